import { expect, test } from "vitest";
import { endObstacle, marksOf, placeOf, postingObstacle } from "./rules";
import { places } from "./schema";

const held = { unitId: "a", validFrom: "2026-01-01", validTo: null };

test.each([
  ["nowhere so far", "b", "2026-05-01", [], null],
  ["from another unit", "b", "2026-05-01", [held], null],
  ["twice in one unit", "a", "2026-05-01", [held], "posted-here"],
  ["back after leaving", "a", "2026-05-01", [{ ...held, validTo: "2026-05-01" }], null],
  ["on the day another posting begins", "b", "2026-01-01", [held], "posted-later"],
  ["before another posting begins", "b", "2025-06-01", [held], "posted-later"],
])("beginning in a unit %s: %#", (_, unitId, from, postings, obstacle) =>
  expect(postingObstacle(unitId, from, postings)).toBe(obstacle),
);

test("a posting ends on its first day at the earliest, and only once", () => {
  expect(endObstacle(held, "2025-12-31")).toBe("ends-before-start");
  expect(endObstacle(held, "2026-01-01")).toBeNull();
  expect(endObstacle({ ...held, validTo: "2026-06-01" }, "2026-06-01")).toBe("ended-already");
  expect(endObstacle({ ...held, validTo: "2026-06-01" }, "2026-05-30")).toBeNull();
});

test("a place is read back from its marks", () => {
  for (const place of places) expect(placeOf(marksOf(place))).toBe(place);
});
