import { expect, test } from "vitest";
import { noHolidays } from "@/lib/calendar";
import { lastReviewDay, reviewObstacle } from "./rules";

const five = { days: 5, counting: "working" } as const;
// 12 April 2027 is a Monday; the Friday of that week is off and the Saturday worked instead.
const spring = { holidays: ["2027-04-16"], workingWeekends: ["2027-04-17"] };

test.each([
  ["a Monday morning", "2027-04-12T09:00:00+07:00", five, noHolidays, "2027-04-19"],
  ["the last second of a Monday", "2027-04-12T23:59:59+07:00", five, noHolidays, "2027-04-19"],
  ["the first of the Tuesday after", "2027-04-13T00:00:00+07:00", five, noHolidays, "2027-04-20"],
  ["a Saturday", "2027-04-10T09:00:00+07:00", five, noHolidays, "2027-04-16"],
  ["a week with a holiday worked off on Saturday", "2027-04-12T09:00:00+07:00", five, spring, "2027-04-19"],
  ["calendar days", "2027-04-12T09:00:00+07:00", { days: 5, counting: "calendar" }, spring, "2027-04-17"],
] as const)("recognised on %s", (_, at, limit, calendar, through) =>
  expect(lastReviewDay(new Date(at), limit, calendar)).toBe(through),
);

const open = { supersededBy: null, isDecided: false, through: "2027-04-19" };
test.each([
  ["at once", "2027-04-12T09:00:00+07:00", open, null],
  ["in the last second", "2027-04-19T23:59:59+07:00", open, null],
  ["at midnight after", "2027-04-20T00:00:00+07:00", open, "window-over"],
  ["where no days are recorded", "2027-04-12T09:00:00+07:00", { ...open, through: null }, "no-limit"],
  ["of a result replaced since", "2027-04-12T09:00:00+07:00", { ...open, supersededBy: 3 }, "superseded"],
  ["once decided", "2027-04-12T09:00:00+07:00", { ...open, isDecided: true }, "decided"],
  [
    "of both, what took its place",
    "2027-04-30T09:00:00+07:00",
    { ...open, supersededBy: 3, isDecided: true },
    "superseded",
  ],
] as const)("asking %s", (_, now, window, obstacle) =>
  expect(reviewObstacle(window, new Date(now))).toBe(obstacle),
);
