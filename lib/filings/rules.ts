import type { FilingStatus } from "@/prisma/generated/enums";

/** The window of one unit in one period, as instants: both ends follow the wall clock of Asia/Ho_Chi_Minh. */
export type FilingWindow = {
  isRoundOpen: boolean;
  opensAt: Date;
  /** The first instant that is late; a returned filing has its own limit, a correction has none. */
  dueAt: Date | null;
  isLocked: boolean;
  /** Until when the locked period is open again for this unit; null without an exception. */
  reopenedUntil: Date | null;
  now: Date;
};
export type WindowObstacle = "round-closed" | "too-early" | "period-locked";

/** Why a unit cannot work on its figures at `now`, or null when it can. */
export function windowObstacle(window: FilingWindow): WindowObstacle | null {
  const { isRoundOpen, opensAt, isLocked, reopenedUntil, now } = window;
  if (!isRoundOpen) return "round-closed";
  if (now < opensAt) return "too-early";
  if (isLocked && !(reopenedUntil && now < reopenedUntil)) return "period-locked";
  return null;
}

/** "Through 10 October" resolves to midnight of 11 October, so that instant is already late. */
export const isLate = ({ dueAt, now }: Pick<FilingWindow, "dueAt" | "now">) => dueAt !== null && now >= dueAt;

/** What stands for or against the moves of a filing. */
export type FilingFacts = {
  window: FilingWindow;
  lateReason: string | null;
  /** Lines with an error, and lines whose warning nobody has explained. */
  errors: number;
  unexplained: number;
  /** Files the virus scanner has shut since they were attached. */
  infected: number;
  /** Remarks of the last return that are not answered. */
  openPins: number;
  /** It was returned before and goes back there, with its pins, when it comes back to the unit. */
  isReturned: boolean;
  isOwnWork: boolean;
  /** Another verifier holds it. */
  isHeldByOther: boolean;
  /** Lines without an agreement or a figure of the verifier, and lines with a remark. */
  openLines: number;
  remarks: number;
};
export type FilingObstacle =
  | WindowObstacle
  | "has-errors"
  | "needs-explanation"
  | "pins-open"
  | "late-needs-reason"
  | "own-work"
  | "claimed"
  | "infected-file"
  | "lines-open"
  | "nothing-to-return"
  | "locked-for-return";

/** Why the officer cannot hand the figures to the head of the unit, or null. */
export function handOverObstacle(facts: FilingFacts): FilingObstacle | null {
  const closed = windowObstacle(facts.window);
  if (closed) return closed;
  if (facts.errors > 0) return "has-errors";
  if (facts.unexplained > 0) return "needs-explanation";
  return facts.openPins > 0 ? "pins-open" : null;
}

/** Why the head cannot submit, or null: late is possible, but only with a reason (DOMAIN §7 rule 13). */
export function submissionObstacle(facts: FilingFacts): FilingObstacle | null {
  const obstacle = handOverObstacle(facts);
  if (obstacle) return obstacle;
  return isLate(facts.window) && !facts.lateReason ? "late-needs-reason" : null;
}

/** Nobody verifies what they prepared or submitted (DESIGN §5). */
export function reviewObstacle({ isOwnWork, isHeldByOther }: FilingFacts): FilingObstacle | null {
  if (isOwnWork) return "own-work";
  return isHeldByOther ? "claimed" : null;
}

export function returnObstacle(facts: FilingFacts): FilingObstacle | null {
  const obstacle = reviewObstacle(facts);
  if (obstacle) return obstacle;
  if (facts.remarks === 0) return "nothing-to-return";
  // The unit could do nothing with what it gets back: the period has to be opened for it first.
  return windowObstacle(facts.window) === "period-locked" ? "locked-for-return" : null;
}

export function confirmationObstacle(facts: FilingFacts): FilingObstacle | null {
  const obstacle = reviewObstacle(facts);
  if (obstacle) return obstacle;
  if (facts.infected > 0) return "infected-file";
  return facts.openLines > 0 ? "lines-open" : null;
}

/** Where a filing goes when it comes back to the unit without the office having returned it anew. */
export const backToUnit = ({ isReturned }: FilingFacts): FilingStatus => (isReturned ? "RETURNED" : "DRAFT");

export type Workers = {
  preparedById: string | null;
  submittedById: string | null;
  enteredByIds: readonly string[];
};

/** Whether the person typed any of the figures, handed them over or submitted them. */
export function isOwnWork(userId: string, { preparedById, submittedById, enteredByIds }: Workers): boolean {
  return [preparedById, submittedById, ...enteredByIds].includes(userId);
}

/** Which lines a unit may change: all of a draft, only the pinned ones once the office has returned it. */
export function isEditable(
  filing: { status: FilingStatus; pinned: ReadonlySet<string> },
  indicatorId: string,
): boolean {
  if (filing.status === "DRAFT") return true;
  return filing.status === "RETURNED" && filing.pinned.has(indicatorId);
}

/** `SL-2026-Q3-014`: the period's code and a running number within the province. */
export function receiptCode(periodCode: string, sequence: number): string {
  return `${receiptPrefix(periodCode)}${String(sequence).padStart(3, "0")}`;
}
export const receiptPrefix = (periodCode: string) => `SL-${periodCode.toUpperCase()}-`;
