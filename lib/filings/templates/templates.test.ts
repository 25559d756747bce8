import fc from "fast-check";
import { expect, test } from "vitest";
import { readSpreadsheet, writeSpreadsheet } from "@/lib/spreadsheets";
import { someTerms } from "@/tests/factories/terms";
import type { CellContent } from "../cells/rules";
import { noFigures } from "../sheet/rules";
import { valueStateText } from "../text";
import { headOf, type TemplateSheet, templateSpreadsheet } from "./document";
import { cellChanges, judgeLine, readLine, stateWords } from "./lines/rules";
import { recognise, stampOf, type TemplateOf } from "./rules";
import { titles } from "./text";

const of: TemplateOf = {
  province: "p",
  campaign: "c",
  campaignName: "Phong trào",
  unit: "u",
  unitName: "Sở Tài chính",
  period: "q3",
  periodName: "Quý III/2026",
  plan: "hash",
  sheet: "f:3",
};
const key = "k";
const blank: CellContent = { ...noFigures, explanation: "", expectedOn: null };
const { indicators } = someTerms();

function sheetOf(contents: CellContent[]): TemplateSheet {
  const lines = contents.map((content, index) => {
    const indicator = indicators[index % indicators.length] ?? indicators[0];
    return { ...content, indicator, number: index + 1, history: [], isEditable: true };
  }) as unknown as TemplateSheet["lines"];
  const templateLines = lines.map((line, index) => ({
    id: `line-${index}`,
    head: headOf(line),
    base: contents[index] ?? blank,
  }));
  const period = {
    name: of.periodName,
    campaignTitle: of.campaignName,
    startsOn: "2026-07-01",
    endsOn: "2026-09-30",
    dueOn: "2026-10-10",
    cumulative: false,
  } as TemplateSheet["period"];
  return {
    period,
    planNumber: 1,
    unit: { name: of.unitName },
    lines,
    stamp: stampOf(of, templateLines, key),
  };
}

async function readBack(contents: CellContent[]) {
  const reading = await readSpreadsheet(await writeSpreadsheet(templateSpreadsheet(sheetOf(contents))));
  if (!reading.ok) throw new Error(reading.problem);
  const known = recognise(reading.spreadsheet, of, titles, key);
  if (!known.ok) throw new Error(known.problem.code);
  return known.template;
}

const figure = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, part]) => String(whole + part / 10_000))
  .filter((text) => !text.includes("e"));
const words = fc.string({ unit: "binary", maxLength: 30 });
const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.record({
    state: fc.constant("REPORTED" as const),
    numerator: fc.option(figure),
    denominator: fc.option(figure),
    amount: fc.constant(null),
    explanation: words,
    expectedOn: fc.constant(null),
  }),
  fc.constantFrom<CellContent>(
    { ...blank, state: "NONE_ARISEN" },
    { ...blank, state: "NOT_APPLICABLE" },
    { ...blank, state: "NOT_YET_KNOWN", explanation: "Đang tổng hợp", expectedOn: "2026-10-20" },
  ),
);

test("a template that comes back as it went out changes nothing, whatever stood in it", async () => {
  const lenient = { kind: "ratio" as const, mayNotApply: true };
  await fc.assert(
    fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 6 }), async (contents) => {
      const template = await readBack(contents);
      const judged = template.rows.map((row, index) => {
        const read = readLine(row, lenient, stateWords(valueStateText));
        const line = template.lines[index];
        if (!line) throw new Error("a row without its line");
        return judgeLine(row, line, read, { ...line.base, version: 1, by: "" }, true);
      });
      expect(judged).toEqual(contents.map(() => ({ change: null, problems: [] })));
    }),
    { numRuns: 25 },
  );
}, 60_000);

const rowOf = (cells: Record<number, string | number>) => ({
  number: 7,
  cells: Array.from({ length: titles.length }, (_, column) => cells[column] ?? null),
});
const ratio = { kind: "ratio" as const, mayNotApply: false };
test.each([
  ["a number as Excel keeps it", { 9: 350, 10: 412 }, []],
  ["numbers as people type them", { 9: "1.234", 10: "２.５００" }, []],
  ["a dot for the decimal mark", { 9: "0.5" }, ["dot-decimal"]],
  ["a percentage", { 9: "48,5%" }, ["is-a-rate"]],
  ["a negative number", { 9: -3 }, ["negative"]],
  ["five decimals", { 9: "1,23456" }, ["too-precise"]],
  ["words", { 9: "khoảng 90" }, ["not-a-number"]],
  ["a result where parts are due", { 11: 85 }, ["wrong-column"]],
  ["a state without diacritics", { 8: "khong phat sinh" }, []],
  ["figures beside a state", { 8: "Không phát sinh", 9: 0 }, ["figures-beside-state"]],
  ["a state the plan does not allow", { 8: "Không áp dụng" }, ["state-not-allowed"]],
  ["a day without its state", { 13: "20/10/2026" }, ["day-without-state"]],
  ["a day that does not exist", { 8: "Chưa có số liệu", 13: "31/06/2026" }, ["not-a-day"]],
])("%s", (_, cells, codes) => {
  const { problems } = readLine(rowOf(cells), ratio, stateWords(valueStateText));
  expect(problems.map(({ code, row }) => [row, code])).toEqual(codes.map((code) => [7, code]));
});

const line = { id: "a", head: [], base: { ...blank, numerator: "85", denominator: "100" } };
test.each([
  ["another cell of the line", { denominator: "120" }, { numerator: "90", denominator: "120" }, null],
  ["the same cell to something else", { numerator: "88" }, null, "changed-since"],
  ["the same cell to the same", { numerator: "90", explanation: "Đã rà soát" }, null, null],
])("a file that says 90, where somebody has meanwhile changed %s", (_, meanwhile, to, code) => {
  const read = { content: { ...line.base, numerator: "90" }, problems: [] };
  const stored = { ...line.base, ...meanwhile, version: 2, by: "Lê Thị B" };
  const { change, problems } = judgeLine(rowOf({}), line, read, stored, true);
  expect(change?.to ?? null).toEqual(to && { ...line.base, ...to });
  expect(problems.map((problem) => problem.code)).toEqual(code ? [code] : []);
});

test("only the cells that differ are listed", () => {
  const from = { ...blank, numerator: "350" };
  const to = { ...from, denominator: "412" };
  expect(cellChanges([{ indicatorId: "a", row: 7, version: 1, from, to }])).toEqual([
    { indicatorId: "a", row: 7, field: "denominator", from: null, to: "412" },
  ]);
});

test("a stamp that was touched, or sealed elsewhere, is no seal", async () => {
  const reading = await readSpreadsheet(await writeSpreadsheet(templateSpreadsheet(sheetOf([blank]))));
  if (!reading.ok) throw new Error(reading.problem);
  const { sheets, stamp } = reading.spreadsheet;
  const touched = { ...stamp, "line:0": (stamp?.["line:0"] ?? "").replace("K04", "K05") };
  expect(recognise({ sheets, stamp: touched }, of, titles, key)).toEqual({
    ok: false,
    problem: { code: "checksum" },
  });
  expect(recognise({ sheets, stamp }, of, titles, "another")).toEqual({
    ok: false,
    problem: { code: "checksum" },
  });
});
