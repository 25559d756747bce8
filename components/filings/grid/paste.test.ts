import { describe, expect, test } from "vitest";
import type { GridLine } from "@/lib/filings/grid/rules";
import type { FigureField } from "./model";
import { changesOf, isRange, planPaste, rangeOf } from "./paste";
import { startState } from "./state";

const line = (id: string, kind: "ratio" | "count", given: Partial<GridLine> = {}): GridLine =>
  ({
    indicator: { id, code: id.toUpperCase(), kind },
    isEditable: true,
    cell: {
      version: 0,
      state: "REPORTED",
      numerator: null,
      denominator: null,
      amount: null,
      explanation: "",
      expectedOn: null,
    },
    ...given,
  }) as GridLine;
const lines = [line("k04", "ratio"), line("k06", "ratio"), line("k07", "count")];
const plan = (
  text: string,
  { row = 0, field = "numerator", decimalMark, from = lines }: Partial<Given> = {},
) =>
  planPaste({
    lines: from,
    cells: startState(from).cells,
    row,
    field,
    range: rangeOf(text),
    ...(decimalMark && { decimalMark }),
  });
type Given = { row: number; field: FigureField; decimalMark: "." | ","; from: GridLine[] };

describe("what comes from the clipboard", () => {
  test.each([
    [
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["1\t2", [["1", "2"]]],
    [" 1 \n\n3", [["1"], [""], ["3"]]],
  ])("%j", (text, range) => expect(rangeOf(text)).toEqual(range));

  test("one number is no range, with or without the line break a spreadsheet adds", () => {
    expect(["412", "412\r\n", "1 234,5"].map(isRange)).toEqual([false, false, false]);
    expect(["412\t500", "412\r\n500"].map(isRange)).toEqual([true, true]);
  });
});

test.each([
  ["1.234,5", "1.234,5"],
  ["1234,5", "1.234,5"],
  ["1 234,5", "1.234,5"],
  ["1.234", "1.234"],
  ["٣", null],
])("%s is read the Vietnamese way", (text, to) => {
  const { cells, problems } = plan(`${text}\t`);
  expect(cells.map((cell) => cell.to)).toEqual(to ? [to] : []);
  expect(problems).toHaveLength(to ? 0 : 1);
});

test("a dot that can only be a decimal mark raises one question for the whole range", () => {
  const asked = plan("1,234.5\t2000\n0.5\t10");
  expect(asked.isDotDecimal).toBe(true);
  const answered = plan("1,234.5\t2000\n0.5\t10", { decimalMark: "." });
  expect(answered.cells.map(({ to }) => to)).toEqual(["1.234,5", "2.000", "0,5", "10"]);
  expect(plan("1.234\t2000").isDotDecimal).toBe(false);
});

test("a computed result is left out, a percentage where parts are due is refused with the reason", () => {
  const { cells, problems } = plan("350\t412\t84,95%\n85%\t400");
  expect(cells.map(({ id, field, to }) => [id, field, to])).toEqual([
    ["k04", "numerator", "350"],
    ["k04", "denominator", "412"],
    ["k06", "denominator", "400"],
  ]);
  expect(problems).toEqual([{ label: "K06", text: "85%", reason: "là tỷ lệ, ở đây cần số lượng" }]);
});

test("cells outside the sheet, closed ones and columns without figures are named, blank ones skipped", () => {
  const from = [line("k04", "ratio", { isEditable: false }), line("k07", "count")];
  const { cells, problems } = plan("1\t2\n3\n\n4", { from });
  expect(cells).toEqual([]);
  expect(problems.map(({ text, reason }) => [text, reason])).toEqual([
    ["1", "ô đang khóa"],
    ["2", "ô đang khóa"],
    ["3", "chỉ tiêu này không nhập số ở cột đó"],
    ["4", "nằm dưới dòng cuối của biểu"],
  ]);
});

test("the plan becomes one change per line", () => {
  expect(changesOf(plan("350\t412\n391\t400\n\t\t2"))).toEqual([
    { id: "k04", typed: { state: "REPORTED", numerator: "350", denominator: "412" } },
    { id: "k06", typed: { state: "REPORTED", numerator: "391", denominator: "400" } },
    { id: "k07", typed: { state: "REPORTED", amount: "2" } },
  ]);
});
