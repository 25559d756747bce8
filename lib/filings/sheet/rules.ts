import {
  type Cell,
  type CellState,
  checkFiling,
  type FilingLine,
  type Finding,
  findingKey,
  inUnit,
  parseDecimal,
  readCell,
  type Surroundings,
  satisfies,
  toDecimal,
} from "@/lib/indicators";
import type { PlanIndicator, PlanTerms } from "@/lib/plans/terms";
import type { ValueState } from "@/prisma/generated/enums";

export type FilingUnit = {
  kind: string;
  path: string;
  blockCode: string | null;
  /** Dated attributes as recorded on the period's last day: true, false, or not there at all. */
  attributes: Readonly<Record<string, boolean>>;
};

/** Whether the plan expects figures of this unit: its collective audiences name the kinds of unit, none means all. */
export function isInvited(
  terms: Pick<PlanTerms, "audiences" | "scope">,
  unit: Pick<FilingUnit, "kind" | "path">,
  ownerUnitId: string,
): boolean {
  if (terms.scope === "unit" && !unit.path.includes(`/${ownerUnitId}/`)) return false;
  const collectives = terms.audiences.filter(({ kind }) => kind === "collective");
  return (
    collectives.length === 0 ||
    collectives.some(({ unitKinds }) => unitKinds.length === 0 || unitKinds.includes(unit.kind))
  );
}

/** The indicators this unit reports. Only an explicit record exempts: an attribute nobody recorded leaves the line (rule 18). */
export function indicatorsOf<I extends Pick<PlanIndicator, "appliesWhen">>(
  terms: { indicators: readonly I[] },
  unit: FilingUnit,
): I[] {
  return terms.indicators.filter(({ appliesWhen }) => {
    if (!appliesWhen) return true;
    const { unitKinds, blockCodes, attribute } = appliesWhen;
    if (unitKinds && !unitKinds.includes(unit.kind)) return false;
    if (blockCodes && (unit.blockCode === null || !blockCodes.includes(unit.blockCode))) return false;
    return !attribute || unit.attributes[attribute] !== false;
  });
}

export type Span = { periodId: string; from: string; through: string; isCumulative: boolean };
/** The figures of one line as stored; amounts are decimal text. */
export type Figures = {
  state: ValueState;
  numerator: string | null;
  denominator: string | null;
  amount: string | null;
};
export const noFigures: Figures = { state: "REPORTED", numerator: null, denominator: null, amount: null };

const cellStates: Record<ValueState, CellState> = {
  REPORTED: "reported",
  NONE_ARISEN: "none-arose",
  NOT_APPLICABLE: "not-applicable",
  NOT_YET_KNOWN: "not-yet-known",
};

/** A line with no figure at all is blank, which is not the same as any state. */
export const isBlank = ({ state, numerator, denominator, amount }: Figures) =>
  state === "REPORTED" && numerator === null && denominator === null && amount === null;

export const cellStateOf = (figures: Figures): CellState =>
  isBlank(figures) ? "missing" : cellStates[figures.state];

/** The line as `indicators` reads it. */
export function cellOf(figures: Figures, { periodId, from, through }: Omit<Span, "isCumulative">): Cell {
  const { numerator, denominator, amount } = figures;
  return { periodId, from, through, state: cellStateOf(figures), numerator, denominator, number: amount };
}

export type CheckedLine = Figures & {
  indicator: PlanIndicator;
  explanation: string;
  expectedOn: string | null;
  /** Files that can be opened; what the virus scanner has shut proves nothing. */
  evidenceCount: number;
  infectedFiles?: readonly string[];
  /** The same indicator in earlier periods of the round, oldest first. */
  earlier: Cell[];
};

/** What a unit has said about a finding, by the finding's key. */
export type FindingAnswers = Readonly<Record<string, { text: string; by: string; at: Date }>>;

/** Every objection to the lines of one filing: each by itself, against the others and against what is around it. */
export function findingsOf(
  lines: readonly CheckedLine[],
  span: Span,
  around?: Surroundings,
  answers: FindingAnswers = {},
): Finding[] {
  return checkFiling(
    lines.map((line) => checkable(line, span)),
    around,
  ).map((finding) =>
    finding.level === "warning" && answers[findingKey(finding)] ? { ...finding, isExplained: true } : finding,
  );
}

function checkable(line: CheckedLine, span: Span): FilingLine {
  const { indicator, evidenceCount, infectedFiles = [], earlier } = line;
  // "Chưa có số liệu" names a reason and a day; without the day it is as unexplained as without the reason.
  const isDated = line.state !== "NOT_YET_KNOWN" || line.expectedOn !== null;
  return {
    indicator,
    cell: { ...cellOf(line, span), isCumulative: isCumulative(indicator, span) },
    evidenceCount,
    infectedFiles,
    explanation: isDated ? line.explanation : null,
    earlier,
  };
}

/** A stock at the end of the period (`Lấy kỳ cuối`) may fall, so it is never counted on from earlier periods. */
export const isCumulative = (indicator: Pick<PlanIndicator, "combine">, span: Pick<Span, "isCumulative">) =>
  span.isCumulative && indicator.combine !== "last";

/** Lines with an error, and lines with a warning left unexplained: what stands against sending the filing. */
export function countObjections(findings: readonly Finding[]): { errors: number; unexplained: number } {
  const lines = (wanted: (finding: Finding) => boolean) =>
    new Set(findings.filter(wanted).map(({ indicatorId }) => indicatorId)).size;
  return {
    errors: lines(({ level }) => level === "error"),
    unexplained: lines(({ level, isExplained }) => level === "warning" && !isExplained),
  };
}

export type Reading =
  | { kind: "value"; text: string; unit: string; side: "met" | "not-met" | null }
  | { kind: "none-arose" | "not-applicable" | "not-yet-known" | "missing" | "unreadable" };

/** What the figures say now, in the unit of the threshold and never rounded onto it. */
export function readingOf(indicator: PlanIndicator, figures: Figures): Reading {
  const state = cellStateOf(figures);
  if (state === "not-yet-known") return { kind: state };
  const cell = cellOf(figures, { periodId: "", from: "", through: "" });
  const amount = readCell(cell, indicator.kind);
  if (amount.state !== "known") return { kind: amount.state };

  const value = inUnit(amount.amount, indicator.kind, indicator.unit);
  const threshold = parseDecimal(indicator.target?.value);
  const side =
    indicator.target && threshold
      ? satisfies(value, indicator.target.comparator, threshold)
        ? "met"
        : "not-met"
      : null;
  return {
    kind: "value",
    text: toDecimal(value, indicator.decimals, threshold),
    unit: indicator.unit,
    side,
  };
}
