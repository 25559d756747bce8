import type { Bound } from "./reading";
import { matchesIn, re } from "./text";

export type DateToken = {
  from: number;
  to: number;
  /** ISO, as precise as the text; "--04-30" without a year, "2022-Q4" for a quarter. */
  value: string;
  /** "hằng năm", "năm sau" stand beside it. */
  yearly: boolean;
  nextYear: boolean;
  /** The words were out of order ("22/3//2022", "22/ 3/2022"). */
  damaged: boolean;
};

const two = (text: string) => text.padStart(2, "0");
const isDay = (day: number, month: number, year = 2024) =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
const isYear = (year: number) => year >= 1945 && year <= 2100;

const sep = String.raw`\s?(?:\/{1,2}|\.|-)\s?`;
const yearly = "(?:hàng|hằng|mỗi|của mỗi|từng) năm";
const nextYear = "(?:của )?năm (?:sau|tiếp theo|kế tiếp|liền kề|kế sau)(?: liền kề)?";
const dates = re`(?<![\d\p{L}.,/-])(?:ngày )?(?:(?<d>\d{1,2})${sep}(?<m>\d{1,2})${sep}(?<y>\d{4})|(?<d2>\d{1,2})\s?tháng\s?(?<m2>\d{1,2})(?:\s?(?:,\s?)?năm\s?(?<y2>\d{4}))?|(?<d3>\d{1,2})\s?[/-]\s?(?<m3>\d{1,2})(?!\s?[/%\d-]))(?![\d%])(?<rest>,? (?:${yearly}|${nextYear}))?`;
const months = re`(?<![\p{L}\d])tháng\s?(?<m>\d{1,2})\s?(?:\/|-|\.|,? năm )\s?(?<y>\d{4})(?!\d)|(?<![\p{L}\d])tháng\s?(?<m4>\d{1,2}) (?<rest>${yearly}|${nextYear})`;
const quarters = re`(?<![\p{L}\d])quý (?<q>iv|iii|ii|i|[1-4])(?:\s?\/\s?|\s?-\s?|,? năm )(?<y>\d{4})(?!\d)`;
const years = re`(?<![\p{L}\d/])năm (?<y>\d{4})(?![\d/-])`;

const saysTime = /(?:trước|hết|nhất|từ ngày|đến ngày)\s$/u;
type Groups = Record<string, string | undefined>;
const roman: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

function dayToken(groups: Groups): string | null {
  const day = Number(groups.d ?? groups.d2 ?? groups.d3);
  const month = Number(groups.m ?? groups.m2 ?? groups.m3);
  const year = groups.y ?? groups.y2;
  if (!isDay(day, month, year ? Number(year) : undefined)) return null;
  if (year) return isYear(Number(year)) ? `${year}-${two(String(month))}-${two(String(day))}` : null;
  return `--${two(String(month))}-${two(String(day))}`;
}

/** Dates, months, quarters and bare years in `from`…`to` of a key, in order, none inside another. */
export function datesIn(key: string, from: number, to: number, withYears = true): DateToken[] {
  const found: DateToken[] = [];
  const free = (start: number, end: number) => !found.some((one) => start < one.to && end > one.from);
  const add = (start: number, end: number, value: string | null, rest: string | undefined, words: string) => {
    if (!value || !free(start, end)) return;
    found.push({
      from: start,
      to: end,
      value,
      yearly: rest !== undefined && !/sau|tiếp|liền/u.test(rest),
      nextYear: rest !== undefined && /sau|tiếp|liền/u.test(rest),
      damaged: /\/\//u.test(words),
    });
  };
  for (const { match, start, end } of matchesIn(key, dates, from, to)) {
    const groups = match.groups ?? {};
    // "20/63", "mức độ 3/4": two numbers are a day only where a word of time says so.
    if (
      groups.d3 &&
      !match[0].startsWith("ngày") &&
      !saysTime.test(key.slice(Math.max(0, start - 12), start))
    )
      continue;
    add(start, end, dayToken(groups), groups.rest, match[0]);
  }
  for (const { match, start, end } of matchesIn(key, months, from, to)) {
    const { m, m4, y, rest } = match.groups ?? {};
    const month = Number(m ?? m4);
    if (month < 1 || month > 12) continue;
    add(start, end, y ? `${y}-${two(String(month))}` : `--${two(String(month))}`, rest, match[0]);
  }
  for (const { match, start, end } of matchesIn(key, quarters, from, to)) {
    const { q = "", y } = match.groups ?? {};
    add(start, end, `${y}-Q${roman[q] ?? q}`, undefined, match[0]);
  }
  if (withYears) {
    for (const { match, start, end } of matchesIn(key, years, from, to)) {
      const year = match.groups?.y ?? "";
      if (isYear(Number(year))) add(start, end, year, undefined, match[0]);
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** A day that the calendar does not have ("31/02/2022"), as written. */
export function impossibleDates(key: string, from: number, to: number) {
  return [...matchesIn(key, dates, from, to)].filter(({ match }) => {
    const groups = match.groups ?? {};
    const [day, month] = [Number(groups.d ?? groups.d2), Number(groups.m ?? groups.m2)];
    const year = groups.y ?? groups.y2;
    return year !== undefined && !isDay(day, month, Number(year));
  });
}

const bounds: [RegExp, Bound][] = [
  [re`(?:đến|tới|trước|cho đến)?\s?(?:khi )?hết\s?(?:ngày|tháng|năm|quý)?\s*$`, "until_end_of"],
  [
    re`trước\s?(?:\d{1,2}\s?(?:giờ|h)(?:\s?\d{2})?(?: phút)?,?\s?)?(?:ngày|thời điểm|tháng|mùng|quý)?\s*$`,
    "before",
  ],
  [
    re`(?:chậm nhất|muộn nhất|trễ nhất|không muộn hơn|không quá|hạn chót|hạn cuối|hạn cuối cùng)[^.;]{0,24}$|(?:hạn chót|hạn cuối)[^.;]{0,60}[:]? ?(?:\d{1,2}(?:h|g| giờ|:)\d{0,2},? )?(?:ngày )?$`,
    "at_latest",
  ],
  [re`(?:đến|tới|kết thúc)\s?(?:vào )?(?:ngày|tháng|năm)?\s*$`, "until_end_of"],
  [re`(?:thời hạn|hạn)(?: [^.;:]{0,40})?(?:\s?[:]|\s?là)\s?(?:ngày)?\s*$`, "at_latest"],
  [re`(?:trong|vào|trong vòng|vào khoảng)\s?(?:ngày|tháng|quý|năm)?\s*$`, "until_end_of"],
];

/** The word of time before a date at `from`, looking back no further than `begin`. */
export function boundBefore(key: string, begin: number, from: number): { bound: Bound; from: number } | null {
  const start = Math.max(begin, from - 70);
  const before = key.slice(start, from);
  for (const [pattern, bound] of bounds) {
    for (const match of before.matchAll(pattern)) return { bound, from: start + match.index };
  }
  return null;
}
