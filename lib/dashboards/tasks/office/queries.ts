import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { type Matter, matterOf } from "../rules";

type Row = {
  kind: "registration.decide" | "filing.receive" | "filing.verify" | "filing.fix";
  id: string;
  campaignId: string;
  campaignTitle: string;
  roundCode: string;
  roundTitle: string;
  periodCode: string | null;
  periodName: string | null;
  count: number;
  late: number;
  since: Date | null;
  dueAt: Date | null;
  unitCode: string | null;
  unitName: string | null;
};

/**
 * What units have handed in and the office has not settled, all of one round or period together, in
 * one statement. Nobody is given what they prepared or submitted themselves; a filing under review
 * belongs to whoever took it up.
 */
export async function listOfficeMatters(tx: Transaction, { provinceId, userId }: Actor): Promise<Matter[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with work as (
      select 'registration.decide' as "kind", g."roundId" as "id", g."roundId", null as "periodId",
             g."unitVersionId", g."late", g."submittedAt" as "since", null::timestamptz as "dueAt"
        from "Registration" g
       where g."provinceId" = ${provinceId} and g."status" = 'SUBMITTED'
         and ${userId} not in (coalesce(g."preparedById", ''), coalesce(g."submittedById", ''))
      union all
      select case f."status" when 'SUBMITTED' then 'filing.receive' when 'RETURNED' then 'filing.fix' else 'filing.verify' end,
             f."periodId", p."roundId", f."periodId", f."unitVersionId", f."late",
             case f."status" when 'SUBMITTED' then f."submittedAt" when 'RETURNED' then f."returnedAt" else f."reviewedAt" end,
             case f."status" when 'RETURNED' then f."returnDueAt" end
        from "Filing" f join "ReportingPeriod" p on p."id" = f."periodId"
       where f."provinceId" = ${provinceId}
         and (f."status" in ('SUBMITTED', 'RETURNED') or (f."status" = 'UNDER_REVIEW' and f."reviewerId" = ${userId}))
         and ${userId} not in (coalesce(f."preparedById", ''), coalesce(f."submittedById", ''))
    )
    select w."kind", w."id", c."id" as "campaignId", c."title" as "campaignTitle", r."code" as "roundCode",
           r."title" as "roundTitle", p."code" as "periodCode", p."name" as "periodName", count(*)::int as "count",
           count(*) filter (where w."late")::int as "late", min(w."since") as "since", min(w."dueAt") as "dueAt",
           case when count(*) = 1 then min(u."code") end as "unitCode",
           case when count(*) = 1 then min(v."shortName") end as "unitName"
      from work w
      join "Round" r on r."id" = w."roundId" and r."status" = 'OPEN'
      join "Campaign" c on c."id" = r."campaignId"
      join "OrgUnitVersion" v on v."id" = w."unitVersionId"
      join "OrgUnit" u on u."id" = v."unitId"
      left join "ReportingPeriod" p on p."id" = w."periodId"
     group by w."kind", w."id", c."id", r."id", p."id"`;
  return rows.map((row) =>
    matterOf({
      kind: row.kind,
      id: row.id,
      campaign: { id: row.campaignId, title: row.campaignTitle },
      round: { code: row.roundCode, title: row.roundTitle },
      period:
        row.periodCode !== null && row.periodName !== null
          ? { code: row.periodCode, name: row.periodName }
          : null,
      unit:
        row.unitCode !== null && row.unitName !== null ? { code: row.unitCode, name: row.unitName } : null,
      units: row.count,
      count: row.count,
      attention: row.late,
      since: row.since,
      dueAt: row.dueAt,
    }),
  );
}
