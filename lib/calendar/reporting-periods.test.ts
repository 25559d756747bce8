import { expect, test } from "vitest";
import { addDays, isDay } from "./days";
import { reportingCalendars, reportingPeriods } from "./reporting-periods";

test("the ministry's year runs from 15 December to 14 December in four filings, two of them cumulative", () => {
  const year = 2026;
  expect(reportingPeriods("moha", year)).toEqual([
    { code: "q1", year, from: "2025-12-15", through: "2026-03-14", dueOn: "2026-03-20", cumulative: false },
    { code: "h1", year, from: "2025-12-15", through: "2026-06-14", dueOn: "2026-06-20", cumulative: true },
    { code: "q3", year, from: "2026-06-15", through: "2026-09-14", dueOn: "2026-09-20", cumulative: false },
    { code: "year", year, from: "2025-12-15", through: "2026-12-14", dueOn: "2026-12-20", cumulative: true },
  ]);
});

test("calendar quarters are filed by the tenth of the month after", () => {
  const year = 2024;
  expect(reportingPeriods("quarter", year)).toEqual([
    { code: "q1", year, from: "2024-01-01", through: "2024-03-31", dueOn: "2024-04-10", cumulative: false },
    { code: "q2", year, from: "2024-04-01", through: "2024-06-30", dueOn: "2024-07-10", cumulative: false },
    { code: "q3", year, from: "2024-07-01", through: "2024-09-30", dueOn: "2024-10-10", cumulative: false },
    { code: "q4", year, from: "2024-10-01", through: "2024-12-31", dueOn: "2025-01-10", cumulative: false },
  ]);
});

test("a province may set its own dates", () => {
  const earlier = reportingCalendars.moha.map((period) => ({ ...period, due: { ...period.due, day: 16 } }));
  expect(reportingPeriods("moha", 2026, earlier).map(({ dueOn }) => dueOn)).toEqual([
    "2026-03-16",
    "2026-06-16",
    "2026-09-16",
    "2026-12-16",
  ]);
});

test.each(["moha", "quarter"] as const)(
  "%s: one year begins on the day after the last one ended",
  (calendar) => {
    for (let year = 2019; year <= 2032; year += 1) {
      const periods = reportingPeriods(calendar, year);
      expect(addDays(periods.at(-1)?.through ?? "", 1)).toBe(reportingPeriods(calendar, year + 1)[0]?.from);
      expect(
        periods.every(({ from, through, dueOn }) => isDay(from) && from < through && through < dueOn),
      ).toBe(true);
    }
  },
);
