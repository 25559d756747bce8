import { expect, test } from "vitest";
import { isCovered, leftOf } from "./rules";

const fund = { year: "2027", granted: "100000000", spent: "92410000", source: "QĐ 12" };

test.each([
  ["exactly what is left", "7590000", true],
  ["one đồng more", "7590001", false],
  ["nothing", "0", true],
])("%s", (_, money, covered) => expect(isCovered(fund, money)).toBe(covered));

test("a year without a recorded fund holds back nothing, and an overdrawn one everything", () => {
  expect(isCovered(null, "999999999999")).toBe(true);
  expect(leftOf({ granted: "1", spent: "3" })).toBe("-2");
  expect(isCovered({ ...fund, granted: "1", spent: "3" }, "0")).toBe(false);
});
