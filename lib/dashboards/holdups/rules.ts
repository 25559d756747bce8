import { countWorkingDays, type Day, dayOf, daysBetween, type HolidayCalendar } from "@/lib/calendar";
import type { Holdup, WaitingItem } from "../steps/rules";

/** How long something may take, and the rule of the province that says so; no source where it says nothing. */
export type TimeLimit = {
  days: number;
  counting: "calendar" | "working";
  source: string | null;
  verified: boolean;
};
const usual = (days: number): TimeLimit => ({ days, counting: "working", source: null, verified: false });

/**
 * What holds until a province has set how long a thing may lie at one place before both sides are told
 * (UX §2.0). No text of law sets it; what is returned has the limit its return names and is reminded of by that.
 */
export const usualHandling = {
  "registration-head": usual(2),
  "registration-office": usual(3),
  "filing-head": usual(2),
  "filing-office": usual(2),
  "filing-review": usual(5),
  /** Told anew after as many days again, for as long as nothing moves. */
  "held-up-again": usual(5),
};
export type Handling = Record<keyof typeof usualHandling, TimeLimit>;
export type HeldUp = Omit<WaitingItem, "holdup"> & { holdup: Extract<Holdup, keyof Handling> };

function countDays({ counting }: TimeLimit, from: Day, through: Day, holidays: HolidayCalendar) {
  return counting === "working" ? countWorkingDays(from, through, holidays) : daysBetween(from, through);
}

/** How often both sides should have been told by now that this lies too long, and for how many days as its limit counts; null: not yet. */
export function overstay(
  { holdup, since }: Pick<HeldUp, "holdup" | "since">,
  handling: Handling,
  now: Date,
  holidays: HolidayCalendar,
) {
  const limit = handling[holdup];
  const days = countDays(limit, dayOf(since), dayOf(now), holidays);
  const over = days - limit.days;
  return over > 0 ? { days, times: 1 + Math.floor((over - 1) / handling["held-up-again"].days) } : null;
}

/** What makes a notice one of its own: the same thing at the same place since the same moment, this many times. */
export const overstayKey = ({ holdup, id, since }: HeldUp, times: number) =>
  `held-up:${holdup}:${id}:${since.toISOString()}:${times}`;
