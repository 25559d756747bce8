import { expect, test } from "vitest";
import { moneyOf, totalOf } from "./rules";
import { formulaText } from "./text";

const rates = { individual: "1.5", collective: "3.0", baseSalary: "2530000" };

test.each([
  [
    "a person",
    "INDIVIDUAL",
    rates,
    null,
    "3800000",
    "1,5 × 2.530.000 đồng = 3.795.000 đồng, làm tròn lên 3.800.000 đồng",
  ],
  ["a collective", "COLLECTIVE", rates, null, "7590000", "3,0 × 2.530.000 đồng = 7.590.000 đồng"],
  [
    "a person before the base salary rose",
    "INDIVIDUAL",
    { ...rates, baseSalary: "2340000" },
    null,
    "3510000",
    "1,5 × 2.340.000 đồng = 3.510.000 đồng",
  ],
  [
    "a higher award for the same achievement",
    "INDIVIDUAL",
    rates,
    { money: "760000", decision: "12/QĐ-UBND" },
    "3040000",
    "1,5 × 2.530.000 đồng = 3.795.000 đồng, làm tròn lên 3.800.000 đồng; trừ 760.000 đồng đã thưởng cho cùng thành tích (12/QĐ-UBND)",
  ],
  [
    "a lower award for the same achievement",
    "INDIVIDUAL",
    { ...rates, individual: "0.3" },
    { money: "3800000", decision: "12/QĐ-UBND" },
    "0",
    "0,3 × 2.530.000 đồng = 759.000 đồng, làm tròn lên 760.000 đồng; không chi vì đã thưởng 3.800.000 đồng cho cùng thành tích (12/QĐ-UBND)",
  ],
] as const)("%s", (_, subjectKind, given, paid, money, formula) => {
  const found = moneyOf({ subjectKind, rates: given, paid });
  expect(found?.money).toBe(money);
  expect(found && formulaText(found)).toBe(formula);
});

test("a form that the rules do not know for this kind of subject has no money", () => {
  expect(
    moneyOf({ subjectKind: "INDIVIDUAL", rates: { ...rates, individual: null }, paid: null }),
  ).toBeNull();
});

test("totals are exact", () => expect(totalOf(["3800000", "7590000", "0"])).toBe("11390000"));
