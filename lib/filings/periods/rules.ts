import { addDays, type Day, dayOf } from "@/lib/calendar";

/** An exception is for a few days, not a way around the lock. */
export const longestExceptionDays = 30;

export type ExceptionObstacle = "not-locked" | "day-in-past" | "too-long";

/** Why a locked period cannot be opened again for a unit through `throughDay`, or null. */
export function exceptionObstacle(facts: {
  isLocked: boolean;
  throughDay: Day;
  now: Date;
}): ExceptionObstacle | null {
  const { isLocked, throughDay, now } = facts;
  if (!isLocked) return "not-locked";
  const today = dayOf(now);
  if (throughDay < today) return "day-in-past";
  return throughDay > addDays(today, longestExceptionDays) ? "too-long" : null;
}
