import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { type JobFacts, jobState } from "./rules";

type JobRow = JobFacts & { id: string; task: string; runAt: Date; createdAt: Date; isOwn: boolean };

const most = 50;

/** What runs and waits behind the pages: the queue, messages that did not leave, and progress people wait for. */
export function findBackgroundWork(actor: Actor) {
  return read(actor, async (tx) => {
    if (reach(actor, "job.read") !== "province") return null;
    const { provinceId } = actor;
    const jobs = await tx.$queryRaw<JobRow[]>`select * from background_jobs()`;
    const unsent = { provinceId, sentAt: null };
    const waiting = await tx.outboxMessage.count({ where: { ...unsent, lastError: null } });
    const failed = await tx.outboxMessage.findMany({
      where: { provinceId, lastError: { not: null } },
      orderBy: { createdAt: "desc" },
      take: most,
      select: { id: true, channel: true, createdAt: true, sentAt: true, attempts: true, lastError: true },
    });
    const progress = await tx.jobProgress.findMany({
      where: { provinceId },
      orderBy: { createdAt: "desc" },
      take: most,
      select: {
        id: true,
        title: true,
        total: true,
        done: true,
        status: true,
        message: true,
        href: true,
        createdAt: true,
        finishedAt: true,
      },
    });
    return {
      jobs: jobs.map((job) => ({ ...job, state: jobState(job) })),
      outbox: { waiting, failed },
      progress,
    };
  });
}
export type BackgroundWork = NonNullable<Awaited<ReturnType<typeof findBackgroundWork>>>;
