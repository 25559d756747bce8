import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "./actor";

// A screen reports every fifteen seconds; after three misses its reader counts as left.
const presentFor = 45_000;

export type Workplace = { subject: "plan" | "sheet"; subjectId: string; part: string };
export type Colleague = { userId: string; name: string; part: string };

/** Notes where the actor is at work just now and answers who else is; it changes nothing, so nothing is logged. */
export async function joinColleagues(
  tx: Transaction,
  actor: Actor,
  { subject, subjectId, part }: Workplace,
  now: Date,
): Promise<Colleague[]> {
  const key = { subject, subjectId, userId: actor.userId };
  const seen = { part, seenAt: now };
  await tx.presence.upsert({
    where: { subject_subjectId_userId: key },
    create: { ...key, provinceId: actor.provinceId, ...seen },
    update: seen,
  });
  const present = await tx.presence.findMany({
    where: {
      subject,
      subjectId,
      seenAt: { gt: new Date(now.getTime() - presentFor) },
      userId: { not: actor.userId },
    },
    orderBy: { userId: "asc" },
    select: { userId: true, part: true },
  });
  if (present.length === 0) return [];
  const users = await tx.user.findMany({
    where: { id: { in: present.map(({ userId }) => userId) } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return present.map(({ userId, part }) => ({ userId, name: names.get(userId) ?? "", part }));
}
