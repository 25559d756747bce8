import "server-only";
import { type Day, type DeadlineContext, fromDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { findHolidays } from "@/lib/organizations/rules/queries";
import type { PlanTerms } from "@/lib/plans/terms";
import { type Act, type RoundWindow, roundKindOf, roundWindow } from "./rules";

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
