import { z } from "zod";

/** What one step of `npm test` found. */
export type Tally = { passed: number; failed: number; skipped: number };

export const one = (passed: boolean): Tally => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  skipped: 0,
});

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** A runner that ended badly without a failed test to show for it counts as one failure. */
function withExit(tally: Tally, code: number): Tally {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** The tally of a Vitest JSON report; a file that failed outside its tests is a failure of its own. */
export function tallyVitest(report: unknown, code: number): Tally {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return one(false);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data;
  const broken = testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  ).length;
  const skipped = numPendingTests + numTodoTests;
  return withExit({ passed: numPassedTests, failed: numFailedTests + broken, skipped }, code);
}

/** The tally of a Playwright JSON report; a test that passed only at the second try has passed. */
export function tallyPlaywright(report: unknown, code: number): Tally {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return one(false);
  const { stats, errors } = parsed.data;
  const failed = stats.unexpected + (stats.unexpected === 0 ? errors.length : 0);
  return withExit({ passed: stats.expected + stats.flaky, failed, skipped: stats.skipped }, code);
}

/** The last line of `npm test`. */
export function closingLine(tallies: Tally[]): string {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  const skipped = sum("skipped");
  return `${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
