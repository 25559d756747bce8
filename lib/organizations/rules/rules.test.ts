import { expect, test } from "vitest";
import { revisionObstacle } from "./rules";
import { ruleValues } from "./schema";

test.each([
  ["2024-07-02", null, null],
  ["2024-07-01", null, null],
  ["2024-06-30", null, "before-start"],
  ["2024-08-01", "2026-07-01", "later-version"],
])("a rule of 1/7/2024 gets a new text on %s when it ends on %s: %s", (from, validTo, obstacle) => {
  expect(revisionObstacle({ validFrom: "2024-07-01", validTo }, from)).toBe(obstacle);
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
