import {
  type Day,
  type DeadlineContext,
  inYear,
  type ResolvedDeadline,
  resolveDeadline,
  startOfDay,
} from "@/lib/calendar";
import { roundsOf } from "./rounds";
import type { Milestone, PlanTerms, RoundKind } from "./terms";

export type MilestoneInstant = { milestone: Milestone; deadline: ResolvedDeadline };

/** The applying milestones of one kind of round with the moment each closes, or the event it waits for. */
export function milestoneInstants(
  terms: Pick<PlanTerms, "milestones">,
  round: { kind: RoundKind },
  context: DeadlineContext,
): MilestoneInstant[] {
  return terms.milestones
    .filter((milestone) => milestone.applies && milestone.rounds.includes(round.kind))
    .map((milestone) => ({ milestone, deadline: resolveDeadline(milestone.rule, context) }));
}

/**
 * The day a limit "hằng năm" falls on for the first time: in the first yearly round for which it is not over when
 * the plan is issued. Null for a limit that comes once or waits for an event.
 */
export function firstDayOf({ yearly, rule, yearOffset = 0 }: Milestone, terms: PlanTerms): Day | null {
  if (!yearly || rule.kind === "after-event") return null;
  const days = roundsOf(terms)
    .filter(({ kind }) => kind === "annual")
    .map(({ year }) => inYear(rule.day, year + yearOffset));
  const issuedOn = terms.header.issuedOn ?? terms.period.from;
  return days.find((day) => day >= issuedOn) ?? days[0] ?? null;
}

/**
 * When a round's registration opens and closes. It opens on the day of issue; of several applying
 * limits the earliest closes it; null stands for "not determined yet".
 */
export function registrationWindow(
  terms: PlanTerms,
  round: { kind: RoundKind },
  context: DeadlineContext,
): { opensAt: Date | null; closesAt: Date | null } {
  return { opensAt: terms.header.issuedOn ? startOfDay(terms.header.issuedOn) : null, closesAt: closing() };

  function closing(): Date | null {
    const closes = milestoneInstants(terms, round, context)
      .filter(({ milestone }) => milestone.act === "registration")
      .flatMap(({ deadline }) => deadline.closesAt ?? []);
    return closes.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
  }
}
