import "server-only";
import type { Day } from "@/lib/calendar";
import { jsonRows, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Prisma } from "@/prisma/generated/client";
import { unitsSeen } from "../policy";
import type { BoardFilter } from "../schema";
import {
  blocksOf,
  chosenPeriod,
  chosenRound,
  type FrameRound,
  type FrameTerms,
  type FrameUnit,
  standingDay,
} from "./rules";

/**
 * What every board of a round begins with: the choices of its filters, the round and period looked
 * at, its terms, and the units within the actor's reach (and block, when one is chosen). Two
 * statements; null when the province has no round, or the actor no board.
 */
export async function findFrame(tx: Transaction, actor: Actor, filter: BoardFilter, now: Date) {
  const rounds = await listRounds(tx, actor.provinceId);
  const round = chosenRound(rounds, filter, now);
  const isSeen = unitsSeen(actor);
  if (!round || !isSeen) return null;
  const period = chosenPeriod(round.periods, filter, now);
  const day = standingDay(round, period, now);
  const { terms, units } = await findTermsAndUnits(tx, actor.provinceId, round.id, day);
  const within = units.filter(isSeen);
  const blocks = blocksOf(within);
  const block = blocks.find(({ code }) => code === filter.block) ?? null;
  return {
    rounds,
    round,
    period,
    blocks,
    block,
    day,
    terms,
    units: within.filter((unit) => !block || unit.block?.code === block.code),
  };
}
export type Frame = NonNullable<Awaited<ReturnType<typeof findFrame>>>;

/** The frame as a screen shows it: choices and what is chosen, without the plan behind it. */
export function frameView({ rounds, round, period, blocks, block, units }: Frame) {
  const { id, code, title, year, status, campaignId, campaignSlug, campaignTitle } = round;
  return {
    campaigns: [
      ...new Map(
        rounds.map((one) => [one.campaignSlug, { slug: one.campaignSlug, title: one.campaignTitle }]),
      ).values(),
    ],
    rounds: rounds
      .filter((one) => one.campaignId === campaignId)
      .map((one) => ({ code: one.code, title: one.title })),
    periods: round.periods.map((one) => ({ code: one.code, name: one.name })),
    blocks,
    campaign: { id: campaignId, slug: campaignSlug, title: campaignTitle },
    round: { id, code, title, year, status },
    period: period && { code: period.code, name: period.name, dueOn: period.dueOn },
    block,
    unitCount: units.length,
  };
}
export type FrameView = ReturnType<typeof frameView>;

const listRounds = (tx: Transaction, provinceId: string) =>
  jsonRows<FrameRound>(
    tx,
    Prisma.sql`
    select r."id", r."code", r."title", r."kind"::text as "kind", r."status"::text as "status", r."year",
           r."startsOn"::text as "startsOn", r."endsOn"::text as "endsOn", r."campaignId",
           c."slug" as "campaignSlug", c."title" as "campaignTitle", c."ownerUnitId",
           coalesce((
             select jsonb_agg(jsonb_build_object('id', p."id", 'code', p."code", 'name', p."name", 'opensOn', p."opensOn",
                      'dueOn', p."dueOn", 'endsOn', p."endsOn") order by p."position")
               from "ReportingPeriod" p where p."roundId" = r."id"), '[]') as "periods"
      from "Round" r join "Campaign" c on c."id" = r."campaignId"
     where r."provinceId" = ${provinceId} and c."kind" = 'CAMPAIGN'
     order by r."startsOn" desc, r."kind", r."id"
     limit 200`,
  );

const noTerms: FrameTerms = {
  scope: "province",
  audiences: [],
  indicators: [],
  tiers: [],
  registration: null,
};

/** The round's terms and the province's units on a day, in one statement. */
async function findTermsAndUnits(tx: Transaction, provinceId: string, roundId: string, day: Day) {
  const [found] = await jsonRows<{ terms: FrameTerms | null; units: FrameUnit[] }>(
    tx,
    Prisma.sql`
      select (
        select jsonb_build_object('scope', "terms"->'scope', 'audiences', "terms"->'audiences',
                 'indicators', "terms"->'indicators', 'tiers', "terms"->'tiers', 'registration', "terms"->'registration')
          from "Round" where "id" = ${roundId}
      ) as "terms", (
        select coalesce(json_agg(u), '[]') from (
          select v."unitId", o."code", v."shortName", v."kind", v."path",
                 case when b."id" is not null then json_build_object('code', b."code", 'name', b."name") end as "block",
                 coalesce((
                   select json_object_agg(a."attribute", a."applies") from "OrgUnitAttribute" a
                    where a."unitId" = v."unitId" and a."validFrom" <= ${day}::date
                      and (a."validTo" is null or a."validTo" > ${day}::date)), '{}') as "attributes"
            from "OrgUnitVersion" v
            join "OrgUnit" o on o."id" = v."unitId"
            left join "EmulationBlock" b on b."id" = v."blockId"
           where v."provinceId" = ${provinceId} and v."validFrom" <= ${day}::date
             and (v."validTo" is null or v."validTo" > ${day}::date)
           order by b."position" nulls last, v."position", v."name", v."id"
        ) u
      ) as "units"`,
  );
  return { terms: found?.terms ?? noTerms, units: found?.units ?? [] };
}
