import "server-only";
import { dayOf } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { inForceOn } from "@/lib/organizations/queries";
import type { Role } from "@/prisma/generated/enums";
import { mailAtOnce } from "./mail/queue";
import { topicOf } from "./settings/rules";

export type NoticeTo = { userIds: string[] } | { roles: Role[]; unitId?: string };
export type NewNotice = { to: NoticeTo; kind: string; text: string; href: string };

/** One notice to one person; with a `key` they are told it once and no more. */
export type PersonalNotice = { userId: string; kind: string; text: string; href: string; key?: string };

/**
 * Puts notices into their recipients' lists and, for those who want it at once, e-mail into the
 * outbox, inside the transaction of what they tell of. Constant in statements.
 * Whoever stands in for a recipient is told too.
 */
export async function tell(
  tx: Transaction,
  provinceId: string,
  notices: readonly PersonalNotice[],
  now: Date,
) {
  if (notices.length === 0) return;
  const all = [...notices, ...(await forDeputies(tx, notices, now))];
  const told = await tx.notice.createManyAndReturn({
    data: all.map((notice) => ({ ...notice, provinceId, createdAt: now })),
    skipDuplicates: true,
    select: { id: true, userId: true, kind: true, text: true, href: true, key: true },
  });
  await mailAtOnce(tx, provinceId, told, now);
}

/** The same for whoever stands in for a recipient just now, but for what concerns the account alone. */
async function forDeputies(tx: Transaction, notices: readonly PersonalNotice[], now: Date) {
  const work = notices.filter(({ kind }) => topicOf(kind) !== "account");
  if (work.length === 0) return [];
  const lent = await tx.delegation.findMany({
    where: {
      fromUserId: { in: [...new Set(work.map(({ userId }) => userId))] },
      revokedAt: null,
      validFrom: { lte: now },
      validTo: { gt: now },
    },
    select: { fromUserId: true, toUserId: true, from: { select: { name: true } } },
  });
  return lent.flatMap(({ fromUserId, toUserId, from }) =>
    work
      .filter(({ userId }) => userId === fromUserId)
      .map((notice): PersonalNotice => {
        const key = notice.key ? { key: `${fromUserId}:${notice.key}` } : {};
        return { ...notice, userId: toUserId, text: `Thay ${from.name}: ${notice.text}`, ...key };
      }),
  );
}

/** Tells each recipient of what happened, inside the transaction of it: nothing is announced that did not happen. */
export async function notify(
  tx: Transaction,
  provinceId: string,
  { to, kind, text, href }: NewNotice,
  now = new Date(),
) {
  const userIds =
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
  const notices = userIds.map((userId) => ({ userId, kind, text, href }));
  await tell(tx, provinceId, notices, now);
}

export type UnitNotice = { unitId: string; kind: string; text: string; href: string; key?: string };

/** Tells the heads and officers of many units, each its own text. Constant in statements; answers whom it reached. */
export async function notifyUnits(
  tx: Transaction,
  provinceId: string,
  notices: readonly UnitNotice[],
  now = new Date(),
): Promise<{ people: number; units: number }> {
  if (notices.length === 0) return { people: 0, units: 0 };
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
      .map(({ unitId: _, ...notice }) => ({ userId, ...notice })),
  );
  await tell(tx, provinceId, told, now);
  const count = (ids: string[]) => new Set(ids).size;
  return {
    people: count(members.map(({ userId }) => userId)),
    units: count(members.map(({ unitId }) => unitId)),
  };
}
