import { expect, test } from "vitest";
import { moneyInWords } from "@/lib/vietnamese";
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

test.each([
  ["1.0", "2530000", "2530000", "Hai triệu năm trăm ba mươi nghìn đồng"],
  ["1.0", "2530001", "2540000", "Hai triệu năm trăm bốn mươi nghìn đồng"],
  ["1.0", "2539999", "2540000", "Hai triệu năm trăm bốn mươi nghìn đồng"],
  // Half a đồng above a multiple is above it.
  ["0.5", "2520001", "1270000", "Một triệu hai trăm bảy mươi nghìn đồng"],
  ["0.3", "2530000", "760000", "Bảy trăm sáu mươi nghìn đồng"],
])("%s × %s đồng is paid as %s: %s", (individual, baseSalary, money, words) => {
  const paid = moneyOf({
    subjectKind: "INDIVIDUAL",
    rates: { ...rates, individual, baseSalary },
    paid: null,
  });
  expect(paid?.money).toBe(money);
  expect(moneyInWords(money)).toBe(words);
});
