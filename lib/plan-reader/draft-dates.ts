const two = (number: number) => String(number).padStart(2, "0");

/** A value precise to the day: "2022-03-31". */
export const isWholeDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(value);

/** The months a value spans: "2021" all twelve, "2022-Q4" the last three, "2017-01" one. */
function monthsOf(value: string): [number, number] {
  const quarter = /-Q([1-4])$/u.exec(value)?.[1];
  if (quarter) return [Number(quarter) * 3 - 2, Number(quarter) * 3];
  const month = Number(value.slice(5, 7));
  return month > 0 ? [month, month] : [1, 12];
}

/** The first day a value can mean. */
export function firstDay(value: string): string {
  return isWholeDay(value) ? value : `${value.slice(0, 4)}-${two(monthsOf(value)[0])}-01`;
}

/** The last day a value can mean. */
export function lastDay(value: string): string {
  if (isWholeDay(value)) return value;
  const year = Number(value.slice(0, 4));
  const month = monthsOf(value)[1];
  return `${value.slice(0, 4)}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}
