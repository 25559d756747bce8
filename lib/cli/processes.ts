import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { pathToFileURL } from "node:url";

export type RunOptions = { environment: NodeJS.ProcessEnv; signal?: AbortSignal; quiet?: boolean };
export type Outcome = { code: number; output: string };

const serverFlags = ["--conditions=react-server", "--import", "tsx"];

/** The arguments that make Node run a TypeScript file with access to server-only modules. */
export const serverScript = (path: string, args: string[] = []) => [...serverFlags, path, ...args];

/** What ties a process started with an "ipc" channel to the life of the one that started it. */
export const leash = ["--import", pathToFileURL("lib/cli/leash.mjs").href];

/** Runs Node to its end and answers its exit code (above 128 for a signal); `quiet` keeps its words to itself. */
export function runNode(
  args: string[],
  { environment, signal, quiet = false }: RunOptions,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child: ChildProcess = spawn(process.execPath, args, {
      env: environment,
      signal,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.once("error", (error) => {
      output += error.message;
    });
    child.once("close", (code, ended) =>
      resolve({ code: code ?? 128 + (ended ? constants.signals[ended] : 0), output }),
    );
  });
}
