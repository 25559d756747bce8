import { describe, expect, test } from "vitest";
import { noHolidays } from "@/lib/calendar";
import { someTerms } from "@/tests/factories/terms";
import { currentRound, timelineOf } from "./rules";

const round = {
  kind: "annual" as const,
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  openedAt: new Date("2026-01-02T02:00:00Z"),
  terms: someTerms(),
};
const periods = [{ code: "2026-q1", name: "Quý I/2026", dueOn: "2026-03-20" }];

test("steps stand in the order of their limits, the next is marked, what waits stands last", () => {
  const entries = timelineOf(
    round,
    periods,
    { events: {}, holidays: noHolidays },
    new Date("2026-03-21T02:00:00Z"),
  );
  expect(entries.map(({ key, state }) => [key, state])).toEqual([
    ["start", "past"],
    ["2026-q1", "past"],
    ["dang-ky", "next"],
    ["end", "ahead"],
    ["ho-so", "waiting"],
  ]);
});

test("the last minute of a limit is still ahead, the next one past", () => {
  const stateAt = (now: string) =>
    timelineOf(round, [], { events: {}, holidays: noHolidays }, new Date(now)).find(
      ({ key }) => key === "dang-ky",
    )?.state;
  expect(stateAt("2026-03-30T16:59:59Z")).toBe("next");
  expect(stateAt("2026-03-30T17:00:00Z")).toBe("past");
});

describe("currentRound", () => {
  const listed = (id: string, kind: string, year: number, status = "OPEN") => ({
    id,
    kind,
    status,
    startsOn: `${year}-01-01`,
    year,
  });
  test("the running year before its stage, the open before the closed, what has begun before what has not", () => {
    const now = new Date("2026-05-01T02:00:00Z");
    const rounds = [
      listed("stage", "STAGE", 2025),
      listed("2025", "ANNUAL", 2025),
      listed("2026", "ANNUAL", 2026),
    ];
    expect(currentRound(rounds, now)?.id).toBe("2026");
    expect(currentRound([...rounds, listed("2027", "ANNUAL", 2027)], now)?.id).toBe("2026");
    expect(
      currentRound([listed("old", "ANNUAL", 2024, "CLOSED"), listed("stage", "STAGE", 2025)], now)?.id,
    ).toBe("stage");
    expect(currentRound([], now)).toBeNull();
  });
});
