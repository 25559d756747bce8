import { describe, expect, test } from "vitest";
import {
  endOfVersionObstacle,
  inTreeOrder,
  isChanged,
  movedPath,
  parentObstacle,
  pathBelow,
  type SuccessionStep,
  type VersionState,
  whatBecameOf,
} from "./rules";

const standing = { validFrom: "2016-01-01", validTo: null, path: "/a/b/" };

test.each([
  ["there was none that day", null, false, "not-in-force"],
  ["a later one follows", { ...standing, validTo: "2027-01-01" }, false, "later-version"],
  ["papers of a later day name it", standing, true, "used-after"],
  ["nothing stands against it", standing, false, null],
])("a state gives way to a new one: %s", (_, version, usedAfter, obstacle) => {
  expect(endOfVersionObstacle(version, { usedAfter })).toBe(obstacle);
});

test("a change must say something new", () => {
  const state: VersionState = {
    name: "Sở Nội vụ",
    shortName: "Sở Nội vụ",
    kind: "DEPARTMENT",
    parentId: "p",
    blockId: null,
    position: 3,
  };
  expect(isChanged(state, { ...state })).toBe(false);
  expect(isChanged(state, { ...state, name: "Sở Tổ chức" })).toBe(true);
  expect(isChanged(state, { ...state, blockId: "b" })).toBe(true);
});

describe("the place in the tree", () => {
  test.each([
    [null, null, "parent-not-in-force"],
    [{ path: "/a/b/" }, { path: "/a/b/" }, "parent-below"],
    [{ path: "/a/b/" }, { path: "/a/b/c/" }, "parent-below"],
    [{ path: "/a/b/" }, { path: "/a/bc/" }, null],
    [{ path: "/a/b/" }, { path: "/a/" }, null],
    [null, { path: "/a/" }, null],
  ])("unit %j below %j: %s", (own, parent, obstacle) => expect(parentObstacle(own, parent)).toBe(obstacle));

  test("paths follow the parent", () => {
    expect(pathBelow(null, "x")).toBe("/x/");
    expect(pathBelow({ path: "/a/" }, "x")).toBe("/a/x/");
    expect(movedPath("/a/b/c/", "/a/b/", "/d/b/")).toBe("/d/b/c/");
  });

  test("children stand directly below their parent, an unknown parent means the top", () => {
    const unit = (unitId: string, parentId: string | null) => ({ unitId, parentId, path: "" });
    const units = [unit("p", null), unit("s1", "p"), unit("s2", "p"), unit("d", "s1"), unit("o", "gone")];
    expect(inTreeOrder(units).map(({ unitId, depth }) => [unitId, depth])).toEqual([
      ["p", 0],
      ["s1", 1],
      ["d", 2],
      ["s2", 1],
      ["o", 0],
    ]);
  });
});

describe("what became of a unit", () => {
  const step = (
    from: string,
    to: string | null,
    kind: SuccessionStep["kind"],
    on: string,
  ): SuccessionStep => ({
    fromUnitId: from,
    toUnitId: to,
    toName: `Tên ${to ?? "khác"}`,
    kind,
    on,
  });
  const steps = [
    step("a", "a", "RENAME", "2024-01-01"),
    step("a", "b", "MERGE_INTO_EXISTING", "2025-03-01"),
    step("c", "x", "SPLIT", "2025-03-01"),
    step("c", "y", "SPLIT", "2025-03-01"),
    step("d", null, "DISSOLVE", "2025-07-01"),
    step("b", "e", "MERGE_INTO_NEW", "2026-01-01"),
  ];

  test.each([
    ["a", "Tên e", "MERGE_INTO_EXISTING"],
    ["b", "Tên e", "MERGE_INTO_NEW"],
    ["c", "Tên x, Tên y", "SPLIT"],
    ["d", "Tên khác", "DISSOLVE"],
  ])("%s is now %s", (unit, toName, kind) =>
    expect(whatBecameOf(unit, steps)).toMatchObject({ toName, kind }),
  );

  test("what nothing happened to is itself", () => expect(whatBecameOf("z", steps)).toBeNull());
});
