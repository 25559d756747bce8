import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { listPeriodsOf, windowOf } from "../periods/queries";
import { isLate, windowObstacle } from "../rules";

/** The reporting periods of a campaign and where the actor's own unit stands in each; null when there is nothing to see. */
export function findCalendar(actor: Actor, campaignId: string, now = new Date()) {
  return read(actor, async (tx) => {
    if (!reach(actor, "filing.read")) return null;
    const campaign = await tx.campaign.findFirst({
      where: { id: campaignId, provinceId: actor.provinceId },
      select: { id: true, title: true },
    });
    if (!campaign) return null;
    const periods = await listPeriodsOf(tx, campaignId);
    const filings = await tx.filing.findMany({
      where: { unitId: actor.unitId, period: { round: { campaignId } } },
      orderBy: { revision: "asc" },
      select: {
        periodId: true,
        status: true,
        revision: true,
        late: true,
        receiptCode: true,
        submittedAt: true,
        returnedAt: true,
        returnDueAt: true,
      },
    });
    const exceptions = await tx.lockException.findMany({
      where: { unitId: actor.unitId, approvedAt: { lte: now }, period: { round: { campaignId } } },
      orderBy: { until: "asc" },
      select: { periodId: true, until: true },
    });
    // In order of revision and of end: the last one of each period is the one that counts.
    const newest = new Map(filings.map((filing) => [filing.periodId, filing]));
    const reopened = new Map(exceptions.map(({ periodId, until }) => [periodId, until]));
    return {
      campaign,
      isUnit: reach(actor, "filing.prepare") !== null,
      seesOthers: reach(actor, "filing.read") !== "unit",
      periods: periods.map((period) => {
        const filing = newest.get(period.id) ?? null;
        const window = windowOf(period, filing, reopened.get(period.id) ?? null, now);
        return {
          id: period.id,
          code: period.code,
          name: period.name,
          startsOn: period.startsOn,
          endsOn: period.endsOn,
          isCumulative: period.cumulative,
          opensOn: period.opensOn,
          round: { id: period.roundId, title: period.roundTitle },
          isLocked: window.isLocked,
          dueAt: window.dueAt,
          isLate: isLate(window),
          obstacle: windowObstacle(window),
          filing,
        };
      }),
    };
  });
}
export type Calendar = NonNullable<Awaited<ReturnType<typeof findCalendar>>>;
