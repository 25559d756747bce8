import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import type { MailContent } from "@/lib/notifications/mail/document";
import { stuckBefore } from "@/lib/notifications/mail/rules";
import { type JobFacts, jobState } from "./rules";

type JobRow = JobFacts & { id: string; task: string; runAt: Date; createdAt: Date; isOwn: boolean };

const most = 50;

/** What runs and waits behind the pages: the queue, messages that did not leave, and progress people wait for. */
export function findBackgroundWork(actor: Actor, now = new Date()) {
  return read(actor, async (tx) => {
    if (reach(actor, "job.read") !== "province") return null;
    const { provinceId } = actor;
    const jobs = await tx.$queryRaw<JobRow[]>`select * from background_jobs()`;
    const waiting = await tx.outboxMessage.count({ where: { provinceId, state: "WAITING" } });
    const stopped = await tx.outboxMessage.findMany({
      where: {
        provinceId,
        OR: [
          { state: { in: ["UNCERTAIN", "REFUSED"] } },
          { state: "WAITING", lastError: { not: null } },
          { state: "SENDING", startedAt: { lt: stuckBefore(now) } },
        ],
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: most,
      select: {
        id: true,
        userId: true,
        payload: true,
        state: true,
        createdAt: true,
        attempts: true,
        lastError: true,
      },
    });
    const people = await tx.user.findMany({
      where: { id: { in: stopped.map(({ userId }) => userId) } },
      select: { id: true, name: true },
    });
    const failed = stopped.map(({ userId, payload, ...message }) => ({
      ...message,
      to: people.find(({ id }) => id === userId)?.name ?? "",
      subject: (payload as MailContent).subject,
    }));
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
