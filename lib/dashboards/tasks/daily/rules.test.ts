import { expect, test } from "vitest";
import { noHolidays } from "@/lib/calendar";
import { matterOf } from "../rules";
import { reminderKey, reminderStep, tasksDue } from "./rules";
import { digestContent, reminderText } from "./text";

const at = (text: string) => new Date(`${text}+07:00`);
/** Due through 10 October: its midnight is the first instant too late. */
const dueAt = at("2026-10-11T00:00:00");

test.each([
  ["2026-10-02T23:59:59", null],
  ["2026-10-03T00:00:00", 7],
  ["2026-10-03T23:59:59", 7],
  ["2026-10-04T06:00:00", null],
  ["2026-10-07T06:00:00", 3],
  ["2026-10-09T06:00:00", 1],
  ["2026-10-10T06:00:00", null],
  ["2026-10-11T00:00:00", -1],
  ["2026-10-12T06:00:00", null],
])("at %s the reminder is %s", (now, step) => expect(reminderStep({ dueAt }, at(now))).toBe(step));

test("nothing is told of what has no limit, and a limit that was moved is told of anew", () => {
  expect(reminderStep({ dueAt: null }, at("2026-10-03T06:00:00"))).toBeNull();
  const matter = { kind: "filing.fill" as const, id: "q3", dueAt };
  const moved = { ...matter, dueAt: at("2026-10-16T00:00:00") };
  expect(reminderKey(matter, "m", 3)).not.toBe(reminderKey(moved, "m", 3));
  expect(reminderKey(matter, "m", 3)).not.toBe(reminderKey(matter, "m", 1));
});

const national = { holidays: ["2026-09-02"], workingWeekends: ["2026-10-10"] };
test.each([
  ["before 06:00", "2026-10-05T05:59:59", [], []],
  ["from 06:00", "2026-10-05T06:00:00", [], ["reminders", "holdups"]],
  ["from 07:30 on a Monday", "2026-10-05T07:30:00", ["reminders", "holdups"], ["digest"]],
  ["a worker that was down until noon", "2026-10-05T12:00:00", [], ["reminders", "holdups", "digest"]],
  ["when all are behind", "2026-10-05T12:00:00", ["reminders", "holdups", "digest"], []],
  ["on a Sunday", "2026-10-04T08:00:00", [], ["reminders"]],
  ["on a holiday", "2026-09-02T08:00:00", ["reminders"], []],
  ["on a Saturday worked in exchange", "2026-10-10T08:00:00", ["reminders"], ["holdups", "digest"]],
])("%s", (_, now, done, due) => expect(tasksDue(at(now), national, done)).toEqual(due));
test("without a calendar Monday to Friday are worked", () =>
  expect(tasksDue(at("2026-10-10T08:00:00"), noHolidays, ["reminders"])).toEqual([]));

const matter = matterOf({
  kind: "filing.fill",
  id: "q3",
  period: { code: "2026-q3", name: "Quý III/2026" },
  dueAt,
});
test.each([
  ["2026-10-07", "Còn 3 ngày (hạn 10/10/2026): Nhập số liệu quý III/2026"],
  ["2026-10-10", "Hạn hôm nay (hạn 10/10/2026): Nhập số liệu quý III/2026"],
  ["2026-10-11", "Quá hạn 1 ngày (hạn 10/10/2026): Nhập số liệu quý III/2026"],
])("on %s: %s", (today, text) => expect(reminderText(matter, today)).toBe(text));

test("the digest says what is new before what presses, and how much is left out", () => {
  const notices = Array.from({ length: 32 }, (_, at) => ({ text: `Thông báo ${at + 1}`, href: "/a" }));
  const { subject, parts } = digestContent(notices, { overdue: [], soon: [matter] }, "2026-10-08");
  expect(subject).toBe("Cổng Thi đua 08/10/2026: 32 thông báo mới, 1 việc quá hạn, sắp đến hạn");
  expect(parts.map(({ heading, items }) => [heading, items.length])).toEqual([
    ["THÔNG BÁO MỚI (32)", 31],
    ["VIỆC TRONG 3 NGÀY TỚI (1)", 1],
  ]);
  expect(parts[0]?.items.at(-1)?.text).toBe("Và 2 thông báo khác.");
});
