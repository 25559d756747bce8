import { type DeadlineContext, type ResolvedDeadline, resolveDeadline, startOfDay } from "@/lib/calendar";
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
