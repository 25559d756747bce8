import { disconnect } from "@/lib/database";
import { type JobHandlers, startWorker } from "@/lib/jobs/worker";

const handlers: JobHandlers = {};
const schedule = "";

const queue = process.env.QUEUE_DATABASE_URL;
if (!queue) throw new Error("QUEUE_DATABASE_URL is not set: the connection that may read the job queue.");

const worker = await startWorker(queue, handlers, schedule);
console.log(`worker ready for ${Object.keys(handlers).length} kinds of job`);

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, async () => {
    await worker.stop();
    await disconnect();
    process.exit(0);
  });
}
