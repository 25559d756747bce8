import { expect, test } from "vitest";
import { actions } from "./permissions";
import { actionGroups, actionText } from "./text";

test("every action has its words and stands in exactly one group", () => {
  const grouped = actionGroups.flatMap(({ nouns }) => nouns);
  expect(new Set(grouped).size).toBe(grouped.length);
  expect(actions.filter((action) => !grouped.includes(action.split(".")[0] ?? ""))).toEqual([]);
  expect(grouped.filter((noun) => !actions.some((action) => action.startsWith(`${noun}.`)))).toEqual([]);
  expect(new Set(Object.values(actionText)).size).toBe(actions.length);
});
