import { addDays, type Day, startOfDay } from "./days";
import type { DeadlineRule } from "./deadline-rule";
import { addWorkingDays, type HolidayCalendar, workingDayFrom } from "./working-days";

export type DeadlineContext = {
  /** Days on which the events of the round were recorded, by the event's name in the rule. */
  events: Readonly<Record<string, Day | undefined>>;
  holidays: HolidayCalendar;
};

export type FixedDeadline = {
  /** The first instant that is too late: midnight after the last day. */
  closesAt: Date;
  /** The last day on which the act is in time. */
  lastDay: Day;
  /** The day the count ended on, when it was not a working day and the limit moved on. */
  movedFrom: Day | null;
};
export type WaitingDeadline = {
  closesAt: null;
  lastDay: null;
  reason: "event-not-recorded";
  /** The event that has to be recorded first. */
  event: string;
};
export type ResolvedDeadline = FixedDeadline | WaitingDeadline;

const ending = (lastDay: Day, movedFrom: Day | null = null): FixedDeadline => ({
  closesAt: startOfDay(addDays(lastDay, 1)),
  lastDay,
  movedFrom,
});

/**
 * The moment a deadline rule closes. A date the plan names stays as written, holiday or not; a
 * counted one follows Civil Code 2015, art. 147.2 (the day of the event is not counted) and
 * art. 148.5–6 (an end on a day off moves to the next working day, and lasts until its midnight).
 */
export function resolveDeadline(rule: DeadlineRule, context: DeadlineContext): ResolvedDeadline {
  if (rule.kind === "before") return ending(addDays(rule.day, -1));
  if (rule.kind === "through") return ending(rule.day);

  const recordedOn = context.events[rule.event];
  if (!recordedOn) return { closesAt: null, lastDay: null, reason: "event-not-recorded", event: rule.event };

  const counted =
    rule.counting === "working"
      ? addWorkingDays(recordedOn, rule.days, context.holidays)
      : addDays(recordedOn, rule.days);
  const lastDay = workingDayFrom(counted, context.holidays);
  return ending(lastDay, lastDay === counted ? null : counted);
}

export type DeadlineDescription =
  | { kind: "last-moment"; day: Day; time: "23:59"; movedFrom: Day | null }
  | { kind: "waiting"; event: string };

/** What a screen says about a deadline: its last usable minute, or the event it waits for. */
export function describeDeadline(deadline: ResolvedDeadline): DeadlineDescription {
  if (deadline.closesAt === null) return { kind: "waiting", event: deadline.event };
  return { kind: "last-moment", day: deadline.lastDay, time: "23:59", movedFrom: deadline.movedFrom };
}
