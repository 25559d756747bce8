import "server-only";
import { jsonRows, read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Prisma } from "@/prisma/generated/client";
import { findFrame, frameView } from "../frame/queries";
import { indexThresholds } from "../frame/rules";
import { seesProvince } from "../policy";
import type { BoardFilter } from "../schema";
import { type IndexYear, trendsOf, type UnitResult } from "./rules";

/** Years a trend goes back. */
const span = 5;

/** PAR INDEX, SIPAS, DDCI qua các năm, and every unit's values of the newest year. Four statements. */
export function findTrends(actor: Actor, filter: BoardFilter, now = new Date()) {
  return read(actor, async (tx) => {
    const frame = await findFrame(tx, actor, filter, now);
    if (!frame) return null;
    const unitIds = frame.units.map(({ unitId }) => unitId);
    const rows = await listIndexYears(tx, actor, { unitIds, until: frame.round.year });
    const trends = trendsOf(rows, indexThresholds(frame.terms));
    const year = Math.max(...rows.filter(({ units }) => units > 0).map((row) => row.year), 0);
    const results = await listResults(tx, unitIds, [year, year - 1]);
    const at = new Map(results.map((row) => [`${row.unitId} ${row.index} ${row.year}`, row]));
    return {
      frame: frameView(frame),
      trends,
      year,
      units: frame.units
        .map(({ unitId, code, shortName, block }) => ({
          unitId,
          code,
          name: shortName,
          block,
          results: trends.map(({ code: index }) => ({
            now: at.get(`${unitId} ${index} ${year}`) ?? null,
            before: at.get(`${unitId} ${index} ${year - 1}`)?.value ?? null,
          })),
        }))
        .filter(({ results: own }) => own.some((result) => result.now !== null)),
    };
  });
}
export type TrendBoard = NonNullable<Awaited<ReturnType<typeof findTrends>>>;

/** Recognised results by index and year, in one statement; the province's own value only for those who see it whole. */
export const listIndexYears = (
  tx: Transaction,
  actor: Actor,
  { unitIds, until }: { unitIds: string[]; until: number },
) =>
  tx.$queryRaw<IndexYear[]>`
    select d."code", d."shortName", d."name", d."unit", r."year",
           trim_scale(max(r."value") filter (where r."scope" = 'NATIONAL'))::text as "national",
           count(r."value") filter (where r."scope" = 'INTERNAL')::int as "units",
           count(*) filter (where r."scope" = 'INTERNAL' and r."applicability" = 'EXEMPT')::int as "exempt",
           trim_scale((percentile_disc(0.5) within group (order by r."value") filter (where r."scope" = 'INTERNAL')
             + percentile_disc(0.5) within group (order by r."value" desc) filter (where r."scope" = 'INTERNAL')) / 2)::text as "median",
           trim_scale(min(r."value") filter (where r."scope" = 'INTERNAL'))::text as "lowest",
           trim_scale(max(r."value") filter (where r."scope" = 'INTERNAL'))::text as "highest",
           max(r."document") as "document"
      from "IndexResult" r join "IndexDefinition" d on d."id" = r."indexId"
     where r."provinceId" = ${actor.provinceId} and r."status" in ('RECOGNISED', 'PUBLISHED')
       and r."year" > ${until - span} and r."year" <= ${until}
       and (r."scope" = 'INTERNAL' and r."unitId" = any(${unitIds})
         or r."scope" = 'NATIONAL' and ${seesProvince(actor)})
     group by d."id", r."year"`;

const listResults = (tx: Transaction, unitIds: string[], years: number[]) =>
  jsonRows<UnitResult>(
    tx,
    Prisma.sql`
    select r."unitId", u."code", d."code" as "index", r."year", trim_scale(r."value")::text as "value",
           coalesce(b."name", r."gradeCode") as "grade", r."applicability" = 'EXEMPT' as "isExempt"
      from "IndexResult" r
      join "IndexDefinition" d on d."id" = r."indexId"
      join "OrgUnit" u on u."id" = r."unitId"
      join "OrgUnitVersion" v on v."id" = r."unitVersionId"
      left join lateral (
        select b."name" from "GradeScale" s join "GradeBand" b on b."scaleId" = s."id"
         where s."indexId" = r."indexId" and s."year" = r."year" and b."code" = r."gradeCode"
           and (s."blockId" is null or s."blockId" = v."blockId")
         order by s."blockId" nulls last limit 1
      ) b on true
     where r."scope" = 'INTERNAL' and r."status" in ('RECOGNISED', 'PUBLISHED')
       and r."unitId" = any(${unitIds}) and r."year" = any(${years})`,
  );
