import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { findHolidays } from "@/lib/organizations/rules/queries";
import { listOpenRounds } from "../../rounds/queries";
import type { Matter } from "../rules";
import { type RoundProgress, roundMatters } from "./rules";

/** What the province's open rounds wait for from recognition to the council's list. Three statements. */
export async function listRoundMatters(tx: Transaction, { provinceId }: Actor, now: Date): Promise<Matter[]> {
  const rounds = await listOpenRounds(tx, provinceId);
  const progress = await listProgress(tx, provinceId);
  return roundMatters(rounds, progress, await findHolidays(tx, provinceId), now);
}

// The same answer as `isProposable`, and dropped cases count as settled: both are rules of nominations.
const listProgress = (tx: Transaction, provinceId: string) =>
  tx.$queryRaw<RoundProgress[]>`
    select r."id" as "roundId",
           exists (select 1 from jsonb_array_elements(r."terms"->'tiers') t
                    where t->'rounds' ? lower(r."kind"::text)) as "awards",
           exists (select 1 from "EvaluationRun" e where e."roundId" = r."id" and e."kind" = 'OFFICIAL'
                      and e."status" not in ('FAILED', 'SUPERSEDED')) as "hasOfficialRun",
           d."id" as "doneRunId", d."number" as "doneNumber", d."finishedAt" as "doneAt", u."name" as "requestedBy",
           coalesce(v."eligible", 0) as "eligible", a."recognisedAt" as "eligibleSince",
           coalesce(n."unseated", 0) as "unseated", n."unseatedSince",
           coalesce(n."returned", 0) as "returned", n."returnedSince"
      from "Round" r
      left join "EvaluationRun" a on a."roundId" = r."id" and a."status" = 'RECOGNISED'
      left join lateral (
        select * from "EvaluationRun" e
         where e."roundId" = r."id" and e."kind" = 'OFFICIAL' and e."status" = 'DONE'
           and e."number" > coalesce(a."number", 0)
         order by e."number" desc limit 1
      ) d on true
      left join "User" u on u."id" = d."requestedById"
      left join lateral (
        select count(*)::int as "eligible" from "VerdictRow" v
         where v."runId" = a."id" and v."outcome" = 'MET' and not v."provisional"
           and coalesce(v."withinQuota", v."quotaReason" is null)
           and not exists (select 1 from "Nomination" n where n."roundId" = r."id" and n."tierId" = v."tierId"
                              and n."unitId" = v."unitId" and n."personId" is not distinct from v."personId")
      ) v on true
      left join lateral (
        select count(*) filter (where n."status" = 'PROPOSED' and c."id" is null)::int as "unseated",
               min(n."decidedAt") filter (where n."status" = 'PROPOSED' and c."id" is null) as "unseatedSince",
               count(*) filter (where n."status" in ('RETURNED', 'DEFERRED'))::int as "returned",
               min(n."decidedAt") filter (where n."status" in ('RETURNED', 'DEFERRED')) as "returnedSince"
          from "Nomination" n left join "SessionCase" c on c."nominationId" = n."id"
         where n."roundId" = r."id"
      ) n on true
     where r."provinceId" = ${provinceId} and r."status" = 'OPEN'`;
