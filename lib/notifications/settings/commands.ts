import "server-only";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { NoticeSettings } from "./schema";

/** Keeps which notices the person gets by e-mail, and when. */
export function saveNoticeSettings(actor: Actor, input: NoticeSettings, now = new Date()) {
  const { userId, provinceId } = actor;
  return transaction(actor, async (tx) => {
    for (const [topic, timing] of Object.entries(input))
      await tx.noticeSetting.upsert({
        where: { userId_topic: { userId, topic } },
        create: { userId, provinceId, topic, timing },
        update: { timing },
        select: { topic: true },
      });
    await recordAudit(tx, actor, "account.set-notices", userId, { label: actor.name, at: now, after: input });
    return input;
  });
}
