import "server-only";
import { Logger, run } from "graphile-worker";
import { Client } from "pg";
import { holdWorkerLock } from "./heartbeat";

export type JobHandlers = Record<string, (payload: Record<string, unknown>) => Promise<void>>;

/** Every finished job would be a line a minute; what went well can be read in the queue itself. */
const logger = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") console.error(message);
});

/**
 * Runs background jobs until stopped. `connectionString` is the queue's own (its tables are out of
 * the application role's reach); the handlers themselves work as the application.
 * `schedule` lines are cron: "*&#47;5 * * * * task".
 */
export async function startWorker(connectionString: string, handlers: JobHandlers, schedule = "") {
  const lock = await holdWorkerLock(connectionString);
  if (lock.isOnlyWorker) await freeAbandonedJobs(connectionString);
  const runner = await run({
    connectionString,
    concurrency: Number(process.env.WORKER_CONCURRENCY ?? 2),
    logger,
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

/** Jobs a killed worker was at: the queue would keep them for hours, but with nobody else at work they are free. */
async function freeAbandonedJobs(connectionString: string) {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(`
      select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
      from graphile_worker._private_jobs where locked_by is not null having count(*) > 0`);
  } finally {
    await client.end();
  }
}
