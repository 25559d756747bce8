import "server-only";
import type { Transaction } from "@/lib/database";

type Asked = { roundId: string; unitIds: readonly string[]; indicatorIds: readonly string[] };

/**
 * Some units' figures in force in a round, each unit's as one text for `unpackCells`: what an evaluation of thousands
 * takes down without a row for every figure. One statement; units that filed nothing are not there.
 */
export async function listPackedCells(
  tx: Transaction,
  { roundId, unitIds, indicatorIds }: Asked,
): Promise<Map<string, string>> {
  if (unitIds.length === 0 || indicatorIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ unitId: string; cells: string }[]>`
    with filings as materialized (
      select f."id", f."unitId", f."status" = 'CONFIRMED' as "isVerified", p."id" as "periodId", p."position"
        from "ReportingPeriod" p join "Filing" f on f."periodId" = p."id" and f."current"
       where p."roundId" = ${roundId} and f."unitId" = any(${[...unitIds]}::text[])
       order by 1, 2, 3, 4, 5
    ), marks as materialized (
      select distinct on (m."valueId") m."valueId", m."mark" = 'ADJUSTED' as "isAdjusted", m."state", m."numerator", m."denominator",
             m."amount", u."name" as "by", m."verifiedAt"
        from filings f join "FilingValue" v on v."filingId" = f."id"
        join "Verification" m on m."valueId" = v."id" and m."valueVersion" = v."version" left join "User" u on u."id" = m."verifierId"
       where f."isVerified" order by m."valueId", m."verifiedAt" desc, m."id" desc
    ), papers as materialized (
      select e."valueId", json_agg(json_build_object('id', e."id", 'name', s."name", 'page', e."page"::text) order by e."linkedAt", e."id") as "list"
        from filings f join "FilingValue" v on v."filingId" = f."id" join "Evidence" e on e."valueId" = v."id"
        join "StoredFile" s on s."id" = e."fileId" group by 1
    ), told as (
      select f."unitId", f."position",
             concat(f."periodId", chr(31), f."id", chr(31), f."isVerified"::int)
             || string_agg(chr(29) || v."indicatorId" || chr(31)
               || case case when m."isAdjusted" then m."state" else v."state" end
                    when 'REPORTED' then 'r' when 'NONE_ARISEN' then 'n' when 'NOT_APPLICABLE' then 'a' else 'u' end || chr(31)
               || coalesce(trim_scale(case when m."isAdjusted" then m."numerator" else v."numerator" end)::text, '') || chr(31)
               || coalesce(trim_scale(case when m."isAdjusted" then m."denominator" else v."denominator" end)::text, '') || chr(31)
               || coalesce(trim_scale(case when m."isAdjusted" then m."amount" else v."amount" end)::text, '')
               || case when m."valueId" is null and e."valueId" is null then '' else chr(31) || json_build_object(
                    'isAdjusted', coalesce(m."isAdjusted", false), 'verifiedBy', m."by",
                    'verifiedAt', to_char(m."verifiedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                    'evidence', coalesce(e."list", '[]'))::text end, '') as "text"
        from filings f join "FilingValue" v on v."filingId" = f."id"
        left join marks m on m."valueId" = v."id" left join papers e on e."valueId" = v."id"
       where v."indicatorId" = any(${[...indicatorIds]}::text[])
       group by f."id", f."unitId", f."isVerified", f."periodId", f."position"
    )
    select "unitId", string_agg("text", chr(30) order by "position") as "cells" from told group by 1`;
  return new Map(rows.map(({ unitId, cells }) => [unitId, cells]));
}
