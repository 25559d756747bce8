import "server-only";
import { type Day, dayOf } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { listUnitsOn } from "@/lib/organizations/queries";
import type { PlanFinding, PlanTerms } from "@/lib/plans";
import { type ClauseResult, type Reconsideration, reconsiderations } from "./rules";

type Draft = { provinceId: string; renewedFromId: string | null; terms: PlanTerms };

/** What has to be looked at again in a draft begun from an earlier plan; nothing in any other. Five statements at most. */
export async function listReconsiderations(
  tx: Transaction,
  { provinceId, renewedFromId, terms }: Draft,
  findings: readonly PlanFinding[],
  now: Date,
): Promise<Reconsideration[]> {
  if (!renewedFromId) return [];
  const source = await tx.planVersion.findFirst({
    where: { id: renewedFromId },
    select: { campaignId: true, terms: true },
  });
  if (!source) return [];
  const indices = await tx.indexDefinition.findMany({ where: { provinceId }, select: { code: true } });
  const units = await listUnitsOn(tx, provinceId, dayOf(now));
  return reconsiderations(source.terms as PlanTerms, terms, {
    results: await lastResults(tx, source.campaignId),
    findings,
    renamed: await listRenamed(tx, provinceId, terms.period.from),
    indexCodes: indices.map(({ code }) => code),
    unitKinds: [...new Set(units.map(({ kind }) => kind))],
  });
}

/** How each condition of a campaign was answered for its collectives in the newest official run, numbers only. */
const lastResults = (tx: Transaction, campaignId: string) =>
  tx.$queryRaw<ClauseResult[]>`
    with run as (
      select e."id" from "EvaluationRun" e join "Round" r on r."id" = e."roundId"
       where r."campaignId" = ${campaignId} and e."kind" = 'OFFICIAL' and e."status" in ('DONE', 'RECOGNISED')
       order by r."year" desc, e."status" = 'RECOGNISED' desc, e."number" desc limit 1
    )
    select n.node->>'conditionId' as "conditionId",
           count(*) filter (where n.node->>'outcome' = 'met')::int as "met",
           count(*) filter (where n.node->>'outcome' = 'not-met')::int as "notMet"
      from "VerdictRow" v, run,
           jsonb_path_query(v."explanation", 'strict $.** ? (@.conditionId.type() == "string")') n(node)
     where v."runId" = run."id" and v."personId" is null
     group by 1`;

/** Indicators of the catalogue whose name on a day is another than before. */
const listRenamed = (tx: Transaction, provinceId: string, day: Day) =>
  tx.$queryRaw<{ code: string; before: string; now: string }[]>`
    select distinct on (i."code") i."code", old."name" as "before", cur."name" as "now"
      from "Indicator" i
      join "IndicatorVersion" cur on cur."indicatorId" = i."id" and daterange(cur."validFrom", cur."validTo") @> ${day}::date
      join "IndicatorVersion" old on old."indicatorId" = i."id" and old."validFrom" < cur."validFrom" and old."name" <> cur."name"
     where i."provinceId" = ${provinceId}
     order by i."code", old."validFrom" desc`;
