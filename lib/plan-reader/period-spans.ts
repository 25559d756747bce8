import type { Scalar } from "./reading";
import { type Source, scalar } from "./source";
import { firstIn, has, re } from "./text";

export type Period = { start: Scalar | null; end: Scalar | null };

const months = re`từ (?:ngày )?(?:(?<d1>\d{1,2})(?:[/.-]| tháng ))?(?:tháng )?(?<m1>\d{1,2})\s?(?:đến|-|tới)\s?(?:hết )?(?:ngày )?(?:(?<d2>\d{1,2})(?:[/.-]| tháng ))?(?:tháng )?(?<m2>\d{1,2})(?:\s?[/.-]\s?|,? năm )(?<y>\d{4})`;

/** "từ tháng 1 -11/2017", "từ ngày 01/3 đến 30/11/2023": the first takes its year from the second. */
function monthsOf(source: Source, from: number, to: number): Period | null {
  const span = firstIn(source.plain.key, months, from, to);
  const { d1, m1 = "", d2, m2 = "", y = "" } = span?.match.groups ?? {};
  // "từ ngày 05-3-2025" is one day and no span of months.
  if (
    !span ||
    !/tháng|đến|tới/u.test(span.match[0]) ||
    Number(m1) < 1 ||
    Number(m1) > 12 ||
    Number(m2) < 1 ||
    Number(m2) > 12
  )
    return null;
  const iso = (month: string, day: string | undefined) =>
    [y, month.padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
  return {
    start: scalar(source, iso(m1, d1), span.start, span.end, 0.85),
    end: scalar(source, iso(m2, d2), span.start, span.end, 0.85),
  };
}

const quarters = re`(?:từ )?quý (?<q1>iv|iii|ii|i|[1-4])(?:(?:\s?\/\s?|,? năm )(?<y1>\d{4}))?\s?(?:đến|-|tới)\s?(?:hết )?quý (?<q2>iv|iii|ii|i|[1-4])(?:\s?\/\s?|,? năm )(?<y2>\d{4})(?!\d)`;
const roman: Record<string, string> = { i: "1", ii: "2", iii: "3", iv: "4" };

/** "Quý I đến hết quý IV năm 2024": the first takes its year from the second. */
function quartersOf(source: Source, from: number, to: number): Period | null {
  const span = firstIn(source.plain.key, quarters, from, to);
  const { q1 = "", y1, q2 = "", y2 = "" } = span?.match.groups ?? {};
  if (!span) return null;
  const found = (quarter: string, year: string) =>
    scalar(source, `${year}-Q${roman[quarter] ?? quarter}`, span.start, span.end, 0.85);
  return { start: found(q1, y1 ?? y2), end: found(q2, y2) };
}

/** A span of months or quarters told with one year, or null. */
export const spanOf = (source: Source, from: number, to: number): Period | null =>
  monthsOf(source, from, to) ?? quartersOf(source, from, to);

/** Whether a period begins before another: the whole is told before its parts. */
export const isBefore = (one: Period | null, other: Period | null) =>
  (one?.start?.start ?? Number.POSITIVE_INFINITY) < (other?.start?.start ?? Number.POSITIVE_INFINITY);

/** "giai đoạn 2021 - 2025", "nhiệm kỳ 2020-2025", "từ năm 2021 đến năm 2025" */
export const stage = re`(?:năm (?<first>\d{4})(?:,| và) (?:định hướng )?)?(?:giai đoạn|nhiệm kỳ|các năm|năm học)\s?(?:từ (?:năm )?)?(?<a>\d{4})\s?(?:-|đến(?: năm)?|tới)?\s?(?<b>\d{4})|từ năm (?<c>\d{4}) (?:đến|tới)(?: hết)?(?: năm)? (?<d>\d{4})(?!\d)`;

export function ofStage(
  source: Source,
  { match, start, end }: { match: RegExpMatchArray; start: number; end: number },
  confidence: number,
): Period | null {
  const { a, b, c, d } = match.groups ?? {};
  const begins = match.groups?.first;
  // "năm 2025 và giai đoạn 2026 - 2030" begins with the year before the stage.
  const [first, last] = [begins && begins < (a ?? "") ? begins : (a ?? c ?? ""), b ?? d ?? ""];
  if (Number(first) >= Number(last) || Number(last) - Number(first) > 25) return null;
  return {
    start: scalar(source, first, start, end, confidence),
    end: scalar(source, last, start, end, confidence),
  };
}

/** "… chào mừng Đại hội … nhiệm kỳ 2022-2027": the stage is that of what is celebrated; "từ năm học …" only begins. */
export const isCelebrated = ({ plain }: Source, from: number, at: number) =>
  has(re`(?:chào mừng|kỷ niệm|đại hội|hướng tới)[^,;"]{0,110}$|(?:^|\s)từ $`, plain.key.slice(from, at)) ||
  (plain.key.startsWith("nhiệm kỳ", at) && has(re`đại hội[^;".]{0,110}$`, plain.key.slice(from, at)));
