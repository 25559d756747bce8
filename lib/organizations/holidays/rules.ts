import { type Day, weekday } from "@/lib/calendar";
import { parseDate, spellingKey } from "@/lib/vietnamese";
import type { HolidayEntry } from "./schema";

export type HolidayObstacle = "not-a-weekend" | "already-listed";

/** Only a Saturday or Sunday can be a day worked in exchange. */
export const holidayObstacle = ({ day, working }: { day: Day; working: boolean }): HolidayObstacle | null =>
  working && weekday(day) <= 5 ? "not-a-weekend" : null;

export type HolidayProblem = HolidayObstacle | "not-a-line" | "no-such-day" | "no-name" | "twice";
export type ListedHoliday = HolidayEntry & { line: number; text: string };
export type HolidayLineProblem = { line: number; text: string; problem: HolidayProblem };

const shape =
  /^(?:(?:thứ \p{L}+|chủ nhật),?\s*)?(?<day>\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4})[\s;,:–]*(?<rest>.*)$/iu;
const isWorked = (text: string) => spellingKey(text).startsWith(spellingKey("làm bù"));

/**
 * Reads pasted days, from a sheet or an announcement: the day, its name, and `làm bù` in a third column or at the
 * start of the name for a weekend worked in exchange. Blank lines are skipped; every line that cannot be read is named.
 */
export function readHolidayList(text: string): {
  days: ListedHoliday[];
  problems: HolidayLineProblem[];
} {
  const days: ListedHoliday[] = [];
  const problems: HolidayLineProblem[] = [];
  for (const [index, typed] of text.split(/\r?\n/u).entries()) {
    if (typed.trim() === "") continue;
    const at = { line: index + 1, text: typed.trim() };
    const found = readDay(typed);
    const isTwice = typeof found !== "string" && days.some(({ day }) => day === found.day);
    if (typeof found === "string") problems.push({ ...at, problem: found });
    else if (isTwice) problems.push({ ...at, problem: "twice" });
    else days.push({ ...found, ...at });
  }
  return { days, problems };
}

function readDay(typed: string): HolidayEntry | HolidayProblem {
  const parts = shape.exec(typed.trim().normalize("NFC"))?.groups;
  if (!parts?.day) return "not-a-line";
  const parsed = parseDate(parts.day);
  if (!parsed.ok) return "no-such-day";
  const [name = "", kind = ""] = (parts.rest ?? "").split(/[\t;]/u).map((part) => part.trim());
  if (name.length < 2 || name.length > 120) return "no-name";
  const entry = { day: parsed.day, name, working: isWorked(kind) || isWorked(name) };
  return holidayObstacle(entry) ?? entry;
}
