import "server-only";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { Refusal } from "@/lib/refusal";
import { taskName } from "./text";

type JobRow = { id: string; task: string };

/** Runs a failed job again now, instead of when the queue would. */
export function retryJob(actor: Actor, { jobId }: { jobId: string }, now = new Date()) {
  return transaction(actor, async (tx) => {
    if (reach(actor, "job.retry") !== "province") throw new Refusal("forbidden", undefined, "role-may-not");
    const jobs = await tx.$queryRaw<
      JobRow[]
    >`select "id", "task" from background_jobs() where "id" = ${jobId}`;
    const [job] = jobs;
    const [answer] = await tx.$queryRaw<{ retried: boolean }[]>`select retry_job(${jobId}) as retried`;
    if (!job || !answer?.retried) throw new Refusal("not-found");
    await recordAudit(tx, actor, "job.retry", jobId, { label: taskName(job.task), at: now });
    return { id: jobId };
  });
}
