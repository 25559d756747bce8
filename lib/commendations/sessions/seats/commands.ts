import "server-only";
import { recordAudit } from "@/lib/audit";
import { fromDateColumn } from "@/lib/calendar";
import { isDuplicate, type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import { notify } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import type { SessionStatus } from "@/prisma/generated/enums";
import { findSessionHead, type SessionHead, sessionHref, sessionLabel } from "../head/queries";
import { deriveRecusals } from "../recusals/queries";
import type { SeatReturn, SubstitutionInput } from "../schema";
import { substitutionObstacleText, substitutionText } from "../text";
import { returnObstacle, type SubstitutionObstacle, substitutionObstacle } from "./rules";

const refuse = (obstacle: SubstitutionObstacle) =>
  new Refusal("rule", substitutionObstacleText[obstacle], obstacle);

/**
 * `Người dự thay`: for this session a substitute of the council has the seat and the vote of an absent
 * member. The number of seats stays what it was; who is kept out of which case is found anew.
 */
export async function seatSubstitute(actor: Actor, input: SubstitutionInput, now = new Date()) {
  const { sessionId, memberId, substituteId, reason } = input;
  return transaction(actor, async (tx) => {
    const head = await findSessionHead(tx, actor, "council.prepare", sessionId);
    if (!head) throw new Refusal("not-found");
    const people = await tx.councilMember.findMany({
      where: { councilId: head.councilId, id: { in: [memberId, substituteId] } },
      select: {
        id: true,
        name: true,
        userId: true,
        isSubstitute: true,
        absences: { where: { sessionId }, select: { id: true } },
        sittings: { where: { sessionId }, select: { id: true } },
        turnouts: { where: { sessionId }, select: { id: true } },
      },
    });
    const member = people.find(({ id }) => id === memberId);
    const substitute = people.find(({ id }) => id === substituteId);
    const obstacle = substitutionObstacle({
      status: head.status,
      isOnPaper: head.paper !== null,
      member: member
        ? {
            isSubstitute: member.isSubstitute,
            isReplaced: member.absences.length > 0,
            hasVoted: member.turnouts.length > 0,
          }
        : null,
      substitute: substitute
        ? { isSubstitute: substitute.isSubstitute, isSitting: substitute.sittings.length > 0 }
        : null,
    });
    if (obstacle || !member || !substitute) throw refuse(obstacle ?? "not-a-member");
    await insert(tx, actor, { ...input, recordedAt: now });
    await changeSeat(tx, actor, head, { leaves: memberId, takes: substituteId });
    const names = { member: member.name, substitute: substitute.name };
    await recordAudit(tx, actor, "session.substitute", sessionId, {
      at: now,
      label: sessionLabel(head),
      reason,
      after: names,
    });
    await notify(tx, actor.provinceId, invitationOf(head, substitute.userId, member.name), now);
    return { sessionId, memberId, substituteId };
  });
}

async function insert(
  tx: Transaction,
  { provinceId, userId }: Actor,
  row: SubstitutionInput & { recordedAt: Date },
) {
  try {
    await tx.substitution.create({
      data: { ...row, provinceId, recordedById: userId },
      select: { id: true },
    });
  } catch (error) {
    if (isDuplicate(error)) throw refuse("already-sitting");
    throw error;
  }
}

const invitationOf = (head: SessionHead, userId: string, member: string) => ({
  to: { userIds: [userId] },
  kind: "session.substitute",
  text: substitutionText({ title: head.title, member, cases: head._count.cases }),
  href: head.status === "VOTING" ? `${sessionHref(head)}/phieu` : sessionHref(head),
});

/** The absent member is back before the substitute has voted. */
export async function returnSeat(actor: Actor, { sessionId, memberId }: SeatReturn, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await findSessionHead(tx, actor, "council.prepare", sessionId);
    const row = await tx.substitution.findFirst({
      where: { sessionId, memberId, AND: rowsOfProvince(actor, "council.prepare") },
      select: {
        id: true,
        substituteId: true,
        member: { select: { name: true } },
        substitute: { select: { name: true, turnouts: { where: { sessionId }, select: { id: true } } } },
      },
    });
    if (!head || !row) throw new Refusal("not-found");
    const obstacle = returnObstacle({
      status: head.status,
      isOnPaper: head.paper !== null,
      hasVoted: row.substitute.turnouts.length > 0,
    });
    if (obstacle) throw refuse(obstacle);
    await tx.substitution.delete({ where: { id: row.id }, select: { id: true } });
    await changeSeat(tx, actor, head, { leaves: row.substituteId, takes: memberId });
    await recordAudit(tx, actor, "session.return-seat", sessionId, {
      at: now,
      label: sessionLabel(head),
      after: { member: row.member.name, substitute: row.substitute.name },
    });
    return { sessionId, memberId };
  });
}

type Change = { leaves: string; takes: string };
type Head = { id: string; councilId: string; heldOn: Date; status: SessionStatus };

/** With the vote open, those kept out follow the seat: the one who leaves is nobody's obstacle any more. */
async function changeSeat(tx: Transaction, actor: Actor, head: Head, { leaves, takes }: Change) {
  if (head.status !== "VOTING") return;
  await tx.recusal.deleteMany({ where: { memberId: leaves, case: { sessionId: head.id } } });
  const derived = await deriveRecusals(tx, actor, head, fromDateColumn(head.heldOn));
  await tx.recusal.createMany({
    data: derived
      .filter(({ memberId }) => memberId === takes)
      .map((recusal) => ({ ...recusal, provinceId: actor.provinceId })),
  });
}
