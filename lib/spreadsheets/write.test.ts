import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readSpreadsheet } from "./read";
import type { SheetDraft } from "./sheet-draft";
import { writeSpreadsheet } from "./write";

const formulas = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1",
  "|calc",
  '=HYPERLINK("x")',
  "_x003D_1",
];
const draft: SheetDraft = {
  name: "Kết quả: PAR INDEX/SIPAS [tỉnh Bình Định, giai đoạn 2021]",
  heading: ["KẾT QUẢ", "Năm 2025"],
  columns: [
    { title: "Đơn vị", kind: "text" },
    { title: "Chỉ số", kind: "text", choices: ["PAR INDEX", "SIPAS"] },
    { title: "Kết quả", kind: "number", decimals: 2, isEditable: true },
    { title: "Ngày", kind: "date", isEditable: true },
  ],
  rows: [
    ["Sở Nội vụ", "SIPAS", "89.95", "2026-03-08"],
    ["012345678901", "SIPAS", 0, new Date("2026-03-09T00:00:00Z")],
  ],
  blankRows: 5,
  frozenColumns: 1,
  isProtected: true,
};
const partsOf = async (...sheets: SheetDraft[]) => {
  const files = unzipSync(await writeSpreadsheet({ sheets }));
  return (name: string) => strFromU8(files[name] ?? new Uint8Array());
};

test("what was written is read back: real numbers and dates, text as text", async () => {
  const bytes = await writeSpreadsheet({ sheets: [draft], stamp: { plan: "v3", checksum: "a1" } });
  expect(await readSpreadsheet(bytes)).toEqual({
    ok: true,
    spreadsheet: {
      format: "xlsx",
      stamp: { plan: "v3", checksum: "a1" },
      sheets: [
        {
          name: "Kết quả- PAR INDEX-SIPAS -tỉnh",
          rows: [
            { number: 1, cells: ["KẾT QUẢ"] },
            { number: 2, cells: ["Năm 2025"] },
            { number: 3, cells: ["Đơn vị", "Chỉ số", "Kết quả", "Ngày"] },
            { number: 4, cells: ["Sở Nội vụ", "SIPAS", 89.95, new Date("2026-03-08T00:00:00Z")] },
            { number: 5, cells: ["012345678901", "SIPAS", 0, new Date("2026-03-09T00:00:00Z")] },
          ],
        },
      ],
    },
  });
});

test("no cell is a formula, whatever its text begins with", async () => {
  const rows = formulas.map((formula) => [formula]);
  const sheet: SheetDraft = { name: "A", columns: [{ title: "=1+1", kind: "text" }], rows };
  const part = await partsOf(sheet);
  const xml = part("xl/worksheets/sheet1.xml");
  expect(xml).not.toContain("<f");
  expect(xml.match(/ t="s"/gu)).toHaveLength(formulas.length + 1);
  // The text format keeps them text when somebody edits them.
  expect(part("xl/styles.xml")).toContain('formatCode="@"');

  const reading = await readSpreadsheet(await writeSpreadsheet({ sheets: [sheet] }));
  const texts = reading.ok ? reading.spreadsheet.sheets[0]?.rows.map(({ cells }) => cells[0]) : [];
  expect(texts).toEqual(["=1+1", ...formulas.map((formula) => formula.trim())]);
});

test("a template keeps its head in view, offers lists, checks input and locks the rest", async () => {
  const part = await partsOf(draft);
  const xml = part("xl/worksheets/sheet1.xml");
  expect(xml).toMatch(/<pane xSplit="1" ySplit="3" [^>]*state="frozen"/u);
  expect(xml).toContain('<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>');
  expect(xml).toMatch(/<dataValidation type="list" sqref="B4:B10"[^>]*><formula1>choices_1<\/formula1>/u);
  expect(xml).toMatch(/<dataValidation type="decimal" sqref="C4:C10" operator="between"/u);
  expect(xml).toMatch(/<dataValidation type="date" sqref="D4:D10"/u);
  expect(part("xl/workbook.xml")).toContain("_choices!$A$1:$A$2</definedName>");
  expect(part("xl/workbook.xml")).toMatch(/name="_choices"[^>]*state="veryHidden"/u);
});
