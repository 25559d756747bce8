/** First and last day of a date as precise as the text has it: 2021, 2017-01, 2022-Q4, 2022-03-31. Null for others. */
export function daysOf(date: string): { from: string; through: string } | null {
  const [year = "", part, day] = date.split("-");
  if (!/^\d{4}$/.test(year)) return null;
  if (part === undefined) return { from: `${year}-01-01`, through: `${year}-12-31` };
  if (/^Q[1-4]$/.test(part)) {
    const last = Number(part[1]) * 3;
    return { from: `${year}-${two(last - 2)}-01`, through: lastDay(year, last) };
  }
  const month = Number(part);
  if (!(month >= 1 && month <= 12)) return null;
  if (day === undefined) return { from: `${year}-${part}-01`, through: lastDay(year, month) };
  return { from: date, through: date };
}

/** A calendar day, or null when the text names only a month, a year or a day of every year. */
export const exactDay = (date: string | null) => (date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null);

/** "--04-30" in a given year, else the day itself. */
export const inYear = (date: string, year: number): string | null =>
  /^--\d{2}-\d{2}$/.test(date) ? `${year}${date.slice(1)}` : exactDay(date);

const two = (month: number) => String(month).padStart(2, "0");
const lastDay = (year: string, month: number) =>
  new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
