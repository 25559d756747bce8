import "server-only";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { Refusal } from "@/lib/refusal";
import type { MailContent } from "./document";
import { stuckBefore } from "./rules";
import type { MessageInput } from "./schema";

/** Has a message sent again that was refused, or of which nobody knows whether it left: a person's decision, never the machine's. */
export function resendMessage(actor: Actor, { messageId: id }: MessageInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    if (reach(actor, "job.retry") !== "province") throw new Refusal("forbidden", undefined, "role-may-not");
    const stopped = [
      { state: { in: ["UNCERTAIN" as const, "REFUSED" as const] } },
      { state: "SENDING" as const, startedAt: { lt: stuckBefore(now) } },
    ];
    const found = await tx.outboxMessage.findFirst({ where: { id, OR: stopped }, select: { payload: true } });
    if (!found) throw new Refusal("not-found");
    const data = { state: "WAITING" as const, attempts: 0, lastError: null };
    await tx.outboxMessage.updateMany({ where: { id, OR: stopped }, data });
    const label = (found.payload as MailContent).subject;
    await recordAudit(tx, actor, "mail.resend", id, { label, at: now });
    return { id };
  });
}
