import "server-only";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";

/** Marks all of the person's notices as read. Reading is no act on the campaign, so the log does not tell of it. */
export const markNoticesRead = (actor: Actor, _input: unknown = {}, now = new Date()) =>
  transaction(actor, async (tx) => {
    const { count } = await tx.notice.updateMany({
      where: { userId: actor.userId, readAt: null },
      data: { readAt: now },
    });
    return { count };
  });
