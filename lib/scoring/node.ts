import type { Exact } from "@/lib/indicators";
import type { Condition } from "./condition";
import type { CellFact, Facts, Outcome } from "./facts";
import type { EvaluationTerms } from "./terms";
import type { Explanation, Fraction, Gap, Note, Reading, Reason, Source } from "./verdict";

/** What every leaf looks at: the terms, and the facts of the year it speaks about. */
export type Context = {
  terms: EvaluationTerms;
  facts: Facts;
  /** The cells by indicator and period, for there are many and each is looked up by name. */
  cells: ReadonlyMap<string, CellFact>;
  /** Set while a streak looks at one of its years. */
  year: number | null;
};

const cellKey = (indicatorId: string, periodId: string) => `${indicatorId}|${periodId}`;

export function contextOf(terms: EvaluationTerms, facts: Facts, year: number | null = null): Context {
  const cells = new Map(facts.cells.map((cell) => [cellKey(cell.indicatorId, cell.periodId), cell]));
  return { terms, facts, cells, year };
}

export const cellOf = ({ cells }: Context, indicatorId: string, periodId: string): CellFact | undefined =>
  cells.get(cellKey(indicatorId, periodId));

/** A leaf's answer before it is given its place in the tree. */
export type Finding = {
  outcome: Outcome;
  reason: Reason;
  isProvisional?: boolean;
  value?: Explanation["value"];
  gap?: Gap | null;
  notes?: Note[];
  sources?: Source[];
  children?: Explanation[];
};

export function nodeOf(
  condition: Condition,
  reading: Reading,
  { year }: Context,
  finding: Finding,
): Explanation {
  return {
    conditionId: condition.id,
    clauseId: condition.clauseId ?? null,
    kind: condition.kind,
    year,
    reading,
    outcome: finding.outcome,
    isProvisional: finding.isProvisional ?? false,
    reason: finding.reason,
    notes: finding.notes ?? [],
    value: finding.value ?? null,
    gap: finding.gap ?? null,
    sources: finding.sources ?? [],
    children: finding.children ?? [],
  };
}

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
