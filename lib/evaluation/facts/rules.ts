import type { CellFact, Facts, FilingFact, IndexFact, RegistrationFact, SubjectFacts } from "@/lib/scoring";
import type { Frame, Gathered, gatherAbout, RoundRow } from "../snapshot/queries";
import { cellState, filingState, registrationState } from "../snapshot/rules";

const provinceKind = "PROVINCE_COMMITTEE";

function by<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groups;
}

/** What a round's rows say, indexed once so that each subject's facts are looked up, not searched for. */
export function indexRows({ cells, ...rows }: Gathered) {
  return {
    ...indexFrame(rows),
    ...indexAbout(rows),
    cells,
    cellsOf: by(cells, ({ unitId }) => unitId),
  };
}
export type Rows = ReturnType<typeof indexRows>;

export const indexFrame = (frame: Frame) => ({
  ...frame,
  unit: new Map(frame.units.map((unit) => [unit.unitId, unit])),
  registrationOf: new Map(frame.registrations.map((line) => [line.subjectId, line])),
  judgementsOf: by(frame.judgements, ({ subjectId }) => subjectId),
  holdsOf: by(frame.holds, ({ subjectId }) => subjectId),
});
export type IndexedFrame = ReturnType<typeof indexFrame>;

export const indexAbout = (about: Awaited<ReturnType<typeof gatherAbout>>) => ({
  ...about,
  attributesOf: by(about.attributes, ({ unitId }) => unitId),
  indicesOf: by(about.indices, ({ unitId, scope }) => (scope === "internal" ? unitId : null)),
  national: about.indices.filter(({ scope }) => scope === "national"),
  predecessorsOf: by(about.successions, ({ toUnitId }) => toUnitId),
  filingsOf: by(about.filings, ({ unitId }) => unitId),
});

/** The facts of one year about a unit, and the registration, judgements and holds about `subjectId`. */
export function partsOf(rows: Rows, unitId: string, subjectId: string) {
  return {
    attributes: (rows.attributesOf.get(unitId) ?? []).map(({ id, attribute, applies, document }) => ({
      id,
      code: attribute,
      holds: applies,
      document,
      documentDate: null,
    })),
    indices: indicesOf(rows, unitId),
    scales: rows.scales,
    filings: filingsOf(rows, unitId),
    cells: cellsOf(rows, unitId),
    registration: registrationOf(rows, subjectId),
    judgements: (rows.judgementsOf.get(subjectId) ?? []).map(
      ({ id, conditionId, outcome, by, byId, judgedAt, reason }) => ({
        id,
        conditionId,
        outcome:
          outcome === "MET"
            ? ("met" as const)
            : outcome === "NOT_MET"
              ? ("not-met" as const)
              : ("not-applicable" as const),
        by,
        byId,
        at: judgedAt.toISOString(),
        reason,
        document: null,
      }),
    ),
    holds: (rows.holdsOf.get(subjectId) ?? []).map(({ id, liftedAt }) => ({ id, isOpen: liftedAt === null })),
  };
}

function indicesOf(rows: Rows, unitId: string): IndexFact[] {
  const predecessors = (rows.predecessorsOf.get(unitId) ?? []).flatMap(
    ({ fromUnitId }) => rows.indicesOf.get(fromUnitId) ?? [],
  );
  const fact = (row: Rows["indices"][number], holder: IndexFact["holder"]): IndexFact => ({
    id: row.id,
    index: row.index,
    scope: row.scope,
    year: row.year,
    applicability: row.applicability === "EXEMPT" ? "exempt" : "applicable",
    value: row.value,
    gradeCode: row.gradeCode,
    status: row.status,
    document: row.document,
    documentDate: row.recognisedOn,
    basis: row.basis === "derived" ? "derived" : "measured",
    holder,
    holderName: row.holderName,
  });
  return [
    ...(rows.indicesOf.get(unitId) ?? []).map((row) => fact(row, "self")),
    ...predecessors.map((row) => fact(row, "predecessor")),
    ...rows.national.map((row) => fact(row, "self")),
  ];
}

