import { expect, test } from "vitest";
import type { Explanation } from "@/lib/scoring";
import { someExplanation } from "@/tests/fixtures/explanation";
import { barOf, clauseDistances } from "./rules";

const clause = (
  conditionId: string,
  value: string,
  outcome: Explanation["outcome"],
  threshold = "90",
): Explanation => {
  const base = someExplanation(outcome);
  if (base.reading.kind !== "index-value") throw new Error("another reading");
  return {
    ...base,
    conditionId,
    reading: { ...base.reading, threshold },
    value: { kind: "decimal", decimal: value, unit: "%" },
  };
};
const group = (
  kind: "all" | "any",
  children: Explanation[],
  outcome: Explanation["outcome"],
): Explanation => ({
  ...someExplanation(outcome),
  conditionId: kind,
  kind,
  reading: { kind },
  value: null,
  children,
});

test("the hardest clause comes first: what fails by most of its threshold, then what is open, then what is met", () => {
  const judged = {
    ...someExplanation("not-met"),
    conditionId: "word",
    kind: "judgement" as const,
    reading: { kind: "judgement" as const, question: "Tiêu biểu" },
    value: null,
  };
  const tree = group(
    "all",
    [
      clause("met", "95", "met"),
      clause("near", "89.95", "not-met"),
      clause("open", "0", "missing-data"),
      clause("far", "45", "not-met"),
      judged,
      group("any", [clause("hard", "9", "not-met"), clause("easy", "80", "not-met")], "not-met"),
    ],
    "not-met",
  );
  expect(clauseDistances(tree).map(({ node }) => node.conditionId)).toEqual([
    "word",
    "far",
    "any",
    "near",
    "open",
    "met",
  ]);
});

test("a bar stands on the scale of its percentage; what has no number has none", () => {
  expect(barOf(clause("x", "88.72", "not-met"))).toEqual({ value: 88.72, threshold: 90 });
  expect(barOf(group("any", [], "not-met"))).toBeNull();
  const rate = {
    ...clause("x", "0", "not-met", "50"),
    value: { kind: "fraction" as const, numerator: "206", denominator: "412", unit: "%" },
  };
  expect(barOf(rate)).toEqual({ value: 50, threshold: 50 });
});
