import type { Day } from "@/lib/calendar";

import type { RuleKind } from "./schema";

export type RuleObstacle =
  | "later-version"
  | "before-start"
  | "in-force"
  | "verified-already"
  | "overlaps"
  | "ends-before-start"
  | "over-already"
  | "key-missing";
export type Validity = { validFrom: Day; validTo: Day | null };

/** A rule gives way to a new text from a later day on, and only the last one does; one in force is never rewritten. */
export function revisionObstacle(rule: Validity, from: Day, today: Day): RuleObstacle | null {
  if (rule.validTo !== null) return "later-version";
  if (from < rule.validFrom) return "before-start";
  return from === rule.validFrom && rule.validFrom <= today ? "in-force" : null;
}

/** Why a rule cannot be added beside those of its kind and key, or null: of one matter one text is in force a day. */
export function additionObstacle(added: Validity, existing: readonly Validity[]): RuleObstacle | null {
  if (added.validTo !== null && added.validTo <= added.validFrom) return "ends-before-start";
  const meets = existing.some(
    ({ validFrom, validTo }) =>
      (added.validTo === null || validFrom < added.validTo) &&
      (validTo === null || added.validFrom < validTo),
  );
  return meets ? "overlaps" : null;
}

/** Why a rule cannot be given this last day, or null. What is over stays over. */
export function endObstacle(rule: Validity, validTo: Day, today: Day): RuleObstacle | null {
  if (rule.validTo !== null && rule.validTo <= today) return "over-already";
  return validTo <= rule.validFrom ? "ends-before-start" : null;
}

/** Kinds of which there is one at a time, so that nothing tells two apart. */
export const keylessKinds: ReadonlySet<string> = new Set<RuleKind>([
  "base-salary",
  "award-fund",
  "plan-content",
]);
