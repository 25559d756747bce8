import type { VerdictOutcome } from "@/prisma/generated/enums";

export type OutcomeCount = {
  tierId: string;
  blockCode: string;
  outcome: VerdictOutcome;
  firstObstacle: string | null;
  count: number;
};

export const open: readonly VerdictOutcome[] = ["MISSING_DATA", "NEEDS_JUDGEMENT"];

/** How many subjects got which answer. */
export function byOutcome(rows: readonly Pick<OutcomeCount, "outcome" | "count">[]) {
  const counts: Record<VerdictOutcome, number> = {
    MET: 0,
    NOT_MET: 0,
    MISSING_DATA: 0,
    NEEDS_JUDGEMENT: 0,
    NOT_APPLICABLE: 0,
  };
  for (const { outcome, count } of rows) counts[outcome] += count;
  return counts;
}

export type Obstacle = { conditionId: string; tierId: string; failed: number; open: number };

/** The clauses people fail at first, the most frequent first. */
export function obstaclesOf(rows: readonly OutcomeCount[]): Obstacle[] {
  const found = new Map<string, Obstacle>();
  for (const { tierId, firstObstacle, outcome, count } of rows) {
    if (!firstObstacle || outcome === "MET" || outcome === "NOT_APPLICABLE") continue;
    const key = `${tierId} ${firstObstacle}`;
    const before = found.get(key) ?? { conditionId: firstObstacle, tierId, failed: 0, open: 0 };
    const isOpen = open.includes(outcome);
    found.set(key, {
      ...before,
      failed: before.failed + (isOpen ? 0 : count),
      open: before.open + (isOpen ? count : 0),
    });
  }
  return [...found.values()].sort(
    (one, other) =>
      other.failed - one.failed || other.open - one.open || (one.conditionId < other.conditionId ? -1 : 1),
  );
}
