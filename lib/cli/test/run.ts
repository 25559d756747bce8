import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { type Portal, startPortal } from "./portal";
import { reports, type Step, steps } from "./steps";
import { closingLine, one, type Tally } from "./tally";

/** Runs one step; what it throws is a failure, and the steps after it still run. */
async function runStep({ name }: Step, work: () => Promise<Tally>): Promise<Tally> {
  console.log(`\n── ${name} ──`);
  const began = performance.now();
  const tally = await work().catch((error: unknown) => {
    console.error(error);
    return one(false);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${name}: ${closingLine([tally])} in ${seconds} s`);
  return tally;
}

/** The steps the arguments name, or all; those on a portal bring the step that starts it. */
export function choose(args: string[]): { chosen: Step[]; paths: string[] } {
  const names = new Set(args.filter((arg) => steps.some(({ name }) => name === arg)));
  const paths = args.filter((arg) => !names.has(arg));
  if (names.size === 0) return { chosen: steps, paths };
  if (steps.some(({ name, onPortal }) => onPortal && names.has(name))) names.add("start");
  return { chosen: steps.filter(({ name }) => names.has(name)), paths };
}

/** Words that are neither a step nor part of the path of any file; options go to the runners as they are. */
export function straysIn(paths: readonly string[]): string[] {
  const below = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`);
  const files = paths.length > 0 ? ["app", "components", "lib", "prisma", "tests"].flatMap(below) : [];
  return paths.filter((path) => !path.startsWith("-") && !files.some((file) => file.includes(path)));
}

/**
 * Runs all steps, or those named first among the arguments with the paths that follow; prints the closing line last
 * and answers the exit code.
 */
export async function runTests(args: string[]): Promise<number> {
  const { chosen, paths } = choose(args);
  const [stray] = straysIn(paths);
  if (stray !== undefined) {
    console.error(
      `"${stray}" is neither a step nor part of a file's path; steps: ${steps.map(({ name }) => name).join(", ")}.`,
    );
    console.log(`\n${closingLine([one(false)])}`);
    return 2;
  }
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const tallies: Tally[] = [];
  let portal: Portal | null = null;
  try {
    for (const step of chosen) {
      const tally = await runStep(step, async () => {
        if (step.name === "start") portal = await startPortal();
        // Without a portal its steps cannot pass; that it did not start is one failure, and each of them another.
        return step.onPortal && !portal ? one(false) : step.run(paths, portal);
      });
      tallies.push(tally);
    }
  } finally {
    await (portal as Portal | null)?.stop();
  }
  console.log(`\n${closingLine(tallies)}`);
  return tallies.some(({ failed }) => failed > 0) ? 1 : 0;
}
