import type { Day } from "@/lib/calendar";
import { type PlannedRound, type PlanTerms, roundsOf } from "@/lib/plans";

/**
 * The rounds a plan begins with: those of this year and before, and the stage or topic they belong to; a plan for
 * the time to come begins with its first, so that units can register. A later year is opened in its turn, with the
 * plan as it then stands.
 */
export function roundsToOpen(terms: PlanTerms, today: Day, chosen: readonly string[] | null): PlannedRound[] {
  const thisYear = Number(today.slice(0, 4));
  const rounds = roundsOf(terms);
  if (chosen) return rounds.filter(({ code }) => chosen.includes(code));
  const begun = rounds.filter(({ kind, year }) => kind !== "annual" || year <= thisYear);
  return begun.length > 0 ? begun : rounds.slice(0, 1);
}

export type EventObstacle = "unknown-event" | "event-in-future" | "same-day" | "correction-without-reason";

/** Why an event cannot be recorded for a round, or null. A day recorded before is corrected only with a reason. */
export function eventObstacle(facts: {
  event: string;
  occurredOn: Day;
  today: Day;
  terms: Pick<PlanTerms, "milestones">;
  recordedOn: Day | null;
  reason: string | null;
}): EventObstacle | null {
  if (!eventsOf(facts.terms).includes(facts.event)) return "unknown-event";
  if (facts.occurredOn > facts.today) return "event-in-future";
  if (facts.recordedOn === facts.occurredOn) return "same-day";
  return facts.recordedOn && !facts.reason ? "correction-without-reason" : null;
}

/** The events a plan counts from, each once; the recognition of results is always one of them. */
export function eventsOf({ milestones }: Pick<PlanTerms, "milestones">): string[] {
  const named = milestones.flatMap(({ rule }) => (rule.kind === "after-event" ? [rule.event] : []));
  return [...new Set([...named, "recognition"])];
}
