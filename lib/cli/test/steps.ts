import { existsSync, readFileSync, rmSync } from "node:fs";
import { type Outcome, runNode } from "../processes";
import { findBrowser, noBrowser } from "./browser";
import { type Lock, lockProblems } from "./lock";
import type { Portal } from "./portal";
import { one, type Tally, tallyPlaywright, tallyVitest } from "./tally";

/** One step of `npm test`; those `onPortal` need one running with the demo. */
export type Step = {
  name: string;
  onPortal?: boolean;
  run: (paths: string[], portal: Portal | null) => Promise<Tally>;
};

export const reports = "test-results";
const bin = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  next: "node_modules/next/dist/bin/next",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
};

const node = (args: string[], environment: NodeJS.ProcessEnv = process.env): Promise<Outcome> =>
  runNode(args, { environment });

/** A tool whose exit code is the whole answer. */
const tool =
  (...args: string[]) =>
  async () =>
    one((await node(args)).code === 0);

/** The report a runner left, or null, said aloud, when it did not get that far. */
function reportAt(path: string, code: number): unknown {
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  console.error(`The runner ended with code ${code} and left no report at ${path}.`);
  return null;
}

const vitest =
  (project: string): Step["run"] =>
  async (paths, portal) => {
    const report = `${reports}/${project}.json`;
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const args = ["run", "--config", "tests/vitest.config.ts", "--project", project, ...reporters, ...paths];
    const { code } = await node(
      [bin.vitest, ...args],
      portal ? { ...portal.environment, NODE_ENV: "test" } : undefined,
    );
    return tallyVitest(reportAt(report, code), code);
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

async function browser(paths: string[], portal: Portal | null): Promise<Tally> {
  const chromium = await findBrowser();
  if (!chromium) {
    console.error(noBrowser);
    return one(false);
  }
  const environment = {
    ...portal?.environment,
    NODE_ENV: "test" as const,
    // The factories of the tests are server code.
    NODE_OPTIONS: "--conditions=react-server",
    PLAYWRIGHT_CHROMIUM: chromium,
  };
  const { code } = await node(
    [bin.playwright, "test", "--config", "tests/playwright.config.ts", ...paths],
    environment,
  );
  return tallyPlaywright(reportAt(`${reports}/browser.json`, code), code);
}

/** Everything `npm test` does, in the order of what is cheapest to learn from. */
export const steps: Step[] = [
  { name: "lint", run: tool(bin.biome, "ci", "--error-on-warnings", "--max-diagnostics=50") },
  { name: "lock", run: lock },
  { name: "routes", run: routes },
  { name: "types", run: tool(bin.tsc, "--noEmit", "--incremental", "false") },
  { name: "unit", run: vitest("unit") },
  { name: "integration", run: vitest("integration") },
  { name: "start", onPortal: true, run: async (_, portal) => one(portal !== null) },
  { name: "demo", onPortal: true, run: vitest("demo") },
  { name: "browser", onPortal: true, run: browser },
];
