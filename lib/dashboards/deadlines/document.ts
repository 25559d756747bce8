import { lastDayBefore } from "@/lib/calendar";
import { formatDate } from "@/lib/vietnamese";
import type { ToldDeadline } from "./rules";

/** RFC 5545, 3.3.11: backslash, semicolon and comma are escaped, a line break is `\n`. */
const escaped = (text: string): string =>
  text
    .replace(/\\/gu, "\\\\")
    .replace(/[;,]/gu, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/gu, "\\n");

const instant = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/gu, "");

const longestLine = 75;
/** RFC 5545, 3.1: no line is longer than 75 octets, and no character is torn between two. */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const character of line) {
    // Every line but the first begins with a space.
    const room = parts.length === 0 ? longestLine : longestLine - 1;
    if (Buffer.byteLength(part + character) > room) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part].join("\r\n ");
}

/** Shown as the last half hour of the last day, so that it stands on the right day everywhere. */
const shownMinutes = 30;

function event(deadline: ToldDeadline, origin: string): string[] {
  const { uid, title, about, closesAt, href, sequence, changedAt } = deadline;
  const link = new URL(href, origin);
  const last = `Hạn: hết 23:59 ngày ${formatDate(lastDayBefore(closesAt))}`;
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(`${uid}@${link.hostname}`)}`,
    `DTSTAMP:${instant(changedAt)}`,
    `LAST-MODIFIED:${instant(changedAt)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${instant(new Date(closesAt.getTime() - shownMinutes * 60_000))}`,
    `DTEND:${instant(closesAt)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped([last, about, link.href].filter(Boolean).join("\n"))}`,
    `URL:${link.href}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    "TRIGGER:-P1D",
    "END:VALARM",
    "END:VEVENT",
  ];
}

/** The deadlines as an iCalendar object (RFC 5545), its times as UTC instants. */
export function calendarText(name: string, deadlines: readonly ToldDeadline[], origin: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Cong Thi dua//Thoi han//VI",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...deadlines.flatMap((deadline) => event(deadline, origin)),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
