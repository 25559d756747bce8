import { conditionsOf } from "@/lib/plans";
import type { PlanTerms } from "@/lib/plans/terms";
import { readingsOf } from "@/lib/scoring/other-leaves";
import type { VerdictOutcome } from "@/prisma/generated/enums";

export type Reading = {
  id: string;
  conditionId: string;
  outcome: VerdictOutcome;
  reason: string;
  by: string;
  byId: string;
  at: string;
};
/** How many have read a clause, and what they say: null until whoever asks has said their own. */
export type Readings = { count: number; shown: Pick<Reading, "id" | "by" | "outcome" | "reason">[] | null };

const judgementsOf = (terms: Pick<PlanTerms, "tiers">) =>
  conditionsOf(terms).flatMap(({ condition }) => (condition.kind === "judgement" ? [condition] : []));

/** What a worded clause takes to be met; null where the plan does not say. */
export const rubricOf = (terms: Pick<PlanTerms, "tiers">, conditionId: string): string | null =>
  judgementsOf(terms).find(({ id }) => id === conditionId)?.rubric ?? null;

/** The readings of every clause that two people read, as `readerId` may see them. */
export function readingsShown(
  terms: Pick<PlanTerms, "tiers">,
  rows: readonly Reading[],
  readerId: string,
): Map<string, Readings> {
  const clauses = judgementsOf(terms).filter(({ readers }) => readers === 2);
  return new Map(
    clauses.map(({ id: clause }) => {
      const readings = readingsOf(rows.filter(({ conditionId }) => conditionId === clause));
      const hasRead = readings.some(({ byId }) => byId === readerId);
      const shown = readings.map(({ id, by, outcome, reason }) => ({ id, by, outcome, reason }));
      return [clause, { count: readings.length, shown: hasRead ? shown : null }];
    }),
  );
}
