import { expect, test } from "vitest";
import { removalObstacle } from "./rules";

const unused = { units: 0, scales: 0, plans: 0, results: 0 };

test.each([
  [unused, null],
  [{ ...unused, results: 1 }, "in-results"],
  [{ ...unused, plans: 1, results: 1 }, "in-plans"],
  [{ ...unused, scales: 1, plans: 1 }, "has-scales"],
  [{ units: 1, scales: 1, plans: 1, results: 1 }, "has-units"],
])("a block used by %j: %s", (uses, obstacle) => expect(removalObstacle(uses)).toBe(obstacle));
