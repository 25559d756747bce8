import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GridLine } from "@/lib/filings/grid/rules";
import { echoNumber, formatNumber } from "@/lib/vietnamese";
import { clipboardText, isRange, rangeOf } from "./clipboard";
import { changesOf, type PasteField, planPaste } from "./paste";
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
type Given = { row: number; field: PasteField; decimalMark: "." | ","; from: GridLine[] };

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
  ["1.234,5", "1 234,5"],
  ["1234,5", "1 234,5"],
  ["1 234,5", "1 234,5"],
  ["1\u00a0234,5", "1 234,5"],
  ["1\u202f234", "1 234"],
  ["１２３４", "1 234"],
  ["1.234", "1 234"],
  ["٣", null],
])("%s is read the Vietnamese way", (text, to) => {
  const { cells, problems } = plan(`${text}\t`);
  expect(cells.map((cell) => cell.read)).toEqual(to ? [to] : []);
  expect(problems).toHaveLength(to ? 0 : 1);
});

test("a dot that can only be a decimal mark raises one question for the whole range", () => {
  const asked = plan("1,234.5\t2000\n0.5\t10");
  expect(asked.isDotDecimal).toBe(true);
  const answered = plan("1,234.5\t2000\n0.5\t10", { decimalMark: "." });
  expect(answered.cells.map(({ read }) => read)).toEqual(["1 234,5", "2 000", "0,5", "10"]);
  expect(plan("1.234\t2000").isDotDecimal).toBe(false);
});

test("a computed result is left out, a percentage where parts are due is refused with the reason", () => {
  const { cells, problems } = plan("350\t412\t84,95%\n85%\t400");
  expect(cells.map(({ id, field, read }) => [id, field, read])).toEqual([
    ["k04", "numerator", "350"],
    ["k04", "denominator", "412"],
    ["k06", "denominator", "400"],
  ]);
  expect(problems).toEqual([
    {
      row: 1,
      label: "K06",
      field: "numerator",
      text: "85%",
      reason: "là tỷ lệ, ở đây cần số lượng; tỷ lệ được tính tự động",
    },
  ]);
});

test("cells outside the sheet, closed ones and columns without figures are named, blank ones skipped", () => {
  const from = [line("k04", "ratio", { isEditable: false }), line("k07", "count")];
  const { cells, problems } = plan("1\t2\n3\n\n4", { from });
  expect(cells).toEqual([]);
  expect(problems.map(({ text, reason }) => [text, reason])).toEqual([
    ["1", "ô đang khóa"],
    ["2", "ô đang khóa"],
    ["3", "chỉ tiêu này không nhập số ở cột đó"],
  ]);
  expect(plan("1\t2\n3\n\n4\t\t\t5", { from }).outside).toBe(2);
});

test("the words in place of figures come back as what they say, where the plan allows it", () => {
  const from = lines.map((one) => ({
    ...one,
    indicator: { ...one.indicator, mayNotApply: one !== lines[0] },
  }));
  const { cells, problems } = plan("Không áp dụng\nkhông áp dụng\nKHÔNG PHÁT SINH", {
    from,
    field: "amount",
    row: 0,
  });
  expect([cells, problems]).toEqual([
    [
      expect.objectContaining({
        id: "k07",
        read: "Không phát sinh",
        change: expect.objectContaining({ state: "NONE_ARISEN" }),
      }),
    ],
    [],
  ]);
  const first = plan("Không áp dụng\nKhông áp dụng", { from });
  expect(first.cells.map(({ id }) => id)).toEqual(["k06"]);
  expect(first.problems.map(({ reason }) => reason)).toEqual(["kế hoạch không cho chọn với chỉ tiêu này"]);
});

test("explanations are pasted where the range begins among them", () => {
  const { cells } = plan('Bổ sung hồ sơ\n"hai\ndòng, ""trích"""', { field: "explanation" });
  expect(cells.map(({ id, read }) => [id, read])).toEqual([
    ["k04", "Bổ sung hồ sơ"],
    ["k06", 'hai dòng, "trích"'],
  ]);
});

test("what a sheet copies it reads back unchanged", () => {
  const cell = fc.stringMatching(/^[\p{L}\d "\t]{0,12}$/u).map((text) => text.replace(/\s+/gu, " ").trim());
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, (rows) => {
      const even = rows.map((row) => row.slice(0, rows[0]?.length));
      const last = even.at(-1)?.at(-1);
      fc.pre(last !== "");
      expect(rangeOf(clipboardText(even))).toEqual(even);
    }),
  );
});

test("every figure the sheet can hold is read back from what the sheet shows, in either writing", () => {
  const figure = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 9999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(4, "0")}`.replace(/\.?0+$/u, ""));
  fc.assert(
    fc.property(figure, (value) => {
      const shown = formatNumber(value);
      for (const text of [shown, echoNumber(value), shown.replaceAll(".", "\u00a0")]) {
        const [cell] = plan(`${text}\t`).cells;
        expect(cell ? cell.change.numerator : "0").toBe(cell ? shown : formatNumber(value));
      }
    }),
  );
});

test("a whole workbook is laid out in one pass and only what lies on the sheet is read", () => {
  const from = Array.from({ length: 200 }, (_, index) => line(`k${index}`, index % 3 ? "ratio" : "count"));
  const text = Array.from({ length: 200 }, (_, row) =>
    Array.from({ length: 30 }, (_, at) => `1.${row + 100},${at}1`).join("\t"),
  ).join("\n");
  const { cells, problems, outside } = plan(text, { from });
  expect([cells.length + problems.length <= 600, outside]).toEqual([true, 200 * 27]);
});

test("the plan becomes one change per line", () => {
  expect(changesOf(plan("350\t412\n391\t400\n\t\t2"))).toEqual([
    { id: "k04", typed: { state: "REPORTED", numerator: "350", denominator: "412" } },
    { id: "k06", typed: { state: "REPORTED", numerator: "391", denominator: "400" } },
    { id: "k07", typed: { state: "REPORTED", amount: "2" } },
  ]);
});
