import "server-only";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { notify } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import { takeSeat } from "../ballots/commands";
import { findSessionHead, sessionHref, sessionLabel } from "../head/queries";
import type { ConfirmationInput, MinutesInput } from "../schema";
import { confirmationObstacleText, confirmationText } from "../text";
import { listAttending } from "./queries";
import { confirmationObstacle } from "./rules";

/** `Gửi thành viên xác nhận`: everybody who took part reads the minutes as they will be signed. Other words ask everybody anew. */
export async function sendMinutes(actor: Actor, input: MinutesInput, now = new Date()) {
  const { id, version, minutesText } = input;
  return transaction(actor, async (tx) => {
    const head = await findSessionHead(tx, actor, "council.prepare", id);
    if (!head) throw new Refusal("not-found");
    if (head.status !== "CLOSED")
      throw new Refusal("conflict", confirmationObstacleText["not-closed"], "not-closed");
    if (!minutesText) throw new Refusal("rule", "Nhập nội dung thảo luận trước khi gửi.", "no-text");
    const { count } = await tx.councilSession.updateMany({
      where: { id, version },
      data: { minutesText, minutesSentAt: now, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal("conflict");
    if (head.minutesText !== minutesText)
      await tx.minutesConfirmation.deleteMany({ where: { sessionId: id } });
    const attending = await listAttending(tx, head);
    await recordAudit(tx, actor, "session.send-minutes", id, {
      at: now,
      label: sessionLabel(head),
      after: { members: attending.length },
    });
    const notice = {
      to: { userIds: attending.map(({ userId }) => userId) },
      kind: "session.send-minutes",
      text: confirmationText(head.title),
      href: `${sessionHref(head)}/bien-ban`,
    };
    await notify(tx, actor.provinceId, notice, now);
    return { id, version: version + 1, members: attending.length };
  });
}

/** `Xác nhận biên bản`, or a reservation that the minutes will carry; a member may think again until they are signed. */
export async function confirmMinutes(actor: Actor, input: ConfirmationInput, now = new Date()) {
  const { sessionId, agrees, note } = input;
  return transaction(actor, async (tx) => {
    const { session, memberId } = await takeSeat(tx, actor, sessionId);
    const head = await findSessionHead(tx, actor, "council.vote", sessionId);
    if (!head) throw new Refusal("not-found");
    const attending = await listAttending(tx, head);
    const obstacle = confirmationObstacle({
      status: head.status,
      isSent: head.minutesSentAt !== null,
      attended: attending.some(({ id }) => id === memberId),
    });
    if (obstacle) throw new Refusal("rule", confirmationObstacleText[obstacle], obstacle);
    const given = { agrees, note: agrees ? "" : note, givenAt: now };
    await tx.minutesConfirmation.upsert({
      where: { sessionId_memberId: { sessionId, memberId } },
      create: { ...given, provinceId: actor.provinceId, sessionId, memberId },
      update: given,
      select: { id: true },
    });
    await recordAudit(tx, actor, "session.confirm-minutes", sessionId, {
      at: now,
      label: sessionLabel(session),
      reason: given.note || null,
      after: { agrees },
    });
    return { sessionId, agrees };
  });
}
