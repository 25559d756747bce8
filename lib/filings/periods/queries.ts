import "server-only";
import { addDays, fromDateColumn, startOfDay } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Prisma } from "@/prisma/generated/client";
import type { FilingWindow } from "../rules";

export const periodSelect = {
  id: true,
  code: true,
  name: true,
  position: true,
  startsOn: true,
  endsOn: true,
  cumulative: true,
  opensOn: true,
  dueOn: true,
  version: true,
  roundId: true,
  lock: { select: { lockedAt: true, lockedById: true, reason: true } },
  round: {
    select: {
      id: true,
      title: true,
      kind: true,
      status: true,
      terms: true,
      campaign: { select: { id: true, title: true, ownerUnitId: true } },
    },
  },
} satisfies Prisma.ReportingPeriodSelect;

type PeriodRow = Prisma.ReportingPeriodGetPayload<{ select: typeof periodSelect }>;

/** A period with its days as days and its round's terms as terms: what every screen and command of filings starts from. */
export function periodOf({ round, lock, startsOn, endsOn, opensOn, dueOn, ...row }: PeriodRow) {
  const { terms, ...roundFacts } = round;
  return {
    ...row,
    startsOn: fromDateColumn(startsOn),
    endsOn: fromDateColumn(endsOn),
    opensOn: fromDateColumn(opensOn),
    dueOn: fromDateColumn(dueOn),
    lock,
    round: roundFacts,
    // Pinned when the round opened, after the plan's own schema had checked it.
    terms: terms as PlanTerms,
  };
}
export type Period = ReturnType<typeof periodOf>;

/** A period by its id; null when the province has none. */
export async function findPeriodById(tx: Transaction, periodId: string): Promise<Period | null> {
  const row = await tx.reportingPeriod.findFirst({ where: { id: periodId }, select: periodSelect });
  return row && periodOf(row);
}

/** A period by its address: annual rounds come before stages when both have one of that code. */
export async function findPeriod(tx: Transaction, campaignId: string, code: string): Promise<Period | null> {
  const row = await tx.reportingPeriod.findFirst({
    where: { code, round: { campaignId } },
    orderBy: [{ round: { kind: "asc" } }, { startsOn: "desc" }],
    select: periodSelect,
  });
  return row && periodOf(row);
}

/** Until when the locked period is open again for a unit, by the exception that reaches furthest; null without one. */
export async function findReopening(tx: Transaction, periodId: string, unitId: string, now: Date) {
  const exception = await tx.lockException.findFirst({
    where: { periodId, unitId, approvedAt: { lte: now } },
    orderBy: { until: "desc" },
    select: { until: true },
  });
  return exception?.until ?? null;
}

/** The instants between which a unit files: the period's own days, or the limit a return has set. A correction has none. */
export function windowOf(
  period: Pick<Period, "opensOn" | "dueOn" | "lock"> & { round: { status: string } },
  filing: { revision: number; returnedAt: Date | null; returnDueAt: Date | null } | null,
  reopenedUntil: Date | null,
  now: Date,
): FilingWindow {
  const periodDueAt = startOfDay(addDays(period.dueOn, 1));
  const ownDueAt = filing?.returnedAt ? filing.returnDueAt : null;
  return {
    isRoundOpen: period.round.status === "OPEN",
    opensAt: startOfDay(period.opensOn),
    dueAt: ownDueAt ?? (filing && filing.revision > 1 ? null : periodDueAt),
    isLocked: period.lock !== null,
    reopenedUntil,
    now,
  };
}
