import "server-only";
import { type Day, fromDateColumn } from "@/lib/calendar";
import { readableCampaigns } from "@/lib/campaigns/policy";
import { roundKindOf, roundWindow } from "@/lib/campaigns/rules";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Prisma } from "@/prisma/generated/client";

/**
 * Rounds of campaigns the actor reads, each with its plan as pinned and its window of registration:
 * annual and stage rounds of a campaign side by side. Two statements, however many rounds.
 */
export async function listRegistrationRounds(tx: Transaction, actor: Actor, where: Prisma.RoundWhereInput) {
  const rows = await tx.round.findMany({
    where: { ...where, campaign: readableCampaigns(actor) },
    orderBy: [{ kind: "asc" }, { startsOn: "desc" }],
    select: {
      id: true,
      code: true,
      title: true,
      kind: true,
      status: true,
      year: true,
      startsOn: true,
      endsOn: true,
      openedAt: true,
      terms: true,
      campaignId: true,
    },
  });
  if (rows.length === 0) return [];
  const around = await findSurroundings(tx, actor, rows);
  return rows.map(({ terms: pinned, startsOn, endsOn, openedAt, campaignId, ...round }) => {
    const terms = pinned as PlanTerms;
    const times = { kind: roundKindOf[round.kind], startsOn: fromDateColumn(startsOn), openedAt, terms };
    const context = { events: around.eventsOf(round.id), holidays: around.holidays };
    const window = roundWindow(times, "registration", context);
    return {
      ...round,
      campaign: around.campaignOf(campaignId),
      endsOn: fromDateColumn(endsOn),
      terms,
      window,
    };
  });
}
export type RegistrationRound = Awaited<ReturnType<typeof listRegistrationRounds>>[number];

/** One such round; null when there is none, or the actor does not read its campaign. */
export async function findRegistrationRound(
  tx: Transaction,
  actor: Actor,
  roundId: string,
): Promise<RegistrationRound | null> {
  return (await listRegistrationRounds(tx, actor, { id: roundId }))[0] ?? null;
}

type CampaignRow = { id: string; slug: string; title: string; ownerUnitId: string; parentId: string | null };
type Surroundings = {
  campaigns: CampaignRow[];
  events: { roundId: string; event: string; occurredOn: Day }[];
  holidays: { day: Day; working: boolean }[];
};

/** The campaigns of rounds, what has happened in each, and the province's holidays. One statement. */
async function findSurroundings(
  tx: Transaction,
  { provinceId }: Actor,
  rounds: readonly { id: string; campaignId: string }[],
) {
  const [found] = await tx.$queryRaw<Surroundings[]>`
    select (select json_agg(json_build_object('id', c."id", 'slug', c."slug", 'title', c."title", 'ownerUnitId', c."ownerUnitId",
                                              'parentId', c."parentId"))
              from "Campaign" c where c."id" = any(${rounds.map(({ campaignId }) => campaignId)})) as "campaigns",
           coalesce((select json_agg(json_build_object('roundId', e."roundId", 'event', e."event", 'occurredOn', e."occurredOn"))
              from "RoundEvent" e where e."supersededAt" is null and e."roundId" = any(${rounds.map(({ id }) => id)})), '[]') as "events",
           coalesce((select json_agg(json_build_object('day', h."day", 'working', h."working"))
              from "Holiday" h where h."provinceId" = ${provinceId}), '[]') as "holidays"`;
  if (!found) throw new Error("PostgreSQL answered without a row");
  const { campaigns, events, holidays } = found;
  const days = (working: boolean) => holidays.filter((one) => one.working === working).map(({ day }) => day);
  return {
    campaignOf: (id: string) => campaigns.find((one) => one.id === id) as CampaignRow,
    eventsOf: (roundId: string): Record<string, Day> =>
      Object.fromEntries(
        events.filter((one) => one.roundId === roundId).map(({ event, occurredOn }) => [event, occurredOn]),
      ),
    holidays: { holidays: days(false), workingWeekends: days(true) },
  };
}
