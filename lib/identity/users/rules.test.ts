import { describe, expect, test } from "vitest";
import { disableObstacle, enableObstacle, endObstacle, grantObstacle, resetObstacle, roleEnd } from "./rules";

const other = { actorId: "a", userId: "b" };
const self = { actorId: "a", userId: "a" };
const today = new Date("2026-11-22T02:00:00Z");

test.each([
  [{ ...other, disabledAt: null }, null],
  [{ ...other, disabledAt: today }, "already-disabled"],
  [{ ...self, disabledAt: null }, "own-account"],
])("disabling %j: %s", (facts, obstacle) => expect(disableObstacle(facts)).toBe(obstacle));

test("only a disabled account is opened again, and nobody resets their own password", () => {
  expect(enableObstacle({ disabledAt: null })).toBe("not-disabled");
  expect(enableObstacle({ disabledAt: today })).toBeNull();
  expect(resetObstacle(self)).toBe("own-account");
  expect(resetObstacle(other)).toBeNull();
});

describe("granting a role", () => {
  const asked = { role: "UNIT_HEAD", unitId: "u", validFrom: "2026-05-01", validTo: null };
  const facts = { ...other, asked, held: [], unitExists: true };

  test.each([
    ["to oneself", { ...facts, ...self }, "own-account"],
    ["in a unit that is not there", { ...facts, unitExists: false }, "unit-not-in-force"],
    ["for the first time", facts, null],
    [
      "held to the day before",
      { ...facts, held: [{ ...asked, validFrom: "2025-01-01", validTo: "2026-05-01" }] },
      null,
    ],
    [
      "held a day longer",
      { ...facts, held: [{ ...asked, validFrom: "2025-01-01", validTo: "2026-05-02" }] },
      "role-held-already",
    ],
    ["held from later on", { ...facts, held: [{ ...asked, validFrom: "2027-01-01" }] }, "role-held-already"],
    ["held in another unit", { ...facts, held: [{ ...asked, unitId: "v" }] }, null],
    ["beside another role there", { ...facts, held: [{ ...asked, role: "UNIT_OFFICER" }] }, null],
  ])("%s: %s", (_, given, obstacle) => expect(grantObstacle(given)).toBe(obstacle));
});

const role = { today: "2026-05-10", validFrom: "2026-05-01", validTo: null };
test.each([
  ["2026-05-10", null, null],
  ["2026-05-09", null, "ends-in-the-past"],
  ["2026-08-01", "2026-09-01", null],
  ["2026-09-01", "2026-09-01", "ended-already"],
])("a role ending from %s that so far ends on %s: %s", (from, validTo, obstacle) => {
  expect(endObstacle({ ...other, ...role, from, validTo })).toBe(obstacle);
});

test("a role yet to begin is taken back on its first day, and nobody ends their own", () => {
  const later = { ...role, from: "2026-05-10", validFrom: "2026-06-01" };
  expect(endObstacle({ ...other, ...later })).toBeNull();
  expect(roleEnd(later)).toBe("2026-06-01");
  expect(endObstacle({ ...self, ...role, from: "2026-05-10" })).toBe("own-account");
});
