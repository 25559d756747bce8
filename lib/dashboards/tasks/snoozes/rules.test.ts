import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "@/lib/calendar";
import { returnDays, returnOf, snoozeObstacle } from "./rules";

const at = (text: string) => new Date(`${text}+07:00`);
const now = at("2026-10-05T09:00:00");
/** Due through 10 October. */
const dueAt = at("2026-10-11T00:00:00");

test.each([
  ["today", "2026-10-05", "not-later"],
  ["tomorrow", "2026-10-06", null],
  ["its last day", "2026-10-10", null],
  ["the day after", "2026-10-11", "past-limit"],
])("a task due on 10 October put off until %s: %s", (_, day, obstacle) =>
  expect(snoozeObstacle({ dueAt }, day, now)).toBe(obstacle),
);
test("a task that is late, or due today, is not put off at all", () => {
  expect(returnDays({ dueAt: at("2026-10-06T00:00:00") }, now)).toEqual([]);
  expect(returnDays({ dueAt: at("2026-10-01T00:00:00") }, now)).toEqual([]);
});
test.each([
  [dueAt, ["2026-10-06", "2026-10-08", "2026-10-10"]],
  [null, ["2026-10-06", "2026-10-08", "2026-10-12", "2026-10-19", "2026-11-04"]],
])("due at %s: %j are offered", (due, days) => expect(returnDays({ dueAt: due }, now)).toEqual(days));

test("a limit that moves nearer brings the task back by its last day", () => {
  const snooze = { kind: "filing.fill", matterId: "q3", until: at("2026-10-10T00:00:00") };
  const matter = { kind: "filing.fill" as const, id: "q3", dueAt };
  expect(returnOf(matter, [snooze])).toEqual(snooze.until);
  const nearer = { ...matter, dueAt: at("2026-10-08T00:00:00") };
  expect(returnOf(nearer, [snooze])).toEqual(at("2026-10-07T00:00:00"));
  expect(returnOf({ ...matter, id: "q2" }, [snooze])).toBeNull();
});

test("whatever is offered lies after today and not after the limit", () => {
  const days = fc.date({
    min: at("2026-10-01T00:00:00"),
    max: at("2027-02-01T00:00:00"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (due) => {
      for (const day of returnDays({ dueAt: due }, now)) {
        expect(day > dayOf(now)).toBe(true);
        expect(at(`${day}T00:00:00`) < due).toBe(true);
      }
    }),
  );
});
