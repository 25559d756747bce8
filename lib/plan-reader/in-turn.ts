import type { Measure } from "./amounts";
import { has, re } from "./text";

const respectively = re`(?:lần lượt|tương ứng)(?: với)?(?: là| đạt| từ)?\s?$`;

/** "mức độ 3, mức độ 4 đạt lần lượt 50% và 25%": one number each, in turn; where they do not match, none. */
export function inTurn(key: string, measures: Measure[]): Measure[] {
  const result: Measure[] = [];
  for (let at = 0; at < measures.length; at += 1) {
    const first = measures[at] as Measure;
    if (!has(respectively, key.slice(Math.max(0, first.amount.phrase.from - 20), first.amount.phrase.from))) {
      result.push(first);
      continue;
    }
    const run = [first];
    for (let next = measures[at + 1]; next; next = measures[at + run.length]) {
      const between = key.slice(run[run.length - 1]?.amount.to, next.amount.phrase.from);
      if (!/^(?:\s?,|\s?và|\s?;|\s)*$/u.test(between)) break;
      run.push(next);
    }
    at += run.length - 1;
    const names =
      first.indicators.length === run.length ? first.indicators : splitNames(first.indicators, run.length);
    run.forEach((measure, index) => {
      const name = names[index];
      if (!name) return;
      result.push({
        ...measure,
        indicators: [name],
        from: name.from,
        to: Math.max(name.to, measure.amount.to),
      });
    });
  }
  return result;
}

/** One name "A và B" for two numbers is two names; otherwise there is nothing to pair. */
function splitNames(names: Measure["indicators"], count: number): Measure["indicators"] {
  const [only] = names;
  if (!only || names.length > 1) return [];
  const parts: Measure["indicators"] = [];
  let at = 0;
  for (const piece of only.name.split(/(, | và )/u)) {
    if (!/^(?:, | và )$/u.test(piece) && piece.length > 2)
      parts.push({ from: only.from + at, to: Math.min(only.to, only.from + at + piece.length), name: piece });
    at += piece.length;
  }
  return parts.length === count ? parts : [];
}
