import "server-only";
import { type Day, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { type Actor, ownAmong } from "@/lib/identity/actor";
import type { Finding, Surroundings } from "@/lib/indicators";
import type { PlanIndicator } from "@/lib/plans/terms";
import { findValues, type StoredMark, type StoredValue } from "../cells/queries";
import { isHeldByOther } from "../custody/rules";
import { proofOf } from "../evidence/rules";
import { findAnswers, findSurroundings } from "../findings/queries";
import { countStandings, markInForce, type Standing, standingOf } from "../marks/rules";
import type { Period } from "../periods/queries";
import { listEarlierCells, type VerifiedCell } from "../queries";
import { type FilingFacts, isOwnWork } from "../rules";
import {
  type CheckedLine,
  cellOf,
  countObjections,
  type FindingAnswers,
  findingsOf,
  indicatorsOf,
  noFigures,
  type Span,
} from "../sheet/rules";
import { type FilingHead, unitOf } from "../standing/queries";

/** What was recorded about a unit ("SUBJECT_TO_DDCI") on a day, by name. */
export async function findAttributes(
  tx: Transaction,
  unitId: string,
  day: Day,
): Promise<Record<string, boolean>> {
  const on = toDateColumn(day);
  const rows = await tx.orgUnitAttribute.findMany({
    where: { unitId, validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gt: on } }] },
    select: { attribute: true, applies: true },
  });
  return Object.fromEntries(rows.map(({ attribute, applies }) => [attribute, applies]));
}

export type SheetLine = CheckedLine & {
  /** Where the line stands in the sheet, from 1. */
  number: number;
  /** Null until somebody has typed into the line. */
  value: StoredValue | null;
  version: number;
  /** Figures in force of earlier periods of the campaign, oldest first. */
  history: VerifiedCell[];
  mark: StoredMark | null;
  standing: Standing;
  findings: Finding[];
};
export type Sheet = {
  period: Period;
  unitId: string;
  lines: SheetLine[];
  findings: Finding[];
  around: Surroundings;
  answers: FindingAnswers;
  enteredByIds: string[];
};

/** Every line of a unit's sheet of a period, checked; `filing` is null until the unit has opened it. */
export async function loadSheet(
  tx: Transaction,
  period: Period,
  unit: { unitId: string; kind: string; path: string; blockCode: string | null },
  filing: { id: string } | null,
): Promise<Sheet> {
  const attributes = await findAttributes(tx, unit.unitId, period.endsOn);
  const values = filing ? await findValues(tx, filing.id) : new Map<string, StoredValue>();
  const earlier = await listEarlierCells(tx, {
    campaignId: period.campaignId,
    unitId: unit.unitId,
    before: period.endsOn,
  });
  const indicators = indicatorsOf(period.terms, { ...unit, attributes });
  const around = await findSurroundings(tx, period, unit.unitId, indicators);
  const answers = filing ? await findAnswers(tx, filing.id) : {};
  const lines = indicators.map((indicator, index) =>
    lineOf(indicator, index + 1, values.get(indicator.id) ?? null, earlier, period),
  );
  const findings = findingsOf(lines, spanOf(period), around, answers);
  return {
    period,
    unitId: unit.unitId,
    findings,
    around,
    answers,
    lines: lines.map((line) => ({
      ...line,
      findings: findings.filter(({ indicatorId }) => indicatorId === line.indicator.id),
    })),
    enteredByIds: [...new Set([...values.values()].map(({ enteredById }) => enteredById))],
  };
}

export const spanOf = (period: Period): Span => ({
  periodId: period.id,
  from: period.startsOn,
  through: period.endsOn,
  isCumulative: period.cumulative,
});

function lineOf(
  indicator: PlanIndicator,
  number: number,
  value: StoredValue | null,
  cells: VerifiedCell[],
  period: Period,
): SheetLine {
  const history = cells.filter((cell) => cell.indicatorId === indicator.id);
  const mark = value && markInForce(value.marks, value.version);
  return {
    ...(value ?? noFigures),
    indicator,
    number,
    value,
    version: value?.version ?? 0,
    explanation: value?.explanation ?? "",
    expectedOn: value?.expectedOn ?? null,
    ...proofOf(value?.evidence ?? []),
    history,
    earlier: history
      .filter((cell) => cell.roundId === period.roundId)
      .map((cell) => cellOf(cell, { periodId: cell.periodId, from: cell.startsOn, through: cell.endsOn })),
    mark,
    standing: standingOf(mark),
    findings: [],
  };
}

/** All that the workflow asks about a filing, from its sheet; `lateReason` is what the head gives now. */
export function factsOf(
  actor: Actor,
  head: FilingHead,
  sheet: Sheet,
  lateReason: string | null = null,
): FilingFacts {
  return {
    window: head.window,
    lateReason: lateReason ?? head.lateReason,
    ...countObjections(sheet.findings),
    infected: sheet.findings.filter(({ code }) => code === "evidence-infected").length,
    ...countStandings(sheet.lines.map(({ standing }) => standing)),
    openPins: head.pins.filter(({ answerKind }) => answerKind === null).length,
    isReturned: head.returnedAt !== null,
    isOwnWork: isOwnWork(ownAmong(actor, [head.preparedById, head.submittedById, ...sheet.enteredByIds]), {
      ...head,
      enteredByIds: sheet.enteredByIds,
    }),
    isHeldByOther: isHeldByOther(head, ownAmong(actor, [head.reviewerId])),
  };
}

/** A filing's sheet and what the workflow asks about it, for a command that moves it. */
export async function loadWork(
  tx: Transaction,
  actor: Actor,
  head: FilingHead,
  lateReason: string | null = null,
) {
  const sheet = await loadSheet(tx, head.period, unitOf(head), head);
  return { sheet, facts: factsOf(actor, head, sheet, lateReason) };
}
