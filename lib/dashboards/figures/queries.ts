import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { type Frame, findFrame, frameView } from "../frame/queries";
import { type FramePeriod, indexThresholds, reportingUnits } from "../frame/rules";
import { seesProvince } from "../policy";
import { sharesMet } from "../targets/queries";
import { listIndexYears } from "../trends/queries";
import { lastTwo, leadOf, trendsOf } from "../trends/rules";
import { type Figure, percentOf } from "./rules";

/** How many indices stand among the five figures. */
const indicesShown = 2;

/**
 * Five figures of the province with their change: who has reported, which targets are met, the first
 * two indices of the plan, who qualifies. Null for those who do not see the province. Six statements.
 */
export function findFigures(actor: Actor, now = new Date()) {
  return read(actor, async (tx) => {
    const frame = seesProvince(actor) ? await findFrame(tx, actor, {}, now) : null;
    if (!frame) return null;
    const units = reportingUnits(frame.units, frame.terms, frame.round.ownerUnitId);
    const unitIds = units.map(({ unitId }) => unitId);
    const periods = lastPeriods(frame);
    return {
      frame: frameView(frame),
      figures: [
        await submittedFigure(tx, periods, unitIds),
        await metFigure(tx, frame, periods, unitIds),
        ...(await indexFigures(tx, actor, frame)),
        await eligibleFigure(tx, frame.round.campaignId),
      ].filter((figure) => figure !== null),
    };
  });
}
export type FigureBoard = NonNullable<Awaited<ReturnType<typeof findFigures>>>;

type Periods = { now: FramePeriod | null; before: FramePeriod | null };
function lastPeriods({ period, round, rounds }: Frame): Periods {
  const all = [...rounds]
    .filter(({ campaignId }) => campaignId === round.campaignId)
    .flatMap(({ periods }) => periods)
    .sort((one, other) => (one.endsOn < other.endsOn ? -1 : 1));
  const at = all.findIndex(({ id }) => id === period?.id);
  return { now: all[at] ?? null, before: all[at - 1] ?? null };
}

async function submittedFigure(
  tx: Transaction,
  { now, before }: Periods,
  unitIds: string[],
): Promise<Figure | null> {
  const rows = await tx.$queryRaw<{ periodId: string; count: number }[]>`
    select "periodId", count(*)::int as "count" from "Filing"
     where "periodId" = any(${[now?.id ?? "", before?.id ?? ""]}) and "unitId" = any(${unitIds})
       and "current" and "status" in ('SUBMITTED', 'UNDER_REVIEW', 'CONFIRMED')
     group by "periodId"`;
  if (!now) return null;
  const total = unitIds.length;
  const of = (period: FramePeriod | null) => rows.find(({ periodId }) => periodId === period?.id)?.count ?? 0;
  return {
    key: "submitted",
    name: "",
    basis: null,
    unit: "%",
    value: percentOf(of(now), total),
    part: { done: of(now), total },
    before: before && percentOf(Math.min(of(before), total), total),
    period: now.name,
    beforePeriod: before?.name ?? null,
  };
}

async function metFigure(
  tx: Transaction,
  frame: Frame,
  { now, before }: Periods,
  unitIds: string[],
): Promise<Figure | null> {
  const periodIds = [now, before].flatMap((period) => (period ? [period.id] : []));
  const shares = await sharesMet(tx, frame, periodIds, unitIds);
  if (!now) return null;
  const of = (period: FramePeriod | null) => shares.get(period?.id ?? "") ?? { met: 0, failed: 0 };
  const share = ({ met, failed }: { met: number; failed: number }) => percentOf(met, met + failed);
  const current = of(now);
  return {
    key: "met",
    name: "",
    basis: null,
    unit: "%",
    value: share(current),
    part: { done: current.met, total: current.met + current.failed },
    before: before && share(of(before)),
    period: now.name,
    beforePeriod: before?.name ?? null,
  };
}

async function indexFigures(tx: Transaction, actor: Actor, frame: Frame): Promise<Figure[]> {
  const unitIds = frame.units.map(({ unitId }) => unitId);
  const rows = await listIndexYears(tx, actor, { unitIds, until: frame.round.year });
  return trendsOf(rows, indexThresholds(frame.terms))
    .slice(0, indicesShown)
    .flatMap((trend) => {
      const basis = leadOf(trend);
      const two = lastTwo(trend.years, basis);
      if (!two) return [];
      return [
        {
          key: "index" as const,
          name: trend.shortName,
          basis,
          unit: trend.unit.trim() === "%" ? ("%" as const) : ("points" as const),
          value: two.last[basis],
          part: null,
          before: two.before?.[basis] ?? null,
          period: String(two.last.year),
          beforePeriod: two.before && String(two.before.year),
        },
      ];
    });
}

/** Collectives that meet their tier in the newest recognised run of the campaign, and in the round before. */
async function eligibleFigure(tx: Transaction, campaignId: string): Promise<Figure | null> {
  const rows = await tx.$queryRaw<{ title: string; met: number; total: number }[]>`
    select r."title", count(*) filter (where v."outcome" = 'MET')::int as "met", count(*)::int as "total"
      from "EvaluationRun" e
      join "Round" r on r."id" = e."roundId" and r."campaignId" = ${campaignId} and r."kind" = 'ANNUAL'
      join "VerdictRow" v on v."runId" = e."id" and v."personId" is null
     where e."status" = 'RECOGNISED'
     group by r."id" order by r."year" desc limit 2`;
  const [now, before] = rows;
  return now
    ? {
        key: "eligible",
        name: "",
        basis: null,
        unit: "count",
        value: String(now.met),
        part: { done: now.met, total: now.total },
        before: before ? String(before.met) : null,
        period: now.title,
        beforePeriod: before?.title ?? null,
      }
    : null;
}
