import { expect, test } from "vitest";
import { cascadeState, unitsToRemind } from "./rules";

const at = new Date("2026-01-15T02:00:00Z");
const plan = (status: "DRAFT" | "SUBMITTED" | "PUBLISHED" | "AMENDED" | "WITHDRAWN", isIssued = true) => ({
  status,
  publishedAt: isIssued ? at : null,
});
const office = { isToReview: false, seesDrafts: true };

test.each([
  ["nothing at all", [], office, "none"],
  ["a plan in force", [plan("PUBLISHED")], office, "issued"],
  [
    "a plan in force under one that changed",
    [plan("PUBLISHED")],
    { ...office, isToReview: true },
    "to-review",
  ],
  ["an amended plan with its newer version", [plan("PUBLISHED"), plan("AMENDED")], office, "issued"],
  ["a draft, for those who may see it", [plan("DRAFT", false)], office, "drafting"],
  ["a draft, for others", [plan("DRAFT", false)], { ...office, seesDrafts: false }, "none"],
  ["a plan that was withdrawn", [plan("WITHDRAWN")], office, "withdrawn"],
  ["a draft that was given up", [plan("WITHDRAWN", false)], office, "none"],
] as const)("%s", (_, plans, seen, state) => {
  expect(cascadeState(plans, seen)).toBe(state);
});

test("only units without a plan in force are reminded, those named or all", () => {
  const rows = [
    { unitId: "a", state: "issued" as const },
    { unitId: "b", state: "none" as const },
    { unitId: "c", state: "withdrawn" as const },
    { unitId: "d", state: "to-review" as const },
  ];
  expect(unitsToRemind(rows, []).map(({ unitId }) => unitId)).toEqual(["b", "c"]);
  expect(unitsToRemind(rows, ["a", "c"]).map(({ unitId }) => unitId)).toEqual(["c"]);
});
