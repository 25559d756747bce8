import "server-only";
import { type Day, dayOf, fromDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import { inForceOn } from "@/lib/organizations/queries";
import { searchKey } from "@/lib/vietnamese";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { usersFor } from "../policy";
import { perAccount, signInKey } from "../throttle";
import { type UserFilter, type UserStanding, userFilter, userPage } from "./schema";

/** What is known of the roles of an account: the unit by its name of today, or its last one. */
const membershipFields = {
  id: true,
  role: true,
  unitId: true,
  validFrom: true,
  validTo: true,
  unit: {
    select: {
      code: true,
      versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true, validTo: true } },
    },
  },
} as const satisfies Prisma.MembershipSelect;
type MembershipFields = Prisma.MembershipGetPayload<{ select: typeof membershipFields }>;

const shownRole = ({ unit, validFrom, validTo, ...row }: MembershipFields, today: Day) => {
  const from = fromDateColumn(validFrom);
  const to = validTo && fromDateColumn(validTo);
  const ended = unit.versions[0]?.validTo;
  const unitExists = !ended || fromDateColumn(ended) > today;
  return {
    ...row,
    unitCode: unit.code,
    unitName: unit.versions[0]?.name ?? "",
    validFrom: from,
    /** The first day on which it is no longer in force. */
    validTo: to,
    isInForce: from <= today && (to === null || to > today) && unitExists,
  };
};

const rolesInForce = (today: Day): Prisma.MembershipWhereInput => {
  const inForce = inForceOn(today);
  return { ...inForce, unit: { versions: { some: inForce } } };
};

const ofStanding = (standing: UserStanding | undefined, today: Day): Prisma.UserWhereInput => {
  if (standing === "disabled") return { disabledAt: { not: null } };
  if (standing === "active") return { disabledAt: null, memberships: { some: rolesInForce(today) } };
  if (standing === "without-unit") return { disabledAt: null, memberships: { none: rolesInForce(today) } };
  return {};
};

/** The accounts of the province by address, keyset-paged by it. */
export function listUsers(actor: Actor, asked: UserFilter = {}, now = new Date()) {
  const { q, role, unitId, standing, cursor, limit } = userFilter.parse(asked);
  const today = dayOf(now);
  const after = userPage.read(cursor);
  const held = role || unitId ? { ...(role && { role }), ...(unitId && { unitId }) } : null;
  return read(actor, async (tx) => {
    const rows = await tx.user.findMany({
      where: {
        AND: [
          usersFor(actor, "user.manage"),
          ofStanding(standing, today),
          ...(held ? [{ memberships: { some: { ...held, ...inForceOn(today) } } }] : []),
          ...(after ? [{ email: { gt: after[0] } }] : []),
          ...(q ? [{ OR: answering(q) }] : []),
        ],
      },
      orderBy: { email: "asc" },
      take: limit + 1,
      select: {
        id: true,
        email: true,
        name: true,
        disabledAt: true,
        mustChangePassword: true,
        totpSecret: true,
        version: true,
        memberships: { orderBy: [{ validFrom: "desc" }, { id: "asc" }], select: membershipFields },
      },
    });
    const items = rows.slice(0, limit).map(({ totpSecret, memberships, ...user }) => ({
      ...user,
      secondFactor: totpSecret !== null,
      memberships: memberships.map((row) => shownRole(row, today)),
    }));
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? userPage.write(last.email) : null };
  });
}
export type UserItem = Awaited<ReturnType<typeof listUsers>>["items"][number];

const answering = (q: string): Prisma.UserWhereInput[] => [
  { email: { contains: q.toLowerCase() } },
  { name: { contains: q, mode: "insensitive" } },
  { person: { searchKey: { contains: searchKey(q) } } },
];

/** One account with its roles of all times, open sessions and tokens; null when out of reach. */
export function findUser(actor: Actor, userId: string, now = new Date()) {
  const today = dayOf(now);
  return read(actor, async (tx) => {
    const user = await tx.user.findFirst({
      where: { id: userId, AND: usersFor(actor, "user.manage") },
      select: {
        id: true,
        email: true,
        name: true,
        disabledAt: true,
        mustChangePassword: true,
        passwordExpiresAt: true,
        totpSecret: true,
        createdAt: true,
        version: true,
        person: { select: { staffCode: true, fullName: true } },
        memberships: { orderBy: [{ validFrom: "desc" }, { id: "asc" }], select: membershipFields },
        tokens: {
          orderBy: { createdAt: "desc" },
          take: 50,
          select: tokenFields,
        },
      },
    });
    if (!user) return null;
    const open = { userId, revokedAt: null, expiresAt: { gt: now } };
    const sessions = await tx.session.aggregate({ where: open, _count: true, _max: { lastSeenAt: true } });
    const namesakes = user.person
      ? []
      : await tx.person.findMany({
          where: { provinceId: actor.provinceId, searchKey: searchKey(user.name), users: { none: {} } },
          orderBy: { staffCode: "asc" },
          take: 5,
          select: { staffCode: true, fullName: true },
        });
    const tries = await tx.throttle.findUnique({ where: { key: signInKey(user.email) } });
    const { totpSecret, memberships, ...account } = user;
    return {
      ...account,
      secondFactor: totpSecret !== null,
      memberships: memberships.map((row) => shownRole(row, today)),
      /** Of the staff list and without an account: whose this one may be. */
      namesakes,
      openSessions: sessions._count,
      lastSeenAt: sessions._max.lastSeenAt,
      /** Until when wrong tries keep the account from signing in; null when they do not. */
      lockedUntil:
        tries && tries.failures >= perAccount.most && tries.windowEnd > now ? tries.windowEnd : null,
    };
  });
}
export type UserDetails = NonNullable<Awaited<ReturnType<typeof findUser>>>;

/** What may be told of a token; its hash stays where it is. */
export const tokenFields = {
  id: true,
  name: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  lastUsedAt: true,
} as const satisfies Prisma.ApiTokenSelect;
export type TokenItem = Prisma.ApiTokenGetPayload<{ select: typeof tokenFields }>;
