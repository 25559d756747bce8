import "server-only";
import { type Day, type DeadlineContext, dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { matrix } from "@/lib/identity/permissions";
import { listUnitsOn, type UnitOnDay } from "@/lib/organizations/queries";
import { findHolidays } from "@/lib/organizations/rules/queries";
import type { PlanTerms } from "@/lib/plans/terms";
import { slugify } from "@/lib/vietnamese";
import type { Role } from "@/prisma/generated/enums";
import { type Act, invitedUnits, type RoundWindow, roundKindOf, roundWindow } from "./rules";

/** The days on which events of a round were recorded, by the event's name in the plan; corrections count. */
export async function findRoundEvents(
  tx: Transaction,
  roundId: string,
): Promise<Record<string, Day | undefined>> {
  const rows = await tx.roundEvent.findMany({
    where: { roundId, supersededAt: null },
    select: { event: true, occurredOn: true },
  });
  return Object.fromEntries(rows.map(({ event, occurredOn }) => [event, fromDateColumn(occurredOn)]));
}

/** What the deadlines of a round are resolved with: its recorded events and the province's holidays. */
export async function findDeadlineContext(
  tx: Transaction,
  round: { id: string; provinceId: string },
): Promise<DeadlineContext> {
  const events = await findRoundEvents(tx, round.id);
  return { events, holidays: await findHolidays(tx, round.provinceId) };
}

/**
 * The window of registration, dossier, filing … of a round, from its pinned terms, its events and
 * the holidays: a step for commands and queries that already are in a transaction. Null when there
 * is no such round in the province.
 */
export async function findRoundWindow(
  tx: Transaction,
  roundId: string,
  act: Act,
): Promise<RoundWindow | null> {
  const round = await tx.round.findFirst({
    where: { id: roundId },
    select: { id: true, provinceId: true, kind: true, startsOn: true, openedAt: true, terms: true },
  });
  if (!round) return null;

  const times = {
    kind: roundKindOf[round.kind],
    startsOn: fromDateColumn(round.startsOn),
    openedAt: round.openedAt,
    terms: round.terms as PlanTerms,
  };
  return roundWindow(times, act, await findDeadlineContext(tx, round));
}

/** The units a plan invites, as they are on a day, in the order of precedence. */
export async function listInvitedUnits(
  tx: Transaction,
  { provinceId }: Pick<Actor, "provinceId">,
  { ownerUnitId }: { ownerUnitId: string },
  terms: Pick<PlanTerms, "audiences" | "scope">,
  on: Day,
): Promise<UnitOnDay[]> {
  return invitedUnits(await listUnitsOn(tx, provinceId, on), terms, ownerUnitId);
}

/** The people who act for units at an instant, for notices: one statement, however many units. */
export async function listUnitUsers(
  tx: Transaction,
  { provinceId }: Pick<Actor, "provinceId">,
  units: readonly { unitId: string }[],
  now: Date,
): Promise<string[]> {
  const today = toDateColumn(dayOf(now));
  const rows = await tx.membership.findMany({
    where: {
      provinceId,
      unitId: { in: units.map(({ unitId }) => unitId) },
      role: { in: Object.keys(matrix["registration.prepare"]) as Role[] },
      validFrom: { lte: today },
      OR: [{ validTo: null }, { validTo: { gt: today } }],
    },
    select: { userId: true },
    distinct: ["userId"],
  });
  return rows.map(({ userId }) => userId);
}

/**
 * An address nobody else has: the province is in it, so another province's campaigns cannot stand in the way. `own` is
 * the address the campaign has until now.
 */
export async function freeSlug(
  tx: Transaction,
  { provinceId }: Pick<Actor, "provinceId">,
  title: string,
  own?: string,
): Promise<string> {
  const words = slugify(title) || "phong-trao";
  const base = words.includes(provinceId) ? words : `${words}-${provinceId}`;
  const taken = await tx.campaign.findMany({
    where: { slug: { startsWith: base } },
    select: { slug: true },
  });
  const slugs = new Set(taken.map(({ slug }) => slug).filter((slug) => slug !== own));
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!slugs.has(slug)) return slug;
  }
}
