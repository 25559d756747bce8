import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

export type Target = { port: number; path: string; headers: Record<string, string> };
export type LoadJob = Target & { connections: number; seconds: number; perSecond?: number; atLeast?: number };
export type LoadResult = {
  requests: number;
  errors: number;
  bytes: number;
  elapsed: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p975: number;
};

/** The load generator, started once; `run` answers when its job is done. */
export function startLoad() {
  const child: ChildProcess = fork(fileURLToPath(new URL("client.mjs", import.meta.url)), [], {
    execArgv: [],
  });
  return {
    run: (job: LoadJob) =>
      new Promise<LoadResult>((resolve, reject) => {
        const ended = () => reject(new Error("the load generator ended"));
        child.once("exit", ended);
        child.once("message", (result) => {
          child.off("exit", ended);
          resolve(result as LoadResult);
        });
        child.send(job);
      }),
    stop: () => child.disconnect(),
  };
}
export type Load = ReturnType<typeof startLoad>;
