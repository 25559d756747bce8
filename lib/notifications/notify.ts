import "server-only";
import { dayOf } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { inForceOn } from "@/lib/organizations/queries";
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
              ...inForceOn(dayOf(now)),
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

export type UnitNotice = { unitId: string; kind: string; text: string; href: string };

/** Tells the heads and officers of many units, each its own text: three statements, however many units. */
export async function notifyUnits(
  tx: Transaction,
  provinceId: string,
  notices: readonly UnitNotice[],
  now = new Date(),
) {
  if (notices.length === 0) return;
  const members = await tx.membership.findMany({
    where: {
      provinceId,
      role: { in: ["UNIT_HEAD", "UNIT_OFFICER"] },
      unitId: { in: notices.map(({ unitId }) => unitId) },
      ...inForceOn(dayOf(now)),
    },
    select: { userId: true, unitId: true },
    distinct: ["userId", "unitId"],
  });
  const told = members.flatMap(({ userId, unitId }) =>
    notices
      .filter((notice) => notice.unitId === unitId)
      .map(({ kind, text, href }) => ({ userId, kind, text, href })),
  );
  await tx.notice.createMany({ data: told.map((one) => ({ ...one, provinceId, createdAt: now })) });
  await tx.outboxMessage.createMany({
    data: told.map((payload) => ({ provinceId, channel: "email", payload })),
  });
}
