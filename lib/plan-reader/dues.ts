import { boundBefore, type DateToken, datesIn } from "./dates";
import { dateValue } from "./deadlines";
import type { TaskFound } from "./reading";
import type { Source } from "./source";
import type { Place } from "./subjects";
import { firstIn, has, re } from "./text";

export type Due = {
  value: string;
  bound: NonNullable<TaskFound["dueBound"]>;
  from: number;
  to: number;
  /** Nothing is told behind it. */
  isLast: boolean;
};

const starts = re`từ\s?(?:ngày)?\s?$`;
const closes = re`(?:sơ kết|tổng kết|hoàn thành|kết thúc)[^,;]{0,60}$`;
/** "kết quả tháng 6/2024", "kỷ niệm ngày …", "Kế hoạch số … ngày …": a time that limits nothing. */
const about = re`(?:số \d[^;]{0,40}|kỷ niệm[^;,]{0,60}|năm học|giai đoạn|\d\/[a-zđ-]{2,}[^;,]{0,12})$`;

/** The limit or start that a date of an instruction is, with where its words begin; null where it is neither. */
export function timing({ plain }: Source, from: number, to: number, date: DateToken) {
  const begin = Math.max(from, date.from - 24);
  const before = plain.key.slice(Math.max(from, date.from - 80), date.from);
  const start = firstIn(plain.key.slice(begin, date.from), starts);
  // A range's first day is told with its last.
  if (start && has(re`^\s?(?:đến|-)\s`, plain.key.slice(date.to, Math.min(to, date.to + 6)))) return null;
  if (start) return { bound: "from" as const, from: begin + start.start };
  const limit = boundBefore(plain.key, from, date.from);
  if (limit) return limit;
  const closing = !has(about, before) && date.value.length < 9 && has(closes, before);
  return closing ? { bound: "until_end_of" as const, from: date.from } : null;
}

/** By when an instruction is to be done: the last limit it names. */
export function dueIn(source: Source, { from, to }: Place): Due | null {
  const { plain } = source;
  for (const date of datesIn(plain.key, from, to)) {
    const time = timing(source, from, to, date);
    // "vào năm 2025" limits only what is done once.
    const isYear = date.value.length === 4;
    if (!time || (isYear && !has(closes, plain.key.slice(Math.max(from, date.from - 40), date.from))))
      continue;
    const rest = plain.key.slice(date.to, to).replace(/[\s.;:,/)]/gu, "");
    return {
      value: dateValue(date),
      bound: time.bound,
      from: time.from,
      to: date.to,
      isLast: rest.length < 8 && time.from > from + 6,
    };
  }
  return null;
}
