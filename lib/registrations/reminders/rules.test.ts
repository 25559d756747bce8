import { expect, test } from "vitest";
import { unitsToRemind } from "./rules";

const missing = ["a", "b", "c"];
test.each([
  ["all that are missing", null, [], ["a", "b", "c"], null],
  ["one of them", ["b"], [], ["b"], null],
  ["one that has registered", ["x"], [], [], "nobody-to-remind"],
  ["one that was reminded this morning", ["b"], ["b"], [], "reminded-today"],
  ["all, after one was reminded", null, ["b"], ["a", "c"], null],
])("reminding %s", (_, chosen, remindedToday, unitIds, obstacle) => {
  expect(unitsToRemind({ missing, chosen, remindedToday })).toEqual({ unitIds, obstacle });
});
