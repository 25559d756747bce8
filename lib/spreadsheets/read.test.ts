import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { xlsxParts, zip } from "@/tests/fixtures/files/archives";
import { pdf } from "@/tests/fixtures/files/pdfs";
import type { SpreadsheetProblem } from "./problems";
import { readSpreadsheet } from "./read";

const utf8 = (text: string) => Buffer.from(text);
const rowsOf = async (bytes: Uint8Array) => {
  const reading = await readSpreadsheet(bytes);
  return reading.ok ? reading.spreadsheet.sheets.map(({ rows }) => rows) : reading.problem;
};
const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1024)]);
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook whose only sheet has this XML. */
const workbook = (sheet: string | Uint8Array, more: { name: string; content: string }[] = []) =>
  zip([
    ...xlsxParts().filter(({ name }) => name === "[Content_Types].xml"),
    {
      name: "_rels/.rels",
      content: `<Relationships><Relationship Id="r1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns:r="${relationships}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships><Relationship Id="r1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/sheet1.xml", content: sheet },
    ...more,
  ]);
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

test("a workbook gives text, numbers and dates under the row numbers Excel shows", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Năm 2025",
        rows: [
          ["Đơn vị".normalize("NFD"), "Kết quả", "Ngày"],
          [],
          ["  Sở\u00a0Nội vụ\u200b ", 0.1 + 0.2, new Date("2026-03-08T00:00:00Z"), "", null],
          ["dòng 1\r\ndòng 2", true, 0.8995],
        ],
        cells: new Map([["3,2", { value: 0.8995, style: { numFmt: "0.00%" } }]]),
      },
      { name: "Nháp", hidden: true, rows: [["không đọc"]] },
    ],
  });
  expect(await readSpreadsheet(bytes)).toEqual({
    ok: true,
    spreadsheet: {
      format: "xlsx",
      stamp: null,
      sheets: [
        {
          name: "Năm 2025",
          rows: [
            { number: 1, cells: ["Đơn vị", "Kết quả", "Ngày"] },
            { number: 3, cells: ["Sở Nội vụ", 0.3, new Date("2026-03-08T00:00:00Z")] },
            { number: 4, cells: ["dòng 1\ndòng 2", true, "89,95%"] },
          ],
        },
      ],
    },
  });
});

test("a formula gives the value last computed, an error its name", async () => {
  const cells = '<c r="A1"><f>40+2</f><v>42</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1"><f>1+1</f></c>';
  expect(await rowsOf(workbook(sheetOf(`<row r="1">${cells}</row>`)))).toEqual([
    [{ number: 1, cells: [42, "#N/A"] }],
  ]);
});

test("a cell at the far corner of the sheet costs nothing", async () => {
  const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const bytes = workbook(sheetOf(`<row r="1"><c r="A1"><v>1</v></c></row>${corner}`));
  expect(await rowsOf(bytes)).toEqual([[{ number: 1, cells: [1] }]]);
});

describe("CSV", () => {
  const expected = [
    [
      { number: 1, cells: ["Đơn vị", "Kết quả"] },
      { number: 2, cells: ["Sở A; B", "89,95"] },
    ],
  ];
  const table = 'Đơn vị;Kết quả\r\n"Sở A; B";89,95\r\n';
  test.each([
    ["UTF-8", utf8(table)],
    ["UTF-8 with its mark", utf8(`\ufeff${table}`)],
    ["UTF-16", Buffer.from(`\ufeff${table}`, "utf16le")],
    ["big-endian UTF-16", Buffer.from(`\ufeff${table}`, "utf16le").swap16()],
    ["decomposed", utf8(table.normalize("NFD"))],
    ["tabs", utf8('Đơn vị\tKết quả\nSở A; B\t"89,95"')],
    ["commas", utf8('Đơn vị,Kết quả\nSở A; B,"89,95"')],
    ["a named mark", utf8('sep=,\r\nĐơn vị,Kết quả\nSở A; B,"89,95"')],
  ])("in %s", async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(expected);
  });

  test("blank rows count, and texts that were kept from being formulas come back", async () => {
    expect(await rowsOf(utf8('a;b\n\n;;\n\'=1+1;"x\ny"'))).toEqual([
      [
        { number: 1, cells: ["a", "b"] },
        { number: 4, cells: ["=1+1", "x\ny"] },
      ],
    ]);
  });
});

const bomb = Buffer.alloc(60 * 1024 * 1024, " ");
const wide = `<row r="1">${Array.from({ length: 300 }, () => "<c><v>1</v></c>").join("")}</row>`;
const long = Array.from({ length: 20_001 }, () => "<row><c><v>1</v></c></row>").join("");
const refused: [string, Uint8Array, SpreadsheetProblem][] = [
  ["nothing", Buffer.alloc(0), "empty"],
  ["blank cells", utf8(";;\n \n"), "empty"],
  ["a PDF", Buffer.concat([pdf(), Buffer.from([0, 0xff])]), "not-a-spreadsheet"],
  ["a PDF of plain letters", utf8("%PDF-1.7\n1 0 obj"), "not-a-spreadsheet"],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]), "not-a-spreadsheet"],
  ["a web page called .xls", utf8("<html><table><tr><td>1"), "not-a-spreadsheet"],
  ["bytes", Buffer.from([1, 0, 2, 0, 0xff]), "not-a-spreadsheet"],
  ["an old .xls", compound, "old-format"],
  ["a password", Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le")]), "encrypted"],
  ["a Vietnamese text in another encoding", Buffer.from("50ef6e67", "hex"), "bad-encoding"],
  ["a quotation that never ends", utf8('a;b\n1;"2\n3;4\n'), "corrupt"],
  ["a zip of something else", zip([{ name: "a.txt", content: "x" }]), "corrupt"],
  ["a workbook cut short", workbook(sheetOf("")).subarray(0, -30), "corrupt"],
  ["a sheet that is no XML", workbook("<worksheet><sheetData><row"), "corrupt"],
  ["a bomb", workbook(bomb), "too-large"],
  ["too many columns", workbook(sheetOf(wide)), "too-many-columns"],
  ["too many rows", workbook(sheetOf(long)), "too-many-rows"],
  ["too many rows of CSV", utf8("1\n".repeat(20_001)), "too-many-rows"],
  ["an entity", workbook(sheetOf(""), [{ name: "a.xml", content: "<!DOCTYPE a>" }]), "unsafe"],
  ["macros", workbook(sheetOf(""), [{ name: "xl/vbaProject.bin", content: "x" }]), "unsafe"],
];

test.each(refused)("%s is refused", async (_, bytes, problem) => {
  expect(await readSpreadsheet(bytes)).toEqual({ ok: false, problem });
});

test("the file itself may not be larger than allowed", async () => {
  expect(await readSpreadsheet(utf8("a;b"), { bytes: 2 })).toEqual({ ok: false, problem: "too-large" });
});
