import { expect, test } from "vitest";
import { countStandings, isClean, isNewFinding, type Mark, markInForce, standingOf } from "./rules";

const at = (hour: number) => new Date(Date.UTC(2026, 9, 12, hour));
const mark = (name: Mark["mark"], hour: number, valueVersion = 1): Mark => ({
  id: `${hour}`.padStart(2, "0"),
  mark: name,
  valueVersion,
  verifiedAt: at(hour),
});

test.each([
  ["nothing said", [], 1, "open"],
  ["the newest counts", [mark("NEEDS_FIX", 1), mark("AGREED", 2)], 1, "agreed"],
  ["taken back", [mark("AGREED", 1), mark("CLEARED", 2)], 1, "open"],
  ["said about an earlier version", [mark("AGREED", 1)], 2, "open"],
  ["order of arrival does not matter", [mark("ADJUSTED", 3), mark("AGREED", 2)], 1, "adjusted"],
] as const)("%s", (_, marks, version, standing) => {
  expect(standingOf(markInForce(marks, version))).toBe(standing);
});

test("of two marks at one moment the later row counts", () => {
  const first = { ...mark("AGREED", 1), id: "a" };
  const second = { ...mark("NEEDS_FIX", 1), id: "b" };
  expect(markInForce([second, first], 1)).toBe(second);
});

test.each([
  ["never returned", [mark("AGREED", 1)], 1, null, false],
  ["agreed when it was returned, untouched since", [mark("AGREED", 1)], 1, at(2), true],
  ["adjusted when it was returned", [mark("ADJUSTED", 1)], 1, at(2), true],
  ["changed by the unit since", [mark("AGREED", 1)], 2, at(2), false],
  ["remarked upon then", [mark("NEEDS_FIX", 1)], 1, at(2), false],
  ["agreed only after the return", [mark("NEEDS_FIX", 1), mark("AGREED", 3)], 1, at(2), false],
  ["agreement taken back before the return", [mark("AGREED", 0), mark("CLEARED", 1)], 1, at(2), false],
] as const)("a new finding: %s: %s", (_, marks, version, returnedAt, expected) => {
  expect(isNewFinding(marks, version, returnedAt)).toBe(expected);
});

test("what is open and what is a remark", () => {
  expect(countStandings(["open", "agreed", "adjusted", "needs-fix", "lacks-evidence"])).toEqual({
    openLines: 3,
    remarks: 2,
  });
});

test.each([
  [{ standing: "open", findings: [], state: "REPORTED" }, true],
  [{ standing: "open", findings: [{}], state: "REPORTED" }, false],
  [{ standing: "agreed", findings: [], state: "REPORTED" }, false],
  [{ standing: "open", findings: [], state: "NOT_YET_KNOWN" }, false],
] as const)("%j is clean: %s", (line, expected) => {
  expect(isClean(line)).toBe(expected);
});
