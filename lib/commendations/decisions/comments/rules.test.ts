import { expect, test } from "vitest";
import { objectionObstacle, windowObstacle } from "./rules";

test.each([
  ["today", "2027-04-12", null, "ends-too-soon"],
  ["tomorrow", "2027-04-13", null, null],
  ["a day less than promised", "2027-04-19", "2027-04-20", "made-shorter"],
  ["the day promised", "2027-04-20", "2027-04-20", null],
  ["more days", "2027-04-30", "2027-04-20", null],
] as const)("a window through %s", (_, through, before, obstacle) =>
  expect(windowObstacle({ isDraft: true, through, today: "2027-04-12", before })).toBe(obstacle),
);

const window = { isDraft: true, from: "2027-04-12", through: "2027-04-20" };
test.each([
  ["on its first day", "2027-04-12", "2027-04-12", null],
  ["on its last day", "2027-04-20", "2027-04-20", null],
  ["a letter of the last day, entered later", "2027-04-20", "2027-04-22", null],
  ["the day after", "2027-04-21", "2027-04-21", "window-over"],
  ["before it opened", "2027-04-11", "2027-04-13", "received-outside"],
  ["tomorrow", "2027-04-14", "2027-04-13", "received-outside"],
] as const)("an objection %s", (_, receivedOn, today, obstacle) =>
  expect(objectionObstacle({ ...window, receivedOn, today })).toBe(obstacle),
);

test("once signed, or never opened, nothing is taken", () => {
  const day = { receivedOn: "2027-04-13", today: "2027-04-13" };
  expect(objectionObstacle({ ...window, isDraft: false, ...day })).toBe("not-a-draft");
  expect(objectionObstacle({ isDraft: true, from: null, through: null, ...day })).toBe("not-open");
});
