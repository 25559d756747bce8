import { type Quota, quotaIn } from "./award-quotas";
import type { Clause } from "./clauses";
import { type Source, wordsOf } from "./source";
import { firstIn, has, match, re } from "./text";

/** "05 Giấy khen cho tập thể, 10 Giấy khen cho cá nhân": the number before a form belongs to what stands behind it. */
export function counts(key: string, from: number, to: number): number {
  const number = firstIn(key, re`\d{1,4}(?:\s?\([^)]{2,30}\))?\s$`, Math.max(from, to - 30), to);
  return number?.start ?? to;
}

/** Where a list of numbers ends that goes on behind the clause: "12 tập thể; 18 cá nhân; 03 doanh nghiệp". */
export function moreCounts(key: string, { to, sentence }: Clause): number {
  const more = firstIn(
    key,
    re`^(?:\s?[;,]\s?\d{1,3} (?!bằng|giấy|cờ)[^.;:\d]{2,40})+(?=\.|$)`,
    to,
    sentence.to,
  );
  return more && has(re`\d{1,3} [^.;:\d]{2,40}$`, key.slice(Math.max(0, to - 45), to)) ? more.end : to;
}

const proposes = re`(?:^|[\s,])(?:\d{1,3} [^.;,\d]{2,40}?(?:,| và) )?\d{1,3} [^.;,\d]{2,40} (?:để )?đề nghị [^.;,\d]{3,60} tặng(?: thưởng)? $`;
/** "02 đơn vị đề nghị UBND tỉnh tặng Cờ thi đua, 03 đơn vị đề nghị …": who is proposed stands before the form. */
export function proposed(source: Source, from: number, start: number): Quota | null {
  const at = firstIn(source.plain.key, proposes, from, start);
  return at && quotaIn(source, at.start, start);
}

/** "10 Bằng khen", "02 Cờ thi đua", "Cờ thi đua: 03": the number right at the form. */
export function numberBefore(
  source: Source,
  clause: Clause,
  start: number,
  previous: number | undefined,
): Quota | null {
  const { plain } = source;
  const near = firstIn(
    plain.key,
    re`(?<n>\d{1,4})(?:\s?\([^)]{2,30}\))?\s$`,
    Math.max(previous ?? clause.from, start - 30),
    start,
  );
  const behind = match(
    re`^cờ thi đua(?: [^:;,\d]{0,40})?: ?(?<n>\d{1,3})(?=[;,.]|$)`,
    plain.key.slice(start, start + 70),
  );
  if (behind)
    return {
      quotaCollective: Number(behind.groups?.n),
      quotaIndividual: null,
      quotaText: wordsOf(plain, start, start + behind[0].length),
      from: start,
      to: start + behind[0].length,
    };
  if (!near || /cờ/u.test(plain.key.slice(start, start + 3)) === false) return null;
  return {
    quotaCollective: Number(near.match.groups?.n),
    quotaIndividual: null,
    quotaText: wordsOf(plain, near.start, start + 12),
    from: near.start,
    to: start,
  };
}
