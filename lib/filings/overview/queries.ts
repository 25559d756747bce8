import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { listAttributesOn, listUnitsOn, type UnitOnDay } from "@/lib/organizations/queries";
import type { FilingStatus } from "@/prisma/generated/enums";
import {
  findPeriod,
  listPeriodNames,
  listReopeningAsks,
  type Period,
  type ReopeningAsk,
  windowOf,
} from "../periods/queries";
import { isUnitWithinReach } from "../policy";
import { listPeriodCells } from "../queries";
import { listFilingReminders, type UnitReminder } from "../reminders/queries";
import { isLate } from "../rules";
import { periodFacts } from "../sheet/queries";
import { indicatorsOf, isInvited } from "../sheet/rules";
import { isOwing } from "./rules";

type FiledRow = {
  unitId: string;
  filingId: string;
  revision: number;
  version: number;
  status: FilingStatus;
  late: boolean;
  receiptCode: string | null;
  submittedAt: Date | null;
  returnedAt: Date | null;
  returnDueAt: Date | null;
  reviewer: string | null;
  reviewerId: string | null;
  entered: number;
  hasInfected: boolean;
};

/** Where every unit stands with its newest revision of a period, in one statement. */
const listNewest = (tx: Transaction, periodId: string) => tx.$queryRaw<FiledRow[]>`
  select distinct on (f."unitId") f."unitId", f."id" as "filingId", f."revision", f."version", f."status", f."late", f."receiptCode",
         f."submittedAt", f."returnedAt", f."returnDueAt", u."name" as "reviewer", f."reviewerId",
         (select count(*)::int from "FilingValue" v where v."filingId" = f."id"
            and (v."state" <> 'REPORTED' or coalesce(v."numerator", v."denominator", v."amount") is not null)) as "entered",
         exists (select 1 from "FilingValue" v join "Evidence" e on e."valueId" = v."id" join "StoredFile" s on s."id" = e."fileId"
            where v."filingId" = f."id" and s."scan" = 'infected') as "hasInfected"
  from "Filing" f left join "User" u on u."id" = f."reviewerId"
  where f."periodId" = ${periodId}
  order by f."unitId", f."revision" desc`;

/** The units the plan asks for figures of a period, as they stood on its last day, in order of precedence. */
export async function listExpected(tx: Transaction, actor: Actor, period: Period) {
  const units = await listUnitsOn(tx, actor.provinceId, period.endsOn);
  const recorded = await listAttributesOn(tx, actor.provinceId, period.endsOn);
  const attributes = new Map<string, Record<string, boolean>>();
  for (const { unitId, attribute, applies } of recorded)
    attributes.set(unitId, { ...attributes.get(unitId), [attribute]: applies });
  const { terms } = period;
  const conditional = terms.indicators.some(({ appliesWhen }) => appliesWhen);
  const askedOf = (unit: UnitOnDay) =>
    indicatorsOf(terms, {
      kind: unit.kind,
      path: unit.path,
      blockCode: unit.block?.code ?? null,
      attributes: attributes.get(unit.unitId) ?? {},
    });
  return units
    .filter(
      (unit) => isInvited(terms, unit, period.ownerUnitId) && isUnitWithinReach(actor, "filing.read", unit),
    )
    .map((unit) => ({ unit, asked: conditional ? askedOf(unit) : terms.indicators }))
    .filter(({ asked }) => asked.length > 0);
}

