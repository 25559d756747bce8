import "server-only";
import { fromDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import type { PlanTerms } from "@/lib/plans/terms";
import { Prisma } from "@/prisma/generated/client";
import { findQuotaGroups } from "../../proposals/drafting/queries";
import { standing } from "../rules";
import { postDay } from "../standing/queries";
import { fairnessFigures, repeatYears, type SubjectGroup } from "./rules";

/**
 * Who is on a round's list beside who meets its conditions, and where the quotas stand: counted anew
 * at every look, so each addition and removal shows at once. Null where the round is out of reach.
 */
export function findFairness(actor: Actor, roundId: string, now = new Date()) {
  return read(actor, async (tx) => {
    const round = await tx.round.findFirst({
      where: { id: roundId, campaign: rowsOfProvince(actor, "nomination.read") },
      select: {
        startsOn: true,
        endsOn: true,
        terms: true,
        runs: { where: { status: "RECOGNISED" }, select: { id: true } },
      },
    });
    if (!round) return null;
    const runId = round.runs[0]?.id ?? "";
    const since = new Date(round.startsOn);
    since.setUTCFullYear(since.getUTCFullYear() - repeatYears);
    const groups = await countSubjects(tx, { roundId, runId, since, postsOn: postDay(round, now) });
    const terms = round.terms as PlanTerms;
    return {
      ...fairnessFigures(groups),
      since: fromDateColumn(since),
      quotas: await findQuotaGroups(tx, { roundId, runId }, terms),
    };
  });
}
export type Fairness = NonNullable<Awaited<ReturnType<typeof findFairness>>>;

type Scope = { roundId: string; runId: string; since: Date; postsOn: string };

/** One statement however long the list: subjects counted by all that the figures ask of them. */
const countSubjects = (
  tx: Prisma.TransactionClient,
  { roundId, runId, since, postsOn }: Scope,
): Promise<SubjectGroup[]> =>
  tx.$queryRaw<SubjectGroup[]>`
    with subject as (
      select 'listed' as "set", n."subjectKind", n."unitId", n."personId", n."unitVersionId", n."blockCode"
        from "Nomination" n
        where n."roundId" = ${roundId} and n."status"::text in (${Prisma.join([...standing])})
      union all
      select case when not v."provisional" and coalesce(v."withinQuota", v."quotaReason" is null) then 'machine' else 'met' end,
        v."subjectKind", v."unitId", v."personId", v."unitVersionId", v."blockCode"
        from "VerdictRow" v where v."runId" = ${runId} and v."outcome" = 'MET'
    ), work as (
      select p."personId", case when bool_or(p."isLeadership" or p."isUnitHead") then 'leader'
          when bool_or(p."isDirectWorker") then 'direct' else 'other' end as "duty"
        from "PersonPosting" p
        where p."personId" in (select "personId" from subject)
          and p."validFrom" <= ${postsOn}::date and (p."validTo" is null or p."validTo" > ${postsOn}::date)
        group by p."personId"
    ), earlier as (
      select distinct coalesce(a."personId", a."unitId") as "subjectId", a."subjectKind"
        from "Award" a left join "Nomination" n on n."id" = a."nominationId"
        where a."status" <> 'REVOKED' and a."achievementThrough" >= ${since}::date
          and n."roundId" is distinct from ${roundId}
    )
    select s."set", s."subjectKind", u."kind" as "unitKind", s."blockCode", w."duty",
        e."subjectId" is not null as "isRepeat", count(*)::int as "count"
      from subject s
      join "OrgUnitVersion" u on u."id" = s."unitVersionId"
      left join work w on w."personId" = s."personId"
      left join earlier e on e."subjectId" = coalesce(s."personId", s."unitId") and e."subjectKind" = s."subjectKind"
      group by 1, 2, 3, 4, 5, 6`;
