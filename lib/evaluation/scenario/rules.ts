import type { Facts } from "@/lib/scoring";

const settled: ReadonlySet<string> = new Set(["recognised", "published"]);

/** The facts without what a unit may not see before it is settled: holds, judgements, index results still at work. */
export const asSeenByUnit = (facts: Facts): Facts => ({
  ...facts,
  holds: [],
  judgements: [],
  indices: facts.indices.filter(
    ({ status, applicability }) => settled.has(status) || applicability === "exempt",
  ),
});
