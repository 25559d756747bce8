import "server-only";
import { dayOf } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import { inForceOn } from "@/lib/organizations/queries";
import type { Actor } from "../actor";
import { rolesInForce } from "../memberships/in-force";
import { delegableRoles, reach } from "../permissions";

/** Delegations in force or ahead that one person has given or received. One statement. */
async function listOf(tx: Transaction, userId: string, now: Date) {
  const inForce = inForceOn(dayOf(now));
  const rows = await tx.delegation.findMany({
    where: {
      OR: [{ fromUserId: userId }, { toUserId: userId }],
      revokedAt: null,
      validTo: { gt: now },
    },
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
    select: {
      id: true,
      fromUserId: true,
      toUserId: true,
      document: true,
      validFrom: true,
      validTo: true,
      from: { select: { name: true } },
      to: { select: { name: true } },
      membership: {
        select: {
          role: true,
          unit: { select: { versions: { where: inForce, select: { name: true } } } },
        },
      },
    },
  });
  return rows.map(({ from, to, membership, ...row }) => ({
    ...row,
    fromName: from.name,
    toName: to.name,
    role: membership.role,
    unitName: membership.unit.versions[0]?.name ?? "",
    isInForce: row.validFrom <= now,
  }));
}

/** The person's delegations that are in force or ahead, given and received, and the colleagues they may give one to. */
export function findDelegations(actor: Actor, now = new Date()) {
  return read(actor, async (tx) => {
    const shown = await listOf(tx, actor.userId, now);
    const mayGive = !actor.onBehalfOf && delegableRoles.includes(actor.role);
    const colleagues = mayGive
      ? await tx.membership.findMany({
          where: {
            unitId: actor.unitId,
            userId: { not: actor.userId },
            user: { disabledAt: null },
            ...rolesInForce(now),
          },
          orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
          distinct: ["userId"],
          select: { userId: true, role: true, user: { select: { name: true } } },
        })
      : [];
    return {
      given: shown.filter(({ fromUserId }) => fromUserId === actor.userId),
      received: shown.filter(({ toUserId }) => toUserId === actor.userId),
      mayGive,
      colleagues: colleagues.map(({ userId, role, user }) => ({ userId, role, name: user.name })),
    };
  });
}
export type Delegations = Awaited<ReturnType<typeof findDelegations>>;

/** The same of anybody, for administrators; none for others. */
export const listDelegationsOf = (actor: Actor, userId: string, now = new Date()) =>
  read(actor, async (tx) => {
    if (reach(actor, "user.manage") !== "province") return [];
    return listOf(tx, userId, now);
  });
