import { addDays, type Day, dayOf, lastDayBefore, startOfDay } from "@/lib/calendar";

export type Snooze = { kind: string; matterId: string; until: Date };
type Limited = { dueAt: Date | null };
type Task = Limited & { kind: string; id: string };

/** What nothing limits may be put off this long. */
const longest = 30;

/** The last day a task may come back on: nothing is put off past its limit. */
export const latestReturn = ({ dueAt }: Limited, now: Date): Day =>
  dueAt ? lastDayBefore(dueAt) : addDays(dayOf(now), longest);

export type SnoozeObstacle = "no-such-task" | "not-later" | "past-limit";

/** Why a task cannot come back on `day`, or null. */
export function snoozeObstacle(matter: Limited | null, day: Day, now: Date): SnoozeObstacle | null {
  if (!matter) return "no-such-task";
  if (day <= dayOf(now)) return "not-later";
  return day > latestReturn(matter, now) ? "past-limit" : null;
}

/** When a task that was put off is back: a limit that has moved nearer meanwhile brings it back by its last day. */
export function returnOf(matter: Task, snoozes: readonly Snooze[]): Date | null {
  const snooze = snoozes.find(({ kind, matterId }) => kind === matter.kind && matterId === matter.id);
  if (!snooze) return null;
  const last = matter.dueAt && startOfDay(lastDayBefore(matter.dueAt));
  return last && last < snooze.until ? last : snooze.until;
}

const steps = [1, 3, 7, 14];
/** The days offered for a task: some near ones, and the last on which it can still be done. */
export function returnDays(matter: Limited, now: Date): Day[] {
  const today = dayOf(now);
  const latest = latestReturn(matter, now);
  const days = [...steps.map((step) => addDays(today, step)), latest];
  return [...new Set(days)].filter((day) => snoozeObstacle(matter, day, now) === null).sort();
}
