import "server-only";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { perform } from "@/lib/workflow";
import { attemptOf, findForVerb, noticeOf, peopleOf } from "../attempts/queries";
import type { RegistrationReason, RegistrationVerb } from "../schema";
import type { NoticeKind } from "../text";
import { registrationWorkflow } from "../workflow";

type Decision = {
  verb: "accept" | "return" | "reject-late";
  kind: NoticeKind;
  input: RegistrationVerb & { reason?: string };
};

/** The office decides on what was handed in; those who prepared and handed it in are told. */
function decide(actor: Actor, { verb, kind, input }: Decision, now: Date) {
  return transaction(actor, async (tx) => {
    const found = await findForVerb(tx, actor, "registration.decide", input, now);
    const { registrationId: id, version, reason = null } = input;
    const decided = {
      decidedById: actor.userId,
      decidedAt: now,
      updatedAt: now,
      ...(reason === null ? {} : { returnReason: reason }),
    };
    return perform(
      tx,
      registrationWorkflow,
      verb,
      {
        ...attemptOf(found, actor, now),
        reason,
        notices: [noticeOf(found, kind, { userIds: peopleOf(found.row) })],
      },
      (stamp) => tx.registration.updateMany({ where: { id, version }, data: { ...stamp, ...decided } }),
    );
  });
}

/** Xác nhận a registration, or Chấp nhận one that came late. */
export function acceptRegistration(actor: Actor, input: RegistrationVerb, now = new Date()) {
  return decide(actor, { verb: "accept", kind: "registration.accepted", input }, now);
}

/** Trả lại a registration to be put right, with the reason. */
export function returnRegistration(actor: Actor, input: RegistrationReason, now = new Date()) {
  return decide(actor, { verb: "return", kind: "registration.returned", input }, now);
}

/** Từ chối a registration that came late: final. */
export function rejectLateRegistration(actor: Actor, input: RegistrationReason, now = new Date()) {
  return decide(actor, { verb: "reject-late", kind: "registration.rejected", input }, now);
}
