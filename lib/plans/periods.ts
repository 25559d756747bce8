import {
  addDays,
  type Day,
  daysBetween,
  type ReportingCalendarCode,
  type ReportingPeriod,
  reportingPeriods,
} from "@/lib/calendar";
import { type PlannedRound, roundsOf } from "./rounds";
import type { PlanTerms } from "./terms";

export type PlannedPeriod = ReportingPeriod & { opensOn: Day };

/**
 * The reporting periods of a round; none where the plan has no figures to report. A stage is judged
 * by the figures of its years, so it has periods of its own only in a plan without annual rounds.
 * What lies outside the round is left out, and a period the round ends in ends with it.
 */
export function periodsOf(
  terms: PlanTerms,
  round: PlannedRound,
  calendar: ReportingCalendarCode,
): PlannedPeriod[] {
  if (terms.indicators.length === 0) return [];
  if (round.kind !== "annual" && roundsOf(terms).some(({ kind }) => kind === "annual")) return [];
  const firstYear = Number(round.from.slice(0, 4));
  const years = Array.from({ length: round.year - firstYear + 1 }, (_, index) => firstYear + index);
  return years
    .flatMap((year) => reportingPeriods(calendar, year))
    .filter(({ from, through }) => through >= round.from && from <= round.through)
    .map((period) => within(period, round.through));
}

function within(period: ReportingPeriod, last: Day): PlannedPeriod {
  const through = period.through > last ? last : period.through;
  const dueOn = addDays(through, daysBetween(period.through, period.dueOn));
  return { ...period, through, dueOn, opensOn: addDays(through, 1) };
}
