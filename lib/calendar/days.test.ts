import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
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

test.each([
  ["2026-06-30T16:59:59.999Z", "2026-06-30", "23:59"],
  ["2026-06-30T17:00:00.000Z", "2026-07-01", "00:00"],
  ["2026-07-01T00:00:00.000Z", "2026-07-01", "07:00"],
  ["2025-12-31T17:00:00.000Z", "2026-01-01", "00:00"],
])("the instant %s is on %s at %s in Vietnam", (instant, day, time) => {
  expect(dayOf(new Date(instant))).toBe(day);
  expect(timeOf(new Date(instant))).toBe(time);
});

test("a day starts at midnight in Vietnam, seven hours before UTC's", () => {
  expect(startOfDay("2026-07-01").toISOString()).toBe("2026-06-30T17:00:00.000Z");
});

test.each([
  ["2024-11-30", 2026, "2026-11-30"],
  ["2024-02-29", 2025, "2025-02-28"],
  ["2024-02-29", 2028, "2028-02-29"],
])("%s in %i is %s", (day, year, moved) => {
  expect(inYear(day, year)).toBe(moved);
});

test("a date column holds the day at midnight UTC", () => {
  expect(toDateColumn("2026-07-01").toISOString()).toBe("2026-07-01T00:00:00.000Z");
  expect(fromDateColumn(new Date("2026-07-01T00:00:00.000Z"))).toBe("2026-07-01");
});

test.each([
  ["2024-02-28", 1, "2024-02-29"],
  ["2024-02-29", 1, "2024-03-01"],
  ["2025-02-28", 1, "2025-03-01"],
  ["2024-03-01", -1, "2024-02-29"],
  ["2025-12-31", 1, "2026-01-01"],
  ["2024-02-29", 365, "2025-02-28"],
  ["2100-02-28", 1, "2100-03-01"],
  ["2026-06-15", 0, "2026-06-15"],
])("%s plus %i days is %s", (day, count, reached) => {
  expect(addDays(day, count)).toBe(reached);
  expect(daysBetween(day, reached)).toBe(count);
});

test.each([
  ["2026-11-02", 1],
  ["2026-11-03", 2],
  ["2026-11-07", 6],
  ["2026-11-08", 7],
])("%s is weekday %i", (day, expected) => {
  expect(weekday(day)).toBe(expected);
});

test.each([
  ["2024-02-29", true],
  ["2025-02-29", false],
  ["2026-06-31", false],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["2026-6-1", false],
  ["", false],
  ["2026-06-01T00:00:00Z", false],
])("%o exists as a day: %s", (text, exists) => {
  expect(isDay(text)).toBe(exists);
});

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays("1970-01-01", count));

test("every day starts on itself, follows the day before, and comes back from a date column", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const start = startOfDay(day);
      expect(dayOf(start)).toBe(day);
      expect(dayOf(new Date(start.getTime() - 1))).toBe(addDays(day, -1));
      expect(fromDateColumn(toDateColumn(day))).toBe(day);
      expect(weekday(addDays(day, 7))).toBe(weekday(day));
    }),
  );
});
