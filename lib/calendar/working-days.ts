import { addDays, type Day, weekday } from "./days";

/** The dated exceptions to "Monday to Friday": they are decided year by year, so they are data. */
export type HolidayCalendar = {
  /** Public holidays and the days off granted in exchange. */
  holidays: ReadonlySet<Day> | readonly Day[];
  /** Saturdays and Sundays worked in exchange for a day off. */
  workingWeekends: ReadonlySet<Day> | readonly Day[];
};

/** A calendar without exceptions: every Monday to Friday is worked. */
export const noHolidays: HolidayCalendar = { holidays: [], workingWeekends: [] };

const holds = (days: ReadonlySet<Day> | readonly Day[], day: Day): boolean =>
  "has" in days ? days.has(day) : days.includes(day);

/** Whether offices work on this day. */
export function isWorkingDay(day: Day, calendar: HolidayCalendar): boolean {
  if (holds(calendar.holidays, day)) return false;
  return weekday(day) <= 5 || holds(calendar.workingWeekends, day);
}

/** The day itself when it is worked, otherwise the first working day after it. */
export function workingDayFrom(day: Day, calendar: HolidayCalendar): Day {
  let candidate = day;
  while (!isWorkingDay(candidate, calendar)) candidate = addDays(candidate, 1);
  return candidate;
}

/**
 * The working day reached by counting `count` working days, the starting day excluded; backwards
 * when negative. Zero gives the starting day, worked or not.
 */
export function addWorkingDays(day: Day, count: number, calendar: HolidayCalendar): Day {
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

/** How many working days lie after `from` up to and including `through`; 0 when `through` is not later. */
export function countWorkingDays(from: Day, through: Day, calendar: HolidayCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= through; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
