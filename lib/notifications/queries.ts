import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";

const pageSize = 30;

/** The person's notices, newest first, keyset-paged by `before` (the id of the last one seen). */
export function listNotices(actor: Actor, before?: string) {
  return read(actor, async (tx) => {
    const rows = await tx.notice.findMany({
      where: { userId: actor.userId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...(before ? { cursor: { id: before }, skip: 1 } : {}),
      take: pageSize + 1,
      select: { id: true, text: true, href: true, createdAt: true, readAt: true },
    });
    return {
      items: rows.slice(0, pageSize),
      nextCursor: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null,
    };
  });
}
