import { expect, test } from "vitest";
import { overstay } from "./rules";

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
  expect(overstay({ holdup: "filing-office", since }, new Date(now), holidays)).toEqual(expected);
});
