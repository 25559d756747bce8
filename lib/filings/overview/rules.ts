import type { FilingStatus } from "@/prisma/generated/enums";

/** Where a unit stands, as the office counts it. */
export type Step = "not-opened" | "with-unit" | "submitted" | "under-review" | "returned" | "confirmed";
export const steps: Step[] = [
  "not-opened",
  "with-unit",
  "submitted",
  "under-review",
  "returned",
  "confirmed",
];

const stepOfStatus: Record<FilingStatus, Step> = {
  DRAFT: "with-unit",
  AWAITING_HEAD: "with-unit",
  SUBMITTED: "submitted",
  UNDER_REVIEW: "under-review",
  RETURNED: "returned",
  CONFIRMED: "confirmed",
};
export const stepOf = ({ status }: { status: FilingStatus | null }): Step =>
  status === null ? "not-opened" : stepOfStatus[status];

/** How many units stand at each step. */
export function countSteps(rows: readonly { status: FilingStatus | null }[]): Record<Step, number> {
  const counts = Object.fromEntries(steps.map((step) => [step, 0])) as Record<Step, number>;
  for (const row of rows) counts[stepOf(row)] += 1;
  return counts;
}

/** Units that still owe the office something for this period. */
export const isOwing = (row: { status: FilingStatus | null }) =>
  ["not-opened", "with-unit", "returned"].includes(stepOf(row));

/** Whether a unit owes figures and can still file them: a locked period asks only those it is open for again. */
export const mayBeReminded = (
  row: { status: FilingStatus | null; reopenedUntil: Date | null },
  isLocked: boolean,
) => isOwing(row) && (!isLocked || row.reopenedUntil !== null);
