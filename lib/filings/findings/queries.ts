import "server-only";
import { fromDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { ChildSums, Snapshot, Surroundings } from "@/lib/indicators";
import type { PlanIndicator } from "@/lib/plans/terms";
import type { Period } from "../periods/queries";
import type { FindingAnswers } from "../sheet/rules";

type AnswerRow = { findingKey: string; text: string; by: string; at: Date };

/** What the unit has said about findings, the newest word on each, in one statement. */
export async function findAnswers(tx: Transaction, filingId: string): Promise<FindingAnswers> {
  const rows = await tx.$queryRaw<AnswerRow[]>`
    select distinct on (a."findingKey") a."findingKey", a."text", u."name" as "by", a."answeredAt" as "at"
    from "FindingAnswer" a join "User" u on u."id" = a."answeredById"
    where a."filingId" = ${filingId} order by a."findingKey", a."answeredAt" desc, a."id" desc`;
  return Object.fromEntries(rows.map(({ findingKey, ...answer }) => [findingKey, answer]));
}

/** What units right below this one have handed in for the period, and what other systems say of it. */
export async function findSurroundings(
  tx: Transaction,
  period: Period,
  unitId: string,
  indicators: Indicators,
): Promise<Surroundings> {
  return {
    children: await sumChildren(tx, period, unitId),
    snapshots: [
      ...(await listSnapshots(tx, period, unitId, indicators)),
      ...(await listIndexFigures(tx, period, unitId, indicators)),
    ],
  };
}

// A draft says nothing yet: only what the head of the unit below has submitted counts.
const sumChildren = (tx: Transaction, { id, endsOn }: Period, unitId: string) => tx.$queryRaw<ChildSums[]>`
  select v."indicatorId", count(*)::int as "units", trim_scale(sum(v."numerator"))::text as "numerator",
         trim_scale(sum(v."denominator"))::text as "denominator", trim_scale(sum(v."amount"))::text as "number"
  from "OrgUnitVersion" o
  join "Filing" f on f."unitId" = o."unitId" and f."current" and f."status" in ('SUBMITTED', 'UNDER_REVIEW', 'CONFIRMED')
  join "FilingValue" v on v."filingId" = f."id" and v."state" = 'REPORTED'
  where o."parentId" = ${unitId} and f."periodId" = ${id}
    and o."validFrom" <= ${endsOn}::date and (o."validTo" is null or o."validTo" > ${endsOn}::date)
  group by v."indicatorId" order by v."indicatorId"`;

type Indicators = readonly Pick<PlanIndicator, "id" | "code" | "kind">[];
type SnapshotRow = Omit<Snapshot, "indicatorId"> & { code: string };

/** What other systems have sent in for the same unit and the same days. */
async function listSnapshots(tx: Transaction, period: Period, unitId: string, indicators: Indicators) {
  const rows = await tx.$queryRaw<SnapshotRow[]>`
    select f."indicatorCode" as "code", s."name" as "source", f."takenOn"::text as "takenOn",
           trim_scale(f."numerator")::text as "numerator", trim_scale(f."denominator")::text as "denominator",
           trim_scale(f."amount")::text as "number"
    from "FigureSnapshot" f join "FigureSource" s on s."id" = f."sourceId"
    where f."unitId" = ${unitId} and f."startsOn" = ${period.startsOn}::date and f."endsOn" = ${period.endsOn}::date
    order by f."indicatorCode", s."code"`;
  return rows.flatMap(({ code, ...row }): Snapshot[] => {
    const indicator = indicators.find((one) => one.code === code);
    return indicator ? [{ indicatorId: indicator.id, ...row }] : [];
  });
}

/** The catalogue's indicators that another system measures too, and the index it keeps them under. */
const measuredElsewhere: Record<string, { index: string; source: string }> = {
  K22: { index: "QD766", source: "Bộ chỉ số 766" },
};

async function listIndexFigures(
  tx: Transaction,
  period: Period,
  unitId: string,
  indicators: Indicators,
): Promise<Snapshot[]> {
  const wanted = indicators.flatMap(({ id, code, kind }) => {
    const measured = measuredElsewhere[code];
    return measured && kind === "score" ? [{ id, ...measured }] : [];
  });
  if (wanted.length === 0) return [];
  const results = await tx.indexResult.findMany({
    where: {
      unitId,
      scope: "INTERNAL",
      year: Number(period.endsOn.slice(0, 4)),
      index: { code: { in: wanted.map(({ index }) => index) } },
      replacedBy: null,
      value: { not: null },
    },
    orderBy: { createdAt: "asc" },
    select: { value: true, createdAt: true, recognisedOn: true, index: { select: { code: true } } },
  });
  return wanted.flatMap(({ id: indicatorId, index, source }) => {
    const result = results.findLast((one) => one.index.code === index);
    if (!result?.value) return [];
    const takenOn = fromDateColumn(result.recognisedOn ?? result.createdAt);
    return [
      { indicatorId, source, takenOn, numerator: null, denominator: null, number: result.value.toFixed() },
    ];
  });
}
