import type { Clause } from "./clauses";
import { actorNamed } from "./condition-actors";
import { type Population, populationsIn } from "./populations";
import type { AppliesTo, AwardConditionFound } from "./reading";
import { type Source, wordsOf } from "./source";
import { has, re } from "./text";

/** All who may be rewarded limit nothing. */
const only =
  /^(?:các |những )?(?:tập thể|cá nhân|cơ quan, đơn vị|tổ chức, cá nhân|tập thể, cá nhân|tập thể và cá nhân|cơ quan|đơn vị|xã|huyện|thôn)(?:,? hộ gia đình)?$/u;
/** Under "1. Cấp xã:" a team that works is no other who is rewarded. */
const team = re`^(?:các )?(?:cơ quan|khoa|phòng|bộ phận|tổ|đơn vị)(?![\p{L}])`;

const mixed = re`(?:tập thể|đơn vị|cơ quan|tổ chức)[^.;]{0,12}(?:,| và| hoặc) cá nhân|cá nhân(?:,| và| hoặc) tập thể`;

type Binding = Pick<AwardConditionFound, "scope" | "appliesTo">;

/** Those of whom a heading says that they are rewarded, where it names one kind. */
function aboveOf({ plain }: Source, { block }: Clause): AppliesTo | null {
  for (const { from, to } of [...block.above].reverse()) {
    const named = populationsIn(plain, from, to).filter(({ kind }) => kind !== null);
    const kinds = new Set(named.map(({ kind }) => kind));
    if (kinds.size > 0) return kinds.size === 1 ? (named[0]?.kind ?? null) : null;
  }
  return null;
}

/** Who is asked, sentence by sentence: those each names up to the end of a clause. */
export function askedBy({ plain }: Source): (clause: Clause) => Population[] {
  let last: { from: number; to: number; named: Population[] } | null = null;
  return ({ sentence, to }) => {
    if (last?.from !== sentence.from || last.to !== sentence.to)
      last = { ...sentence, named: populationsIn(plain, sentence.from, sentence.to) };
    return last.named.filter((one) => one.to <= to);
  };
}

/** Whom the condition at a place of the clause binds: who is named right behind it, else last before it, else above. */
export function bindingOf(
  source: Source,
  clause: Clause,
  named: Population[],
): (at: number, to: number) => Binding {
  const { plain } = source;
  const above = clause.subject ?? aboveOf(source, clause);
  return (at, to) => {
    const behind = named.find(
      ({ from, isLimit }) =>
        isLimit &&
        from > to &&
        has(
          re`^\s?(?:\(|trở lên |trở xuống )?\(?(?:đối với|áp dụng (?:đối )?với|với)\s(?:các |những )?$`,
          plain.key.slice(to, from),
        ),
    );
    const before = named.filter(({ from, until }) => from <= at && at < until);
    const own = (one: Population) =>
      one.kind !== null &&
      !(
        clause.subject &&
        one.kind !== clause.subject &&
        !one.isLimit &&
        has(team, plain.key.slice(one.from, one.to))
      );
    // A limit of an earlier clause is over; who was spoken of there is still meant.
    const limit =
      behind ?? before.findLast(({ isLimit, from }) => isLimit && from >= clause.from - 1) ?? null;
    // "tiểu đội trưởng: tiểu đội có …" is asked of the first.
    const isHeading =
      limit &&
      own(limit) &&
      plain.key[limit.to] === ":" &&
      !only.test(wordsOf(plain, limit.from, limit.to).toLowerCase());
    const who = isHeading ? limit : behind && own(behind) ? behind : before.findLast(own);
    const both = before.at(-1);
    // "tập thể, cá nhân": both; an area alone is neither.
    const isBoth = both?.kind === null && has(mixed, plain.key.slice(both.from, both.to));
    const words = limit ? wordsOf(plain, limit.from, limit.to).replace(/ (?:tính|chỉ cần|chỉ)$/u, "") : null;
    // Who acts limits as "đối với X" does where no limit is told but "Tập thể:".
    const limits = words !== null && !only.test(words.toLowerCase());
    const actor = !limits && !isBoth && who && who !== limit ? actorNamed(source, who) : null;
    return {
      scope: limits ? words : actor,
      appliesTo: isBoth ? null : (who?.kind ?? above),
    };
  };
}
