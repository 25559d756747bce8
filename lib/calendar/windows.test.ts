import { expect, test } from "vitest";
import { startOfDay } from "./days";
import { resolveDeadline } from "./deadlines";
import { windowState } from "./windows";
import { noHolidays } from "./working-days";

// Source 002: open from its launch day, registration before 31/3/2022.
const opensAt = startOfDay("2022-03-01");
const { closesAt } = resolveDeadline(
  { kind: "before", day: "2022-03-31" },
  { events: {}, holidays: noHolidays },
);

test.each([
  ["2022-02-28T23:59:59.999+07:00", "too-early"],
  ["2022-03-01T00:00:00.000+07:00", "open"],
  ["2022-03-30T23:59:59.999+07:00", "open"],
  ["2022-03-31T00:00:00.000+07:00", "too-late"],
])("at %s the registration of source 002 is %s", (now, state) => {
  expect(windowState({ opensAt, closesAt, now: new Date(now) })).toBe(state);
});

test("a side that is not determined yet excludes nothing", () => {
  const now = new Date("2030-01-01T00:00:00+07:00");
  expect(windowState({ opensAt, closesAt: null, now })).toBe("open");
  expect(windowState({ opensAt: null, closesAt: null, now })).toBe("open");
  expect(windowState({ opensAt: null, closesAt, now })).toBe("too-late");
});