function filingsOf(rows: Rows, unitId: string): FilingFact[] {
  const filed = new Map((rows.filingsOf.get(unitId) ?? []).map((filing) => [filing.periodId, filing]));
  return rows.periods.map(({ id, name, from, through, cumulative, closesAt, isLocked }) => {
    const filing = filed.get(id);
    return {
      period: { id, name, from, through, cumulative },
      filingId: filing?.id ?? null,
      state: filing ? filingState[filing.status] : "none",
      submittedAt: filing?.submittedAt?.toISOString() ?? null,
      isLate: filing?.late ?? false,
      isDue: closesAt <= rows.now,
      isLocked,
    };
  });
}

function cellsOf(rows: Rows, unitId: string): CellFact[] {
  return (rows.cellsOf.get(unitId) ?? []).map((cell) => ({
    indicatorId: cell.indicatorId,
    periodId: cell.periodId,
    state: cellState[cell.state],
    numerator: cell.numerator,
    denominator: cell.denominator,
    number: cell.amount,
    isVerified: cell.isVerified,
    isAdjusted: cell.isAdjusted,
    filingId: cell.filingId,
    valueId: cell.valueId,
    verifiedBy: cell.verifiedBy,
    verifiedAt: cell.verifiedAt?.toISOString() ?? null,
    evidence: cell.evidence.map(({ id, name, page }) => ({
      id,
      name,
      page: page === null ? null : String(page),
    })),
  }));
}

function registrationOf(rows: Rows, subjectId: string): RegistrationFact {
  const line = rows.registrationOf.get(subjectId);
  return {
    id: line?.registrationId ?? null,
    status: line ? registrationState[line.status] : "none",
    decidedBy: line?.decidedBy ?? null,
    decidedAt: line?.decidedAt?.toISOString() ?? null,
    isClosed: rows.registrationClosed,
  };
}

/** The collectives a round judges: those it invites and those registered by name, each once, in order of precedence. */
export function collectivesOf(rows: Frame) {
  const named = new Set([
    ...rows.invited.map(({ unitId }) => unitId),
    ...rows.registrations.flatMap(({ kind, subjectId }) => (kind === "COLLECTIVE" ? [subjectId] : [])),
  ]);
  return rows.units.filter(({ unitId, kind }) => named.has(unitId) && kind !== provinceKind);
}

/** The people a round judges: those registered by name or bound to a counted slot by a unit that is still there. */
export const individualIdsOf = (rows: Frame) =>
  [
    ...new Set(
      rows.registrations.flatMap(({ kind, subjectId }) => (kind === "COLLECTIVE" ? [] : [subjectId])),
    ),
  ].sort();

type Unit = Frame["units"][number];

export const unitSubject = (unit: Unit): SubjectFacts => ({
  id: unit.unitId,
  kind: "collective",
  name: unit.name,
  unitId: unit.unitId,
  unitVersionId: unit.id,
  unitKind: unit.kind,
  blockCode: unit.block?.code ?? null,
  isDirectWorker: false,
  isUnitLeader: false,
});

/** The facts of one subject for the whole round; `earlier` are the same rows of the years a streak looks back at. */
export function factsOf(
  round: RoundRow,
  rows: Rows,
  earlier: readonly { year: number; rows: Rows }[],
  subject: SubjectFacts,
  units: Facts["units"] = [],
): Facts {
  return {
    subject,
    round: { id: round.id, kind: round.roundKind, year: round.year },
    ...partsOf(rows, subject.unitId, subject.id),
    units,
    earlier: earlier.map(({ year, rows: before }) => ({
      year,
      ...withoutHolds(partsOf(before, subject.unitId, subject.id)),
      units: [],
    })),
  };
}

const withoutHolds = ({ holds: _, ...parts }: ReturnType<typeof partsOf>) => parts;
