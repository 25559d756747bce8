import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "./days";
import type { DeadlineRule } from "./deadline-rule";
import { type DeadlineContext, resolveDeadline } from "./deadlines";
import { type HolidayCalendar, isWorkingDay, noHolidays } from "./working-days";

const nothingRecorded: DeadlineContext = { events: {}, holidays: noHolidays };
const recognised = (day: string, holidays: HolidayCalendar): DeadlineContext => ({
  events: { recognition: day },
  holidays,
});
const daysAfterRecognition = (days: number, counting: "calendar" | "working"): DeadlineRule => ({
  kind: "after-event",
  event: "recognition",
  days,
  counting,
});

const dayNear = fc.integer({ min: 0, max: 800 }).map((count) => addDays("2025-01-01", count));
const calendars = fc.record({
  holidays: fc.array(dayNear, { maxLength: 30 }),
  workingWeekends: fc.array(dayNear, { maxLength: 5 }),
});
const counts = fc.integer({ min: 0, max: 366 });

test("before a day and through the day before close at the same instant", () => {
  fc.assert(
    fc.property(dayNear, (day) => {
      expect(resolveDeadline({ kind: "before", day }, nothingRecorded)).toEqual(
        resolveDeadline({ kind: "through", day: addDays(day, -1) }, nothingRecorded),
      );
    }),
  );
});

test("rule 9: a counted deadline ends on a working day, never earlier than counted", () => {
  fc.assert(
    fc.property(
      dayNear,
      counts,
      fc.constantFrom("calendar", "working"),
      calendars,
      (day, days, counting, holidays) => {
        const rule = daysAfterRecognition(days, counting);
        const deadline = resolveDeadline(rule, recognised(day, holidays));
        if (deadline.closesAt === null) throw new Error("a recorded event leaves nothing to wait for");
        expect(isWorkingDay(deadline.lastDay, holidays)).toBe(true);
        expect(daysBetween(day, deadline.lastDay)).toBeGreaterThanOrEqual(days);
        if (deadline.movedFrom) expect(isWorkingDay(deadline.movedFrom, holidays)).toBe(false);
      },
    ),
  );
});

test("a later event or more days never closes earlier", () => {
  fc.assert(
    fc.property(
      dayNear,
      dayNear,
      counts,
      fc.constantFrom("calendar", "working"),
      calendars,
      (one, other, days, counting, holidays) => {
        const [earlier = one, later = other] = [one, other].sort();
        const end = (day: string, count: number) =>
          resolveDeadline(
            daysAfterRecognition(count, counting),
            recognised(day, holidays),
          ).closesAt?.getTime() ?? 0;
        expect(end(later, days)).toBeGreaterThanOrEqual(end(earlier, days));
        expect(end(earlier, days + 1)).toBeGreaterThanOrEqual(end(earlier, days));
      },
    ),
  );
});
