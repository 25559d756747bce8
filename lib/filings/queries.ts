import "server-only";
import type { Day } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { Prisma } from "@/prisma/generated/client";
import type { FilingStatus, ValueState } from "@/prisma/generated/enums";

export type EvidenceRef = { id: string; fileId: string; name: string; page: number | null };

/**
 * One figure in force. `numerator`, `denominator` and `amount` are decimal text and are the
 * verifier's where they put another figure beside the unit's and the filing is confirmed.
 */
export type VerifiedCell = {
  periodId: string;
  periodCode: string;
  periodName: string;
  roundId: string;
  /** First and last day of the period, `yyyy-MM-dd`. */
  startsOn: Day;
  endsOn: Day;
  position: number;
  cumulative: boolean;
  unitId: string;
  unitVersionId: string;
  filingId: string;
  status: FilingStatus;
  late: boolean;
  submittedAt: Date | null;
  valueId: string;
  indicatorId: string;
  state: ValueState;
  numerator: string | null;
  denominator: string | null;
  amount: string | null;
  explanation: string;
  /** The office has confirmed the filing it stands in. */
  isVerified: boolean;
  isAdjusted: boolean;
  verifiedBy: string | null;
  verifiedAt: Date | null;
  evidence: EvidenceRef[];
};

const cells = Prisma.sql`
  select p."id" as "periodId", p."code" as "periodCode", p."name" as "periodName", p."roundId",
         p."startsOn"::text as "startsOn", p."endsOn"::text as "endsOn", p."position", p."cumulative",
         f."unitId", f."unitVersionId", f."id" as "filingId", f."status", f."late", f."submittedAt",
         v."id" as "valueId", v."indicatorId", v."explanation",
         case when adjusted then m."state" else v."state" end as "state",
         trim_scale(case when adjusted then m."numerator" else v."numerator" end)::text as "numerator",
         trim_scale(case when adjusted then m."denominator" else v."denominator" end)::text as "denominator",
         trim_scale(case when adjusted then m."amount" else v."amount" end)::text as "amount",
         f."status" = 'CONFIRMED' as "isVerified", adjusted as "isAdjusted",
         u."name" as "verifiedBy", m."verifiedAt", coalesce(e."evidence", '[]') as "evidence"
  from "ReportingPeriod" p
  join "Filing" f on f."periodId" = p."id" and f."current"
  join "FilingValue" v on v."filingId" = f."id"
  left join lateral (
    select * from "Verification" m
    where m."valueId" = v."id" and m."valueVersion" = v."version" and f."status" = 'CONFIRMED'
    order by m."verifiedAt" desc, m."id" desc limit 1
  ) m on true
  cross join lateral (select coalesce(m."mark" = 'ADJUSTED', false) as adjusted) a
  left join "User" u on u."id" = m."verifierId"
  left join lateral (
    select json_agg(json_build_object('id', e."id", 'fileId', s."id", 'name', s."name", 'page', e."page") order by e."linkedAt", e."id") as "evidence"
    from "Evidence" e join "StoredFile" s on s."id" = e."fileId" where e."valueId" = v."id"
  ) e on true`;

/** Every figure in force of a round, all periods and units or one, in one statement: what an evaluation rests on. */
export function listVerifiedCells(
  tx: Transaction,
  roundId: string,
  unitId: string | null = null,
): Promise<VerifiedCell[]> {
  const those = unitId === null ? Prisma.empty : Prisma.sql`and f."unitId" = ${unitId}`;
  return tx.$queryRaw<VerifiedCell[]>`${cells} where p."roundId" = ${roundId} ${those}
    order by f."unitId", p."position", v."indicatorId"`;
}

/** The figures in force of one unit in a campaign's periods that ended before a day, oldest first, in one statement. */
export function listEarlierCells(
  tx: Transaction,
  { campaignId, unitId, before }: { campaignId: string; unitId: string; before: Day },
): Promise<VerifiedCell[]> {
  return tx.$queryRaw<VerifiedCell[]>`${cells} join "Round" r on r."id" = p."roundId"
    where r."campaignId" = ${campaignId} and f."unitId" = ${unitId} and p."endsOn" < ${before}::date
    order by p."endsOn", v."indicatorId"`;
}

/** The figures in force of one period, all units or some, in one statement. */
export function listPeriodCells(
  tx: Transaction,
  periodId: string,
  unitIds: readonly string[] | null = null,
): Promise<VerifiedCell[]> {
  const those = unitIds === null ? Prisma.empty : Prisma.sql`and f."unitId" = any(${unitIds}::text[])`;
  return tx.$queryRaw<VerifiedCell[]>`${cells} where p."id" = ${periodId} ${those}
    order by f."unitId", v."indicatorId"`;
}
