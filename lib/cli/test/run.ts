import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { type Outcome, runNode } from "../processes";
import { findBrowser, noBrowser } from "./browser";
import { type Lock, lockProblems } from "./lock";
import { startPortal } from "./portal";
import { closingLine, one, type Tally, tallyPlaywright, tallyVitest } from "./tally";

type Step = { name: string; run: (paths: string[]) => Promise<Tally> };

const reports = "test-results";
const bin = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  next: "node_modules/next/dist/bin/next",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
};

const node = (args: string[], environment = process.env): Promise<Outcome> => runNode(args, { environment });

/** A tool whose exit code is the whole answer. */
const tool =
  (...args: string[]) =>
  async () =>
    one((await node(args)).code === 0);

/** The report a runner left, or null when it did not get that far. */
function reportAt(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

const vitest = (project: string) => async (paths: string[]) => {
  const report = `${reports}/${project}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["run", "--config", "tests/vitest.config.ts", "--project", project, ...reporters, ...paths];
  const { code } = await node([bin.vitest, ...args]);
  return tallyVitest(reportAt(report), code);
};

async function lock(): Promise<Tally> {
  const problems = lockProblems(JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock);
  for (const problem of problems) console.error(problem);
  return one(problems.length === 0);
}

/** The types of all routes, without those an earlier `next dev` left for routes that are no more. */
function routes(): Promise<Tally> {
  rmSync(".next/dev/types", { recursive: true, force: true });
  return tool(bin.next, "typegen")();
}

/** Browser tests on a production build with the demo; that it starts at all is one test more. */
async function browser(paths: string[]): Promise<Tally> {
  const chromium = await findBrowser();
  if (!chromium) {
    console.error(noBrowser);
    return one(false);
  }
  const portal = await startPortal();
  if (!portal) return one(false);
  try {
    // The factories of the tests are server code.
    const NODE_OPTIONS = "--conditions=react-server";
    const environment = {
      ...portal.environment,
      NODE_ENV: "test" as const,
      NODE_OPTIONS,
      PLAYWRIGHT_CHROMIUM: chromium,
    };
    const { code } = await node(
      [bin.playwright, "test", "--config", "tests/playwright.config.ts", ...paths],
      environment,
    );
    const tally = tallyPlaywright(reportAt(`${reports}/browser.json`), code);
    return { ...tally, passed: tally.passed + 1 };
  } finally {
    await portal.stop();
  }
}

const steps: Step[] = [
  { name: "lint", run: tool(bin.biome, "ci", "--error-on-warnings", "--max-diagnostics=50") },
  { name: "lock", run: lock },
  { name: "routes", run: routes },
  { name: "types", run: tool(bin.tsc, "--noEmit", "--incremental", "false") },
  { name: "unit", run: vitest("unit") },
  { name: "integration", run: vitest("integration") },
  { name: "browser", run: browser },
];

async function runStep({ name, run }: Step, paths: string[]): Promise<Tally> {
  console.log(`\n── ${name} ──`);
  const began = performance.now();
  const tally = await run(paths).catch((error: unknown) => {
    console.error(error);
    return one(false);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${name}: ${closingLine([tally])} in ${seconds} s`);
  return tally;
}

/**
 * Runs all steps, or those named first among the arguments with the paths that follow; prints the closing line last
 * and answers the exit code.
 */
export async function runTests(args: string[]): Promise<number> {
  const named = args.filter((arg) => steps.some(({ name }) => name === arg));
  const paths = args.filter((arg) => !named.includes(arg));
  const chosen = named.length > 0 ? steps.filter(({ name }) => named.includes(name)) : steps;
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const tallies: Tally[] = [];
  for (const step of chosen) tallies.push(await runStep(step, paths));
  console.log(`\n${closingLine(tallies)}`);
  return tallies.some(({ failed }) => failed > 0) ? 1 : 0;
}
