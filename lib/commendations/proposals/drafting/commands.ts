import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import { Refusal } from "@/lib/refusal";
import { awardNameOf } from "../../sessions/text";
import { findProposalHead, proposalLabel } from "../head/queries";
import type { DraftInput, RedraftInput } from "../schema";
import { draftLines } from "./queries";
import { proposalTitle } from "./text";

type Line = Awaited<ReturnType<typeof draftLines>>[number];

/** `Lập tờ trình` from a finished session: the cases the council passed, those to heed first marked with why. */
export async function draftProposal(actor: Actor, { sessionId, title }: DraftInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const session = await tx.councilSession.findFirst({
      where: { id: sessionId, AND: rowsOfProvince(actor, "proposal.draft") },
      select: {
        id: true,
        status: true,
        roundId: true,
        awardCode: true,
        round: { select: { title: true, campaign: { select: { title: true } } } },
      },
    });
    if (!session) throw new Refusal("not-found");
    if (session.status !== "COMPLETED")
      throw new Refusal("conflict", "Phiên họp chưa ký biên bản nên chưa lập tờ trình được.", "wrong-state");
    const lines = await draftLines(tx, { roundId: session.roundId, sessionId });
    if (lines.length === 0)
      throw new Refusal(
        "rule",
        "Phiên họp không còn trường hợp nào được thông qua mà chưa trình.",
        "nothing-to-propose",
      );
    const code = await nextCode(tx, actor, dayOf(now).slice(0, 4));
    const words = title ?? proposalTitle(awardNameOf(session.awardCode), subjectsIn(lines), session.round);
    const proposal = await tx.proposal.create({
      data: {
        provinceId: actor.provinceId,
        roundId: session.roundId,
        sessionId,
        code,
        title: words,
        draftedById: actor.userId,
      },
      select: { id: true, code: true, status: true, version: true },
    });
    await insertLines(tx, actor, proposal.id, lines);
    await recordAudit(tx, actor, "proposal.draft", proposal.id, {
      at: now,
      label: `${code} – ${words}`,
      after: { lines: lines.length, attention: lines.filter(({ attention }) => attention.length > 0).length },
    });
    return { ...proposal, lines: lines.length };
  });
}

/** Puts a draft or a returned paper up to date with the list as it stands; earlier decisions were cleared on return. */
export async function redraftProposal(actor: Actor, { id, version, title }: RedraftInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await findProposalHead(tx, actor, "proposal.draft", id);
    if (!head) throw new Refusal("not-found");
    if (head.status !== "DRAFT" && head.status !== "RETURNED")
      throw new Refusal("conflict", undefined, "wrong-state");
    const { count } = await tx.proposal.updateMany({
      where: { id, version },
      data: {
        title: title ?? head.title,
        draftedById: actor.userId,
        submittedById: null,
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw new Refusal("conflict");
    const lines = await refreshLines(tx, actor, head);
    await recordAudit(tx, actor, "proposal.redraft", id, {
      at: now,
      label: proposalLabel(head),
      before: { lines: head.lines.length },
      after: { lines },
    });
    return { id, code: head.code, status: head.status, version: head.version + 1, lines };
  });
}

/** Writes the lines of a paper anew from the list as it stands; answers how many there are. */
export async function refreshLines(
  tx: Transaction,
  actor: Actor,
  { id, roundId, sessionId }: { id: string; roundId: string; sessionId: string },
) {
  const lines = await draftLines(tx, { roundId, sessionId, proposalId: id });
  await tx.proposalLine.deleteMany({ where: { proposalId: id } });
  await insertLines(tx, actor, id, lines);
  return lines.length;
}

const insertLines = (tx: Transaction, { provinceId }: Actor, proposalId: string, lines: readonly Line[]) =>
  tx.proposalLine.createMany({
    data: lines.map(({ nominationId, attention }, at) => ({
      nominationId,
      attention,
      provinceId,
      proposalId,
      position: at + 1,
    })),
  });

const subjectsIn = (lines: readonly Line[]) => ({
  collectives: lines.some(({ subjectKind }) => subjectKind === "COLLECTIVE"),
  individuals: lines.some(({ subjectKind }) => subjectKind === "INDIVIDUAL"),
});

/** "TT-2027-03": numbered within the year it is drafted in. */
async function nextCode(tx: Transaction, { provinceId }: Actor, year: string) {
  const taken = await tx.proposal.count({ where: { provinceId, code: { startsWith: `TT-${year}-` } } });
  return `TT-${year}-${String(taken + 1).padStart(2, "0")}`;
}
