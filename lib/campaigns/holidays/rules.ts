import { type Day, type HolidayCalendar, type ResolvedDeadline, resolveDeadline } from "@/lib/calendar";
import type { PlanTerms } from "@/lib/plans/terms";
import type { RoundKind } from "@/prisma/generated/enums";
import { milestonesOf, roundKindOf, yearOf } from "../rules";

type TimedRound = {
  kind: RoundKind;
  startsOn: Day;
  terms: Pick<PlanTerms, "milestones">;
  events: Readonly<Record<string, Day>>;
};
type Calendars = { before: HolidayCalendar; after: HolidayCalendar };
export type Moved<R> = { round: R; label: string; before: ResolvedDeadline; after: ResolvedDeadline };

/** The milestones that end on another day under the new calendar; what is over either way moves nobody's work. */
export function movedMilestones<R extends TimedRound>(
  rounds: readonly R[],
  calendars: Calendars,
  now: Date,
): Moved<R>[] {
  return rounds.flatMap((round) =>
    milestonesOf(round.terms, roundKindOf[round.kind], yearOf(round.startsOn)).flatMap(({ label, rule }) => {
      const under = (holidays: HolidayCalendar) => resolveDeadline(rule, { events: round.events, holidays });
      const [before, after] = [under(calendars.before), under(calendars.after)];
      if (!before.closesAt || !after.closesAt || before.closesAt.getTime() === after.closesAt.getTime())
        return [];
      return before.closesAt <= now && after.closesAt <= now ? [] : [{ round, label, before, after }];
    }),
  );
}
