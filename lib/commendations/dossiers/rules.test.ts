import { expect, test } from "vitest";
import { noHolidays } from "@/lib/calendar";
import { appraisalClock, intakeObstacle, missingParts, partsOf, requestObstacle } from "./rules";

const law = ["Tờ trình", "Báo cáo thành tích", "Biên bản xét khen thưởng"];

test("the plan's parts come first, and the rules add what it leaves out", () => {
  const parts = partsOf(
    [
      { id: "tt", name: "Tờ trình đề nghị khen thưởng" },
      { id: "bc", name: "Báo cáo thành tích có xác nhận" },
      { id: "ds", name: "Danh sách trích ngang" },
    ],
    law,
  );
  expect(parts.map(({ id, from }) => [id, from])).toEqual([
    ["tt", "plan"],
    ["bc", "plan"],
    ["ds", "plan"],
    ["luat-bien-ban-xet-khen-thuong", "law"],
  ]);
  expect(missingParts(parts, new Set(["tt", "ds"])).map(({ id }) => id)).toEqual([
    "bc",
    "luat-bien-ban-xet-khen-thuong",
  ]);
  expect(partsOf([], []).length).toBe(0);
});

// 12/4/2027 is a Monday.
test.each([
  ["incomplete", null, [], "2027-04-30", { state: "not-complete" }],
  ["the day it came", "2027-04-12", [], "2027-04-12", { state: "running", used: 0, limit: 5 }],
  ["the last day", "2027-04-12", [], "2027-04-19", { state: "running", used: 5, limit: 5 }],
  ["a day late", "2027-04-12", [], "2027-04-20", { state: "over", used: 6, limit: 5 }],
  [
    "waiting since Wednesday",
    "2027-04-12",
    [{ from: "2027-04-14", through: null }],
    "2027-04-30",
    { state: "waiting", used: 2, limit: 5 },
  ],
  [
    "two waits, one inside the other",
    "2027-04-12",
    [
      { from: "2027-04-13", through: "2027-04-16" },
      { from: "2027-04-14", through: "2027-04-15" },
    ],
    "2027-04-20",
    { state: "running", used: 3, limit: 5 },
  ],
])("appraisal clock: %s", (_, completeOn, pauses, today, expected) =>
  expect(appraisalClock({ completeOn, pauses, limit: 5 }, today, noHolidays)).toEqual(expected),
);

test("a public holiday is no day of the clock", () => {
  const calendar = { holidays: ["2027-04-13"], workingWeekends: [] };
  expect(
    appraisalClock({ completeOn: "2027-04-12", pauses: [], limit: 5 }, "2027-04-14", calendar),
  ).toMatchObject({ used: 1 });
});

test.each([
  ["2027-04-11", null, "past-day"],
  ["2027-04-12", null, null],
  ["2027-04-20", "2027-04-21", "shorter"],
  ["2027-04-21", "2027-04-21", null],
])("intake through %s after %s: %s", (dueOn, before, expected) =>
  expect(intakeObstacle({ dueOn, before, today: "2027-04-12" })).toBe(expected),
);

test.each([
  ["2027-04-12", false, "past-day"],
  ["2027-04-13", false, null],
  ["2027-04-13", true, "request-open"],
])("asking for more by %s while one is open %s: %s", (dueOn, isRequestOpen, expected) =>
  expect(requestObstacle({ dueOn, isRequestOpen, today: "2027-04-12" })).toBe(expected),
);
