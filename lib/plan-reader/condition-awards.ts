import { stopAt } from "./award-givers";
import type { Clause } from "./clauses";
import { type Source, wordsOf } from "./source";
import { firstIn, has, match, matchesIn, re } from "./text";
import { bared, isBare } from "./topics";

/** The forms of reward conditions are set for, and what a heading says of them in general. */
export const award = re`bằng ghi công|bằng lao động sáng tạo|thư cảm ơn|(?:bằng khen|giấy khen|cờ thi đua|(?<=tặng )cờ)|(?<!đạt |(?<!công )nhận )danh hiệu "[^"]{4,60}"|danh hiệu "[^"]{4,60}"(?= phải )|khen thưởng|xét khen|xét thưởng`;
const bareAward = bared(re`bằng khen|giấy khen|cờ thi đua|khen thưởng|xét khen`);
/** A form in a heading without diacritics, with whose it is, as it is written there. */
const bareForm = bared(re`(?:bằng khen|giấy khen|cờ thi đua)(?: của [^,;:.()]{3,60})?`);
/** The award the conditions belong to: named in the sentence, else in the headings above it. */
export function awardOf(source: Source, clause: Clause): { name: string; strong: boolean } | null {
  const { plain } = source;
  const places = [
    clause,
    clause.sentence,
    ...[...clause.block.above].reverse().map((one) => wholeOf(source, one)),
    { from: clause.block.from, to: Math.min(clause.block.to, clause.block.from + 200) },
  ];
  let weak: { name: string; strong: boolean } | null = null;
  for (const { from, to } of places) {
    const key = plain.key.slice(from, to);
    if (isBare(key) && has(bareAward, key)) {
      const form = firstIn(plain.key, bareForm, from, to);
      if (form) return { name: wordsOf(plain, form.start, form.end), strong: true };
      weak ??= { name: "Khen thưởng", strong: false };
    }
    for (const { match: named, start, end } of matchesIn(plain.key, award, from, to)) {
      // The opening of a long paragraph may end within the name.
      const isOpening = from >= clause.block.from;
      if (!/^(?:khen|xét)/u.test(named[0]))
        return {
          name: nameAt(source, start, end, isOpening ? Math.min(end + 100, clause.block.to) : to),
          strong: true,
        };
      weak ??= { name: "Khen thưởng", strong: false };
    }
  }
  return weak;
}

/** The name of the form at a place, with whose it is. */
function nameAt({ plain }: Source, start: number, end: number, limit: number): string {
  const name = wordsOf(plain, start, givenBy(plain.key, end, limit));
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const ends = new WeakMap<Source, Map<number, number>>();
/** A heading with the few words behind its label: "1. Khen thưởng hằng năm: Bằng khen của Chủ tịch UBND tỉnh". */
const oneForm = re`bằng khen|giấy khen|cờ thi đua`;
function wholeOf(source: Source, { from, to }: { from: number; to: number }): { from: number; to: number } {
  let of = ends.get(source);
  if (!of) {
    of = new Map(source.blocks.map((block) => [block.from, block.to]));
    ends.set(source, of);
  }
  const end = of.get(from) ?? to;
  // "… để tặng Giấy khen của … theo điều kiện:" is for all that stands below it, if it names one form.
  const { key } = source.plain;
  if (key[end - 1] === ":" && [...matchesIn(key, oneForm, from, end)].length === 1) return { from, to: end };
  return { from, to: end - to < 120 ? Math.max(to, end) : to };
}

const named = re`(?<!(?:năm|liên tục|đã|từng|tiếp) được (?:tặng|nhận) )(?:bằng khen|giấy khen|cờ thi đua|bằng lao động sáng tạo)`;

/**
 * Where a clause names several awards, that of each place: "… từ 95% được tặng Bằng khen, từ 90% được tặng
 * Giấy khen" tells it behind the number, "tặng Bằng khen cho …, Giấy khen cho …" before it.
 */
export function awardAt(source: Source, clause: Clause, usual: string): (at: number) => string {
  const all = [...matchesIn(source.plain.key, named, clause.from, clause.to)];
  const [first] = all;
  if (!first || all.length < 2) return () => usual;
  const isBehind = has(
    re`\d[^.;]{0,90} (?:được|thì) [^.;\d]{0,60}$`,
    source.plain.key.slice(clause.from, first.start),
  );
  return (at) => {
    const one = isBehind
      ? (all.find(({ start }) => start > at) ?? all.at(-1))
      : all.findLast(({ end }) => end <= at);
    return one ? nameAt(source, one.start, one.end, clause.to) : usual;
  };
}

/** "Bằng khen của Trung ương Hội", "Giấy khen Giám đốc Sở": where the words end that say whose the form is. */
function givenBy(key: string, from: number, to: number): number {
  const rest = match(
    re`^ (?:của |(?=(?:chủ tịch|giám đốc|hiệu trưởng|thủ tướng|bộ trưởng) ))`,
    key.slice(from, to),
  );
  if (!rest) return from;
  const end = stopAt(key, from + rest[0].length, to);
  return end - from < 70 ? end : from;
}
