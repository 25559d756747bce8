import "server-only";
import { db } from "@/lib/database";
import type { Role } from "@/prisma/generated/enums";
import type { Actor } from "./actor";
import { hashSecret } from "./secrets";

/** A session left alone this long is over. */
export const idleMinutes = 120;

export type SignedIn = Actor & {
  unitShortName: string;
  provinceName: string;
  mustChangePassword: boolean;
  roleCount: number;
  /** Notices that wait to be read, up to 99; none are counted for tokens and background jobs. */
  unread: number;
};
type Row = Omit<SignedIn, "role"> & { role: Role };

/** The person behind a session secret, in their present role; null when the session is over. One statement. */
export async function actorOfSession(secret: string, now = new Date()): Promise<SignedIn | null> {
  const rows = await db.$queryRaw<
    Row[]
  >`select * from actor_of_session(${hashSecret(secret)}, ${now}, make_interval(mins => ${idleMinutes}))`;
  return rows[0] ?? null;
}

/** The person behind a bearer token; null when it is unknown, revoked or expired. One statement. */
export async function actorOfToken(token: string, now = new Date()): Promise<SignedIn | null> {
  const rows = await db.$queryRaw<Row[]>`select * from actor_of_token(${hashSecret(token)}, ${now})`;
  return rows[0] ?? null;
}

/** A person as a background job acts for them: the membership they asked with, if it is still in force. */
export async function actorOfMembership(membershipId: string, now = new Date()): Promise<SignedIn | null> {
  const rows = await db.$queryRaw<Row[]>`select * from actor_of_membership(${membershipId}, ${now})`;
  return rows[0] ?? null;
}
