import { expect, test } from "vitest";
import { type ComparableMilestone, conflictingMilestones } from "./contradictions";
import type { DeadlineRule } from "./deadline-rule";
import { noHolidays } from "./working-days";

const nothingRecorded = { events: {}, holidays: noHolidays };

const aMilestone = (rule: DeadlineRule, changes: Partial<ComparableMilestone> = {}): ComparableMilestone => ({
  act: "registration",
  label: "Đăng ký thi đua",
  rounds: ["annual", "stage"],
  rule,
  applies: true,
  ...changes,
});
const through = (day: string): DeadlineRule => ({ kind: "through", day });
const before = (day: string): DeadlineRule => ({ kind: "before", day });
const afterRecognition = (days: number, counting: "calendar" | "working" = "calendar"): DeadlineRule => ({
  kind: "after-event",
  event: "recognition",
  days,
  counting,
});

test("source 004: “đến hết ngày 30/3/2022” and “trước ngày 30/3/2022” contradict each other", () => {
  const one = aMilestone(through("2022-03-30"));
  const other = aMilestone(before("2022-03-30"), { label: "Gửi đăng ký về Văn phòng", rounds: ["annual"] });

  expect(conflictingMilestones([one, other], nothingRecorded)).toEqual([
    {
      act: "registration",
      rounds: ["annual"],
      milestones: [one, other],
      deadlines: [
        { closesAt: new Date("2022-03-31T00:00:00+07:00"), lastDay: "2022-03-30", movedFrom: null },
        { closesAt: new Date("2022-03-30T00:00:00+07:00"), lastDay: "2022-03-29", movedFrom: null },
      ],
    },
  ]);
});

test.each<[string, ComparableMilestone, ComparableMilestone, number]>([
  ["the same instant in other words", aMilestone(through("2022-03-30")), aMilestone(before("2022-03-31")), 0],
  [
    "one of them set aside by the author",
    aMilestone(through("2022-03-30")),
    aMilestone(before("2022-03-30"), { applies: false }),
    0,
  ],
  [
    "no round in common",
    aMilestone(through("2022-03-30"), { rounds: ["annual"] }),
    aMilestone(before("2022-03-30"), { rounds: ["stage"] }),
    0,
  ],
  [
    "different acts",
    aMilestone(through("2022-03-30")),
    aMilestone(before("2022-03-30"), { act: "dossier" }),
    0,
  ],
  [
    "two reports of different names",
    aMilestone(through("2022-06-30"), { act: "report", label: "Báo cáo sơ kết" }),
    aMilestone(through("2022-12-30"), { act: "report", label: "Báo cáo tổng kết" }),
    0,
  ],
  [
    "one report with two limits",
    aMilestone(through("2022-06-30"), { act: "report", label: "Báo cáo sơ kết" }),
    aMilestone(before("2022-06-30"), { act: "report", label: "Báo cáo sơ kết" }),
    1,
  ],
  [
    "the same count from an awaited event",
    aMilestone(afterRecognition(15)),
    aMilestone(afterRecognition(15)),
    0,
  ],
  ["two counts from an awaited event", aMilestone(afterRecognition(15)), aMilestone(afterRecognition(10)), 1],
  [
    "working and calendar days from an awaited event",
    aMilestone(afterRecognition(15)),
    aMilestone(afterRecognition(15, "working")),
    1,
  ],
  ["a date and an awaited event", aMilestone(through("2022-03-30")), aMilestone(afterRecognition(15)), 1],
])("%s", (_case, one, other, conflicts) => {
  expect(conflictingMilestones([one, other], nothingRecorded)).toHaveLength(conflicts);
});

test("a recorded event may turn out to give the same instant as the date", () => {
  const milestones = [aMilestone(through("2026-03-20")), aMilestone(afterRecognition(15))];
  const context = { events: { recognition: "2026-03-05" }, holidays: noHolidays };
  expect(conflictingMilestones(milestones, context)).toEqual([]);
});

test("three different limits make three pairs", () => {
  const milestones = ["2022-03-29", "2022-03-30", "2022-03-31"].map((day) => aMilestone(through(day)));
  expect(conflictingMilestones(milestones, nothingRecorded)).toHaveLength(3);
});
