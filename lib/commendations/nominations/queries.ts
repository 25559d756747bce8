import "server-only";
import { fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";
import type { AwardTier, PlanTerms } from "@/lib/plans/terms";
import type { Prisma } from "@/prisma/generated/client";
import { listFormerUnits } from "./movers/queries";
import { countsFrom, overlaps, relationOf, repeatedAwards, subjectKey } from "./rules";
import { type NominationFilter, nominationPage } from "./schema";
import { findAgain, listEarlierAwards, listHeldSubjects } from "./standing/queries";

const verdictFields = {
  outcome: true,
  provisional: true,
  conditionsMet: true,
  conditionsTotal: true,
  firstObstacle: true,
  rank: true,
  rankTied: true,
  withinQuota: true,
  quotaReason: true,
} satisfies Prisma.VerdictRowSelect;

const fields = {
  id: true,
  version: true,
  status: true,
  roundId: true,
  runId: true,
  tierId: true,
  subjectKind: true,
  unitId: true,
  personId: true,
  subjectName: true,
  unitName: true,
  post: true,
  blockCode: true,
  byVerdict: true,
  reason: true,
  dropReason: true,
  justification: true,
  reconsiderReason: true,
  overrideReason: true,
  decidedById: true,
  decidedAt: true,
  achievementFrom: true,
  achievementThrough: true,
  verdict: { select: verdictFields },
} satisfies Prisma.NominationSelect;

/** The tiers of a round as lists name them. */
export const tierNames = (terms: Pick<PlanTerms, "tiers">) =>
  terms.tiers.map(({ id, name, subject, award, quota }: AwardTier) => ({ id, name, subject, award, quota }));

/** One page of a round's nominations, by block and name, with what stands beside each. */
export function listNominations(actor: Actor, roundId: string, filter: NominationFilter) {
  return read(actor, (tx) => nominationsOf(tx, actor, roundId, filter));
}

export async function nominationsOf(
  tx: Transaction,
  actor: Actor,
  roundId: string,
  { status, block, tier, cursor, limit }: NominationFilter,
) {
  const after = nominationPage.read(cursor);
  const rows = await tx.nomination.findMany({
    where: {
      roundId,
      AND: [
        rowsOfProvince(actor, "nomination.read"),
        after
          ? {
              OR: [
                { blockCode: { gt: after[0] } },
                { blockCode: after[0], subjectName: { gt: after[1] } },
                { blockCode: after[0], subjectName: after[1], id: { gt: after[2] } },
              ],
            }
          : {},
      ],
      ...(status ? { status } : {}),
      ...(block ? { blockCode: block } : {}),
      ...(tier ? { tierId: tier } : {}),
    },
    orderBy: [{ blockCode: "asc" }, { subjectName: "asc" }, { id: "asc" }],
    take: limit + 1,
    select: fields,
  });
  const items = await withStanding(tx, actor, roundId, rows.slice(0, limit));
  const last = items.at(-1);
  return {
    items,
    nextCursor:
      rows.length > limit && last ? nominationPage.write(last.blockCode, last.subjectName, last.id) : null,
  };
}

type Row = Prisma.NominationGetPayload<{ select: typeof fields }>;

async function withStanding(tx: Transaction, actor: Actor, roundId: string, rows: Row[]) {
  const awards = await listEarlierAwards(tx, rows);
  const againFor = await findAgain(tx, roundId);
  // Holds are seen by few: whoever may not know sees no difference.
  const held = reach(actor, "hold.read") ? await listHeldSubjects(tx, roundId) : null;
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(rows.map(({ decidedById }) => decidedById))] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const periods = rows.map(({ achievementFrom, achievementThrough, ...row }) => ({
    ...row,
    period: { from: fromDateColumn(achievementFrom), through: fromDateColumn(achievementThrough) },
  }));
  const movers = await listFormerUnits(tx, periods);
  return periods.map(({ decidedById, period, ...row }) => {
    const others = awards.filter(({ nominationId }) => nominationId !== row.id);
    const one = { ...row, period, again: againFor(row.tierId) };
    const repeats = repeatedAwards(one, others);
    return {
      ...row,
      period,
      decidedBy: names.get(decidedById) ?? "",
      isHeld: held ? held.has(subjectKey(row)) : null,
      repeats: repeats.map((award) => ({
        decision: award.decision,
        signedOn: award.signedOn,
        roundTitle: award.roundTitle,
        unitName: award.unitName,
        period: award.period,
        relation: relationOf(one, award),
      })),
      countsFrom: countsFrom(repeats.filter((award) => overlaps(award.period, period))),
      /** Where the person served six months or more of the period before: their opinion goes with the case. */
      formerUnits: movers.get(row.id) ?? [],
    };
  });
}
export type NominationItem = Awaited<ReturnType<typeof nominationsOf>>["items"][number];

/** One nomination; null when out of reach. */
export function findNomination(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const row = await tx.nomination.findFirst({
      where: { id, AND: rowsOfProvince(actor, "nomination.read") },
      select: fields,
    });
    return row && ((await withStanding(tx, actor, row.roundId, [row]))[0] ?? null);
  });
}

const roundFields = {
  id: true,
  title: true,
  kind: true,
  code: true,
  year: true,
  startsOn: true,
  endsOn: true,
  runs: { where: { status: "RECOGNISED" }, select: { id: true, number: true, recognisedAt: true } },
} satisfies Prisma.RoundSelect;

/**
 * The list of one round of a campaign: its rounds to choose from, the recognised run it comes from,
 * counts by status and block, and one page of it. Without `roundId` the latest round with a recognised run.
 */
export function findNominationBoard(
  actor: Actor,
  { campaignId, roundId }: { campaignId: string; roundId?: string | undefined },
  filter: NominationFilter,
) {
  return read(actor, async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id: campaignId, AND: rowsOfProvince(actor, "nomination.read") },
      select: {
        id: true,
        title: true,
        rounds: { orderBy: [{ year: "desc" }, { startsOn: "desc" }], select: roundFields },
      },
    });
    if (!campaign) return null;
    const { rounds } = campaign;
    const chosen = roundId
      ? rounds.find(({ id }) => id === roundId)
      : (rounds.find(({ runs }) => runs.length > 0) ?? rounds[0]);
    if (!chosen) return roundId ? null : { campaign, rounds, round: null };

    const { terms } = await tx.round.findUniqueOrThrow({
      where: { id: chosen.id },
      select: { terms: true },
    });
    const counts = await tx.nomination.groupBy({
      by: ["status", "blockCode", "tierId"],
      where: { roundId: chosen.id },
      _count: { _all: true },
    });
    return {
      campaign,
      rounds,
      round: { ...chosen, run: chosen.runs[0] ?? null, terms: terms as PlanTerms },
      blocks: await tx.emulationBlock.findMany({
        where: { provinceId: actor.provinceId },
        orderBy: { position: "asc" },
        select: { code: true, name: true },
      }),
      grades: await tx.gradeBand.findMany({ distinct: ["code"], select: { code: true, name: true } }),
      counts: counts.map(({ _count, ...row }) => ({ ...row, count: _count._all })),
      page: await nominationsOf(tx, actor, chosen.id, filter),
    };
  });
}
