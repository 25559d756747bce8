import type { Clause } from "./clauses";
import { awardAt } from "./condition-awards";
import { type Told, withCarried } from "./condition-carried";
import { gradesIn, ranksIn } from "./condition-grades";
import { numbersAsked } from "./condition-numbers";
import { bands, type Place, placeOf } from "./condition-place";
import { askedBy, bindingOf } from "./condition-scope";
import { askedInTables } from "./condition-tables";
import type { AwardConditionFound } from "./reading";
import { found, type Source, wordsOf } from "./source";
import { has, re } from "./text";

/** What must hold before an award is given: values, grades and ranks, each with whom it binds. */
export function awardConditions(source: Source): AwardConditionFound[] {
  const read = reader(source);
  let last: (Place & { block: Clause["block"] }) | null = null;
  const told = source.clauses.flatMap((clause): AwardConditionFound[] => {
    const place = placeOf(source, clause, last);
    if (!place) return [];
    const all = read(clause, place);
    if (all.length > 0) last = { block: clause.block, ...place };
    return all;
  });
  const tabled = askedInTables(source).flatMap(({ clauses, award }) => {
    const name = award ? wordsOf(source.plain, award.from, award.to) : "Khen thưởng";
    const place = { named: { name, strong: award !== null }, inPart: true, asksHere: true };
    return clauses.flatMap((clause) => read(clause, place));
  });
  return [...told, ...tabled];
}

/** Reads the clauses of a text in order; what one tells may be left out by the next. */
function reader(source: Source) {
  const asked = askedBy(source);
  let told: Told = { block: -1, measures: [] };
  return (clause: Clause, { named, inPart, asksHere }: Place): AwardConditionFound[] => {
    const people = asked(clause);
    const bound = bindingOf(source, clause, people);
    const award = awardAt(source, clause, named.name);
    const common = (at: number, to = at) => {
      const name = award(at);
      return { award: name === "Khen thưởng" ? null : name, ...bound(at, to) };
    };
    const read = withCarried(source, clause, numbersAsked(source, clause, asksHere, people), people, told);
    told = read.told;
    const numbers = read.measures.flatMap(({ amount, indicators, from, to }) =>
      indicators.map(
        ({ name, from: nameFrom }): AwardConditionFound => ({
          ...common(amount.from, amount.phrase.to),
          indicator: name,
          comparator:
            amount.comparator ??
            (amount.value === 100 && amount.valueMax === null && amount.unit === "%" ? "=" : ">="),
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
    const grades = gradesIn(source, clause, common, people).filter(
      (grade) =>
        !has(bands, clause.key) &&
        !numbers.some(
          ({ unit, indicator, start, end }) =>
            (unit === "%" ||
              (has(re`xếp loại`, indicator.toLowerCase()) &&
                has(re`^[^,]*\d[^,]*$`, source.plain.key.slice(start, grade.start)))) &&
            grade.start < end &&
            grade.end > start,
        ),
    );
    return [...numbers, ...grades, ...ranksIn(source, clause, common)];
  };
}
