import { choosePeriods, type Exact } from "@/lib/indicators";
import type { Condition } from "./condition";
import type { CellFact, Facts, Outcome, PeriodFact } from "./facts";
import type { EvaluationTerms } from "./terms";
import type { ExactValue, Explanation, Fraction, Gap, Note, Reading, Reason, Source } from "./verdict";

/** What every leaf looks at: the terms, and the facts of the year it speaks about. */
export type Context = {
  terms: EvaluationTerms;
  facts: Facts;
  /** The cells of each indicator, for there are many and each is looked up by name. */
  cells: ReadonlyMap<string, readonly CellFact[]>;
  periods: PeriodFact[];
  /** Which of them count when periods are added up, and when the last alone does: found once, not for each leaf. */
  chosen: { sum: number[]; last: number[] };
  /** Set while a streak looks at one of its years. */
  year: number | null;
};

export function contextOf(terms: EvaluationTerms, facts: Facts, year: number | null = null): Context {
  const cells = new Map<string, CellFact[]>();
  for (const cell of facts.cells) {
    const own = cells.get(cell.indicatorId);
    if (own) own.push(cell);
    else cells.set(cell.indicatorId, [cell]);
  }
  const periods = facts.filings.map(({ period }) => period);
  const placesOf = (those: PeriodFact[]) => those.map((period) => periods.indexOf(period));
  const chosen = {
    sum: placesOf(choosePeriods(periods, "sum")),
    last: placesOf(choosePeriods(periods, "last")),
  };
  return { terms, facts, cells, periods, chosen, year };
}

export const cellOf = ({ cells }: Context, indicatorId: string, periodId: string): CellFact | undefined =>
  cells.get(indicatorId)?.findLast((cell) => cell.periodId === periodId);

type Detail = { value?: Explanation["value"]; gap?: Gap | null; notes?: Note[]; sources?: Source[] };

/** A leaf's answer before it is given its place in the tree. */
export type Finding = Detail & {
  outcome: Outcome;
  reason: Reason;
  isProvisional?: boolean;
  /** What it rests on, where telling that costs more than the answer: asked only when somebody reads it. */
  detail?: () => Detail;
  /** What was compared, written short, where `value` is left to `detail`. */
  datum?: string;
  children?: Answer[];
};

/** One condition answered: what decides, and on demand the whole explanation of it. */
export type Answer = {
  conditionId: string;
  kind: Condition["kind"];
  outcome: Outcome;
  isProvisional: boolean;
  reason: Reason;
  datum: string;
  children: Answer[];
  explained: () => Explanation;
};

/** A thunk passed as an argument stays nameless; the compiler names all others, which for a million of them costs seconds. */
export const later = <T>(tell: () => T): (() => T) => tell;

export function nodeOf(
  condition: Condition,
  reading: () => Reading,
  { year }: Context,
  finding: Finding,
): Answer {
  const { outcome, reason, isProvisional = false, children = [] } = finding;
  return {
    conditionId: condition.id,
    kind: condition.kind,
    outcome,
    isProvisional,
    reason,
    datum: finding.datum ?? datumOf(finding.value ?? null),
    children,
    explained: later(() => {
      const { value = null, gap = null, notes = [], sources = [] } = finding.detail?.() ?? finding;
      return {
        conditionId: condition.id,
        clauseId: condition.clauseId ?? null,
        kind: condition.kind,
        year,
        reading: reading(),
        outcome,
        isProvisional,
        reason,
        notes,
        value,
        gap,
        sources,
        children: children.map((child) => child.explained()),
      };
    }),
  };
}

/** A value written short, as a run stores it. */
export const datumOf = (value: ExactValue | null) =>
  value === null
    ? ""
    : value.kind === "decimal"
      ? value.decimal
      : value.kind === "grade"
        ? value.code
        : fractionText(value);
const fractionText = ({ numerator, denominator }: Fraction) => `${numerator}/${denominator}`;

/** A source with only what is known about it filled in. */
export function sourceOf(known: Pick<Source, "type" | "id"> & Partial<Source>): Source {
  return {
    document: null,
    documentDate: null,
    period: null,
    by: null,
    at: null,
    value: null,
    evidence: [],
    ...known,
  };
}

export const fractionOf = ({ n, d }: Exact): Fraction => ({
  numerator: n.toString(),
  denominator: d.toString(),
});
export const exactOf = ({ numerator, denominator }: Fraction): Exact => ({
  n: BigInt(numerator),
  d: BigInt(denominator),
});

/** The best of several by `order`, the same one whatever order they come in. */
export function latest<T extends { id: string }>(rows: readonly T[], key: (row: T) => string): T | undefined {
  return [...rows].sort((a, b) => {
    const [first, second] = [`${key(a)}|${a.id}`, `${key(b)}|${b.id}`];
    return first < second ? 1 : first > second ? -1 : 0;
  })[0];
}
