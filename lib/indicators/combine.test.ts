import { expect, test } from "vitest";
import {
  type Amount,
  type Cell,
  combineCells,
  coveringPeriods,
  type IndicatorKind,
  inUnit,
  readCell,
} from "./combine";
import { toDecimal } from "./exact";

const cell = (known: Partial<Cell> & Pick<Cell, "periodId" | "from" | "through">): Cell => ({
  state: "reported",
  numerator: null,
  denominator: null,
  number: null,
  ...known,
});
const q1 = { periodId: "q1", from: "2022-01-01", through: "2022-03-31" };
const q2 = { periodId: "q2", from: "2022-04-01", through: "2022-06-30" };
const q3 = { periodId: "q3", from: "2022-07-01", through: "2022-09-30" };
const ministry = {
  q1: { periodId: "q1", from: "2021-12-15", through: "2022-03-14" },
  h1: { periodId: "h1", from: "2021-12-15", through: "2022-06-14" },
  q3: { periodId: "q3", from: "2022-06-15", through: "2022-09-14" },
  year: { periodId: "year", from: "2021-12-15", through: "2022-12-14" },
};
const rate = (numerator: number, denominator: number) => ({
  numerator: String(numerator),
  denominator: String(denominator),
});
const show = (amount: Amount, kind: IndicatorKind = "ratio", unit = "%") =>
  amount.state === "known" ? toDecimal(inUnit(amount.amount, kind, unit), 2) : amount.state;

test("rates are added by their parts, never as percentages", () => {
  // 1/2 and 1/98: the mean of the rates would be 25.5 %, the truth is 2 %.
  const { amount } = combineCells(
    [cell({ ...q1, ...rate(1, 2) }), cell({ ...q2, ...rate(1, 98) })],
    "ratio",
    "sum",
  );
  expect(show(amount)).toBe("2.00");
});

test.each([
  ["sum", "37.50"],
  ["last", "50.00"],
  ["average", "41.67"],
] as const)("%s of 10/40, 10/20 and 5/10 … is %s", (combine, result) => {
  const cells = [
    cell({ ...q1, ...rate(10, 40) }),
    cell({ ...q2, ...rate(15, 30) }),
    cell({ ...q3, ...rate(5, 10) }),
  ];
  expect(show(combineCells(cells, "ratio", combine).amount)).toBe(result);
});

test("the year filing stands for the filings inside it: nothing is counted twice", () => {
  const cells = [
    cell({ ...ministry.q1, ...rate(10, 100) }),
    cell({ ...ministry.h1, ...rate(30, 200) }),
    cell({ ...ministry.q3, ...rate(20, 100) }),
    cell({ ...ministry.year, ...rate(80, 400) }),
  ];
  expect(combineCells(cells, "ratio", "sum")).toMatchObject({ used: ["year"], missing: [] });
  expect(show(combineCells(cells, "ratio", "sum").amount)).toBe("20.00");
  expect(show(combineCells(cells, "ratio", "last").amount)).toBe("20.00");
});

test("until the year filing is in, six months and the third quarter are known so far", () => {
  const cells = [
    cell({ ...ministry.q1, ...rate(10, 100) }),
    cell({ ...ministry.h1, ...rate(30, 200) }),
    cell({ ...ministry.q3, ...rate(20, 100) }),
    cell({ ...ministry.year, state: "missing" }),
  ];
  const { amount, missing, partial } = combineCells(cells, "ratio", "sum");
  expect({ amount: amount.state, missing, partial: show(partial) }).toEqual({
    amount: "missing",
    missing: ["year"],
    partial: "16.67",
  });
});

test("covering periods never overlap, and prefer the widest", () => {
  expect(coveringPeriods([ministry.q1, ministry.h1, ministry.q3]).map((period) => period.periodId)).toEqual([
    "h1",
    "q3",
  ]);
  expect(coveringPeriods([q3, q1, q2]).map((period) => period.periodId)).toEqual(["q1", "q2", "q3"]);
});

test.each([
  ["a zero denominator", rate(0, 0), "reported", "none-arose"],
  ["cases without a base", rate(3, 0), "reported", "unreadable"],
  ["nothing arose", {}, "none-arose", "none-arose"],
  ["does not apply", {}, "not-applicable", "not-applicable"],
  ["not yet known", {}, "not-yet-known", "missing"],
  ["half entered", { numerator: "3" }, "reported", "missing"],
] as const)("a rate of %s is neither 0 %% nor 100 %%", (_title, figures, state, result) => {
  expect(readCell(cell({ ...q1, ...figures, state }), "ratio").state).toBe(result);
});

test("a quarter in which nothing arose leaves the others' rate alone", () => {
  const cells = [
    cell({ ...q1, ...rate(3, 4) }),
    cell({ ...q2, state: "none-arose" }),
    cell({ ...q3, ...rate(0, 0) }),
  ];
  expect(show(combineCells(cells, "ratio", "sum").amount)).toBe("75.00");
});

test("for a count nothing arising is the number zero", () => {
  expect(show(readCell(cell({ ...q1, state: "none-arose" }), "count"), "count", "hồ sơ")).toBe("0.00");
});

test("a reduction is measured against its base: 45 days instead of 50 are 10 %", () => {
  expect(show(readCell(cell({ ...q1, ...rate(45, 50) }), "reduction"), "reduction")).toBe("10.00");
  expect(show(readCell(cell({ ...q1, ...rate(55, 50) }), "reduction"), "reduction")).toBe("-10.00");
});
