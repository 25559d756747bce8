import "server-only";
import { dayOf } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { perform } from "@/lib/workflow";
import { attemptOf, findForVerb, noticeOf } from "../attempts/queries";
import { isLate, receiptCode } from "../rules";
import type { RegistrationReason, RegistrationSubmission, RegistrationVerb } from "../schema";
import { registrationWorkflow } from "../workflow";

/** Chuyển lãnh đạo duyệt: the officer hands the finished sheet to the head of the unit. */
export function sendToHead(actor: Actor, input: RegistrationVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const found = await findForVerb(tx, actor, "registration.prepare", input, now);
    const notices = [
      noticeOf(found, "registration.awaiting-head", { roles: ["UNIT_HEAD"], unitId: found.row.unitId }),
    ];
    return perform(
      tx,
      registrationWorkflow,
      "send-to-head",
      { ...attemptOf(found, actor, now), notices },
      (stamp) => saveOver(tx, input, { ...stamp, updatedAt: now }),
    );
  });
}

/** Rút lại a sheet that waits for the head, to change it. */
export function recallFromHead(actor: Actor, input: RegistrationVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const found = await findForVerb(tx, actor, "registration.prepare", input, now);
    return perform(tx, registrationWorkflow, "recall", attemptOf(found, actor, now), (stamp) =>
      saveOver(tx, input, { ...stamp, updatedAt: now }),
    );
  });
}

/** Yêu cầu sửa: the head gives the sheet back to the officer, with what is to be changed. */
export function askToFix(actor: Actor, input: RegistrationReason, now = new Date()) {
  return transaction(actor, async (tx) => {
    const found = await findForVerb(tx, actor, "registration.submit", input, now);
    const { preparedById } = found.row;
    const notices = preparedById ? [noticeOf(found, "registration.to-fix", { userIds: [preparedById] })] : [];
    const decided = { returnReason: input.reason, decidedById: actor.userId, decidedAt: now };
    return perform(
      tx,
      registrationWorkflow,
      "ask-to-fix",
      { ...attemptOf(found, actor, now), reason: input.reason, notices },
      (stamp) => saveOver(tx, input, { ...stamp, ...decided, updatedAt: now }),
    );
  });
}

/**
 * Trình: the head hands the registration in and gets a receipt. Past the limit only with a reason,
 * and then the office accepts or rejects it (DOMAIN §7 rule 13).
 */
export function submitRegistration(actor: Actor, input: RegistrationSubmission, now = new Date()) {
  return transaction(actor, async (tx) => {
    const found = await findForVerb(tx, actor, "registration.submit", input, now);
    const { row, unit } = found;
    const attempt = attemptOf(found, actor, now);
    attempt.facts.lateReason = input.lateReason ?? row.lateReason;
    const late = isLate(attempt.facts);
    const receipt = {
      late,
      lateReason: late ? attempt.facts.lateReason : null,
      receiptCode: row.receiptCode ?? (await nextReceiptCode(tx, now)),
      submittedAt: now,
      submittedById: actor.userId,
      returnReason: attempt.facts.wasReturned ? row.returnReason : null,
    };
    const kind = late ? "registration.submitted-late" : "registration.submitted";
    const moved = await perform(
      tx,
      registrationWorkflow,
      "submit",
      {
        ...attempt,
        reason: receipt.lateReason,
        audit: { ...attempt.audit, after: { late, receiptCode: receipt.receiptCode } },
        notices: [noticeOf(found, kind, { roles: ["PLANNER"] })],
      },
      (stamp) => saveOver(tx, input, { ...stamp, ...receipt, unitVersionId: unit?.id, updatedAt: now }),
    );
    return { ...moved, receiptCode: receipt.receiptCode, submittedAt: now, late };
  });
}

/** Rút lại what was handed in, before the office has decided; the receipt code stays for the next time. */
export function withdrawRegistration(actor: Actor, input: RegistrationVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const found = await findForVerb(tx, actor, "registration.submit", input, now);
    const undone = {
      submittedAt: null,
      submittedById: null,
      late: false,
      lateReason: null,
      returnReason: null,
    };
    return perform(tx, registrationWorkflow, "withdraw", attemptOf(found, actor, now), (stamp) =>
      saveOver(tx, input, { ...stamp, ...undone, updatedAt: now }),
    );
  });
}

/** Codes are never taken back, and the province's writes take turns, so the count is the last serial. */
async function nextReceiptCode(tx: Transaction, now: Date) {
  const year = Number(dayOf(now).slice(0, 4));
  const given = await tx.registration.count({ where: { receiptCode: { startsWith: `DK-${year}-` } } });
  return receiptCode(year, given + 1);
}

function saveOver(
  tx: Transaction,
  { registrationId: id, version }: RegistrationVerb,
  data: Parameters<Transaction["registration"]["updateMany"]>[0]["data"],
) {
  return tx.registration.updateMany({ where: { id, version }, data });
}
