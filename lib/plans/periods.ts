import {
  addDays,
  type Day,
  daysBetween,
  type ReportingCalendarCode,
  type ReportingPeriod,
  reportingPeriods,
} from "@/lib/calendar";
import { type PlannedRound, roundsOf } from "./rounds";
import type { PlanTerms, Reporting } from "./terms";

export type PlannedPeriod = ReportingPeriod & { opensOn: Day };

/**
 * The reporting periods of a round; none where the plan has no figures to report. A stage is judged
 * by the figures of its years, so it has periods of its own only in a plan without annual rounds.
 * What lies outside the round is left out, and a period the round ends in ends with it. What the plan says
 * about reporting goes before `calendar`.
 */
export function periodsOf(
  terms: PlanTerms,
  round: PlannedRound,
  calendar: ReportingCalendarCode = "moha",
): PlannedPeriod[] {
  if (terms.indicators.length === 0) return [];
  if (round.kind !== "annual" && roundsOf(terms).some(({ kind }) => kind === "annual")) return [];
  const firstYear = Number(round.from.slice(0, 4));
  const years = Array.from({ length: round.year - firstYear + 1 }, (_, index) => firstYear + index);
  const { reporting } = terms;
  return years
    .flatMap((year) => reportingPeriods(reporting?.calendar ?? calendar, year))
    .filter(({ from, through }) => through >= round.from && from <= round.through)
    .map((period) => within(period, round.through, reporting?.dueDays ?? null));
}

function within(period: ReportingPeriod, last: Day, dueDays: Reporting["dueDays"]): PlannedPeriod {
  const through = period.through > last ? last : period.through;
  const dueOn = addDays(through, dueDays ?? daysBetween(period.through, period.dueOn));
  return { ...period, through, dueOn, opensOn: addDays(through, 1) };
}
