import { type Day, isDay } from "@/lib/calendar";
import { normalize, quoted } from "./spelling";

export type ParsedDate =
  | { ok: true; day: Day }
  | { ok: false; reason: "empty" | "not-a-date" | "no-such-day"; message: string };

// Two digits mean this century up to here: documents and births of the people concerned fall between.
const lastYearOfThisCentury = 69;

const shapes = [
  /^(?<date>\d{1,2})[/.\- ](?<month>\d{1,2})[/.\- ](?<year>\d{4}|\d{2})$/u,
  /^(?<date>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$/u,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})$/u,
  /^(?:ngày )?(?<date>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4})$/iu,
];

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) <= lastYearOfThisCentury ? "20" : "19"}${year}`;
}

/** Reads a day as it is typed, day first: `5/3/26`, `05032026`, `5.3.2026`, `ngày 5 tháng 3 năm 2026`. */
export function parseDate(text: string): ParsedDate {
  const typed = normalize(text);
  if (typed === "") return { ok: false, reason: "empty", message: "Nhập ngày theo dạng ngày/tháng/năm." };

  const compact = typed.replace(/ ?([/.-]) ?/gu, "$1");
  const parts = shapes.map((shape) => shape.exec(compact)?.groups).find(Boolean);
  if (!parts?.date || !parts.month || !parts.year) {
    const message = `${quoted(typed)} chưa đúng dạng ngày. Nhập theo dạng ngày/tháng/năm, ví dụ 05/03/2026.`;
    return { ok: false, reason: "not-a-date", message };
  }

  const [date, month, year] = [
    parts.date.padStart(2, "0"),
    parts.month.padStart(2, "0"),
    fullYear(parts.year),
  ];
  const day = `${year}-${month}-${date}`;
  if (isDay(day) && Number(year) >= 1900) return { ok: true, day };
  const message = `Ngày ${date}/${month}/${year} không tồn tại. Nhập theo dạng ngày/tháng/năm.`;
  return { ok: false, reason: "no-such-day", message };
}