function rowOf(
  period: Period,
  { unit, asked }: Awaited<ReturnType<typeof listExpected>>[number],
  filing: FiledRow | undefined,
  reopenedUntil: Date | null,
  now: Date,
) {
  const window = windowOf(period, filing ?? null, reopenedUntil, now);
  const isWithUnit = !filing || ["DRAFT", "AWAITING_HEAD", "RETURNED"].includes(filing.status);
  return {
    unitId: unit.unitId,
    code: unit.unit.code,
    name: unit.name,
    shortName: unit.shortName,
    block: unit.block?.name ?? null,
    expected: asked.length,
    filingId: filing?.filingId ?? null,
    status: filing?.status ?? null,
    revision: filing?.revision ?? 1,
    version: filing?.version ?? 0,
    entered: filing?.entered ?? 0,
    late: filing?.late ?? false,
    /** The virus scanner has shut a file of it since it was attached. */
    hasInfected: filing?.hasInfected ?? false,
    receiptCode: filing?.receiptCode ?? null,
    submittedAt: filing?.submittedAt ?? null,
    returnedAt: filing?.returnedAt ?? null,
    dueAt: window.dueAt,
    reviewer: filing?.status === "UNDER_REVIEW" ? filing.reviewer : null,
    /** Who has it at the office, or is to take it up. */
    verifier:
      filing?.reviewerId && (filing.status === "UNDER_REVIEW" || filing.status === "SUBMITTED")
        ? { id: filing.reviewerId, name: filing.reviewer ?? "" }
        : null,
    reopenedUntil,
    isOverdue: isWithUnit && isLate(window),
  };
}
export type OverviewRow = ReturnType<typeof rowOf> & {
  reminder: UnitReminder | null;
  /** The unit asked to have the locked period opened again, and has had no answer. */
  ask: ReopeningAsk | null;
};

/** Where every unit asked for figures of a period stands; a step of the overview and of reminding. Five statements. */
export async function listOverviewRows(tx: Transaction, actor: Actor, period: Period, now: Date) {
  const expected = await listExpected(tx, actor, period);
  const filings = new Map((await listNewest(tx, period.id)).map((row) => [row.unitId, row]));
  const exceptions = await tx.lockException.findMany({
    where: { periodId: period.id, approvedAt: { lte: now }, until: { gt: now } },
    orderBy: { until: "asc" },
    select: { unitId: true, until: true },
  });
  const reopened = new Map(exceptions.map(({ unitId, until }) => [unitId, until]));
  return expected.map((one) =>
    rowOf(period, one, filings.get(one.unit.unitId), reopened.get(one.unit.unitId) ?? null, now),
  );
}

/** All units of a period and where each stands, for whoever may see more than one unit; null otherwise. */
export function findOverview(
  actor: Actor,
  address: { campaignId: string; periodCode: string },
  now = new Date(),
) {
  return read(actor, async (tx) => {
    const how = reach(actor, "filing.read");
    if (how === null || how === "unit") return null;
    const period = await findPeriod(tx, address.campaignId, address.periodCode);
    if (!period) return null;
    const reminders = await listFilingReminders(tx, period.id, now);
    const asks = await listReopeningAsks(tx, period);
    const rows = (await listOverviewRows(tx, actor, period, now)).map((row) => ({
      ...row,
      reminder: reminders.get(row.unitId) ?? null,
      ask: isOwing(row) && !row.reopenedUntil ? (asks.get(row.unitId) ?? null) : null,
    }));
    return {
      ...periodFacts(period),
      periods: await listPeriodNames(tx, period.roundId),
      dueAt: windowOf(period, null, null, now).dueAt,
      isPastDue: isLate(windowOf(period, null, null, now)),
      isRoundOpen: period.roundStatus === "OPEN",
      mayLock: reach(actor, "period.lock") === "province",
      mayExcept: reach(actor, "period.except") === "province",
      mayVerify: reach(actor, "filing.verify") === "province",
      rows,
    };
  });
}

/** The overview together with every figure of its units, for the workbook; null as the overview is. */
export async function findOverviewFigures(
  actor: Actor,
  address: { campaignId: string; periodCode: string },
  now = new Date(),
) {
  const overview = await findOverview(actor, address, now);
  if (!overview) return null;
  return read(actor, async (tx) => {
    const period = await findPeriod(tx, address.campaignId, address.periodCode);
    const units = new Set(overview.rows.map(({ unitId }) => unitId));
    const cells = await listPeriodCells(tx, overview.period.id);
    return {
      overview,
      indicators: period?.terms.indicators ?? [],
      cells: cells.filter(({ unitId }) => units.has(unitId)),
    };
  });
}
export type Overview = NonNullable<Awaited<ReturnType<typeof findOverview>>>;
