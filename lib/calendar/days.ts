/** A calendar day in Việt Nam, `yyyy-MM-dd`: days compare as text. */
export type Day = string;

const millisecondsPerDay = 86_400_000;
// Asia/Ho_Chi_Minh has kept UTC+7 without daylight saving since 1975.
const offsetMilliseconds = 7 * 3_600_000;

const utcMidnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** Whether the text is a day that exists, written `yyyy-MM-dd`. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? utcMidnight(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const shownInVietnam = (instant: Date): string =>
  new Date(instant.getTime() + offsetMilliseconds).toISOString();

/** The day on the wall calendar in Việt Nam at this instant. */
export function dayOf(instant: Date): Day {
  return shownInVietnam(instant).slice(0, 10);
}

/** The clock on the wall in Việt Nam at this instant, `16:25`. */
export function timeOf(instant: Date): string {
  return shownInVietnam(instant).slice(11, 16);
}

/** The first instant of the day in Việt Nam, 00:00 at UTC+7. */
export function startOfDay(day: Day): Date {
  return new Date(utcMidnight(day) - offsetMilliseconds);
}

/** The day as a `date` column takes it, midnight UTC; never use `startOfDay` there. */
export function toDateColumn(day: Day): Date {
  return new Date(utcMidnight(day));
}

/** The day a `date` column holds, as the database client hands it over. */
export function fromDateColumn(value: Date): Day {
  return value.toISOString().slice(0, 10);
}

/** The day `count` calendar days later; earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(utcMidnight(day) + count * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Calendar days from one day to the other: 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return (utcMidnight(to) - utcMidnight(from)) / millisecondsPerDay;
}

/** Day of the week, 1 (Monday) to 7 (Sunday). */
export function weekday(day: Day): number {
  return new Date(utcMidnight(day)).getUTCDay() || 7;
}

/** The same day of another year; 29 February falls on the 28th where there is none. */
export function inYear(day: Day, year: number): Day {
  const moved = `${String(year).padStart(4, "0")}${day.slice(4)}`;
  return isDay(moved) ? moved : `${moved.slice(0, 8)}28`;
}
