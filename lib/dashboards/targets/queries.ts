import "server-only";
import { jsonRows, read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { PlanIndicator } from "@/lib/plans/terms";
import { Prisma } from "@/prisma/generated/client";
import { type Frame, findFrame, frameView } from "../frame/queries";
import { reportingUnits } from "../frame/rules";
import type { TargetFilter } from "../schema";
import { accumulates, type Counted, expectedUnits, type StoredCell, targetRows, unitReadings } from "./rules";

/**
 * Chỉ tiêu nào đạt thấp nhất: every indicator of a period with how many units meet it, and the units
 * behind one of them when it is asked for; one unit alone gets its own figures. Five statements.
 */
export function findTargets(actor: Actor, filter: TargetFilter, now = new Date()) {
  return read(actor, async (tx) => {
    const frame = await findFrame(tx, actor, filter, now);
    if (!frame) return null;
    const period = frame.period ?? frame.round.periods.at(-1) ?? null;
    const units = reportingUnits(frame.units, frame.terms, frame.round.ownerUnitId);
    const unitIds = units.map(({ unitId }) => unitId);
    const isLast = period?.id === frame.round.periods.at(-1)?.id;
    const indicators = frame.terms.indicators.filter((one) => isLast || !accumulates(one));
    const asked = indicators.find(({ id }) => id === filter.indicator) ?? null;
    const looked = units.length === 1 ? indicators : asked ? [asked] : [];
    const periodIds = period ? [period.id] : [];
    const counted = await countAnswers(tx, indicators, periodIds, unitIds);
    const cells = await listCells(tx, looked, periodIds, unitIds);
    return {
      frame: frameView({ ...frame, period }),
      rows: targetRows(indicators, counted, expectedUnits(units)),
      unitCount: units.length,
      /** Judged only at the end of the round. */
      later: isLast
        ? []
        : frame.terms.indicators.filter(accumulates).map(({ code, name }) => ({ code, name })),
      confirmed: await countConfirmed(tx, periodIds, unitIds),
      asked: asked && {
        id: asked.id,
        code: asked.code,
        name: asked.name,
        unit: asked.unit,
        target: asked.target,
      },
      indicators: looked.map(({ id, code, name, unit, target }) => ({ id, code, name, unit, target })),
      readings: unitReadings(looked, units, cells),
    };
  });
}
export type TargetBoard = NonNullable<Awaited<ReturnType<typeof findTargets>>>;

/** The share of answers that meet their threshold, of each period, for figures on a home page. One statement. */
export async function sharesMet(tx: Transaction, { terms }: Frame, periodIds: string[], unitIds: string[]) {
  const indicators = terms.indicators.filter((one) => !accumulates(one));
  const counted = await countAnswers(tx, indicators, periodIds, unitIds);
  return new Map(
    periodIds.map((periodId) => {
      const rows = counted.filter((row) => row.periodId === periodId);
      const sum = (field: "met" | "failed") => rows.reduce((total, row) => total + row[field], 0);
      return [periodId, { met: sum("met"), failed: sum("failed") }];
    }),
  );
}

/**
 * The figures in force of what was handed in: the verifier's own where they put one and the filing is
 * confirmed, the unit's otherwise. What lies with the unit is no statement of the unit yet.
 * `offset 0` keeps the planner on the index of each filing: a scan of all values would ask row-level
 * security about every one of them.
 */
const figures = (periodIds: string[], unitIds: string[]) => Prisma.sql`
  select f."periodId", f."unitId", f."status", v."indicatorId",
         case when m."id" is null then v."state" else m."state" end as "state",
         case when m."id" is null then v."numerator" else m."numerator" end as "numerator",
         case when m."id" is null then v."denominator" else m."denominator" end as "denominator",
         case when m."id" is null then v."amount" else m."amount" end as "amount"
    from "Filing" f
    cross join lateral (select * from "FilingValue" v where v."filingId" = f."id" offset 0) v
    left join lateral (
      select * from (
        select * from "Verification" x
         where f."status" = 'CONFIRMED' and x."valueId" = v."id" and x."valueVersion" = v."version"
         order by x."verifiedAt" desc, x."id" desc limit 1
      ) newest
       where newest."mark" = 'ADJUSTED'
    ) m on true
   where f."periodId" = any(${periodIds}) and f."unitId" = any(${unitIds})
     and f."current" and f."status" in ('SUBMITTED', 'UNDER_REVIEW', 'CONFIRMED')`;

const isRate = ({ kind, unit }: PlanIndicator) =>
  (kind === "ratio" || kind === "reduction") && unit.trim() === "%";

/** The thresholds as rows for SQL; indicators without one are only tracked. */
const thresholds = (indicators: readonly PlanIndicator[]) =>
  JSON.stringify(
    indicators.flatMap((indicator) => {
      const { id, kind, target } = indicator;
      return target
        ? [
            {
              id,
              kind,
              scale: isRate(indicator) ? 100 : 1,
              comparator: target.comparator,
              threshold: target.value,
            },
          ]
        : [];
    }),
  );

/**
 * How many units meet each threshold, exactly: a rate is compared as numerator × scale against
 * threshold × denominator, so nothing is divided or rounded. The same reading as `readCell`.
 */
function countAnswers(
  tx: Transaction,
  indicators: readonly PlanIndicator[],
  periodIds: string[],
  unitIds: string[],
) {
  return tx.$queryRaw<(Counted & { periodId: string })[]>`
    with target as (
      select * from jsonb_to_recordset(${thresholds(indicators)}::jsonb)
        as t("id" text, "kind" text, "scale" numeric, "comparator" text, "threshold" numeric)
    ), read as (
      select c."periodId", t.*, c."numerator" as "n", c."denominator" as "d",
             case when t."kind" in ('ratio', 'reduction') then
                    case when c."state" in ('NOT_APPLICABLE', 'NONE_ARISEN') then 'none'
                         when c."state" = 'NOT_YET_KNOWN' or c."numerator" is null or c."denominator" is null then 'missing'
                         when c."denominator" = 0 then case when c."numerator" = 0 then 'none' else 'missing' end
                         else 'value' end
                  when c."state" = 'NOT_APPLICABLE' or c."state" = 'NONE_ARISEN' and t."kind" <> 'count' then 'none'
                  when c."state" = 'NOT_YET_KNOWN' or c."state" = 'REPORTED' and c."amount" is null then 'missing'
                  else 'value' end as "answer",
             case t."kind" when 'ratio' then c."numerator" * t."scale"
                           when 'reduction' then (c."denominator" - c."numerator") * t."scale"
                           else case when c."state" = 'NONE_ARISEN' then 0 else c."amount" end end as "left",
             case when t."kind" in ('ratio', 'reduction') then c."denominator" * t."threshold" else t."threshold" end as "right"
        from (${figures(periodIds, unitIds)}) c join target t on t."id" = c."indicatorId"
    ), judged as (
      select *, "answer" = 'value' and case "comparator"
               when '>' then "left" > "right" when '>=' then "left" >= "right" when '<' then "left" < "right"
               when '<=' then "left" <= "right" else "left" = "right" end as "meets"
        from read
    )
    select "periodId", "id" as "indicatorId",
           count(*) filter (where "meets")::int as "met",
           count(*) filter (where "answer" = 'value' and not "meets")::int as "failed",
           count(*) filter (where "answer" = 'none')::int as "none",
           case when min("kind") in ('ratio', 'reduction') then
             trim_scale(round(sum("left") filter (where "answer" = 'value')
               / nullif(sum("d") filter (where "answer" = 'value'), 0), 6))::text end as "rate"
      from judged group by "periodId", "id"`;
}

const listCells = (
  tx: Transaction,
  indicators: readonly PlanIndicator[],
  periodIds: string[],
  unitIds: string[],
) =>
  jsonRows<StoredCell>(
    tx,
    Prisma.sql`
      select c."unitId", c."indicatorId", c."status", c."state", trim_scale(c."numerator")::text as "numerator",
             trim_scale(c."denominator")::text as "denominator", trim_scale(c."amount")::text as "amount"
        from (${figures(periodIds, unitIds)}) c
       where c."indicatorId" = any(${indicators.map(({ id }) => id)})`,
  );

/** How many of the units are confirmed, and up to when. */
async function countConfirmed(tx: Transaction, periodIds: string[], unitIds: string[]) {
  const [row] = await tx.$queryRaw<{ units: number; at: Date | null }[]>`
    select count(*)::int as "units", max(f."confirmedAt") as "at" from "Filing" f
     where f."periodId" = any(${periodIds}) and f."unitId" = any(${unitIds}) and f."current" and f."status" = 'CONFIRMED'`;
  return row ?? { units: 0, at: null };
}
