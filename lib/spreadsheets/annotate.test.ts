import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { annotateXlsx } from "./annotate";
import { readSpreadsheet } from "./read";
import { writeSpreadsheet } from "./write";

const draft = {
  name: "Số liệu",
  heading: ["BIỂU"],
  columns: [
    { title: "Mã", kind: "text" as const },
    { title: "Số", kind: "number" as const, isEditable: true },
  ],
  rows: [
    ["K04", 12],
    ["K06", null],
    ["K07", 3],
  ],
  isProtected: true,
};
const remarks = {
  sheetName: "Số liệu",
  headingRow: 2,
  title: "Ghi chú",
  column: 2,
  like: 0,
  rows: new Map([
    [3, "“12” <sai> & thiếu"],
    [4, '=HYPERLINK("x")'],
  ]),
};
const cellsOf = async (bytes: Uint8Array) => {
  const reading = await readSpreadsheet(bytes);
  return reading.ok ? reading.spreadsheet.sheets.map(({ rows }) => rows.map(({ cells }) => cells)) : reading;
};

test("remarks stand beside their rows, all else is as it came", async () => {
  const file = await writeSpreadsheet({
    sheets: [{ ...draft, name: "Hướng dẫn" }, draft],
    stamp: { plan: "1" },
  });
  const annotated = await annotateXlsx(file, remarks);
  const [guide, figures] = (await cellsOf(annotated)) as unknown[];
  expect(guide).toEqual(((await cellsOf(file)) as unknown[])[0]);
  expect(figures).toEqual([
    ["BIỂU"],
    ["Mã", "Số", "Ghi chú"],
    ["K04", 12, "“12” <sai> & thiếu"],
    ["K06", null, '=HYPERLINK("x")'],
    ["K07", 3],
  ]);
  const parts = unzipSync(annotated);
  expect(strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array())).not.toMatch(/<f[ >]/u);
  const [before, after] = [unzipSync(file), parts].map((all) => Object.keys(all).sort());
  expect(after).toEqual(before);
});

test("a second round replaces the remarks of the first", async () => {
  const once = await annotateXlsx(await writeSpreadsheet({ sheets: [draft] }), remarks);
  const twice = await annotateXlsx(once, { ...remarks, rows: new Map([[3, "Đã khác"]]) });
  const [figures] = (await cellsOf(twice)) as unknown[][];
  expect(figures?.[2]).toEqual(["K04", 12, "Đã khác"]);
});
