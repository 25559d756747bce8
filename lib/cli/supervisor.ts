import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { leash } from "./processes";

export type ServerProcess = { name: string; args: string[]; environment: NodeJS.ProcessEnv };

const SECOND = 1_000;

/** How long to wait before the nth restart in a row, in milliseconds: at once, then doubling up to half a minute. */
export function pauseBefore(restart: number): number {
  return restart === 0 ? 100 : Math.min(500 * 2 ** (restart - 1), 30 * SECOND);
}

function launch({ name, args, environment }: ServerProcess): ChildProcess {
  const child = spawn(process.execPath, [...leash, ...args], {
    env: environment,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream)
      createInterface({ input: stream }).on("line", (line) => console.log(`${name.padEnd(6)} │ ${line}`));
  }
  return child;
}

/**
 * Keeps one process per role alive. A process that ends by itself is started again; one that keeps ending is started
 * ever more slowly. `stop` asks each to finish, and insists after `patience` milliseconds.
 */
export function supervise(roles: ServerProcess[]) {
  const children = new Map<string, ChildProcess>();
  const timers = new Set<NodeJS.Timeout>();
  let stopping = false;

  function run(role: ServerProcess, restart: number) {
    const began = Date.now();
    const child = launch(role);
    children.set(role.name, child);
    child.once("exit", (code, signal) => {
      children.delete(role.name);
      if (stopping) return;
      const next = Date.now() - began > 60 * SECOND ? 0 : restart;
      const pause = pauseBefore(next);
      console.error(
        `${role.name} ended by itself (${signal ?? `code ${code}`}); starting it again in ${pause / SECOND} s.`,
      );
      const timer = setTimeout(() => {
        timers.delete(timer);
        run(role, next + 1);
      }, pause);
      timers.add(timer);
    });
  }
  for (const role of roles) run(role, 0);

  return {
    async stop(patience = 15 * SECOND) {
      stopping = true;
      for (const timer of timers) clearTimeout(timer);
      const ending = [...children.values()].map((child) => {
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGTERM");
        const insist = setTimeout(() => child.kill("SIGKILL"), patience);
        return ended.finally(() => clearTimeout(insist));
      });
      await Promise.all(ending);
    },
  };
}
