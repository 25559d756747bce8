import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { noticePage } from "./schema";

const pageSize = 30;

/** The person's notices, newest first, keyset-paged. */
export function listNotices(actor: Actor, cursor?: string) {
  const after = noticePage.read(cursor);
  return read(actor, async (tx) => {
    const rows = await tx.notice.findMany({
      where: {
        userId: actor.userId,
        ...(after
          ? { OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }] }
          : {}),
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      select: { id: true, text: true, href: true, createdAt: true, readAt: true },
    });
    const items = rows.slice(0, pageSize);
    const last = items.at(-1);
    return {
      items,
      nextCursor:
        rows.length > pageSize && last ? noticePage.write(last.createdAt.toISOString(), last.id) : null,
    };
  });
}
