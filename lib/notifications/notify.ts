import "server-only";
import type { Transaction } from "@/lib/database";
import type { Role } from "@/prisma/generated/enums";

export type NoticeTo = { userIds: string[] } | { roles: Role[]; unitId?: string };
export type NewNotice = { to: NoticeTo; kind: string; text: string; href: string };

/**
 * Puts a notice into each recipient's list and a message into the outbox, inside the transaction
 * of what it tells of: nothing is announced that did not happen. One statement each, however many recipients.
 */
export async function notify(
  tx: Transaction,
  provinceId: string,
  { to, kind, text, href }: NewNotice,
  now = new Date(),
) {
  const users =
    "userIds" in to
      ? to.userIds
      : (
          await tx.membership.findMany({
            where: {
              provinceId,
              role: { in: to.roles },
              validFrom: { lte: now },
              OR: [{ validTo: null }, { validTo: { gt: now } }],
              ...(to.unitId ? { unitId: to.unitId } : {}),
            },
            select: { userId: true },
            distinct: ["userId"],
          })
        ).map(({ userId }) => userId);
  if (users.length === 0) return;
  await tx.notice.createMany({
    data: users.map((userId) => ({ provinceId, userId, kind, text, href, createdAt: now })),
  });
  await tx.outboxMessage.createMany({
    data: users.map((userId) => ({ provinceId, channel: "email", payload: { userId, kind, text, href } })),
  });
}
