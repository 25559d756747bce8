import { type Day, dayOf, timeOf, weekday } from "@/lib/calendar";

const weekdayNames = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"];

const partsOf = (day: Day): [year: string, month: string, date: string] => [
  day.slice(0, 4),
  day.slice(5, 7),
  day.slice(8, 10),
];

/** `2026-11-03` → `03/11/2026`. */
export function formatDate(day: Day): string {
  const [year, month, date] = partsOf(day);
  return `${date}/${month}/${year}`;
}

/** An instant as seen in Việt Nam, `03/11/2026, 16:25`. */
export function formatInstant(instant: Date): string {
  return `${formatDate(dayOf(instant))}, ${timeOf(instant)}`;
}

/** `Thứ Ba, 03/11/2026`. */
export function formatLongDate(day: Day): string {
  return `${weekdayNames[weekday(day) - 1]}, ${formatDate(day)}`;
}

/**
 * The date line of an official paper, `ngày 08 tháng 3 năm 2022`.
 * Decree 30/2020/NĐ-CP, annex I: days below 10 and months 1 and 2 take a zero, other months do not.
 */
export function documentDate(day: Day): string {
  const [year, month, date] = partsOf(day);
  return `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}
