import "server-only";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { loadWork } from "./lines/queries";
import { isLate, receiptCode, receiptPrefix } from "./rules";
import type { FilingReason, FilingSubmission, FilingVerb } from "./schema";
import { moveFiling, namesOf, takeHead } from "./standing/commands";
import { noticeText } from "./text";

/** `Chuyển lãnh đạo duyệt`: the officer hands checked figures to the head of the unit. */
export function handOverFiling(actor: Actor, { filingId, version }: FilingVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.prepare", filingId, now);
    const { facts } = await loadWork(tx, actor, head);
    const notices = [
      {
        to: { roles: ["UNIT_HEAD" as const], unitId: head.unitId },
        kind: "filing.handed-over",
        text: noticeText.handedOver(head.period.name),
        href: `${namesOf(head).sheet}/kiem-tra`,
      },
    ];
    const step = { facts, notices };
    return moveFiling(tx, actor, "handOver", head, {
      version,
      now,
      step,
      data: { preparedById: actor.userId },
    });
  });
}

/** `Rút lại` by the officer, before the head has decided. */
export function recallFiling(actor: Actor, { filingId, version }: FilingVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.prepare", filingId, now);
    const facts = { isReturned: head.returnedAt !== null };
    return moveFiling(tx, actor, "recall", head, { version, now, step: { facts } });
  });
}

/** `Yêu cầu sửa`: the head gives the figures back to whoever prepared them, with the reason. */
export function sendBackFiling(actor: Actor, { filingId, version, reason }: FilingReason, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.submit", filingId, now);
    const notices = [
      {
        to: { userIds: head.preparedById ? [head.preparedById] : [] },
        kind: "filing.sent-back",
        text: noticeText.sentBack(head.period.name),
        href: namesOf(head).sheet,
      },
    ];
    const facts = { isReturned: head.returnedAt !== null };
    return moveFiling(tx, actor, "sendBack", head, { version, now, step: { facts, reason, notices } });
  });
}

/** `Trình`: the head submits to the standing office and gets a receipt code; late only with a reason. */
export function submitFiling(
  actor: Actor,
  { filingId, version, lateReason }: FilingSubmission,
  now = new Date(),
) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.submit", filingId, now);
    const { facts } = await loadWork(tx, actor, head, lateReason);
    const late = head.late || isLate(head.window);
    const code = head.receiptCode ?? (await nextReceiptCode(tx, head.period.code));
    const notices = [
      {
        to: { roles: ["PLANNER" as const] },
        kind: "filing.submitted",
        text: noticeText.submitted(head.unitShortName, head.period.name),
        href: namesOf(head).review,
      },
    ];
    const data = {
      late,
      lateReason: late ? facts.lateReason : null,
      receiptCode: code,
      submittedById: actor.userId,
      submittedAt: now,
    };
    const step = { facts, notices, reason: lateReason, after: { receiptCode: code, late } };
    const moved = await moveFiling(tx, actor, "submit", head, { version, now, step, data });
    return { ...moved, receiptCode: code, submittedAt: now, late };
  });
}

// Rows are never deleted and writes of a province take turns, so the count is the last number given.
async function nextReceiptCode(tx: Transaction, periodCode: string) {
  const given = await tx.filing.count({ where: { receiptCode: { startsWith: receiptPrefix(periodCode) } } });
  return receiptCode(periodCode, given + 1);
}

/** `Rút lại` by the head, until the office has taken the filing up. */
export function withdrawFiling(actor: Actor, { filingId, version }: FilingVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.submit", filingId, now);
    const facts = { isReturned: head.returnedAt !== null, window: head.window };
    return moveFiling(tx, actor, "withdraw", head, { version, now, step: { facts } });
  });
}
