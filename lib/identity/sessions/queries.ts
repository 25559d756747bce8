import "server-only";
import { dayOf } from "@/lib/calendar";
import { read } from "@/lib/database";
import { inForceOn } from "@/lib/organizations/queries";
import type { Actor } from "../actor";

/** The account page: own roles, open sessions, and whether a second factor is on. */
export function findAccount(actor: Actor, now = new Date()) {
  const inForce = inForceOn(dayOf(now));
  return read(actor, async (tx) => {
    const user = await tx.user.findUnique({
      where: { id: actor.userId },
      select: { email: true, name: true, totpSecret: true },
    });
    if (!user) return null;
    const memberships = await tx.membership.findMany({
      where: { userId: actor.userId, ...inForce, unit: { versions: { some: inForce } } },
      orderBy: { role: "asc" },
      select: {
        id: true,
        role: true,
        validTo: true,
        unit: { select: { versions: { where: inForce, select: { name: true } } } },
      },
    });
    const sessions = await tx.session.findMany({
      where: { userId: actor.userId, revokedAt: null, expiresAt: { gt: now } },
      orderBy: { lastSeenAt: "desc" },
      take: 20,
      select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true },
    });
    return {
      email: user.email,
      name: user.name,
      secondFactor: user.totpSecret !== null,
      memberships: memberships.map(({ id, role, validTo, unit }) => ({
        id,
        role,
        validTo,
        unitName: unit.versions[0]?.name ?? "",
      })),
      sessions: sessions.map(({ id, ...session }) => ({ ...session, current: id === actor.sessionId })),
    };
  });
}
