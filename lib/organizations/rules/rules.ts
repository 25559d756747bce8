import type { Day } from "@/lib/calendar";

export type RuleObstacle = "later-version" | "before-start" | "verified-already";

/** A rule gives way to a new text from a later day on, and only the last one does. */
export function revisionObstacle(
  rule: { validFrom: Day; validTo: Day | null },
  from: Day,
): RuleObstacle | null {
  if (rule.validTo !== null) return "later-version";
  return from < rule.validFrom ? "before-start" : null;
}
