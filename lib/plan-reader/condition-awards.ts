import { stopAt } from "./award-givers";
import type { Clause } from "./clauses";
import { type Source, wordsOf } from "./source";
import { has, match, matchesIn, re } from "./text";
import { bared, isBare } from "./topics";

/** The forms of reward conditions are set for, and what a heading says of them in general. */
export const award = re`bằng ghi công|bằng lao động sáng tạo|thư cảm ơn|(?:bằng khen|giấy khen|cờ thi đua|(?<=tặng )cờ)|(?<!đạt |(?<!công )nhận )danh hiệu "[^"]{4,60}"|danh hiệu "[^"]{4,60}"(?= phải )|khen thưởng|xét khen|xét thưởng`;
const bareAward = bared(re`bằng khen|giấy khen|cờ thi đua|khen thưởng|xét khen`);
/** The award the conditions belong to: named in the sentence, else in the headings above it. */
export function awardOf({ plain }: Source, clause: Clause): { name: string; strong: boolean } | null {
  const places = [
    clause,
    clause.sentence,
    ...[...clause.block.above].reverse(),
    { from: clause.block.from, to: Math.min(clause.block.to, clause.block.from + 200) },
  ];
  let weak: { name: string; strong: boolean } | null = null;
  for (const { from, to } of places) {
    const key = plain.key.slice(from, to);
    if (isBare(key) && has(bareAward, key)) weak ??= { name: "Khen thưởng", strong: false };
    for (const { match: named, start, end } of matchesIn(plain.key, award, from, to)) {
      // The opening of a long paragraph may end within the name.
      const isOpening = from >= clause.block.from;
      const giver = givenBy(plain.key, end, isOpening ? Math.min(end + 100, clause.block.to) : to);
      const name = wordsOf(plain, start, giver);
      if (!/^(?:khen|xét)/u.test(named[0]))
        return { name: name.charAt(0).toUpperCase() + name.slice(1), strong: true };
      weak ??= { name: "Khen thưởng", strong: false };
    }
  }
  return weak;
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
