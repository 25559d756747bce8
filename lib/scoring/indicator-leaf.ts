import type { z } from "zod";
import {
  type Amount,
  type Cell,
  combineCells,
  divide,
  type IndicatorKind,
  inUnit,
  multiply,
  parseDecimal,
  readCell,
  satisfies,
  terminatingDecimal,
  whole,
} from "@/lib/indicators";
import { combineParts } from "./algebra";
import { outsideClause } from "./applicability";
import type { indicatorCondition } from "./condition";
import type { CellFact, PeriodFact } from "./facts";
import { casesGap, pointsGap } from "./gaps";
import { type Context, cellOf, datumOf, type Finding, fractionOf, later, sourceOf } from "./node";
import type { IndicatorTerms } from "./terms";
import type { Explanation, Note, Source } from "./verdict";

type IndicatorCondition = z.infer<typeof indicatorCondition>;
type PeriodCell = Cell & { fact: CellFact; period: PeriodFact };

/** One cell per expected period: what nobody filed is missing, not absent. */
export function periodCells(context: Context, indicatorId: string): PeriodCell[] {
  return context.periods.map((period) => periodCell(context, indicatorId, period));
}

function periodCell(context: Context, indicatorId: string, period: PeriodFact): PeriodCell {
  const fact = cellOf(context, indicatorId, period.id) ?? blankCell(indicatorId, period.id);
  const { periodId, state, numerator, denominator, number } = fact;
  const { from, through } = period;
  return { periodId, from, through, state, numerator, denominator, number, fact, period };
}

const blankCell = (indicatorId: string, periodId: string): CellFact => ({
  indicatorId,
  periodId,
  state: "missing",
  numerator: null,
  denominator: null,
  number: null,
  isVerified: false,
  isAdjusted: false,
  filingId: null,
  valueId: null,
  verifiedBy: null,
  verifiedAt: null,
  evidence: [],
});

/** A filed indicator against its threshold, its periods combined as the plan says. */
export function indicator(condition: IndicatorCondition, context: Context): Finding {
  const { terms, facts } = context;
  const definition = terms.indicators.find((one) => one.id === condition.indicatorId);
  if (!definition) return { outcome: "missing-data", reason: "indicator-unknown" };
  const outside = outsideClause(definition.appliesWhen, facts);
  if (outside) return outside;

  const cells = periodCells(context, condition.indicatorId);
  if (cells.length === 0) return { outcome: "missing-data", reason: "no-period" };
  return condition.combine === "every"
    ? everyPeriod(condition, definition, cells)
    : together(condition, condition.combine, definition, {
        cells,
        chosen: chosenCells(context, condition.combine, cells),
      });
}

/** Of one cell per period, those an amount of this combination rests on. */
export function chosenCells(
  { chosen }: Context,
  combine: "sum" | "last" | "average",
  cells: PeriodCell[],
): PeriodCell[] {
  const those = combine === "last" ? chosen.last : chosen.sum;
  return those.map((place) => cells[place]).filter((cell) => cell !== undefined);
}

function together(
  condition: IndicatorCondition,
  combine: "sum" | "last" | "average",
  definition: IndicatorTerms,
  { cells, chosen }: { cells: PeriodCell[]; chosen: PeriodCell[] },
): Finding {
  const { amount, missing, partial } = combineCells(cells, definition.kind, combine, chosen);
  if (!definition.mayNotApply && chosen.some((cell) => cell.state === "not-applicable"))
    return {
      outcome: "missing-data",
      reason: "not-applicable-not-allowed",
      detail: later(() => ({ sources: sourcesOf(chosen, definition, condition.unit) })),
    };
  if (missing.length > 0)
    return {
      outcome: "missing-data",
      reason: "period-missing",
      datum: datumOfAmount(partial, definition.kind, condition.unit),
      detail: later(() => ({
        value: shown(partial, definition.kind, condition.unit),
        sources: sourcesOf(chosen, definition, condition.unit),
      })),
    };
  const { outcome, reason } = judge(condition, definition, amount);
  return {
    outcome,
    reason,
    isProvisional: chosen.some((cell) => !cell.fact.isVerified),
    datum: datumOfAmount(amount, definition.kind, condition.unit),
    detail: later(() => ({
      value: shown(amount, definition.kind, condition.unit),
      gap: gapOf(condition, definition, amount),
      notes: notesOf(chosen),
      sources: sourcesOf(chosen, definition, condition.unit),
    })),
  };
}

/** The same as `shown` written short; most figures are whole, and for those nothing has to be worked out. */
function datumOfAmount(amount: Amount, kind: IndicatorKind, unit: string): string {
  if (amount.state !== "known") return "";
  const { numerator, denominator } = amount;
  if (kind === "ratio" && numerator?.d === 1n && denominator?.d === 1n)
    return `${numerator.n}/${denominator.n}`;
  return datumOf(shown(amount, kind, unit));
}

