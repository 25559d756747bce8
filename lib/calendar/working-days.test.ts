import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "./days";
import {
  addWorkingDays,
  countWorkingDays,
  type HolidayCalendar,
  isWorkingDay,
  noHolidays,
  workingDayFrom,
} from "./working-days";

// Tết 2026: off from Saturday 14 to Sunday 22 February; Saturday 7 is worked in exchange.
const tet: HolidayCalendar = {
  holidays: ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"],
  workingWeekends: ["2026-02-07"],
};

test.each([
  ["2026-02-06", true],
  ["2026-02-07", true],
  ["2026-02-08", false],
  ["2026-02-13", true],
  ["2026-02-14", false],
  ["2026-02-16", false],
  ["2026-02-20", false],
  ["2026-02-23", true],
])("around Tết %s is a working day: %s", (day, working) => {
  expect(isWorkingDay(day, tet)).toBe(working);
});

test("a holiday that falls on a worked weekend stays a holiday", () => {
  expect(isWorkingDay("2026-02-07", { ...tet, holidays: ["2026-02-07"] })).toBe(false);
});

test.each([
  ["2026-02-14", "2026-02-23"],
  ["2026-02-13", "2026-02-13"],
  ["2026-02-07", "2026-02-07"],
  ["2026-02-08", "2026-02-09"],
])("the first working day from %s is %s", (day, working) => {
  expect(workingDayFrom(day, tet)).toBe(working);
});

test.each([
  ["2026-02-05", 1, "2026-02-06"],
  ["2026-02-06", 1, "2026-02-07"],
  ["2026-02-06", 2, "2026-02-09"],
  ["2026-02-13", 1, "2026-02-23"],
  ["2026-02-14", 1, "2026-02-23"],
  ["2026-02-14", 0, "2026-02-14"],
  ["2026-02-23", -1, "2026-02-13"],
  ["2026-02-09", -1, "2026-02-07"],
  ["2026-02-02", 15, "2026-02-27"],
])("%s plus %i working days is %s", (day, count, reached) => {
  expect(addWorkingDays(day, count, tet)).toBe(reached);
});

test.each([
  ["2026-02-13", "2026-02-22", 0],
  ["2026-02-13", "2026-02-23", 1],
  ["2026-02-06", "2026-02-09", 2],
  ["2026-02-09", "2026-02-06", 0],
])("after %s through %s lie %i working days", (from, through, count) => {
  expect(countWorkingDays(from, through, tet)).toBe(count);
});

const dayNear = fc.integer({ min: 0, max: 400 }).map((count) => addDays("2026-01-01", count));
const calendars = fc.record({
  holidays: fc.array(dayNear, { maxLength: 20 }).map((days) => new Set(days)),
  workingWeekends: fc.array(dayNear, { maxLength: 5 }),
});
const counts = fc.integer({ min: 1, max: 60 });

test("adding working days ends on a working day, grows with the count and with the start", () => {
  fc.assert(
    fc.property(dayNear, dayNear, counts, calendars, (one, other, count, calendar) => {
      const [earlier = one, later = other] = [one, other].sort();
      const reached = addWorkingDays(earlier, count, calendar);
      expect(isWorkingDay(reached, calendar)).toBe(true);
      expect(addWorkingDays(earlier, count + 1, calendar) > reached).toBe(true);
      expect(addWorkingDays(later, count, calendar) >= reached).toBe(true);
    }),
  );
});

test("counting working days undoes adding them", () => {
  fc.assert(
    fc.property(dayNear, counts, calendars, (day, count, calendar) => {
      expect(countWorkingDays(day, addWorkingDays(day, count, calendar), calendar)).toBe(count);
    }),
  );
});

test("one step back from a step forward is the last working day not after the start", () => {
  fc.assert(
    fc.property(dayNear, (day) => {
      const back = addWorkingDays(addWorkingDays(day, 1, noHolidays), -1, noHolidays);
      expect(back <= day && workingDayFrom(addDays(back, 1), noHolidays) > day).toBe(true);
    }),
  );
});
