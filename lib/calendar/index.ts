export {
  type ComparableMilestone,
  conflictingMilestones,
  type MilestoneConflict,
} from "./contradictions";
export {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  fromDateColumn,
  inYear,
  isDay,
  startOfDay,
  timeOf,
  toDateColumn,
  weekday,
} from "./days";
export type { DeadlineRule } from "./deadline-rule";
export {
  type DeadlineContext,
  type DeadlineDescription,
  describeDeadline,
  type FixedDeadline,
  type ResolvedDeadline,
  resolveDeadline,
  type WaitingDeadline,
} from "./deadlines";
export {
  type PeriodCode,
  type PeriodDefinition,
  type ReportingCalendarCode,
  type ReportingPeriod,
  reportingCalendars,
  reportingPeriods,
  type YearDay,
} from "./reporting-periods";
export { lastDayBefore, type WindowState, windowState } from "./windows";
export {
  addWorkingDays,
  countWorkingDays,
  type HolidayCalendar,
  isWorkingDay,
  noHolidays,
  workingDayFrom,
} from "./working-days";
