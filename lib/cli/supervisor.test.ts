import { expect, test } from "vitest";
import { pauseBefore } from "./supervisor";

test("a process is restarted at once, then ever more slowly, at most every half minute", () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 20].map(pauseBefore)).toEqual([
    100, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ]);
});