function everyPeriod(
  condition: IndicatorCondition,
  definition: IndicatorTerms,
  cells: PeriodCell[],
): Finding {
  const parts = cells
    .toSorted(byPeriod)
    .map((cell) => together(condition, "last", definition, { cells: [cell], chosen: [cell] }));
  const combined = combineParts(
    { kind: "all" },
    parts.map((part) => ({ outcome: part.outcome, isProvisional: part.isProvisional ?? false })),
  );
  // The period that decides stands for all of them.
  const decisive = parts.find((part) => part.outcome === combined.outcome) ?? parts[0];
  return {
    outcome: combined.outcome,
    isProvisional: combined.isProvisional,
    reason: decisive?.reason ?? "no-period",
    datum: parts.map((part) => part.datum ?? "").join(";"),
    detail: later(() => {
      const told = parts.map((part) => part.detail?.() ?? {});
      const { value = null, gap = null } = told[decisive ? parts.indexOf(decisive) : 0] ?? {};
      return {
        value,
        gap,
        notes: [...new Set(told.flatMap(({ notes = [] }) => notes))].sort(),
        sources: told.flatMap(({ sources = [] }) => sources),
      };
    }),
  };
}

const withoutAmount: Record<Exclude<Amount["state"], "known">, Finding> = {
  "none-arose": { outcome: "not-applicable", reason: "none-arose" },
  "not-applicable": { outcome: "not-applicable", reason: "cell-not-applicable" },
  missing: { outcome: "missing-data", reason: "period-missing" },
  unreadable: { outcome: "missing-data", reason: "value-unreadable" },
};

function judge(condition: IndicatorCondition, definition: IndicatorTerms, amount: Amount): Finding {
  const threshold = parseDecimal(condition.value);
  if (amount.state !== "known") return withoutAmount[amount.state];
  if (!threshold) return withoutAmount.unreadable;

  const value = inUnit(amount.amount, definition.kind, condition.unit);
  const meets = satisfies(value, condition.comparator, threshold);
  return { outcome: meets ? "met" : "not-met", reason: meets ? "value-meets" : "value-fails" };
}

function gapOf(condition: IndicatorCondition, definition: IndicatorTerms, amount: Amount) {
  const threshold = parseDecimal(condition.value);
  if (!threshold || amount.state !== "known") return null;
  const value = inUnit(amount.amount, definition.kind, condition.unit);
  const { numerator, denominator } = amount;
  if (numerator && denominator && (definition.kind === "ratio" || definition.kind === "reduction")) {
    const asRatio = condition.unit.trim() === "%" ? divide(threshold, whole(100n)) : threshold;
    const figures = { numerator, denominator, kind: definition.kind };
    return asRatio && casesGap(figures, condition.comparator, asRatio, definition.countedThing);
  }
  return pointsGap(value, condition.comparator, threshold, condition.unit);
}

const byPeriod = (a: PeriodCell, b: PeriodCell) =>
  a.through < b.through ? -1 : a.through > b.through ? 1 : a.periodId < b.periodId ? -1 : 1;

function notesOf(cells: PeriodCell[]): Note[] {
  const notes: Note[] = [];
  if (cells.some((cell) => cell.fact.isAdjusted)) notes.push("adjusted-by-verifier");
  if (cells.some((cell) => cell.period.cumulative)) notes.push("cumulative-period");
  if (cells.some((cell) => !cell.fact.isVerified)) notes.push("unverified-figure");
  return notes;
}

const sourcesOf = (cells: PeriodCell[], definition: IndicatorTerms, unit: string): Source[] =>
  cells.toSorted(byPeriod).map((cell) => sourceOfCell(cell, definition, unit));

/** As filed where the figures are whole (206/412, not 1/2): a reader looks for them in the filing. */
function shown(amount: Amount, kind: IndicatorKind, unit: string): Explanation["value"] {
  if (amount.state !== "known") return null;
  if (kind === "ratio" || kind === "reduction") {
    const base = amount.denominator?.d === 1n ? amount.denominator : null;
    const part = base && multiply(amount.amount, base);
    if (base && part?.d === 1n)
      return { kind: "fraction", unit, numerator: part.n.toString(), denominator: base.n.toString() };
    return { kind: "fraction", unit, ...fractionOf(amount.amount) };
  }
  const decimal = terminatingDecimal(amount.amount);
  if (decimal !== null) return { kind: "decimal", decimal, unit };
  const plain = unit.trim() === "%" ? divide(amount.amount, whole(100n)) : amount.amount;
  return plain && { kind: "fraction", unit, ...fractionOf(plain) };
}

function sourceOfCell(cell: PeriodCell, { kind }: IndicatorTerms, unit: string): Source {
  const { valueId, filingId, verifiedBy, verifiedAt, evidence, indicatorId } = cell.fact;
  return sourceOf({
    type: "filing-value",
    id: valueId ?? `${indicatorId}:${cell.periodId}`,
    document: filingId,
    period: cell.period.name,
    by: verifiedBy,
    at: verifiedAt,
    value: shown(readCell(cell, kind), kind, unit),
    evidence,
  });
}
