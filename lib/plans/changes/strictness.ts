import type { Condition } from "@/lib/scoring";
import type { PlanIndicator } from "../terms";
import { implies, isAtLeastAsStrict } from "../tighten";

export type Strictness = "tighter" | "looser" | null;

const between = (isTighter: boolean, isLooser: boolean): Strictness =>
  isTighter === isLooser ? null : isTighter ? "tighter" : "looser";

/** Whether a new condition asks for more or for less than the old one; null when its shape does not show. */
export const conditionStrictness = (before: Condition, after: Condition): Strictness =>
  between(implies(after, before), implies(before, after));

/** The same for an indicator's target; a target that is new asks for more, one that is gone for less. */
export function targetStrictness(
  before: PlanIndicator["target"],
  after: PlanIndicator["target"],
): Strictness {
  if (!before || !after) return before ? "looser" : after ? "tighter" : null;
  return between(isAtLeastAsStrict(after, before), isAtLeastAsStrict(before, after));
}
