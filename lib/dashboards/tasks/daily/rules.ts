import {
  dayOf,
  daysBetween,
  type HolidayCalendar,
  isWorkingDay,
  lastDayBefore,
  timeOf,
} from "@/lib/calendar";
import type { Matter } from "../rules";

/** A limit is told of 7, 3 and 1 days before its last day, and once the day after (UX 1.5). */
export const reminderSteps = [7, 3, 1, -1] as const;
export type ReminderStep = (typeof reminderSteps)[number];

/** Which reminder of a task is due today, by calendar days of Việt Nam; null on every other day. */
export function reminderStep({ dueAt }: Pick<Matter, "dueAt">, now: Date): ReminderStep | null {
  if (!dueAt) return null;
  const left = daysBetween(dayOf(now), lastDayBefore(dueAt));
  return reminderSteps.find((step) => step === left) ?? null;
}

/** What makes a reminder one of its own: a limit that was moved is told of anew. */
export const reminderKey = (
  { kind, id, dueAt }: Pick<Matter, "kind" | "id" | "dueAt">,
  membershipId: string,
  step: ReminderStep,
): string => ["due", membershipId, kind, id, dueAt && lastDayBefore(dueAt), step].join(":");

export const dailyTasks = ["reminders", "holdups", "digest"] as const;
export type DailyTask = (typeof dailyTasks)[number];

/** What of the day's work is to be done now: reminders from 06:00, on working days also what lies too long, the digest from 07:30. */
export function tasksDue(now: Date, holidays: HolidayCalendar, done: readonly string[]): DailyTask[] {
  const time = timeOf(now);
  const isWorked = isWorkingDay(dayOf(now), holidays);
  const isTime = {
    reminders: time >= "06:00",
    holdups: time >= "06:00" && isWorked,
    digest: time >= "07:30" && isWorked,
  };
  return dailyTasks.filter((task) => isTime[task] && !done.includes(task));
}
