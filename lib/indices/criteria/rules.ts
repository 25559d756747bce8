import {
  add,
  compare,
  divide,
  type Exact,
  multiply,
  parseDecimal,
  subtract,
  terminatingDecimal,
  toDecimal,
  zero,
} from "@/lib/indicators";

/** Points of one field, criterion or component of an index, as exact decimals; a score not given is null. */
export type Criterion = {
  code: string;
  name: string;
  maximum: string | null;
  selfScore: string | null;
  appraisedScore: string | null;
  surveyScore: string | null;
};
export const scoreNames = ["selfScore", "appraisedScore", "surveyScore"] as const;
export type ScoreName = (typeof scoreNames)[number];
export type Scores = Record<ScoreName, string | null>;

const roman = /^[IVX]+$/;

/** Says of a code whether other lines are its parts: "1" of "1.1", and "I" wherever lines are numbered beneath it. */
export function wholesAmong(codes: readonly string[]): (code: string) => boolean {
  const wholes = new Set<string>();
  for (const code of codes)
    for (let at = code.indexOf("."); at >= 0; at = code.indexOf(".", at + 1)) wholes.add(code.slice(0, at));
  const isNumbered = codes.some((code) => /^\d/.test(code));
  return (code) => wholes.has(code) || (isNumbered && roman.test(code));
}

const exact = (text: string | null): Exact => parseDecimal(text) ?? zero;
const sum = (texts: readonly (string | null)[]): Exact | null =>
  texts.some((text) => text !== null)
    ? texts.reduce<Exact>((total, text) => add(total, exact(text)), zero)
    : null;
const written = (value: Exact | null) => value && terminatingDecimal(value);

const hasScore = (criterion: Scores) => scoreNames.some((name) => criterion[name] !== null);

/**
 * What the criteria add up to, each counted once: parts, not the wholes above them. A criterion nobody scored does
 * not apply to the unit, so its points leave the maximum (DOMAIN.md §2.2).
 */
export function totalsOf(criteria: readonly Criterion[]): Scores & { maximum: string | null } {
  const isWhole = wholesAmong(criteria.map(({ code }) => code));
  const parts = criteria.filter((criterion) => !isWhole(criterion.code) && hasScore(criterion));
  const total = (name: ScoreName | "maximum") => written(sum(parts.map((criterion) => criterion[name])));
  return {
    maximum: parts.every(({ maximum }) => maximum !== null) ? total("maximum") : null,
    selfScore: total("selfScore"),
    appraisedScore: total("appraisedScore"),
    surveyScore: total("surveyScore"),
  };
}

/** By how much the unit scored itself above its appraisal, in points; null while either is missing. */
export function gapOf({ selfScore, appraisedScore }: Scores): string | null {
  if (selfScore === null || appraisedScore === null) return null;
  return written(subtract(exact(selfScore), exact(appraisedScore)));
}

/** A figure that the criteria do not add up to: of the unit (`code` null) or of a criterion with parts. */
export type Difference = { code: string | null; what: ScoreName | "value"; given: string; computed: string };

/** Where the given totals and the sums of the criteria part, at the two decimals (or more) a total is written with. */
export function differencesIn(
  total: Scores & { value: string | null },
  criteria: readonly Criterion[],
  scaleMax: string,
): Difference[] {
  const totals = totalsOf(criteria);
  const found: Difference[] = [];
  const note = (
    code: string | null,
    what: Difference["what"],
    given: string | null,
    computed: Exact | null,
  ) => {
    if (given !== null && computed && !agrees(given, computed)) {
      const decimals = decimalsOf(given);
      found.push({
        code,
        what,
        given: toDecimal(exact(given), decimals),
        computed: toDecimal(computed, decimals),
      });
    }
  };
  for (const name of scoreNames) note(null, name, total[name], parseDecimal(totals[name]));
  const scored = sum([totals.appraisedScore, totals.surveyScore]);
  const onScale = scored && totals.maximum && shareOf(scored, totals.maximum, scaleMax);
  if (scored && !(total.value !== null && agrees(total.value, scored)))
    note(null, "value", total.value, onScale || scored);

  const isWhole = wholesAmong(criteria.map(({ code }) => code));
  for (const criterion of criteria.filter(({ code }) => isWhole(code) && !roman.test(code))) {
    const beneath = totalsOf(criteria.filter(({ code }) => code.startsWith(`${criterion.code}.`)));
    for (const name of scoreNames) note(criterion.code, name, criterion[name], parseDecimal(beneath[name]));
  }
  return found;
}

const shareOf = (scored: Exact, maximum: string, scaleMax: string): Exact | null =>
  divide(multiply(scored, exact(scaleMax)), exact(maximum));

const decimalsOf = (text: string) => Math.max(2, text.split(".")[1]?.length ?? 0);
const agrees = (given: string, computed: Exact) =>
  compare(exact(given), exact(toDecimal(computed, decimalsOf(given)))) === 0;

const sameFigure = (a: string | null, b: string | null) =>
  a === null || b === null ? a === b : compare(exact(a), exact(b)) === 0;

/** Whether two lists say the same of every criterion, in whatever order. */
export function sameCriteria(one: readonly Criterion[], other: readonly Criterion[]): boolean {
  const byCode = new Map(other.map((criterion) => [criterion.code, criterion]));
  return (
    one.length === other.length &&
    one.every((criterion) => {
      const before = byCode.get(criterion.code);
      return (
        before !== undefined &&
        before.name === criterion.name &&
        sameFigure(before.maximum, criterion.maximum) &&
        scoreNames.every((name) => sameFigure(before[name], criterion[name]))
      );
    })
  );
}

/** Each score of a criterion already in force that a file would change; criteria not in force yet are not among them. */
export function changedCriteria(before: readonly Criterion[], after: readonly Criterion[]) {
  const byCode = new Map(before.map((criterion) => [criterion.code, criterion]));
  return after.flatMap((criterion) => {
    const old = byCode.get(criterion.code);
    if (!old) return [];
    return scoreNames.flatMap((what) =>
      sameFigure(old[what], criterion[what])
        ? []
        : [{ code: criterion.code, what, before: old[what], after: criterion[what] }],
    );
  });
}
