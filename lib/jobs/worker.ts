import "server-only";
import { run } from "graphile-worker";
import { holdWorkerLock } from "./heartbeat";

export type JobHandlers = Record<string, (payload: Record<string, unknown>) => Promise<void>>;

/**
 * Runs background jobs until stopped. `connectionString` is the queue's own (its tables are out of
 * the application role's reach); the handlers themselves work as the application.
 * `schedule` lines are cron: "*&#47;5 * * * * task".
 */
export async function startWorker(connectionString: string, handlers: JobHandlers, schedule = "") {
  const lock = await holdWorkerLock(connectionString);
  const runner = await run({
    connectionString,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    crontab: schedule,
    taskList: Object.fromEntries(
      Object.entries(handlers).map(([name, handle]) => [
        name,
        (payload: unknown) => handle((payload ?? {}) as Record<string, unknown>),
      ]),
    ),
  });
  return {
    stop: async () => {
      await runner.stop();
      await lock.release();
    },
  };
}
