import { expect, test } from "vitest";
import { overstay, usualHandling } from "./rules";

const holidays = { holidays: ["2026-10-14"], workingWeekends: [] };
/** Handed in on a Monday. */
const since = new Date("2026-10-12T09:00:00+07:00");

test.each([
  ["the same day", "2026-10-12T23:59:59+07:00", null],
  ["two working days later, one holiday between", "2026-10-15T23:59:59+07:00", null],
  ["the third working day", "2026-10-16T00:00:00+07:00", { days: 3, times: 1 }],
  ["over the weekend", "2026-10-18T12:00:00+07:00", { days: 3, times: 1 }],
  ["five working days more", "2026-10-23T08:00:00+07:00", { days: 8, times: 2 }],
])("taken up within two working days: %s", (_, now, expected) => {
  expect(overstay({ holdup: "filing-office", since }, usualHandling, new Date(now), holidays)).toEqual(
    expected,
  );
});

test.each([
  ["by calendar days", { days: 4, counting: "calendar" as const }, 1, { days: 6, times: 2 }],
  ["by a longer limit", { days: 9, counting: "working" as const }, 5, null],
])("a province counts in its own way: %s", (_, limit, again, expected) => {
  const set = { source: "Quy chế", verified: true };
  const handling = {
    ...usualHandling,
    "filing-office": { ...limit, ...set },
    "held-up-again": { days: again, counting: "working" as const, ...set },
  };
  const sunday = new Date("2026-10-18T12:00:00+07:00");
  expect(overstay({ holdup: "filing-office", since }, handling, sunday, holidays)).toEqual(expected);
});
