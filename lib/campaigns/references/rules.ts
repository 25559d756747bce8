import type { PlanStatus } from "@/prisma/generated/enums";

/** How far a unit is that was told to issue a plan of its own. */
export type CascadeState = "issued" | "to-review" | "drafting" | "withdrawn" | "none";

type OwnPlan = { status: PlanStatus; publishedAt: Date | null };

/**
 * Where a unit stands by the versions of its plans under this one. A plan in force issued before the
 * higher one changed, and not confirmed since, has still to be gone through; drafts count only for
 * those who may see them.
 */
export function cascadeState(
  plans: readonly OwnPlan[],
  { isToReview, seesDrafts }: { isToReview: boolean; seesDrafts: boolean },
): CascadeState {
  if (plans.some(({ status }) => status === "PUBLISHED")) return isToReview ? "to-review" : "issued";
  if (seesDrafts && plans.some(({ status }) => status === "DRAFT" || status === "SUBMITTED"))
    return "drafting";
  return plans.some(({ status, publishedAt }) => status === "WITHDRAWN" && publishedAt)
    ? "withdrawn"
    : "none";
}

/** The units a reminder is for: of those named, or of all, the ones with no plan in force. */
export const unitsToRemind = <R extends { unitId: string; state: CascadeState }>(
  rows: readonly R[],
  unitIds: readonly string[],
): R[] =>
  rows.filter(
    ({ unitId, state }) =>
      state !== "issued" && state !== "to-review" && (unitIds.length === 0 || unitIds.includes(unitId)),
  );
