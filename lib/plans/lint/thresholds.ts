import { compare, parseDecimal } from "@/lib/indicators";
import { walk } from "../conditions";
import { periodsOf } from "../periods";
import { readPhrase, vagueWords } from "../phrases";
import { roundsOf } from "../rounds";
import type { PlanIndicator, PlanTerms } from "../terms";
import { at, error, type PlanFinding, warning } from "./finding";
import { missingGrade } from "./grades";
import type { Catalogue } from "./law";
import { domainOf, thresholdOutlook } from "./outlook";
import { segmentWith } from "./place";

type Found = { path: string; about: Pick<PlanFinding, "partId" | "clauseId"> };

/** Objections to what the plan measures: thresholds, their wording, and whether figures are ever reported. */
export function lintThresholds(terms: PlanTerms, catalogue: Catalogue): PlanFinding[] {
  return [
    ...terms.indicators.flatMap((indicator, index) => {
      const found = { path: `indicators.${index}`, about: at(indicator) };
      return [
        ...target(indicator, found),
        ...vagueTarget(terms, indicator, found),
        ...parts(indicator, found),
        ...standard(indicator, found, catalogue),
      ];
    }),
    ...vagueJudgements(terms),
    ...withoutPeriod(terms),
    ...reportingNotStated(terms),
  ];
}

function target(indicator: PlanIndicator, { path, about }: Found): PlanFinding[] {
  const { name, target, unit, direction } = indicator;
  if (!target) return [];
  const { comparator, value, phrase } = target;
  const details = { ...about, quote: phrase || null, params: { name, phrase, comparator, value, unit } };
  const reading = readPhrase(phrase);
  const differs =
    reading?.kind === "comparison" &&
    (reading.comparator !== comparator || (reading.value !== null && !isSame(reading.value, value)));
  const isAgainst = direction === "up" ? comparator.startsWith("<") : comparator.startsWith(">");
  const { canMeet, canFail } = thresholdOutlook(target, domainOf(indicator));
  return [
    ...(differs ? [warning("target-phrase-differs", path, details)] : []),
    ...(isAgainst
      ? [warning("target-against-direction", path, { ...details, params: { ...details.params, direction } })]
      : []),
    ...(canMeet ? [] : [error("target-impossible", path, details)]),
    ...(canFail ? [] : [warning("target-always", path, details)]),
  ];
}

/** "từ loại Tốt trở lên" asks for an index and a grade that exist. */
function standard({ standard, name }: PlanIndicator, { path, about }: Found, catalogue: Catalogue) {
  if (standard?.kind !== "grade") return [];
  const missing = missingGrade(standard, catalogue);
  if (!missing) return [];
  return [
    error(missing.code, path, {
      ...about,
      quote: standard.phrase,
      params: { tier: name, ...missing.params },
    }),
  ];
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [parseDecimal(one), parseDecimal(other)];
  return first !== null && second !== null && compare(first, second) === 0;
}

/** "phấn đấu", "cơ bản", "tỷ lệ thấp" beside a number: nobody knows whether the number binds. */
function vagueTarget(
  { clauses }: PlanTerms,
  indicator: PlanIndicator,
  { path, about }: Found,
): PlanFinding[] {
  const { name, target, clauseId } = indicator;
  if (!target) return [];
  const clause = clauses.find(({ id }) => id === clauseId);
  const said = (clause && target.phrase && segmentWith(clause.text, target.phrase)) || target.phrase;
  const words = vagueWords(said);
  return words ? [warning("vague-threshold", path, { ...about, quote: said, params: { name, words } })] : [];
}

/** A worded clause that hides a threshold: people will have to say how low is low. */
function vagueJudgements({ tiers }: PlanTerms): PlanFinding[] {
  return tiers.flatMap((tier, index) =>
    walk(tier.condition).flatMap((condition) => {
      const words = condition.kind === "judgement" ? vagueWords(condition.question) : null;
      if (condition.kind !== "judgement" || !words) return [];
      return [
        warning("vague-threshold", `tiers.${index}`, {
          partId: condition.id,
          clauseId: condition.clauseId ?? tier.clauseId ?? null,
          quote: condition.question,
          params: { name: tier.name, words },
        }),
      ];
    }),
  );
}

function parts({ kind, numerator, denominator, name }: PlanIndicator, { path, about }: Found): PlanFinding[] {
  if (kind !== "ratio" || (numerator && denominator)) return [];
  return [warning("ratio-without-parts", path, { ...about, params: { name } })];
}

/** Figures that nobody is ever asked for: a round so short or so placed that no reporting period touches it. */
function withoutPeriod(terms: PlanTerms): PlanFinding[] {
  if (terms.indicators.length === 0) return [];
  const rounds = roundsOf(terms);
  const isAnnual = rounds.some(({ kind }) => kind === "annual");
  const measured = rounds.filter(({ kind }) => kind === "annual" || !isAnnual);
  const unreported = measured.filter((round) =>
    (["moha", "quarter"] as const).some((calendar) => periodsOf(terms, round, calendar).length === 0),
  );
  return unreported.map(({ from, through }) =>
    error("indicator-without-period", "period.through", { params: { from, through } }),
  );
}

/** A plan that measures has to say when figures are reported: by its calendar, a limit or its words. */
function reportingNotStated({ indicators, reporting, milestones, clauses, tasks }: PlanTerms): PlanFinding[] {
  if (
    indicators.length === 0 ||
    reporting ||
    milestones.some(({ act }) => act === "filing" || act === "report")
  )
    return [];
  const words = [...clauses, ...tasks].map(({ text }) => text.normalize("NFC").toLocaleLowerCase("vi"));
  return words.some((text) => /báo cáo|số liệu/u.test(text))
    ? []
    : [warning("reporting-not-stated", "milestones")];
}
