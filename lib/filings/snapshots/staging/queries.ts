import "server-only";
import type { BulkQuery, Transaction } from "@/lib/database";
import type { SnapshotRow } from "../rules";

/** Takes away what an earlier beginning of the same reading has left. */
export const forgetRows = (query: BulkQuery, importId: string) =>
  query(`delete from "SnapshotRow" where "importId" = $1`, [importId]);

type Place = { provinceId: string; importId: string };

/** Adds rows that wait, in one statement, and says how far the reading has come. */
export async function insertRows(
  query: BulkQuery,
  { provinceId, importId }: Place,
  rows: readonly SnapshotRow[],
  { done, total }: { done: number; total: number },
) {
  const column = <Field extends keyof SnapshotRow>(field: Field) => rows.map((row) => row[field]);
  await query(
    `insert into "SnapshotRow" ("provinceId", "importId", "number", "unitId", "indicatorCode", "startsOn", "endsOn",
       "numerator", "denominator", "amount", "takenOn", "problems")
     select $1, $2, * from unnest($3::int[], $4::text[], $5::text[], $6::date[], $7::date[],
       $8::numeric[], $9::numeric[], $10::numeric[], $11::date[], $12::jsonb[])`,
    [
      provinceId,
      importId,
      column("number"),
      column("unitId"),
      column("indicatorCode"),
      column("startsOn"),
      column("endsOn"),
      column("numerator"),
      column("denominator"),
      column("amount"),
      column("takenOn"),
      rows.map(({ problems }) => problems && JSON.stringify(problems)),
    ],
  );
  await query(`update "SnapshotImport" set "done" = $2, "total" = $3 where "id" = $1`, [
    importId,
    done,
    total,
  ]);
}

/**
 * Rows that speak of the same unit, indicator and days as an earlier row of the file. In two statements, for nobody has
 * counted rows that were written a moment ago: a join of the table with itself would be planned for a handful of them.
 */
export async function markTwice(query: BulkQuery, importId: string) {
  const { rows } = await query<{ numbers: number[] }>(
    `select array_agg("number" order by "number") as "numbers" from "SnapshotRow"
     where "importId" = $1 and "problems" is null
     group by "unitId", "indicatorCode", "startsOn", "endsOn" having count(*) > 1`,
    [importId],
  );
  const later = rows.flatMap(({ numbers }) => numbers.slice(1));
  if (later.length === 0) return;
  await query(
    `update "SnapshotRow" r set "problems" = jsonb_build_object('unit', coalesce(
         (select o."name" from "OrgUnitVersion" o where o."unitId" = r."unitId" order by o."validFrom" desc limit 1), ''),
       'indicator', r."indicatorCode", 'period', r."startsOn" || ' – ' || r."endsOn", 'found', '[{"code":"row-twice"}]'::jsonb)
     where r."importId" = $1 and r."number" = any($2::int[])`,
    [importId, later],
  );
}

type Counts = { errorCount: number; newCount: number; changedCount: number };
type Import = { id: string; sourceId: string };

const stored = `left join "FigureSnapshot" s on s."sourceId" = $2 and s."unitId" = r."unitId"
  and s."startsOn" = r."startsOn" and s."endsOn" = r."endsOn" and s."indicatorCode" = r."indicatorCode"`;
const differs = `(s."numerator", s."denominator", s."amount") is distinct from (r."numerator", r."denominator", r."amount")`;

/** How many rows have errors, say something new, or change what the source said before. */
export async function countStaged(query: BulkQuery, { id, sourceId }: Import): Promise<Counts> {
  const { rows } = await query<Counts>(
    `select count(*) filter (where r."problems" is not null)::int as "errorCount",
            count(*) filter (where r."problems" is null and s."sourceId" is null)::int as "newCount",
            count(*) filter (where r."problems" is null and s."sourceId" is not null and ${differs}
              and r."takenOn" >= s."takenOn")::int as "changedCount"
     from "SnapshotRow" r ${stored} where r."importId" = $1`,
    [id, sourceId],
  );
  return rows[0] ?? { errorCount: 0, newCount: 0, changedCount: 0 };
}

