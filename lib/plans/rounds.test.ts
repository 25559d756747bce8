import { expect, test } from "vitest";
import { noHolidays } from "@/lib/calendar";
import { milestone, sound, tier } from "@/tests/fixtures/plan";
import { milestoneInstants, type PlanTerms, registrationWindow, roundsOf } from ".";

const withMilestones = (...milestones: PlanTerms["milestones"]): PlanTerms => ({ ...sound, milestones });
const through30 = milestone("m1", { kind: "through", day: "2026-03-30" }, "đến hết ngày 30/3/2026");
const before30 = milestone("m2", { kind: "before", day: "2026-03-30" }, "trước ngày 30/3/2026");

test("rounds follow from what the plan speaks of, clipped to its period", () => {
  const long = { ...sound, period: { from: "2024-03-01", through: "2025-10-31" } };
  expect(roundsOf({ ...long, tiers: [{ ...tier, rounds: ["annual", "stage"] }] })).toEqual([
    { kind: "annual", code: "2024", from: "2024-03-01", through: "2024-12-31", year: 2024 },
    { kind: "annual", code: "2025", from: "2025-01-01", through: "2025-10-31", year: 2025 },
    { kind: "stage", code: "2024-2025", from: "2024-03-01", through: "2025-10-31", year: 2025 },
  ]);
  expect(roundsOf({ ...sound, tiers: [] }).map((round) => round.kind)).toEqual(["topic"]);
});

test("the registration window closes at the earliest applying limit of that round", () => {
  const terms = {
    ...withMilestones(through30, { ...before30, applies: false }),
    header: { ...sound.header, issuedOn: "2026-01-05" },
  };
  const context = { events: {}, holidays: noHolidays };
  const window = registrationWindow(terms, { kind: "annual" }, context);
  expect([window.opensAt?.toISOString(), window.closesAt?.toISOString()]).toEqual([
    "2026-01-04T17:00:00.000Z",
    "2026-03-30T17:00:00.000Z",
  ]);
  expect(registrationWindow(terms, { kind: "stage" }, context).closesAt).toBeNull();
  expect(milestoneInstants(terms, { kind: "annual" }, context)).toHaveLength(1);
});
