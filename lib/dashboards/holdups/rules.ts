import { countWorkingDays, dayOf, type HolidayCalendar } from "@/lib/calendar";
import type { Holdup, WaitingItem } from "../steps/rules";

/**
 * Working days a thing may lie at one place before both sides are told (UX §2.0). No text of law sets
 * them; what is returned has the limit its return names and is reminded of by that.
 */
export const handlingDays: Record<Exclude<Holdup, "registration-unit" | "filing-unit">, number> = {
  "registration-head": 2,
  "registration-office": 3,
  "filing-head": 2,
  "filing-office": 2,
  "filing-review": 5,
};
export type HeldUp = Omit<WaitingItem, "holdup"> & { holdup: keyof typeof handlingDays };

/** Told anew after as many working days again, for as long as nothing moves. */
const repeatDays = 5;

/** How often both sides should have been told by now that this lies too long, and for how many working days it does; null: not yet. */
export function overstay(
  { holdup, since }: Pick<HeldUp, "holdup" | "since">,
  now: Date,
  holidays: HolidayCalendar,
) {
  const days = countWorkingDays(dayOf(since), dayOf(now), holidays);
  const over = days - handlingDays[holdup];
  return over > 0 ? { days, times: 1 + Math.floor((over - 1) / repeatDays) } : null;
}

/** What makes a notice one of its own: the same thing at the same place since the same moment, this many times. */
export const overstayKey = ({ holdup, id, since }: HeldUp, times: number) =>
  `held-up:${holdup}:${id}:${since.toISOString()}:${times}`;
