import "server-only";
import type { Day } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { ValueState } from "@/prisma/generated/enums";
import type { Gap, GapPeriod } from "./rules";

type Row = {
  indicatorId: string;
  periodName: string;
  reason: string;
  state: ValueState;
  numerator: string | null;
  denominator: string | null;
  amount: string | null;
  verifiedState: ValueState;
  verifiedNumerator: string | null;
  verifiedDenominator: string | null;
  verifiedAmount: string | null;
};
type Span = { campaignId: string; unitId: string; before: Day };

/** Where the unit's own figures and the office's differed in the campaign's confirmed periods before a day, newest first. */
export async function listGaps(tx: Transaction, { campaignId, unitId, before }: Span): Promise<Gap[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select v."indicatorId", p."name" as "periodName", m."reason", v."state",
           trim_scale(v."numerator")::text as "numerator", trim_scale(v."denominator")::text as "denominator",
           trim_scale(v."amount")::text as "amount", m."state" as "verifiedState",
           trim_scale(m."numerator")::text as "verifiedNumerator",
           trim_scale(m."denominator")::text as "verifiedDenominator", trim_scale(m."amount")::text as "verifiedAmount"
    from "Filing" f
    join "ReportingPeriod" p on p."id" = f."periodId"
    join "Round" r on r."id" = p."roundId"
    join "FilingValue" v on v."filingId" = f."id"
    join lateral (
      select * from "Verification" m where m."valueId" = v."id" and m."valueVersion" = v."version"
      order by m."verifiedAt" desc, m."id" desc limit 1
    ) m on m."mark" = 'ADJUSTED'
    where r."campaignId" = ${campaignId} and f."unitId" = ${unitId} and f."status" = 'CONFIRMED'
      and p."endsOn" < ${before}::date
    order by p."endsOn" desc, f."revision" desc, v."indicatorId"`;
  return rows.map(({ indicatorId, periodName, reason, ...row }) => ({
    indicatorId,
    periodName,
    reason,
    reported: {
      state: row.state,
      numerator: row.numerator,
      denominator: row.denominator,
      amount: row.amount,
    },
    verified: {
      state: row.verifiedState,
      numerator: row.verifiedNumerator,
      denominator: row.verifiedDenominator,
      amount: row.verifiedAmount,
    },
  }));
}

/** How many lines of each confirmed period before a day the office had to put another figure beside, newest first. */
export function listGapPeriods(tx: Transaction, { campaignId, unitId, before }: Span): Promise<GapPeriod[]> {
  return tx.$queryRaw<GapPeriod[]>`
    select p."name" as "periodName", count(*)::int as "lines",
           count(*) filter (where m."mark" = 'ADJUSTED')::int as "adjusted"
    from "Filing" f
    join "ReportingPeriod" p on p."id" = f."periodId"
    join "Round" r on r."id" = p."roundId"
    join "FilingValue" v on v."filingId" = f."id"
    left join lateral (
      select m."mark" from "Verification" m where m."valueId" = v."id" and m."valueVersion" = v."version"
      order by m."verifiedAt" desc, m."id" desc limit 1
    ) m on true
    where r."campaignId" = ${campaignId} and f."unitId" = ${unitId} and f."status" = 'CONFIRMED' and f."current"
      and p."endsOn" < ${before}::date
    group by p."id" order by p."endsOn" desc limit 8`;
}
