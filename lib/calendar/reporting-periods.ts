import type { Day } from "./days";

export type PeriodCode = "q1" | "q2" | "h1" | "q3" | "q4" | "year";

/** A date of every year; `year` shifts it to the year before (−1) or after (1). */
export type YearDay = { month: number; day: number; year?: -1 | 0 | 1 };

export type PeriodDefinition = {
  code: PeriodCode;
  from: YearDay;
  through: YearDay;
  /** The last day on which the filing is on time. */
  due: YearDay;
  /** Counts from the start of the reporting year, so it is never added to an earlier period. */
  cumulative: boolean;
};

export type ReportingPeriod = {
  code: PeriodCode;
  year: number;
  from: Day;
  through: Day;
  dueOn: Day;
  cumulative: boolean;
};

export type ReportingCalendarCode = "quarter" | "moha";

const mohaYearStart: YearDay = { month: 12, day: 15, year: -1 };

/** The cut-offs as shipped; a province with its own passes them to `reportingPeriods`. */
export const reportingCalendars: Record<ReportingCalendarCode, readonly PeriodDefinition[]> = {
  quarter: [
    {
      code: "q1",
      from: { month: 1, day: 1 },
      through: { month: 3, day: 31 },
      due: { month: 4, day: 10 },
      cumulative: false,
    },
    {
      code: "q2",
      from: { month: 4, day: 1 },
      through: { month: 6, day: 30 },
      due: { month: 7, day: 10 },
      cumulative: false,
    },
    {
      code: "q3",
      from: { month: 7, day: 1 },
      through: { month: 9, day: 30 },
      due: { month: 10, day: 10 },
      cumulative: false,
    },
    {
      code: "q4",
      from: { month: 10, day: 1 },
      through: { month: 12, day: 31 },
      due: { month: 1, day: 10, year: 1 },
      cumulative: false,
    },
  ],
  // Ministry of Home Affairs, CV 581/BNV-CCHC: the four filings of a year, two of them cumulative.
  moha: [
    {
      code: "q1",
      from: mohaYearStart,
      through: { month: 3, day: 14 },
      due: { month: 3, day: 20 },
      cumulative: false,
    },
    {
      code: "h1",
      from: mohaYearStart,
      through: { month: 6, day: 14 },
      due: { month: 6, day: 20 },
      cumulative: true,
    },
    {
      code: "q3",
      from: { month: 6, day: 15 },
      through: { month: 9, day: 14 },
      due: { month: 9, day: 20 },
      cumulative: false,
    },
    {
      code: "year",
      from: mohaYearStart,
      through: { month: 12, day: 14 },
      due: { month: 12, day: 20 },
      cumulative: true,
    },
  ],
};

const twoDigits = (value: number): string => String(value).padStart(2, "0");
const dayIn = (reportingYear: number, { month, day, year = 0 }: YearDay): Day =>
  `${reportingYear + year}-${twoDigits(month)}-${twoDigits(day)}`;

/** The reporting periods of a year, in the order they are filed. */
export function reportingPeriods(
  calendar: ReportingCalendarCode,
  year: number,
  definitions: readonly PeriodDefinition[] = reportingCalendars[calendar],
): ReportingPeriod[] {
  return definitions.map(({ code, from, through, due, cumulative }) => ({
    code,
    year,
    from: dayIn(year, from),
    through: dayIn(year, through),
    dueOn: dayIn(year, due),
    cumulative,
  }));
}
