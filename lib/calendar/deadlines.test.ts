import { expect, test } from "vitest";
import { addDays, startOfDay } from "./days";
import type { DeadlineRule } from "./deadline-rule";
import { type DeadlineContext, describeDeadline, resolveDeadline } from "./deadlines";
import { noHolidays } from "./working-days";

const nothingRecorded: DeadlineContext = { events: {}, holidays: noHolidays };
const recognised = (day: string, holidays = noHolidays): DeadlineContext => ({
  events: { recognition: day },
  holidays,
});
const daysAfterRecognition = (days: number, counting: "calendar" | "working" = "calendar"): DeadlineRule => ({
  kind: "after-event",
  event: "recognition",
  days,
  counting,
});

test.each<[string, DeadlineRule, string, string]>([
  [
    "002, trước ngày 31/3/2022",
    { kind: "before", day: "2022-03-31" },
    "2022-03-31T00:00:00+07:00",
    "2022-03-30",
  ],
  [
    "004, đến hết ngày 30/3/2022",
    { kind: "through", day: "2022-03-30" },
    "2022-03-31T00:00:00+07:00",
    "2022-03-30",
  ],
  [
    "004, trước ngày 30/3/2022",
    { kind: "before", day: "2022-03-30" },
    "2022-03-30T00:00:00+07:00",
    "2022-03-29",
  ],
  [
    "004, stage to 30/12/2025",
    { kind: "through", day: "2025-12-30" },
    "2025-12-31T00:00:00+07:00",
    "2025-12-30",
  ],
  ["002, ends 31/10/2022", { kind: "through", day: "2022-10-31" }, "2022-11-01T00:00:00+07:00", "2022-10-31"],
  ["through a leap day", { kind: "through", day: "2024-02-29" }, "2024-03-01T00:00:00+07:00", "2024-02-29"],
  [
    "before 1 March of a leap year",
    { kind: "before", day: "2024-03-01" },
    "2024-03-01T00:00:00+07:00",
    "2024-02-29",
  ],
  ["before 1 January", { kind: "before", day: "2026-01-01" }, "2026-01-01T00:00:00+07:00", "2025-12-31"],
])("rule 7, explicit dates: %s", (_source, rule, closesAt, lastDay) => {
  expect(resolveDeadline(rule, nothingRecorded)).toEqual({
    closesAt: new Date(closesAt),
    lastDay,
    movedFrom: null,
  });
});

test("rule 7: a date the plan names stays on a Sunday and on a holiday", () => {
  const holidays = { holidays: ["2026-04-30"], workingWeekends: [] };
  const lastDayOf = (day: string) =>
    resolveDeadline({ kind: "through", day }, { events: {}, holidays }).lastDay;
  expect(lastDayOf("2026-04-26")).toBe("2026-04-26");
  expect(lastDayOf("2026-04-30")).toBe("2026-04-30");
});

test("rule 8: without the recognition event the deadline of source 004 is not determined", () => {
  const rule = daysAfterRecognition(15);
  const waiting = { closesAt: null, lastDay: null, reason: "event-not-recorded", event: "recognition" };
  expect(resolveDeadline(rule, nothingRecorded)).toEqual(waiting);
  expect(resolveDeadline(rule, { ...nothingRecorded, events: { recognition: undefined } })).toEqual(waiting);
});

test("rule 8: once recognised the dossier of source 004 has 15 days, and a corrected recognition moves it", () => {
  expect(resolveDeadline(daysAfterRecognition(15), recognised("2023-04-03"))).toEqual({
    closesAt: new Date("2023-04-19T00:00:00+07:00"),
    lastDay: "2023-04-18",
    movedFrom: null,
  });
  expect(resolveDeadline(daysAfterRecognition(15), recognised("2023-04-10")).lastDay).toBe("2023-04-25");
});

// Liberation Day and Labour Day 2026 (Thursday, Friday) run into a weekend.
const spring = { holidays: ["2026-04-30", "2026-05-01"], workingWeekends: [] };
// Saturday 7 February is worked for Tết; off from Saturday 14 to Sunday 22.
const tet = {
  holidays: ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"],
  workingWeekends: ["2026-02-07"],
};

test.each<[string, DeadlineRule, DeadlineContext, string, string | null]>([
  [
    "the day of the event is not counted",
    daysAfterRecognition(1),
    recognised("2026-03-02"),
    "2026-03-03",
    null,
  ],
  [
    "no days: the day of the event itself",
    daysAfterRecognition(0),
    recognised("2026-03-02"),
    "2026-03-02",
    null,
  ],
  [
    "an end on Saturday moves to Monday",
    daysAfterRecognition(15),
    recognised("2026-03-06"),
    "2026-03-23",
    "2026-03-21",
  ],
  [
    "an end on Sunday moves to Monday",
    daysAfterRecognition(15),
    recognised("2026-03-07"),
    "2026-03-23",
    "2026-03-22",
  ],
  ["an end on Friday stays", daysAfterRecognition(15), recognised("2026-03-05"), "2026-03-20", null],
  [
    "a holiday moves over the weekend behind it",
    daysAfterRecognition(15),
    recognised("2026-04-15", spring),
    "2026-05-04",
    "2026-04-30",
  ],
  [
    "Tết moves to the first day after it",
    daysAfterRecognition(15),
    recognised("2026-01-30", tet),
    "2026-02-23",
    "2026-02-14",
  ],
  [
    "a worked Saturday is an end like any other",
    daysAfterRecognition(15),
    recognised("2026-01-23", tet),
    "2026-02-07",
    null,
  ],
  ["leap day counted", daysAfterRecognition(15), recognised("2024-02-20"), "2024-03-06", null],
  [
    "15 working days skip weekends",
    daysAfterRecognition(15, "working"),
    recognised("2026-03-02"),
    "2026-03-23",
    null,
  ],
  [
    "15 working days skip Tết, count the Saturday",
    daysAfterRecognition(15, "working"),
    recognised("2026-02-02", tet),
    "2026-02-27",
    null,
  ],
  [
    "0 working days from a Sunday end on Monday",
    daysAfterRecognition(0, "working"),
    recognised("2026-03-08"),
    "2026-03-09",
    "2026-03-08",
  ],
])("rule 9, counting days: %s", (_case, rule, context, lastDay, movedFrom) => {
  const closesAt = startOfDay(addDays(lastDay, 1));
  expect(resolveDeadline(rule, context)).toEqual({ closesAt, lastDay, movedFrom });
});

test("a described deadline names its last minute, or the event it waits for", () => {
  const before = resolveDeadline({ kind: "before", day: "2026-03-30" }, nothingRecorded);
  expect(describeDeadline(before)).toEqual({
    kind: "last-moment",
    day: "2026-03-29",
    time: "23:59",
    movedFrom: null,
  });
  const waiting = resolveDeadline(daysAfterRecognition(15), nothingRecorded);
  expect(describeDeadline(waiting)).toEqual({ kind: "waiting", event: "recognition" });
});
