import { type ChildProcess, spawn } from "node:child_process";

export type RunOptions = { environment: NodeJS.ProcessEnv; signal?: AbortSignal; quiet?: boolean };
export type Outcome = { code: number; output: string };

const serverFlags = ["--conditions=react-server", "--import", "tsx"];

/** The arguments that make Node run a TypeScript file with access to server-only modules. */
export const serverScript = (path: string, args: string[] = []) => [...serverFlags, path, ...args];

/** Runs Node to its end and answers its exit code; `quiet` keeps its words instead of showing them. */
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
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
