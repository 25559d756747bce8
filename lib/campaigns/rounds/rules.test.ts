import { describe, expect, test } from "vitest";
import { someTerms } from "@/tests/factories/terms";
import { eventObstacle, roundsToOpen } from "./rules";

const stage = someTerms({ period: { from: "2025-01-01", through: "2029-12-31" } });
describe("roundsToOpen", () => {
  test("this year and before, or the first to come, unless the publisher says otherwise", () => {
    const codes = (today: string, chosen: string[] | null) =>
      roundsToOpen(stage, today, chosen).map(({ code }) => code);
    expect(codes("2026-05-01", null)).toEqual(["2025", "2026"]);
    expect(codes("2024-12-22", null)).toEqual(["2025"]);
    expect(codes("2026-05-01", [])).toEqual([]);
    expect(codes("2024-12-22", ["2025"])).toEqual(["2025"]);
  });
});

test.each([
  [{}, null],
  [{ event: "picnic" }, "unknown-event"],
  [{ occurredOn: "2027-03-13" }, "event-in-future"],
  [{ recordedOn: "2027-03-10" }, "same-day"],
  [{ recordedOn: "2027-03-09" }, "correction-without-reason"],
  [{ recordedOn: "2027-03-09", reason: "Ghi nhầm" }, null],
])("recording an event with %j: %s", (changed, obstacle) => {
  const facts = {
    event: "recognition",
    occurredOn: "2027-03-10",
    today: "2027-03-12",
    terms: stage,
    recordedOn: null,
    reason: null,
    ...changed,
  };
  expect(eventObstacle(facts)).toBe(obstacle);
});
