import type { Clause } from "./clauses";
import { type Told, withCarried } from "./condition-carried";
import { gradesIn, ranksIn } from "./condition-grades";
import { numbersAsked } from "./condition-numbers";
import { bands, type Place, placeOf } from "./condition-place";
import { askedBy, bindingOf } from "./condition-scope";
import type { AwardConditionFound } from "./reading";
import { found, type Source } from "./source";
import { has } from "./text";

/** What must hold before an award is given: values, grades and ranks, each with whom it binds. */
export function awardConditions(source: Source): AwardConditionFound[] {
  const asked = askedBy(source);
  let told: Told = { block: -1, measures: [] };
  let last: (Place & { block: Clause["block"] }) | null = null;
  return source.clauses.flatMap((clause): AwardConditionFound[] => {
    const place = placeOf(source, clause, last);
    if (!place) return [];
    const { named, inPart } = place;
    const people = asked(clause);
    const bound = bindingOf(source, clause, people);
    const common = (at: number, to = at) => ({
      award: named.name === "Khen thưởng" ? null : named.name,
      ...bound(at, to),
    });
    const read = withCarried(
      source,
      clause,
      numbersAsked(source, clause, place.asksHere, people),
      people,
      told,
    );
    told = read.told;
    const numbers = read.measures.flatMap(({ amount, indicators, from, to }) =>
      indicators.map(
        ({ name, from: nameFrom }): AwardConditionFound => ({
          ...common(amount.from, amount.phrase.to),
          indicator: name,
          comparator: amount.comparator ?? (amount.value === 100 && amount.unit === "%" ? "=" : ">="),
          value: amount.value,
          unit: amount.unit,
          grade: null,
          ...found(
            source,
            indicators.length > 1 && nameFrom >= clause.from ? nameFrom : from,
            Math.max(to, amount.phrase.to),
            inPart || named.strong ? 0.9 : 0.75,
          ),
        }),
      ),
    );
    // "90% cán bộ được xếp loại … trở lên": the grade tells whom the share counts and is no condition of its own.
    const grades = gradesIn(source, clause, common).filter(
      (grade) =>
        !has(bands, clause.key) &&
        !numbers.some(({ unit, start, end }) => unit === "%" && grade.start < end && grade.end > start),
    );
    const all = [...numbers, ...grades, ...ranksIn(source, clause, common)];
    if (all.length > 0) last = { block: clause.block, ...place };
    return all;
  });
}
