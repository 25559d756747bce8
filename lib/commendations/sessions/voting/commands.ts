import "server-only";
import { dayOf, fromDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import { findRoundForRun } from "@/lib/evaluation/snapshot/queries";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { formatDate } from "@/lib/vietnamese";
import { perform } from "@/lib/workflow";
import { dropForeignSeats, prepareSession, ruleColumns } from "../commands";
import { factsOf, findSessionHead, type SessionHead, sessionHref, sessionLabel } from "../head/queries";
import { deriveRecusals } from "../recusals/queries";
import type { SessionVerb } from "../schema";
import { seatedAt } from "../seats/queries";
import { sessionWorkflow } from "../workflow";

/**
 * `Mở lấy phiếu`: fixes the rule in force on the day of the session, keeps members out of the cases
 * of their own, and tells the members.
 */
export async function openVoting(actor: Actor, { id, version }: SessionVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await findSessionHead(tx, actor, "council.prepare", id);
    if (!head) throw new Refusal("not-found");
    const columns =
      head.status === "PREPARING"
        ? await columnsInForce(tx, actor, head, now)
        : { councilId: head.councilId };
    const facts = factsOf(head, 0, now);
    const opened = await perform(
      tx,
      sessionWorkflow,
      "open",
      {
        actor,
        row: head,
        facts,
        now,
        audit: { label: sessionLabel(head), after: { cases: facts.cases, members: facts.members } },
        notices: [await invitation(tx, head, now)],
      },
      (stamp) =>
        tx.councilSession.updateMany({
          where: { id, version },
          data: { ...stamp, ...columns, openedAt: now },
        }),
    );
    const { councilId } = columns;
    await dropForeignSeats(tx, id, councilId);
    const recusals = await deriveRecusals(tx, actor, { id, councilId }, fromDateColumn(head.heldOn));
    await tx.recusal.createMany({
      data: recusals.map((recusal) => ({ ...recusal, provinceId: actor.provinceId })),
    });
    return { ...opened, recusals: recusals.length };
  });
}

/** The rule and council of the day, found again: they count as they stand when the vote opens. */
async function columnsInForce(tx: Transaction, actor: Actor, head: SessionHead, now: Date) {
  const round = await findRoundForRun(tx, actor, head.roundId);
  if (!round) throw new Refusal("not-found");
  const cases = await tx.sessionCase.findMany({
    where: { sessionId: head.id },
    select: { nominationId: true },
  });
  const nominationIds = cases.map(({ nominationId }) => nominationId);
  const plan = { heldOn: fromDateColumn(head.heldOn), nominationIds };
  return ruleColumns(await prepareSession(tx, actor, { round, sessionId: head.id, plan, now }));
}

async function invitation(tx: Transaction, head: SessionHead, now: Date) {
  const members = await tx.councilMember.findMany({
    where: { councilId: head.councilId, AND: seatedAt({ id: head.id }) },
    select: { userId: true },
  });
  return {
    to: { userIds: members.map(({ userId }) => userId) },
    kind: "session.open",
    text: `Bỏ phiếu: ${head.title}, ${head._count.cases} trường hợp, mở ngày ${formatDate(dayOf(now))}.`,
    href: `${sessionHref(head)}/phieu`,
  };
}
