import type { Comparator } from "./reading";
import { matchesIn, re } from "./text";

export type Amount = {
  from: number;
  to: number;
  value: number;
  valueMax: number | null;
  comparator: Comparator | null;
  /** Where the words of comparison begin and end, the number included. */
  phrase: { from: number; to: number };
  unit: string;
};

/** A number of a clause with the things it measures. */
export type Measure = {
  amount: Amount;
  indicators: { from: number; to: number; name: string }[];
  from: number;
  to: number;
};

const before: [RegExp, Comparator][] = [
  [
    re`(?:không|chưa|ko)\s?(?:được )?(?:vượt )?(?:quá|vượt)(?: mức)?\s*$|(?:tối đa|nhiều nhất|cao nhất|không (?:cao hơn|trên|hơn|lớn hơn|nhiều hơn))(?: là| khoảng| đạt)?\s*$|(?:≤|<=)\s*$`,
    "<=",
  ],
  [
    re`(?:không (?:thấp hơn|dưới|ít hơn|nhỏ hơn|kém hơn|kém)|tối thiểu|ít nhất|thấp nhất)(?: là| đạt| từ| phải đạt| phải có| có| khoảng| cũng)?\s*$|(?:≥|>=)\s*$`,
    ">=",
  ],
  [re`(?:xuống|giảm|hạ)? ?(?:còn|xuống|xuống còn)\s*$`, "<="],
  [re`(?:dưới|thấp hơn|nhỏ hơn|ít hơn|chưa đến)(?: mức)?\s*$|<\s*$`, "<"],
  [re`(?:trên|hơn|vượt|cao hơn|lớn hơn|quá)(?: mức)?\s*$|>\s*$`, ">"],
  [re`từ(?: mức| khoảng)?\s*$`, ">="],
];

/** The comparison a number between `from` and `to` is under; words after it count up to `end`. */
export function comparisonAt(key: string, begin: number, from: number, to: number, end: number) {
  const start = Math.max(begin, from - 40);
  const left = key.slice(start, from);
  const right = key.slice(to, Math.min(end, to + 90));
  const upward = /^[^\d;.]{0,80}?trở (?:lên|nên|đi)/u.exec(right);
  const downward = /^[^\d;.]{0,80}?trở xuống/u.exec(right);
  const near = (match: RegExpExecArray | null) =>
    match !== null && (match[0].length < 26 || /từ(?: mức)?\s*$/u.test(left));
  for (const [pattern, comparator] of before) {
    for (const match of left.matchAll(pattern)) {
      const phraseFrom = start + match.index;
      if (/^từ/u.test(match[0].trim())) {
        if (near(downward) && downward)
          return { comparator: "<=" as const, from: phraseFrom, to: to + downward[0].length };
        if (near(upward) && upward)
          return { comparator: ">=" as const, from: phraseFrom, to: to + upward[0].length };
        return { comparator: ">=" as const, from: phraseFrom, to };
      }
      // "vượt 20% chỉ tiêu trở lên"
      if (comparator === ">" && upward && near(upward) && match[0].startsWith("vượt"))
        return { comparator: ">=" as const, from: phraseFrom, to: to + upward[0].length };
      return { comparator, from: phraseFrom, to };
    }
  }
  if (near(downward) && downward) return { comparator: "<=" as const, from, to: to + downward[0].length };
  if (near(upward) && upward) return { comparator: ">=" as const, from, to: to + upward[0].length };
  return { comparator: null, from, to };
}

/** "từ 10 ngày xuống còn 5 ngày": the first is what it was. */
export const isBaseline = (key: string, from: number, to: number): boolean =>
  key.slice(Math.max(0, from - 4), from).endsWith("từ ") &&
  /^(?: làm việc)? (?:xuống|lên)(?: còn)? /u.test(key.slice(to, to + 24));

const decimal = String.raw`\d{1,4}(?:[.,]\d{1,3})?`;
const percent = String.raw`\s?(?:%(?: ?\([\p{L}\s]{3,30}phần trăm\))?|phần trăm)`;
const percents = re`(?<![\d.,/])(?<low>${decimal})(?:${percent})?\s?(?:-|đến|tới)\s?(?:dưới )?(?<high>${decimal})${percent}|(?<=(?:đạt|từ|tỷ lệ|giảm|tăng|mức) )(?<low2>\d{1,2}(?:,\d)?) (?<high2>\d{2,3}|\d{1,2},\d)${percent}|(?<![\d.,/])(?<one>${decimal})${percent}`;
/** "86,5" and "86.5" are the same number; a share above a thousand has no thousands sign. */
export const numberOf = (written: string) => Number(written.replace(",", "."));

/** The percentages of `from`…`to` with the comparison each is under. */
export function percentsIn(key: string, from: number, to: number): Amount[] {
  return [...matchesIn(key, percents, from, to)].flatMap(({ match, start, end }): Amount[] => {
    const { low2, high2, low: written = low2, high = high2, one: single } = match.groups ?? {};
    // "2- 100% đảng viên …" at the head of a clause: a numbered item, not a range.
    const mark = key.slice(from, start).trim() === "" ? (/^\d{1,2}- /u.exec(match[0])?.[0].length ?? 0) : 0;
    if (mark > 0 && high !== undefined) {
      const { comparator, ...phrase } = comparisonAt(key, start + mark, start + mark, end, to);
      return [
        { from: start + mark, to: end, value: numberOf(high), valueMax: null, comparator, phrase, unit: "%" },
      ];
    }
    const [low, one] = [written, single];
    const value = numberOf(low ?? one ?? "");
    const valueMax = high === undefined ? null : numberOf(high);
    // "9598%": two shares whose dash is lost.
    if (isBaseline(key, start, end)) return [];
    if (!(value < 1000) || (valueMax !== null && valueMax <= value)) return [];
    const { comparator, ...phrase } = comparisonAt(key, from, start, end, to);
    return [{ from: start, to: end, value, valueMax, comparator, phrase, unit: "%" }];
  });
}
