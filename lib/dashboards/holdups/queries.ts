import "server-only";
import { type Day, dayOf } from "@/lib/calendar";
import { read } from "@/lib/database";
import { inForceOn } from "@/lib/organizations/queries";
import { ruleValues } from "@/lib/organizations/rules/schema";
import { type Handling, type HeldUp, usualHandling } from "./rules";

export type HeldUpItem = HeldUp & {
  campaignId: string;
  roundCode: string;
  /** Whose move it is, and who waits for it. */
  holderIds: string[];
  waitingIds: string[];
};

/**
 * What lies with the heads of units and with the office in the open rounds of a province, since before a day,
 * with the people on both sides. One statement.
 */
export function listHeldUp(provinceId: string, before: Day, now: Date) {
  return read(
    { provinceId },
    (tx) => tx.$queryRaw<HeldUpItem[]>`
    with work as (
      select case g."status" when 'AWAITING_HEAD' then 'registration-head' else 'registration-office' end as "holdup",
             g."id", g."roundId", g."unitId", g."unitVersionId", null as "periodId", null as "reviewerId",
             case g."status" when 'AWAITING_HEAD' then g."updatedAt" else g."submittedAt" end as "since"
        from "Registration" g where g."provinceId" = ${provinceId} and g."status" in ('AWAITING_HEAD', 'SUBMITTED')
      union all
      select case f."status" when 'AWAITING_HEAD' then 'filing-head' when 'SUBMITTED' then 'filing-office' else 'filing-review' end,
             f."id", p."roundId", f."unitId", f."unitVersionId", f."periodId", f."reviewerId",
             case f."status" when 'AWAITING_HEAD' then f."updatedAt" when 'SUBMITTED' then f."submittedAt" else f."reviewedAt" end
        from "Filing" f join "ReportingPeriod" p on p."id" = f."periodId"
       where f."provinceId" = ${provinceId} and f."status" in ('AWAITING_HEAD', 'SUBMITTED', 'UNDER_REVIEW')
    ), people as (
      select distinct m."userId", m."unitId", m."role"::text as "role" from "Membership" m join "User" u on u."id" = m."userId"
       where m."provinceId" = ${provinceId} and u."disabledAt" is null and m."role" in ('UNIT_HEAD', 'UNIT_OFFICER', 'PLANNER')
         and m."validFrom" <= ${dayOf(now)}::date and (m."validTo" is null or m."validTo" > ${dayOf(now)}::date)
    )
    select w."holdup", w."id", w."unitId", u."code" as "unitCode", v."shortName" as "unitName", p."code" as "periodCode",
           p."name" as "periodName", h."name" as "holder", w."since", r."campaignId", r."code" as "roundCode",
           case when w."holdup" like '%-head' then coalesce(s."heads", '{}')
                when w."reviewerId" is not null then array[w."reviewerId"]
                else array(select "userId" from people where "role" = 'PLANNER') end as "holderIds",
           case when w."holdup" like '%-head' then coalesce(s."officers", '{}')
                else coalesce(s."heads", '{}') || coalesce(s."officers", '{}') end as "waitingIds"
      from work w
      join "Round" r on r."id" = w."roundId" and r."status" = 'OPEN'
      join "OrgUnitVersion" v on v."id" = w."unitVersionId"
      join "OrgUnit" u on u."id" = w."unitId"
      left join "ReportingPeriod" p on p."id" = w."periodId"
      left join "User" h on h."id" = w."reviewerId"
      left join lateral (
        select array_agg("userId") filter (where "role" = 'UNIT_HEAD') as "heads",
               array_agg("userId") filter (where "role" = 'UNIT_OFFICER') as "officers"
          from people where "unitId" = w."unitId"
      ) s on true
     where w."since" < (${before}::date::timestamp at time zone 'Asia/Ho_Chi_Minh')
     order by w."since", w."id"`,
  );
}

/** How long things may lie at each place by the rules of the province on a day; where it has none, what is usual. */
export function findHandling(provinceId: string, day: Day) {
  return read({ provinceId }, async (tx): Promise<Handling> => {
    const rows = await tx.ruleSet.findMany({
      where: { provinceId, kind: "time-limit", key: { in: Object.keys(usualHandling) }, ...inForceOn(day) },
      select: { key: true, value: true, source: true, verified: true },
    });
    const set = rows.flatMap(({ key, value, source, verified }) => {
      const told = ruleValues["time-limit"].safeParse(value);
      if (!told.success) return [];
      return [[key, { ...told.data, days: Number(told.data.days), source, verified }] as const];
    });
    return { ...usualHandling, ...Object.fromEntries(set) };
  });
}
