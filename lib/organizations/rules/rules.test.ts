import { expect, test } from "vitest";
import { additionObstacle, endObstacle, revisionObstacle } from "./rules";
import { ruleValues } from "./schema";
import { ruleLabel } from "./text";

test.each([
  ["2024-07-02", null, null],
  ["2024-07-01", null, "in-force"],
  ["2024-06-30", null, "before-start"],
  ["2024-08-01", "2026-07-01", "later-version"],
])("a rule of 1/7/2024 gets a new text on %s when it ends on %s: %s", (from, validTo, obstacle) => {
  expect(revisionObstacle({ validFrom: "2024-07-01", validTo }, from, "2026-01-01")).toBe(obstacle);
});

test("a rule that is not yet in force is put right in place", () => {
  const rule = { validFrom: "2027-01-01", validTo: null };
  expect(revisionObstacle(rule, "2027-01-01", "2026-12-31")).toBeNull();
  expect(revisionObstacle(rule, "2027-01-01", "2027-01-01")).toBe("in-force");
});

const known = [
  { validFrom: "2019-07-01", validTo: "2023-07-01" },
  { validFrom: "2024-07-01", validTo: null },
];
test.each([
  ["2023-07-01", "2024-07-01", null],
  ["2018-01-01", "2019-07-01", null],
  ["2023-07-01", "2024-07-02", "overlaps"],
  ["2023-06-30", "2024-07-01", "overlaps"],
  ["2025-01-01", "2025-02-01", "overlaps"],
  ["2018-01-01", null, "overlaps"],
  ["2023-08-01", "2023-08-01", "ends-before-start"],
])("a text from %s until %s beside two others: %s", (validFrom, validTo, obstacle) => {
  expect(additionObstacle({ validFrom, validTo }, known)).toBe(obstacle);
});

test.each([
  [null, "2026-02-01", null],
  ["2027-03-01", "2026-12-01", null],
  [null, "2024-01-01", "ends-before-start"],
  ["2025-07-01", "2026-12-01", "over-already"],
  ["2026-01-01", "2026-12-01", "over-already"],
])("a rule of 1/1/2024 known to end on %s is ended on %s: %s", (validTo, end, obstacle) => {
  expect(endObstacle({ validFrom: "2024-01-01", validTo }, end, "2026-01-01")).toBe(obstacle);
});

test("values of each kind are exact text of the right shape", () => {
  const vote = { ballot: "open", thresholdPercent: "2/3", base: "all-members", quorumPercent: "66.667" };
  expect(ruleValues["council-vote"].safeParse(vote).success).toBe(true);
  expect(ruleValues["council-vote"].safeParse({ ...vote, thresholdPercent: "120" }).success).toBe(false);
  expect(ruleValues["base-salary"].safeParse({ amount: "2340000" }).success).toBe(true);
  expect(ruleValues["base-salary"].safeParse({ amount: "2.340.000" }).success).toBe(false);
  expect(ruleValues["award-coefficient"].safeParse({ individual: null, collective: null }).success).toBe(
    false,
  );
  expect(ruleValues["award-coefficient"].safeParse({ individual: "1.5", collective: null }).success).toBe(
    true,
  );
});

test.each([
  ["time-limit", "filing-review", "Thời hạn giải quyết: Sở Nội vụ thẩm định số liệu"],
  ["base-salary", "", "Lương cơ sở"],
])("the log names a rule in words: %s %s", (kind, key, expected) => {
  expect(ruleLabel({ kind, key })).toBe(expected);
});
