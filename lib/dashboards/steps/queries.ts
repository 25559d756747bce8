import "server-only";
import { invitedUnits } from "@/lib/campaigns/rules";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { findFrame, frameView } from "../frame/queries";
import { reportingUnits } from "../frame/rules";
import type { BoardFilter } from "../schema";
import { type CampaignStep, campaignSteps, stepCounts, type WaitingItem } from "./rules";

/** How many of the oldest things are named. */
const shownItems = 15;

/** Phong trào đang ở bước nào, and what has lain longest with whom. Four statements. */
export function findSteps(actor: Actor, filter: BoardFilter, now = new Date()) {
  return read(actor, async (tx) => {
    const frame = await findFrame(tx, actor, filter, now);
    if (!frame) return null;
    const { round, terms, units } = frame;
    const unitIds = units.map(({ unitId }) => unitId);
    const counts = await countSteps(tx, actor, {
      roundId: round.id,
      periodId: frame.period?.id ?? null,
      unitIds,
    });
    return {
      frame: frameView(frame),
      steps: stepCounts(counts, {
        eligible: counts.eligible,
        invited: terms.registration ? invitedUnits(units, terms, round.ownerUnitId).length : 0,
        reporting: reportingUnits(units, terms, round.ownerUnitId).length,
      }),
      items: await listWaiting(tx, round.id, unitIds),
    };
  });
}
export type StepBoard = NonNullable<Awaited<ReturnType<typeof findSteps>>>;

type Place = { roundId: string; periodId: string | null; unitIds: string[] };

// Nothing provisional leaves the office: whoever reads no runs and no lists gets no numbers of them.
async function countSteps(tx: Transaction, actor: Actor, { roundId, periodId, unitIds }: Place) {
  const readsRuns = reach(actor, "run.read") !== null;
  const readsLists = reach(actor, "nomination.read") !== null;
  const rows = await tx.$queryRaw<{ step: CampaignStep | "eligible"; count: number }[]>`
    with registration as (select * from "Registration" where "roundId" = ${roundId} and "unitId" = any(${unitIds})),
    filing as (
      select distinct on (f."unitId") f.* from "Filing" f
       where f."periodId" = ${periodId} and f."unitId" = any(${unitIds})
       order by f."unitId", f."revision" desc),
    run as (
      select e."id" from "EvaluationRun" e
       where e."roundId" = ${roundId} and e."kind" = 'OFFICIAL' and (e."status" = 'RECOGNISED' or ${readsRuns} and e."status" = 'DONE')
       order by e."status" = 'RECOGNISED' desc, e."number" desc limit 1),
    verdict as (select v.* from "VerdictRow" v join run on run."id" = v."runId" where v."unitId" = any(${unitIds})),
    nomination as (
      select * from "Nomination" where "roundId" = ${roundId} and "unitId" = any(${unitIds}) and "status" <> 'DROPPED'
         and (${readsLists} or "status" = 'AWARDED'))
    select 'registered' as "step", count(*)::int as "count" from registration where "status" in ('SUBMITTED', 'ACCEPTED')
    union all select 'accepted', count(*)::int from registration where "status" = 'ACCEPTED'
    union all select 'filled', count(*)::int from filing
    union all select 'submitted', count(*)::int from filing where "status" in ('SUBMITTED', 'UNDER_REVIEW', 'CONFIRMED')
    union all select 'confirmed', count(*)::int from filing where "status" = 'CONFIRMED'
    union all select 'judged', count(*)::int from verdict
    union all select 'eligible', count(*)::int from verdict where "outcome" = 'MET'
    union all select 'nominated', count(*)::int from nomination
    union all select 'passed', count(*)::int from nomination
                where "status" in ('COUNCIL_APPROVED', 'APPROVED', 'RETURNED', 'DEFERRED', 'AWARDED')
    union all select 'approved', count(*)::int from nomination where "status" in ('APPROVED', 'AWARDED')
    union all select 'awarded', count(*)::int from nomination where "status" = 'AWARDED'`;
  const counts = new Map(rows.map(({ step, count }) => [step, count]));
  return Object.fromEntries(
    ([...campaignSteps, "eligible"] as const).map((step) => [step, counts.get(step) ?? 0]),
  ) as Record<CampaignStep | "eligible", number>;
}

const listWaiting = (tx: Transaction, roundId: string, unitIds: string[]) =>
  tx.$queryRaw<WaitingItem[]>`
    select w."holdup", w."id", w."unitId", u."code" as "unitCode", v."shortName" as "unitName",
           p."code" as "periodCode", p."name" as "periodName", h."name" as "holder", w."since"
      from (
        select case g."status" when 'AWAITING_HEAD' then 'registration-head' when 'SUBMITTED' then 'registration-office'
                    else 'registration-unit' end as "holdup",
               g."id", g."unitId", g."unitVersionId", null as "periodId", null as "holderId",
               case g."status" when 'AWAITING_HEAD' then g."updatedAt" when 'SUBMITTED' then g."submittedAt"
                    else g."decidedAt" end as "since"
          from "Registration" g
         where g."roundId" = ${roundId} and g."unitId" = any(${unitIds})
           and g."status" in ('AWAITING_HEAD', 'SUBMITTED', 'RETURNED')
        union all
        select case f."status" when 'AWAITING_HEAD' then 'filing-head' when 'SUBMITTED' then 'filing-office'
                    when 'UNDER_REVIEW' then 'filing-review' else 'filing-unit' end,
               f."id", f."unitId", f."unitVersionId", f."periodId",
               case f."status" when 'UNDER_REVIEW' then f."reviewerId" end,
               case f."status" when 'AWAITING_HEAD' then f."updatedAt" when 'SUBMITTED' then f."submittedAt"
                    when 'UNDER_REVIEW' then f."reviewedAt" else f."returnedAt" end
          from "Filing" f join "ReportingPeriod" p on p."id" = f."periodId"
         where p."roundId" = ${roundId} and f."unitId" = any(${unitIds})
           and f."status" in ('AWAITING_HEAD', 'SUBMITTED', 'UNDER_REVIEW', 'RETURNED')
      ) w
      join "OrgUnitVersion" v on v."id" = w."unitVersionId"
      join "OrgUnit" u on u."id" = w."unitId"
      left join "ReportingPeriod" p on p."id" = w."periodId"
      left join "User" h on h."id" = w."holderId"
     where w."since" is not null
     order by w."since", w."id" limit ${shownItems}`;
