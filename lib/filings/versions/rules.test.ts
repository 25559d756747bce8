import { expect, test } from "vitest";
import { differenceOf, type LineSnapshot, snapshotOf } from "./rules";

const line: LineSnapshot = {
  ...snapshotOf(null),
  numerator: "350",
  denominator: "412",
  explanation: "Bổ sung",
  files: [{ id: "a", name: "a.pdf" }],
};

test.each([
  ["the same", line, null],
  ["the same number written otherwise", { ...line, numerator: "350.0000" }, null],
  ["another figure", { ...line, numerator: "360" }, ["350", "360"]],
])("%s", (_, after, figures) => {
  const difference = differenceOf(line, after);
  const found = difference?.figures ?? null;
  expect(found && [found.before.numerator, found.after.numerator]).toEqual(figures);
});

test("files and words that came and went", () => {
  const after = { ...line, explanation: "", files: [{ id: "b", name: "b.pdf" }] };
  expect(differenceOf(line, after)).toEqual({
    figures: null,
    explanation: { before: "Bổ sung", after: "" },
    filesAdded: ["b.pdf"],
    filesRemoved: ["a.pdf"],
  });
});

test("a line that did not exist differs in its state alone when it was declared empty", () => {
  const declared = { ...snapshotOf(null), state: "NONE_ARISEN" as const };
  expect(differenceOf(snapshotOf(null), declared)?.figures?.after.state).toBe("NONE_ARISEN");
});
