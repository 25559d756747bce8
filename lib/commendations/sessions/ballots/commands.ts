import "server-only";
import { recordAudit } from "@/lib/audit";
import { isDuplicate, type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import { Refusal } from "@/lib/refusal";
import type { Prisma } from "@/prisma/generated/client";
import type { BallotKind } from "@/prisma/generated/enums";
import { putInBox } from "../box/commands";
import { sessionLabel } from "../head/queries";
import type { BallotInput, RecusalInput } from "../schema";
import { seatCount, seatedAt } from "../seats/queries";
import { ballotObstacleText, missingChoicesText, recusalObstacleText } from "../text";
import { type BallotObstacle, ballotObstacle, declarationObstacle, missingChoices } from "./rules";

const refuse = (obstacle: BallotObstacle, text = ballotObstacleText[obstacle]) =>
  new Refusal(
    ["already-voted", "voting-closed", "voting-not-open"].includes(obstacle) ? "conflict" : "rule",
    text,
    obstacle,
  );

/** The session a member votes in, with their seat; not found when out of reach, forbidden without a seat. */
export async function takeSeat(tx: Transaction, actor: Actor, sessionId: string) {
  const session = await tx.councilSession.findFirst({
    where: { id: sessionId, AND: rowsOfProvince(actor, "council.vote") },
    select: {
      id: true,
      code: true,
      title: true,
      status: true,
      ballotKind: true,
      paper: { select: { present: true } },
      cases: { orderBy: { position: "asc" }, select: { id: true } },
      council: {
        select: {
          members: {
            where: { userId: actor.userId, AND: seatedAt({ id: sessionId }) },
            select: { id: true },
          },
          _count: seatCount,
        },
      },
    },
  });
  if (!session) throw new Refusal("not-found");
  const seat = session.council.members[0];
  if (!seat)
    throw new Refusal(
      "forbidden",
      "Chỉ thành viên Hội đồng dự phiên họp này, hoặc người dự thay, được bỏ phiếu.",
      "not-a-member",
    );
  return { session, memberId: seat.id };
}

const findTurnout = (tx: Transaction, sessionId: string, memberId: string) =>
  tx.ballotTurnout.findUnique({
    where: { sessionId_memberId: { sessionId, memberId } },
    select: { castAt: true, manner: true },
  });

/**
 * `Bỏ phiếu` on every case the member may vote on. Open ballots name the voter and may be cast again
 * until the vote closes; secret ones are final and go into a sealed box. The log says that a vote was
 * cast; the answer has the receipt of a secret one, to be found again when the vote is closed.
 */
export async function castBallots(actor: Actor, { sessionId, choices }: BallotInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { session, memberId } = await takeSeat(tx, actor, sessionId);
    const recused = await tx.recusal.findMany({
      where: { memberId, case: { sessionId } },
      select: { caseId: true },
    });
    const before = await findTurnout(tx, sessionId, memberId);
    const facts = {
      status: session.status,
      kind: session.ballotKind,
      hasVoted: before !== null,
      isWritten: before?.manner === "written",
      isOnPaper: session.paper !== null,
      cases: session.cases.map(({ id }) => id),
      recused: recused.map(({ caseId }) => caseId),
      chosen: choices.map(({ caseId }) => caseId),
    };
    const obstacle = ballotObstacle(facts);
    if (obstacle === "incomplete") throw refuse(obstacle, `${missingChoicesText(missingChoices(facts))}.`);
    if (obstacle) throw refuse(obstacle);

    const receipt = await storeBallot(tx, actor, { session, memberId, choices, now });
    if (!before) await insertTurnout(tx, actor, { sessionId, memberId, castAt: now });
    await recordAudit(tx, actor, "session.vote", sessionId, {
      at: now,
      label: sessionLabel(session),
      after: { cases: choices.length, again: before !== null },
    });
    return { sessionId, castAt: now, cases: choices.length, receipt };
  });
}

type Voting = {
  id: string;
  ballotKind: BallotKind;
  cases: { id: string }[];
  council: { _count: { members: number } };
};

/** A member's ballot goes where ballots of the session go; a secret one answers with its receipt. */
export async function storeBallot(
  tx: Transaction,
  actor: Actor,
  ballot: { session: Voting; memberId: string; choices: Choices; now: Date },
) {
  const { session, memberId, choices, now } = ballot;
  if (session.ballotKind === "OPEN") return upsertOpen(tx, actor, memberId, choices, now);
  const { members } = session.council._count;
  const cases = session.cases.map(({ id }) => id);
  return putInBox(tx, { id: session.id, provinceId: actor.provinceId, members, cases }, choices);
}

/** That a member's vote is in; of two at once the second is refused. */
export async function insertTurnout(
  tx: Transaction,
  { provinceId }: Actor,
  turnout: Omit<Prisma.BallotTurnoutUncheckedCreateInput, "provinceId">,
) {
  try {
    await tx.ballotTurnout.create({ data: { ...turnout, provinceId }, select: { id: true } });
  } catch (error) {
    if (isDuplicate(error)) throw refuse("already-voted");
    throw error;
  }
}

type Choices = BallotInput["choices"];

/** One statement for the whole ballot; what was chosen before gives way. */
async function upsertOpen(
  tx: Transaction,
  { provinceId }: Actor,
  memberId: string,
  choices: Choices,
  now: Date,
) {
  const rows = choices.map((choice) => ({ id: crypto.randomUUID(), ...choice }));
  await tx.$executeRaw`
    insert into "Ballot" ("id", "provinceId", "caseId", "memberId", "choice", "note", "castAt")
    select r."id", ${provinceId}, r."caseId", ${memberId}, r."choice"::"VoteChoice", r."note", ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("id" text, "caseId" text, "choice" text, "note" text)
    on conflict ("caseId", "memberId") do update
    set "choice" = excluded."choice", "note" = excluded."note", "castAt" = excluded."castAt", "version" = "Ballot"."version" + 1`;
  return null;
}

/** `Không tham gia bỏ phiếu`, said by the member before voting on the case: a relative, a personal tie. */
export async function declareRecusal(actor: Actor, { caseId, reason }: RecusalInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const one = await tx.sessionCase.findFirst({
      where: { id: caseId, AND: rowsOfProvince(actor, "council.vote") },
      select: { sessionId: true, nomination: { select: { subjectName: true, unitId: true } } },
    });
    if (!one) throw new Refusal("not-found");
    const { session, memberId } = await takeSeat(tx, actor, one.sessionId);
    const obstacle = declarationObstacle({
      status: session.status,
      isRecused: (await tx.recusal.count({ where: { caseId, memberId } })) > 0,
      hasVoted: (await findTurnout(tx, session.id, memberId)) !== null,
    });
    if (obstacle) throw new Refusal("conflict", recusalObstacleText[obstacle], obstacle);
    const { id } = await tx.recusal.create({
      data: { provinceId: actor.provinceId, caseId, memberId, reason },
      select: { id: true },
    });
    await recordAudit(tx, actor, "session.recuse", one.sessionId, {
      at: now,
      label: `${sessionLabel(session)}: ${one.nomination.subjectName}`,
      unitId: one.nomination.unitId,
      reason,
    });
    return { id, caseId };
  });
}
