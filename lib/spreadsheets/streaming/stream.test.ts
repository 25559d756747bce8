import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readSpreadsheet, type SheetRow } from "../read";
import { writeSpreadsheet } from "../write";
import { streamSpreadsheet } from "./stream";

async function streamed(bytes: Uint8Array): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const batch of streamSpreadsheet(bytes)) rows.push(...batch.rows);
  return rows;
}
const readWhole = async (bytes: Uint8Array) => {
  const reading = await readSpreadsheet(bytes);
  return reading.ok ? reading.spreadsheet.sheets[0]?.rows : reading.problem;
};
const book = (rows: (string | number | Date | null)[][]) =>
  writeSpreadsheet({
    sheets: [
      {
        name: "A",
        columns: [
          { title: "Chữ", kind: "text" },
          { title: "Số", kind: "number" },
          { title: "Ngày", kind: "date" },
        ],
        rows,
      },
    ],
  });

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("&<>\"'", "_x000A_", "a\nb", "＝1"),
);
const day = fc
  .integer({ min: Date.UTC(1950, 0, 1) / 86_400_000, max: Date.UTC(2090, 0, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000));

test("rows come as the whole reader gives them", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          fc.option(text),
          fc.option(fc.double({ noNaN: true, min: -1e12, max: 1e12 })),
          fc.option(day),
        ),
        { maxLength: 8 },
      ),
      async (rows) => {
        const bytes = await book(rows);
        expect(await streamed(bytes)).toEqual(await readWhole(bytes));
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test("rows split anywhere between chunks, hundreds of them", async () => {
  const bytes = await book(Array.from({ length: 6000 }, (_, at) => [`Đơn vị số ${at}`, at / 4, null]));
  const rows = await streamed(bytes);
  expect(rows).toHaveLength(6001);
  expect(rows.at(-1)).toEqual({ number: 6001, cells: ["Đơn vị số 5999", 1499.75] });
});

test("a prefix on every element, percentages, rich and inline text", async () => {
  const files = unzipSync(await book([["a", 1, null]]));
  const name = "xl/worksheets/sheet1.xml";
  const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>Sở </x:t></x:r><x:r><x:t>Y tế</x:t></x:r><x:rPh sb="0" eb="1"><x:t>zz</x:t></x:rPh></x:is></x:c><x:c/><x:c t="b"><x:v>1</x:v></x:c></x:row><x:row r="9"/></x:sheetData></x:worksheet>`;
  expect(await streamed(zipSync({ ...files, [name]: strToU8(sheet) }))).toEqual([
    { number: 1, cells: ["Sở Y tế", null, true] },
  ]);
  const percent = strFromU8(files["xl/styles.xml"] ?? new Uint8Array())
    .replaceAll("General", "0.00%")
    .replaceAll('numFmtId="0"', 'numFmtId="10"');
  const [, row] = await streamed(zipSync({ ...files, "xl/styles.xml": strToU8(percent) }));
  expect(row?.cells[1]).toBe("100%");
});

test.each([
  ["empty", new Uint8Array()],
  ["corrupt", strToU8("PK\u0003\u0004 no archive")],
  ["not-a-spreadsheet", strToU8("<html></html>")],
])("%s", async (problem, bytes) => {
  await expect(streamed(bytes)).rejects.toMatchObject({ problem });
});

test("an archive that inflates beyond its budget ends early, and nothing of it is kept", async () => {
  const files = unzipSync(await book([["a", 1, null]]));
  const bomb = strToU8(`<worksheet><sheetData>${"<row/>".repeat(4_000_000)}</sheetData></worksheet>`);
  const bytes = zipSync({ ...files, "xl/worksheets/sheet1.xml": bomb }, { level: 9 });
  await expect(streamed(bytes)).rejects.toMatchObject({ problem: "too-large" });
});
