import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Transaction, transaction } from "@/lib/database";
import { caseKey } from "@/lib/evaluation/requests/rules";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import { Refusal } from "@/lib/refusal";
import { formatInstant } from "@/lib/vietnamese";
import { subjectKey } from "../../nominations/rules";
import { findProposalHead, findStopped, type ProposalHead, proposalLabel } from "../head/queries";
import { heededIn, isOverride, lineObstacle, restObstacle, restOf } from "../rules";
import type { LineInput, ProposalVerb } from "../schema";
import { decidedElsewhereText, decidedMeanwhileText, lineObstacleText, restObstacleText } from "../text";

/**
 * A leader's decision on one line. Of two leaders on the same line at once the second is told who
 * was first and what they decided. Signing the paper waits for the version that everybody saw.
 */
export async function decideLine(actor: Actor, input: LineInput, now = new Date()) {
  const { id, version, decision, reason } = input;
  return transaction(actor, async (tx) => {
    const line = await tx.proposalLine.findFirst({
      where: { id, AND: rowsOfProvince(actor, "proposal.decide") },
      select: {
        proposalId: true,
        version: true,
        decision: true,
        reason: true,
        decidedById: true,
        decidedAt: true,
        nomination: {
          select: {
            tierId: true,
            unitId: true,
            personId: true,
            subjectName: true,
            verdict: { select: { outcome: true } },
          },
        },
        proposal: {
          select: { id: true, code: true, title: true, status: true, version: true, roundId: true },
        },
      },
    });
    if (!line) throw new Refusal("not-found");
    const { proposal, nomination } = line;
    const { held, contested } = await findStopped(tx, proposal.roundId);
    const isHeld = held.has(subjectKey(nomination));
    const isContested = contested.has(caseKey(nomination));
    const { outcome } = nomination.verdict;
    const kept = decision === "AGREED" && !isOverride(decision, outcome) ? "" : reason;
    const obstacle = lineObstacle({
      status: proposal.status,
      decision,
      isHeld,
      isContested,
      outcome,
      reason,
    });
    if (obstacle) {
      const kind = obstacle === "not-submitted" ? "conflict" : "rule";
      throw new Refusal(kind, lineObstacleText[obstacle], obstacle);
    }
    if (line.version !== version) {
      // The same word of the same person once more, as a second click or another window sends it, changes nothing.
      const isOwn = line.decidedById === actor.userId && line.decision === decision && line.reason === kept;
      if (!isOwn) throw await decidedMeanwhile(tx, actor, line);
      return { id, version: line.version, decision, proposalVersion: proposal.version };
    }
    const { count } = await tx.proposalLine.updateMany({
      where: { id, version },
      data: {
        decision,
        reason: kept,
        decidedById: actor.userId,
        decidedAt: now,
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw new Refusal("conflict");
    const proposalVersion = await touch(tx, proposal.id);
    await recordAudit(tx, actor, "proposal.decide-line", proposal.id, {
      at: now,
      label: `${proposal.code}: ${nomination.subjectName}`,
      unitId: nomination.unitId,
      reason: reason || null,
      before: { decision: line.decision },
      after: { decision },
    });
    return { id, version: version + 1, decision, proposalVersion };
  });
}

type Meanwhile = {
  decision: LineInput["decision"] | null;
  decidedById: string | null;
  decidedAt: Date | null;
};
async function decidedMeanwhile(
  tx: Transaction,
  actor: Actor,
  { decision, decidedById, decidedAt }: Meanwhile,
) {
  const by = decidedById
    ? await tx.user.findFirst({ where: { id: decidedById }, select: { name: true } })
    : null;
  return by && decision && decidedAt
    ? new Refusal(
        "conflict",
        decidedById === actor.userId
          ? decidedElsewhereText(decision, formatInstant(decidedAt))
          : decidedMeanwhileText(by.name, decision, formatInstant(decidedAt)),
        "already-decided",
      )
    : new Refusal("conflict", undefined, "already-decided");
}

/** Whoever signs must have seen every decision: each one makes the paper a new version. */
async function touch(tx: Transaction, id: string) {
  const { version } = await tx.proposal.update({
    where: { id },
    data: { version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}

async function take(tx: Transaction, actor: Actor, { id, version }: ProposalVerb): Promise<ProposalHead> {
  const head = await findProposalHead(tx, actor, "proposal.decide", id);
  if (!head) throw new Refusal("not-found");
  if (head.version !== version) throw new Refusal("conflict");
  return head;
}

/** Opens the attention list: noted for the person who did, for only they may then agree to the rest at once. */
export async function readAttention(actor: Actor, input: ProposalVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await findProposalHead(tx, actor, "proposal.decide", input.id);
    if (!head) throw new Refusal("not-found");
    if (head.status !== "SUBMITTED")
      throw new Refusal("conflict", restObstacleText["not-submitted"], "not-submitted");
    if (head.attentionReadByIds.includes(actor.userId)) return { id: head.id, version: head.version };
    await tx.proposal.updateMany({
      where: { id: head.id },
      data: { attentionReadByIds: [...head.attentionReadByIds, actor.userId], attentionReadAt: now },
    });
    await recordAudit(tx, actor, "proposal.read-attention", head.id, { at: now, label: proposalLabel(head) });
    return { id: head.id, version: head.version };
  });
}

/** `Đồng ý các dòng đủ điều kiện (41)`: only for whoever has opened the attention list. */
export async function agreeRest(actor: Actor, input: ProposalVerb, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await take(tx, actor, input);
    const stopped = await findStopped(tx, head.roundId);
    const rest = restOf(head.lines, stopped);
    const obstacle = restObstacle({
      status: head.status,
      attention: heededIn(head.lines, stopped),
      hasRead: head.attentionReadByIds.includes(actor.userId),
      left: rest.length,
    });
    if (obstacle) throw new Refusal("rule", restObstacleText[obstacle], obstacle);
    const { count } = await tx.proposalLine.updateMany({
      where: { id: { in: rest.map(({ id }) => id) }, decision: null },
      data: { decision: "AGREED", decidedById: actor.userId, decidedAt: now, version: { increment: 1 } },
    });
    const version = await touch(tx, head.id);
    await recordAudit(tx, actor, "proposal.agree-rest", head.id, {
      at: now,
      label: proposalLabel(head),
      after: { agreed: rest.map(({ nomination }) => nomination.subjectName) },
    });
    return { id: head.id, version, agreed: count };
  });
}
