import type { Clause } from "./clauses";
import type { AwardConditionFound, ListedCondition } from "./reading";
import type { Source } from "./source";
import { has, re } from "./text";

const oneOf = re`một trong (?:các|những|số|hai|ba|bốn|năm|\d)`;
const or = re`(?:^|[\s,;(])hoặc(?![\p{L}])`;

type Placed = { condition: AwardConditionFound; from: number; to: number; clause: Clause | undefined };

/** "đạt một trong các tiêu chuẩn sau: …" and "… hoặc …": the conditions of which one is enough, by the list they stand in. */
export function withAlternatives(source: Source, conditions: AwardConditionFound[]): ListedCondition[] {
  const placed = conditions.map((condition): Placed => {
    const [from, to] = [indexAt(source, condition.start), indexAt(source, condition.end)];
    return {
      condition,
      from,
      to,
      clause: source.clauses[last(source.clauses.length, (at) => from >= (source.clauses[at]?.from ?? 0))],
    };
  });
  const items = placed.map(({ clause }) => (clause ? itemOf(source, clause) : null));
  const sizes = new Map<number, number>();
  for (const one of items) if (one) sizes.set(one.item, (sizes.get(one.item) ?? 0) + 1);

  let chain: number | null = null;
  return placed.map(({ condition }, index): ListedCondition => {
    const own = items[index];
    const isJoined = (at: number) => isOr(source, placed[at], placed[at + 1]);
    if (!isJoined(index - 1)) chain = isJoined(index) ? condition.start : null;
    if (own) {
      const isAlone = sizes.get(own.item) === 1;
      return { ...condition, alternative: { list: own.list, item: isAlone ? null : own.item } };
    }
    return { ...condition, alternative: chain === null ? null : { list: chain, item: null } };
  });
}

/** The last of `count` places for which `holds`, which it does for all before it; -1 for none. */
function last(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where a place of the text as given stands in the text as read. */
const indexAt = ({ plain }: Source, offset: number) =>
  Math.max(
    0,
    last(plain.text.length, (at) => plain.span(at, at + 1).start <= offset),
  );

/** The list "một trong các … sau" a clause stands under, and its item of it. */
function itemOf({ plain }: Source, { block, sentence, from }: Clause): { list: number; item: number } | null {
  const lead = block.above.findLast((one) => has(oneOf, plain.key.slice(one.from, one.to)));
  if (lead) return { list: plain.span(lead.from, lead.to).start, item: block.from };
  const isInline = has(oneOf, plain.key.slice(sentence.from, from));
  return isInline ? { list: plain.span(sentence.from, sentence.to).start, item: from } : null;
}

/** "có 01 sáng kiến hoặc được tặng Giấy khen 02 lần": nothing but the word between two conditions of a sentence. */
function isOr({ plain }: Source, one: Placed | undefined, other: Placed | undefined): boolean {
  if (!one || !other || one.clause?.sentence.from !== other.clause?.sentence.from) return false;
  return other.from > one.to && has(or, plain.key.slice(one.to, other.from));
}
