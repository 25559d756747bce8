import { jobs as api, schedule as sweep } from "@/lib/api/jobs";
import { jobs as audit } from "@/lib/audit/jobs";
import { jobs as daily, schedule as everyDay } from "@/lib/dashboards/tasks/daily/jobs";
import { disconnect } from "@/lib/database";
import { jobs as evaluation } from "@/lib/evaluation/jobs";
import { jobs as filings } from "@/lib/filings/jobs";
import { jobs as entering } from "@/lib/identity/entering/jobs";
import { startWorker } from "@/lib/jobs/worker";
import { schedule as mail, jobs as notifications } from "@/lib/notifications/jobs";
import { jobs as publication } from "@/lib/publication/jobs";
import { giveWay } from "./priority";

const handlers = {
  ...api,
  ...audit,
  ...daily,
  ...entering,
  ...evaluation,
  ...filings,
  ...notifications,
  ...publication,
};
/** Cron lines in UTC: minute, hour, day, month, weekday, task. */
const schedule = [
  "*/5 * * * * audit-anchor",
  mail,
  everyDay,
  "17 * * * * sweep-uploads",
  "*/2 * * * * scan-uploads",
  sweep,
].join("\n");

giveWay();

const queue = process.env.QUEUE_DATABASE_URL;
if (!queue) throw new Error("QUEUE_DATABASE_URL is not set: the connection that may read the job queue.");

const worker = await startWorker(queue, handlers, schedule);
console.log(`worker ready for ${Object.keys(handlers).join(", ")}`);

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, async () => {
    await worker.stop();
    await disconnect();
    process.exit(0);
  });
}
