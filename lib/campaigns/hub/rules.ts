import {
  addDays,
  type Day,
  type DeadlineContext,
  dayOf,
  type ResolvedDeadline,
  resolveDeadline,
  startOfDay,
} from "@/lib/calendar";
import type { Milestone } from "@/lib/plans";
import { milestonesOf, type RoundTimes, yearOf } from "../rules";

export type TimelineEntry = {
  key: string;
  kind: "start" | "milestone" | "period" | "end";
  label: string;
  /** The words of the plan; empty for what its period or the reporting calendar gives. */
  phrase: string;
  clauseLabel: string | null;
  deadline: ResolvedDeadline;
  note: string | null;
  state: "past" | "next" | "ahead" | "waiting";
};

export type TimelinePeriod = { code: string; name: string; dueOn: Day };

const throughEndOf = (lastDay: Day): ResolvedDeadline => ({
  closesAt: startOfDay(addDays(lastDay, 1)),
  lastDay,
  movedFrom: null,
});

const closing = ({ closesAt }: ResolvedDeadline): number => closesAt?.getTime() ?? Number.POSITIVE_INFINITY;

/**
 * The dated steps of a round in their order: its beginning, the plan's milestones, what is due for
 * each reporting period, its end. What waits for an event stands last; the next one is marked.
 */
export function timelineOf(
  round: RoundTimes & { endsOn: Day },
  periods: readonly TimelinePeriod[],
  context: DeadlineContext,
  now: Date,
): TimelineEntry[] {
  const clauses = new Map(round.terms.clauses.map(({ id, label }) => [id, label]));
  const milestone = (one: Milestone) => ({
    key: one.id,
    kind: "milestone" as const,
    label: one.label,
    phrase: one.phrase,
    clauseLabel: clauses.get(one.clauseId ?? "") ?? null,
    deadline: resolveDeadline(one.rule, context),
    note: one.note,
  });
  const bare = { phrase: "", clauseLabel: null, note: null };
  const entries = [
    { key: "start", kind: "start" as const, label: "", deadline: throughEndOf(round.startsOn), ...bare },
    ...milestonesOf(round.terms, round.kind, yearOf(round.startsOn)).map(milestone),
    ...periods.map(({ code, name, dueOn }) => ({
      key: code,
      kind: "period" as const,
      label: name,
      deadline: throughEndOf(dueOn),
      ...bare,
    })),
    { key: "end", kind: "end" as const, label: "", deadline: throughEndOf(round.endsOn), ...bare },
  ].sort((one, other) => closing(one.deadline) - closing(other.deadline));
  const next = entries.find(({ deadline }) => deadline.closesAt && deadline.closesAt > now);

  return entries.map((entry) => ({ ...entry, state: stateOf(entry, next, now) }));
}

function stateOf(
  entry: { key: string; deadline: ResolvedDeadline },
  next: { key: string } | undefined,
  now: Date,
): TimelineEntry["state"] {
  if (!entry.deadline.closesAt) return "waiting";
  if (entry.deadline.closesAt <= now) return "past";
  return entry.key === next?.key ? "next" : "ahead";
}

type ListedRound = { id: string; kind: string; status: string; startsOn: Day; year: number };

/** The round a page opens with: the running year before the stage it belongs to, the newest that has begun. */
export function currentRound<R extends ListedRound>(rounds: readonly R[], now: Date): R | null {
  const today = dayOf(now);
  const rank = (round: R) =>
    (round.status === "OPEN" ? 4 : 0) + (round.startsOn <= today ? 2 : 0) + (round.kind === "STAGE" ? 0 : 1);
  return [...rounds].sort((one, other) => rank(other) - rank(one) || other.year - one.year)[0] ?? null;
}
