import "server-only";
import { type Day, fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { findNames } from "../cells/queries";
import { isExpired } from "../evidence/rules";
import { gridLineOf, type ReusableFile } from "../grid/rules";
import { factsOf, loadSheet, type Sheet } from "../lines/queries";
import { listOpenings } from "../openings/queries";
import { findException, findPeriod, findReopening, type Period, windowOf } from "../periods/queries";
import { isUnitWithinReach } from "../policy";
import { type FilingWindow, isEditable, isLate, windowObstacle } from "../rules";
import { type OfferedVerb, verbsOffered } from "../standing/policy";
import { type FilingHead, findNewestHead } from "../standing/queries";
import { custodyOf } from "../standing/rules";
import { isInvited } from "./rules";

export type SheetAddress = { campaignId: string; periodCode: string; unitCode?: string | undefined };

/** The unit a sheet is asked for: the actor's own, or another within reach by its code. */
export async function findSheetUnit(tx: Transaction, actor: Actor, period: Period, unitCode?: string) {
  const on = new Date(`${period.endsOn}T00:00:00Z`);
  const row = await tx.orgUnitVersion.findFirst({
    where: {
      ...(unitCode ? { unit: { code: unitCode } } : { unitId: actor.unitId }),
      validFrom: { lte: on },
      OR: [{ validTo: null }, { validTo: { gt: on } }],
    },
    select: {
      unitId: true,
      name: true,
      shortName: true,
      kind: true,
      path: true,
      block: { select: { code: true } },
      unit: { select: { code: true } },
    },
  });
  if (!row || !isUnitWithinReach(actor, "filing.read", row)) return null;
  const { block, unit, ...facts } = row;
  return { ...facts, blockCode: block?.code ?? null, code: unit.code };
}

/** The sheet of one unit and period as the grid, the check page and the receipt show it; null when there is nothing to see. */
export function findSheetPage(actor: Actor, address: SheetAddress, now = new Date()) {
  return read(actor, async (tx) => {
    if (!reach(actor, "filing.read")) return null;
    const period = await findPeriod(tx, address.campaignId, address.periodCode);
    const unit = period && (await findSheetUnit(tx, actor, period, address.unitCode));
    if (!unit) return null;
    const head = await findNewestHead(tx, period, unit.unitId, now);
    const sheet = await loadSheet(tx, period, unit, head);
    return pageOf(tx, actor, { period, unit, head, sheet, now });
  });
}

/** The lines of a sheet and who may change them now, for screens beside the grid; null when there is nothing to see. */
export async function findSheetLines(tx: Transaction, actor: Actor, address: SheetAddress, now: Date) {
  if (!reach(actor, "filing.read")) return null;
  const period = await findPeriod(tx, address.campaignId, address.periodCode);
  const unit = period && (await findSheetUnit(tx, actor, period, address.unitCode));
  if (!unit) return null;
  const head = await findNewestHead(tx, period, unit.unitId, now);
  const { lines } = await loadSheet(tx, period, unit, head);
  const window =
    head?.window ?? windowOf(period, null, await findReopening(tx, period.id, unit.unitId, now), now);
  const isOpen = isUnitWithinReach(actor, "filing.prepare", unit) && windowObstacle(window) === null;
  const mayEdit = (indicatorId: string) => isOpen && (!head || isEditable(head, indicatorId));
  return { period, unit, head, lines, mayEdit };
}

type PageParts = {
  period: Period;
  unit: NonNullable<Awaited<ReturnType<typeof findSheetUnit>>>;
  head: FilingHead | null;
  sheet: Sheet;
  now: Date;
};

async function pageOf(tx: Transaction, actor: Actor, { period, unit, head, sheet, now }: PageParts) {
  const window =
    head?.window ?? windowOf(period, null, await findReopening(tx, period.id, unit.unitId, now), now);
  const names = await findNames(tx, [
    head?.reviewerId ?? null,
    head?.preparedById ?? null,
    head?.submittedById ?? null,
    head?.confirmedById ?? null,
    ...sheet.lines.map(({ mark }) => mark?.verifierId ?? null),
    ...sheet.lines.flatMap(({ mark }) => mark?.opinions.map(({ statedById }) => statedById) ?? []),
    ...(head?.pins.map(({ pinnedById }) => pinnedById) ?? []),
  ]);
  const mayPrepare = isUnitWithinReach(actor, "filing.prepare", unit);
  const isAsked = isInvited(period.terms, unit, period.ownerUnitId) && sheet.lines.length > 0;
  const mayEdit = mayPrepare && isAsked && windowObstacle(window) === null;
  return {
    ...periodFacts(period),
    unit: { id: unit.unitId, name: unit.name, shortName: unit.shortName, code: unit.code },
    isOwn: unit.unitId === actor.unitId,
    isAsked,
    mayPrepare,
    mayEdit,
    window: windowFacts(window),
    exception: window.isLocked ? await findException(tx, period.id, unit.unitId, now) : null,
    filing: head && filingFacts(head, names),
    lines: sheet.lines.map((line) => gridLineOf(line, { head, names, period, mayEdit })),
    findings: sheet.findings,
    around: sheet.around,
    answers: sheet.answers,
    openings: head ? await listOpenings(tx, head.id) : [],
    verbs: head ? verbsOffered(actor, head, factsOf(actor, head, sheet)) : ([] as OfferedVerb[]),
    reusable: mayEdit ? await listUnitFiles(tx, unit.unitId, period.startsOn) : [],
  };
}
export type SheetPage = NonNullable<Awaited<ReturnType<typeof findSheetPage>>>;

export const periodFacts = (period: Period) => ({
  campaign: { id: period.campaignId, title: period.campaignTitle },
  round: { id: period.roundId, title: period.roundTitle },
  period: {
    id: period.id,
    code: period.code,
    name: period.name,
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    isCumulative: period.cumulative,
    opensOn: period.opensOn,
    dueOn: period.dueOn,
    version: period.version,
    lockedAt: period.lockedAt,
  },
});

const windowFacts = (window: FilingWindow) => ({
  dueAt: window.dueAt,
  isLate: isLate(window),
  obstacle: windowObstacle(window),
  isLocked: window.isLocked,
  reopenedUntil: window.reopenedUntil,
});

export const filingFacts = (head: FilingHead, names: Map<string, string>) => ({
  id: head.id,
  version: head.version,
  revision: head.revision,
  status: head.status,
  isCurrent: head.current,
  late: head.late,
  lateReason: head.lateReason,
  correctionReason: head.correctionReason,
  receiptCode: head.receiptCode,
  submittedAt: head.submittedAt,
  submittedBy: names.get(head.submittedById ?? "") ?? null,
  confirmedAt: head.confirmedAt,
  confirmedBy: names.get(head.confirmedById ?? "") ?? null,
  returnedAt: head.returnedAt,
  returnDueAt: head.returnDueAt,
  openPins: head.pins.filter(({ answerKind }) => !answerKind).length,
  custody: custodyOf(head, names),
});

/** Files the unit has handed in before, newest first: `Dùng lại tệp quý trước`. */
async function listUnitFiles(tx: Transaction, unitId: string, startsOn: Day): Promise<ReusableFile[]> {
  const rows = await tx.storedFile.findMany({
    where: { unitId, purpose: "filing", linkedAt: { not: null }, scan: { not: "infected" } },
    orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
    take: 30,
    select: {
      id: true,
      name: true,
      pages: true,
      evidence: {
        orderBy: { linkedAt: "desc" },
        take: 1,
        select: { documentNumber: true, documentDate: true, validThrough: true },
      },
    },
  });
  return rows.map(({ evidence: [last], ...file }) => {
    const validThrough = last?.validThrough ? fromDateColumn(last.validThrough) : null;
    return {
      ...file,
      documentNumber: last?.documentNumber ?? null,
      documentDate: last?.documentDate ? fromDateColumn(last.documentDate) : null,
      validThrough,
      isExpired: isExpired(validThrough, startsOn),
    };
  });
}
