import "server-only";
import { addDays, type Day, startOfDay } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { PlanTerms } from "@/lib/plans/terms";
import { Prisma } from "@/prisma/generated/client";
import type { RoundStatus } from "@/prisma/generated/enums";
import type { FilingWindow } from "../rules";

/** A period with its round's pinned terms: what every screen and command of filings starts from. */
export type Period = {
  id: string;
  code: string;
  name: string;
  position: number;
  startsOn: Day;
  endsOn: Day;
  cumulative: boolean;
  opensOn: Day;
  dueOn: Day;
  version: number;
  lockedAt: Date | null;
  lockReason: string | null;
  roundId: string;
  roundTitle: string;
  roundStatus: RoundStatus;
  campaignId: string;
  campaignTitle: string;
  ownerUnitId: string;
  terms: PlanTerms;
};

// One statement instead of one per table: a command reads its period while all of the province waits.
const periods = Prisma.sql`
  select p."id", p."code", p."name", p."position", p."startsOn"::text as "startsOn", p."endsOn"::text as "endsOn",
         p."cumulative", p."opensOn"::text as "opensOn", p."dueOn"::text as "dueOn", p."version",
         l."lockedAt", l."reason" as "lockReason",
         r."id" as "roundId", r."title" as "roundTitle", r."status" as "roundStatus", r."terms",
         c."id" as "campaignId", c."title" as "campaignTitle", c."ownerUnitId"
  from "ReportingPeriod" p
  join "Round" r on r."id" = p."roundId"
  join "Campaign" c on c."id" = r."campaignId"
  left join "PeriodLock" l on l."periodId" = p."id"`;

/** A period by its id; null when the province has none. */
export async function findPeriodById(tx: Transaction, periodId: string): Promise<Period | null> {
  const [row] = await tx.$queryRaw<Period[]>`${periods} where p."id" = ${periodId}`;
  return row ?? null;
}

/** A period by its address: annual rounds come before stages when both have one of that code. */
export async function findPeriod(tx: Transaction, campaignId: string, code: string): Promise<Period | null> {
  const [row] = await tx.$queryRaw<Period[]>`${periods}
    where r."campaignId" = ${campaignId} and p."code" = ${code} order by r."kind", p."startsOn" desc limit 1`;
  return row ?? null;
}

/** All periods of a campaign, the newest round first. */
export const listPeriodsOf = (tx: Transaction, campaignId: string) =>
  tx.$queryRaw<Period[]>`${periods}
    where r."campaignId" = ${campaignId} order by r."startsOn" desc, r."kind", p."position"`;

/** The periods of a round by code and name, for moving from one to another; without the terms, which are long. */
export const listPeriodNames = (tx: Transaction, roundId: string) =>
  tx.reportingPeriod.findMany({
    where: { roundId },
    orderBy: { position: "asc" },
    select: { code: true, name: true },
  });

/** Until when the locked period is open again for a unit, by the exception that reaches furthest; null without one. */
export async function findReopening(tx: Transaction, periodId: string, unitId: string, now: Date) {
  const exception = await tx.lockException.findFirst({
    where: { periodId, unitId, approvedAt: { lte: now } },
    orderBy: { until: "desc" },
    select: { until: true },
  });
  return exception?.until ?? null;
}

/** The exception under which a unit works on a locked period: who approved it, why and until when; null without one. */
export async function findException(tx: Transaction, periodId: string, unitId: string, now: Date) {
  const exception = await tx.lockException.findFirst({
    where: { periodId, unitId, approvedAt: { lte: now }, until: { gt: now } },
    orderBy: { until: "desc" },
    select: { until: true, reason: true, approvedById: true },
  });
  if (!exception) return null;
  const { approvedById, ...facts } = exception;
  const approver = await tx.user.findFirst({ where: { id: approvedById }, select: { name: true } });
  return { ...facts, approvedBy: approver?.name ?? "" };
}

export type ReopeningAsk = { by: string; at: Date; reason: string };

/** The latest word of each unit that asked to have a locked period opened again, by unit. */
export async function listReopeningAsks(
  tx: Transaction,
  { id, lockedAt }: Pick<Period, "id" | "lockedAt">,
): Promise<Map<string, ReopeningAsk>> {
  if (!lockedAt) return new Map();
  const asks = await tx.auditEvent.findMany({
    where: { subject: "period", subjectId: id, verb: "period.ask", at: { gte: lockedAt } },
    orderBy: { sequence: "asc" },
    select: { unitId: true, actorName: true, at: true, reason: true },
  });
  return new Map(
    asks.map(({ unitId, actorName, at, reason }) => [
      unitId ?? "",
      { by: actorName, at, reason: reason ?? "" },
    ]),
  );
}

/** The instants between which a unit files: the period's own days, or the limit a return has set. A correction has none. */
export function windowOf(
  period: Pick<Period, "opensOn" | "dueOn" | "lockedAt" | "roundStatus">,
  filing: { revision: number; returnedAt: Date | null; returnDueAt: Date | null } | null,
  reopenedUntil: Date | null,
  now: Date,
): FilingWindow {
  const periodDueAt = startOfDay(addDays(period.dueOn, 1));
  const ownDueAt = filing?.returnedAt ? filing.returnDueAt : null;
  return {
    isRoundOpen: period.roundStatus === "OPEN",
    opensAt: startOfDay(period.opensOn),
    dueAt: ownDueAt ?? (filing && filing.revision > 1 ? null : periodDueAt),
    isLocked: period.lockedAt !== null,
    reopenedUntil,
    now,
  };
}
