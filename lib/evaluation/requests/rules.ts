import { addDays, addWorkingDays, type Day, dayOf, type HolidayCalendar } from "@/lib/calendar";

/** How many days a province gives a unit to ask, and how they are counted. */
export type ReviewLimit = { days: number; counting: "calendar" | "working" };

/** The last day on which a unit may ask about a result recognised at this instant; that day of recognition is not counted. */
export function lastReviewDay(recognisedAt: Date, limit: ReviewLimit, calendar: HolidayCalendar): Day {
  const from = dayOf(recognisedAt);
  return limit.counting === "working"
    ? addWorkingDays(from, limit.days, calendar)
    : addDays(from, limit.days);
}

type Case = { tierId: string; unitId: string; personId: string | null };
/** What a verdict or a case is about: one tier of one subject. */
export const caseKey = ({ tierId, unitId, personId }: Case) => `${tierId} ${personId ?? unitId}`;

export type ReviewObstacle = "superseded" | "decided" | "no-limit" | "window-over";
export type ReviewWindow = {
  /** The run that took this one's place, by its number. */
  supersededBy: number | null;
  /** A decision that awards this very case is issued. */
  isDecided: boolean;
  /** Null where the province has recorded no number of days. */
  through: Day | null;
};

/** Why a unit cannot ask about its result at `now`, or null: the last day counts to its end in Việt Nam. */
export function reviewObstacle(window: ReviewWindow, now: Date): ReviewObstacle | null {
  if (window.supersededBy !== null) return "superseded";
  if (window.isDecided) return "decided";
  if (window.through === null) return "no-limit";
  return dayOf(now) > window.through ? "window-over" : null;
}
