import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, toDateColumn } from "@/lib/calendar";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import { Refusal } from "@/lib/refusal";
import { insertTurnout, storeBallot } from "../ballots/commands";
import { ballotObstacle } from "../ballots/rules";
import { sessionLabel } from "../head/queries";
import type { OpinionInput } from "../schema";
import { seatCount, seatedAt } from "../seats/queries";
import { ballotObstacleText, opinionObstacleText } from "../text";
import type { VoteBase } from "../votes/rules";
import { opinionObstacle } from "./rules";

/**
 * An absent member's opinion in writing, entered by the secretary with the document it stands in. It is
 * counted as that member's vote (Decree 91/2017, art. 45.8: the absent are asked in writing), and not
 * toward the quorum of those present; in a secret vote it goes into the box with the others.
 */
export async function recordOpinion(actor: Actor, input: OpinionInput, now = new Date()) {
  const { sessionId, memberId, document, documentOn, choices } = input;
  return transaction(actor, async (tx) => {
    const session = await tx.councilSession.findFirst({
      where: { id: sessionId, AND: rowsOfProvince(actor, "council.prepare") },
      select: {
        id: true,
        code: true,
        title: true,
        status: true,
        ballotKind: true,
        base: true,
        paper: { select: { present: true } },
        cases: { select: { id: true, recusals: { where: { memberId }, select: { id: true } } } },
        turnouts: { where: { memberId }, select: { id: true } },
        council: {
          select: {
            members: { where: { id: memberId, AND: seatedAt({ id: sessionId }) }, select: { name: true } },
            _count: seatCount,
          },
        },
      },
    });
    if (!session) throw new Refusal("not-found");
    const [member] = session.council.members;
    const hasVoted = session.turnouts.length > 0;
    const isOnPaper = session.paper !== null;
    const { status } = session;
    const base = session.base as VoteBase;
    const isMember = member !== undefined;
    const obstacle = opinionObstacle({
      status,
      isMember,
      hasVoted,
      isOnPaper,
      base,
      documentOn,
      today: dayOf(now),
    });
    if (obstacle) throw new Refusal("rule", opinionObstacleText[obstacle], obstacle);
    const wrong = ballotObstacle({
      status,
      kind: session.ballotKind,
      hasVoted,
      isWritten: false,
      isOnPaper,
      cases: session.cases.map(({ id }) => id),
      recused: session.cases.flatMap(({ id, recusals }) => (recusals.length > 0 ? [id] : [])),
      chosen: choices.map(({ caseId }) => caseId),
    });
    if (wrong) throw new Refusal("rule", ballotObstacleText[wrong], wrong);
    await storeBallot(tx, actor, { session, memberId, choices, now });
    await insertTurnout(tx, actor, {
      sessionId,
      memberId,
      castAt: now,
      manner: "written",
      document,
      documentOn: toDateColumn(documentOn),
      recordedById: actor.userId,
    });
    await recordAudit(tx, actor, "session.opinion", sessionId, {
      at: now,
      label: `${sessionLabel(session)}: ${member?.name ?? ""}`,
      after: { document, documentOn, cases: choices.length },
    });
    return { sessionId, memberId, cases: choices.length };
  });
}