/** Writes the rows in order over the figures of the source; an older day never replaces a newer one. */
export const mergeRows = (query: BulkQuery, { id, sourceId }: Import) =>
  query(
    `insert into "FigureSnapshot" as s ("provinceId", "sourceId", "unitId", "indicatorCode", "startsOn", "endsOn",
       "numerator", "denominator", "amount", "takenOn", "importId")
     select r."provinceId", $2, r."unitId", r."indicatorCode", r."startsOn", r."endsOn",
       r."numerator", r."denominator", r."amount", r."takenOn", r."importId"
     from "SnapshotRow" r where r."importId" = $1 and r."problems" is null
     on conflict ("sourceId", "unitId", "startsOn", "endsOn", "indicatorCode") do update set
       "numerator" = excluded."numerator", "denominator" = excluded."denominator", "amount" = excluded."amount",
       "takenOn" = excluded."takenOn", "importId" = excluded."importId"
     where excluded."takenOn" >= s."takenOn"
       and (s."numerator", s."denominator", s."amount", s."takenOn")
         is distinct from (excluded."numerator", excluded."denominator", excluded."amount", excluded."takenOn")`,
    [id, sourceId],
  );

type Writing = Import & { provinceId: string; now: Date };

/**
 * Keeps, for every line a unit has already handed over, what the source has just said otherwise; what it had said
 * before of the same figures is not said again.
 */
export const insertDifferences = (query: BulkQuery, { id, sourceId, provinceId, now }: Writing) =>
  query(
    `with spans as materialized (
       select distinct "startsOn", "endsOn" from "SnapshotRow" where "importId" = $1 and "problems" is null
     ), lines as materialized (
       select p."id" as "periodId", p."startsOn", p."endsOn", i->>'id' as "indicatorId", i->>'code' as "code"
       from spans s join "ReportingPeriod" p on p."startsOn" = s."startsOn" and p."endsOn" = s."endsOn"
       join "Round" d on d."id" = p."roundId", jsonb_array_elements(d."terms"->'indicators') i
     )
     insert into "SnapshotDifference" ("id", "provinceId", "filingId", "indicatorId", "sourceId", "importId", "state",
       "numerator", "denominator", "amount", "snapshotNumerator", "snapshotDenominator", "snapshotAmount", "takenOn", "foundAt")
     select gen_random_uuid()::text, $3, f."id", l."indicatorId", $2, $1, v."state", v."numerator", v."denominator", v."amount",
       r."numerator", r."denominator", r."amount", r."takenOn", $4
     from lines l
     join "Filing" f on f."periodId" = l."periodId"
       and f."status" in ('AWAITING_HEAD', 'SUBMITTED', 'UNDER_REVIEW', 'CONFIRMED')
     join "FilingValue" v on v."filingId" = f."id" and v."indicatorId" = l."indicatorId"
     join "FigureSnapshot" r on r."sourceId" = $2 and r."unitId" = f."unitId" and r."startsOn" = l."startsOn"
       and r."endsOn" = l."endsOn" and r."indicatorCode" = l."code" and r."importId" = $1
     where (coalesce(r."numerator" <> coalesce(v."numerator", -1), false)
         or coalesce(r."denominator" <> coalesce(v."denominator", -1), false)
         or coalesce(r."amount" <> coalesce(v."amount", -1), false))
       and not exists (select 1 from "Filing" n where n."periodId" = f."periodId" and n."unitId" = f."unitId" and n."revision" > f."revision")
       and not exists (
         select 1 from "SnapshotDifference" x where x."filingId" = f."id" and x."indicatorId" = l."indicatorId" and x."sourceId" = $2
           and (x."state", x."numerator", x."denominator", x."amount", x."snapshotNumerator", x."snapshotDenominator", x."snapshotAmount")
             is not distinct from (v."state", v."numerator", v."denominator", v."amount", r."numerator", r."denominator", r."amount"))
     on conflict ("importId", "filingId", "indicatorId") do nothing`,
    [id, sourceId, provinceId, now],
  );

type Differing = {
  unitId: string;
  campaignId: string;
  periodCode: string;
  periodName: string;
  count: number;
};

/** Which units' handed-over figures an import contradicts, and in how many lines. */
export const listDifferences = (tx: Transaction, importId: string) =>
  tx.$queryRaw<Differing[]>`
    select f."unitId", d."campaignId", p."code" as "periodCode", p."name" as "periodName", count(*)::int as "count"
    from "SnapshotDifference" x join "Filing" f on f."id" = x."filingId"
    join "ReportingPeriod" p on p."id" = f."periodId" join "Round" d on d."id" = p."roundId"
    where x."importId" = ${importId} group by 1, 2, 3, 4 order by 1, 3`;

/** Rows of hand-overs settled before a moment: what they said is written or given up. */
export const forgetSettledRows = (tx: Transaction, before: Date) =>
  tx.$executeRaw`
    delete from "SnapshotRow" r using "SnapshotImport" i
    where i."id" = r."importId" and i."status" in ('APPLIED', 'DISCARDED') and i."createdAt" < ${before}`;
