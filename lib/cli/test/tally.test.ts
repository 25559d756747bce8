import { expect, test } from "vitest";
import { closingLine, one, tallyPlaywright, tallyVitest } from "./tally";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});
const vitest = (passed: number, failed: number, pending: number, files: ReturnType<typeof file>[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults: files,
});
const playwright = (
  expected: number,
  unexpected: number,
  flaky = 0,
  skipped = 0,
  errors: unknown[] = [],
) => ({
  stats: { expected, unexpected, flaky, skipped },
  errors,
});

test.each([
  ["all well", vitest(3, 0, 0, [file("passed", "passed")]), 0, { passed: 3, failed: 0, skipped: 0 }],
  [
    "one red",
    vitest(2, 1, 1, [file("failed", "passed", "failed", "skipped")]),
    1,
    { passed: 2, failed: 1, skipped: 1 },
  ],
  [
    "a file that does not load",
    vitest(2, 0, 0, [file("failed"), file("passed", "passed")]),
    1,
    { passed: 2, failed: 1, skipped: 0 },
  ],
  [
    "a file whose preparation failed",
    vitest(2, 0, 4, [file("failed", "skipped")]),
    1,
    { passed: 2, failed: 1, skipped: 4 },
  ],
  [
    "an error outside any test",
    vitest(2, 0, 0, [file("passed", "passed")]),
    1,
    { passed: 2, failed: 1, skipped: 0 },
  ],
  ["a runner that crashed", null, 137, { passed: 0, failed: 1, skipped: 0 }],
])("vitest, %s", (_, report, code, tally) => {
  expect(tallyVitest(report, code)).toEqual(tally);
});

test.each([
  ["all well", playwright(5, 0), 0, { passed: 5, failed: 0, skipped: 0 }],
  ["red, flaky and skipped", playwright(5, 2, 1, 3), 1, { passed: 6, failed: 2, skipped: 3 }],
  ["an error before any test", playwright(0, 0, 0, 0, [{}]), 1, { passed: 0, failed: 1, skipped: 0 }],
  ["a runner that crashed", undefined, 1, { passed: 0, failed: 1, skipped: 0 }],
])("playwright, %s", (_, report, code, tally) => {
  expect(tallyPlaywright(report, code)).toEqual(tally);
});

test("the closing line sums every step and names skipped tests only when there are some", () => {
  expect(closingLine([one(true), { passed: 40, failed: 0, skipped: 0 }])).toBe("41 passed, 0 failed");
  expect(closingLine([one(false), { passed: 40, failed: 2, skipped: 3 }])).toBe(
    "40 passed, 3 failed, 3 skipped",
  );
  expect(closingLine([])).toBe("0 passed, 0 failed");
});
