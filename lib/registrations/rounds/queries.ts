import "server-only";
import { type Day, fromDateColumn } from "@/lib/calendar";
import { readableCampaigns } from "@/lib/campaigns/policy";
import { roundKindOf, roundWindow } from "@/lib/campaigns/rules";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { findHolidays } from "@/lib/organizations/rules/queries";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Prisma } from "@/prisma/generated/client";

/**
 * Rounds of campaigns the actor reads, each with its plan as pinned and its window of registration:
 * annual and stage rounds of a campaign side by side. Four statements, however many rounds.
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
      campaign: { select: { id: true, slug: true, title: true, ownerUnitId: true, parentId: true } },
    },
  });
  if (rows.length === 0) return [];
  const events = await listEvents(
    tx,
    rows.map(({ id }) => id),
  );
  const holidays = await findHolidays(tx, actor.provinceId);
  return rows.map(({ terms: pinned, startsOn, endsOn, openedAt, ...round }) => {
    const terms = pinned as PlanTerms;
    const times = { kind: roundKindOf[round.kind], startsOn: fromDateColumn(startsOn), openedAt, terms };
    const context = { events: events.get(round.id) ?? {}, holidays };
    const window = roundWindow(times, "registration", context);
    return { ...round, endsOn: fromDateColumn(endsOn), terms, window };
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

async function listEvents(tx: Transaction, roundIds: string[]) {
  const rows = await tx.roundEvent.findMany({
    where: { roundId: { in: roundIds }, supersededAt: null },
    select: { roundId: true, event: true, occurredOn: true },
  });
  const byRound = new Map<string, Record<string, Day>>();
  for (const { roundId, event, occurredOn } of rows)
    byRound.set(roundId, { ...byRound.get(roundId), [event]: fromDateColumn(occurredOn) });
  return byRound;
}
