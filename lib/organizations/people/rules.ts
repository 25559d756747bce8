import type { Day } from "@/lib/calendar";
import type { Place } from "./schema";

export type PostingObstacle =
  | "unit-not-in-force"
  | "code-of-another"
  | "posted-here"
  | "posted-later"
  | "ends-before-start"
  | "ended-already";

export type HeldPosting = { unitId: string; validFrom: Day; validTo: Day | null };

/**
 * Why somebody cannot begin in a unit on a day. Who comes from another unit leaves it on that day, so
 * nothing of theirs may begin on it or later.
 */
export function postingObstacle(
  unitId: string,
  from: Day,
  held: readonly HeldPosting[],
): PostingObstacle | null {
  const open = held.filter(({ validTo }) => validTo === null || validTo > from);
  if (open.some((posting) => posting.unitId === unitId)) return "posted-here";
  return open.some(({ validFrom }) => validFrom >= from) ? "posted-later" : null;
}

/** Why a posting cannot end with a day: it has not begun by then, or has ended before. */
export function endObstacle(
  { validFrom, validTo }: Pick<HeldPosting, "validFrom" | "validTo">,
  lastDay: Day,
): PostingObstacle | null {
  if (lastDay < validFrom) return "ends-before-start";
  return validTo !== null && validTo <= lastDay ? "ended-already" : null;
}

/** What plans and the list of candidates ask of a place. */
export const marksOf = (place: Place) => ({
  isUnitHead: place === "head",
  isLeadership: place !== "worker",
  isDirectWorker: place === "worker",
});

export const placeOf = ({
  isUnitHead,
  isLeadership,
}: {
  isUnitHead: boolean;
  isLeadership: boolean;
}): Place => (isUnitHead ? "head" : isLeadership ? "deputy" : "worker");
