import "server-only";
import { recordAudit } from "@/lib/audit";
import { db, read, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { actorOfMembership } from "@/lib/identity/find-actor";
import { hashSecret, newSecret } from "@/lib/identity/secrets";
import { needsSessionText, ownRoleText } from "@/lib/identity/text";
import { portalOrigin } from "@/lib/notifications/mail";
import { Refusal } from "@/lib/refusal";
import type { FeedScope } from "@/prisma/generated/enums";
import { calendarText } from "./document";
import { listDeadlines } from "./queries";
import { sequenced } from "./rules";
import type { FeedInput, NewFeed } from "./schema";
import { feedName, feedScopeText } from "./text";

/** Makes a secret address that a calendar program can read. Answers it once; only its hash is kept. */
export function createFeed(actor: Actor, { scope }: NewFeed, now = new Date()) {
  if (!actor.sessionId) throw new Refusal("forbidden", needsSessionText.feed, "needs-session");
  if (actor.onBehalfOf) throw new Refusal("forbidden", ownRoleText, "own-role-only");
  const secret = newSecret();
  const { provinceId, userId, membershipId } = actor;
  return transaction(actor, async (tx) => {
    const { id } = await tx.calendarFeed.create({
      data: { provinceId, userId, membershipId, scope, secretHash: hashSecret(secret), createdAt: now },
      select: { id: true },
    });
    await recordAudit(tx, actor, "calendar-feed.create", id, { label: feedScopeText[scope].name, at: now });
    return { id, address: new URL(`/lich/${secret}.ics`, portalOrigin()).href };
  });
}

/** Takes a feed's address back: from now on it answers nobody. */
export function revokeFeed(actor: Actor, { feedId: id }: FeedInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await tx.calendarFeed.findFirst({
      where: { id, userId: actor.userId, revokedAt: null },
      select: { scope: true },
    });
    if (!row) throw new Refusal("not-found");
    await tx.calendarFeed.updateMany({ where: { id }, data: { revokedAt: now } });
    await recordAudit(tx, actor, "calendar-feed.revoke", id, {
      label: feedScopeText[row.scope].name,
      at: now,
    });
    return { id };
  });
}

type FeedRow = { id: string; membershipId: string; scope: FeedScope };

/**
 * The calendar behind a secret address as its holder may see it now; null when the address was taken
 * back, or its holder has left the role or the portal. Writes only when a deadline changed since it was last read.
 */
export async function readFeed(secret: string, now = new Date()): Promise<string | null> {
  const [feed] = await db.$queryRaw<FeedRow[]>`select * from feed_of_secret(${hashSecret(secret)}, ${now})`;
  const actor = feed && (await actorOfMembership(feed.membershipId, now));
  if (!feed || !actor) return null;
  const { deadlines, entries } = await read(actor, async (tx) => ({
    deadlines: await listDeadlines(tx, actor, feed.scope, now),
    entries: await tx.calendarEntry.findMany({ where: { feedId: feed.id } }),
  }));
  const { told, changed } = sequenced(deadlines, entries, now);
  if (changed.length > 0)
    await transaction(actor, async (tx) => {
      for (const entry of changed)
        await tx.calendarEntry.upsert({
          where: { feedId_uid: { feedId: feed.id, uid: entry.uid } },
          create: { ...entry, feedId: feed.id, provinceId: actor.provinceId },
          update: entry,
          select: { uid: true },
        });
    });
  return calendarText(feedName(feed.scope, actor.unitShortName), told, portalOrigin());
}
