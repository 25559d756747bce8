import "server-only";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { enqueue } from "@/lib/jobs";
import { Refusal } from "@/lib/refusal";
import { perform } from "@/lib/workflow";
import type { LineDecision } from "@/prisma/generated/enums";
import { findPost } from "../decisions/head/queries";
import { findHeads, moveNomination } from "../nominations/decisions/commands";
import { refreshLines } from "./drafting/commands";
import {
  findProposalHead,
  type ProposalHead,
  proposalFacts,
  proposalHref,
  proposalLabel,
} from "./head/queries";
import { handObstacle, isOverride, usualHand } from "./rules";
import type { ProposalReturn, SignInput } from "./schema";
import { handObstacleText } from "./text";
import { proposalWorkflow } from "./workflow";

const take = async (
  tx: Transaction,
  actor: Actor,
  action: "proposal.submit" | "proposal.decide",
  id: string,
) => {
  const head = await findProposalHead(tx, actor, action, id);
  if (!head) throw new Refusal("not-found");
  return head;
};

/** `Trình`: sent up by another person than the drafter, with the attention list as it stands now. */
export async function submitProposal(actor: Actor, input: SignInput, now = new Date()) {
  const { id, version } = input;
  return transaction(actor, async (tx) => {
    const { hand } = await takeHand(tx, actor, input);
    const seen = await take(tx, actor, "proposal.submit", id);
    const isOpen = seen.status === "DRAFT" || seen.status === "RETURNED";
    if (isOpen && seen.version === version) await refreshLines(tx, actor, seen);
    const head = await take(tx, actor, "proposal.submit", id);
    const facts = await proposalFacts(tx, actor, head);
    return perform(
      tx,
      proposalWorkflow,
      "submit",
      {
        actor,
        row: head,
        facts,
        now,
        audit: { label: proposalLabel(head), after: { lines: head.lines.length, ...hand } },
        notices: [
          {
            to: { roles: ["LEADER"] },
            kind: "proposal.submit",
            text: `Phê duyệt: ${head.title} (${head.lines.length} trường hợp).`,
            href: proposalHref(head),
          },
        ],
      },
      (stamp) =>
        tx.proposal.updateMany({
          where: { id, version },
          data: {
            ...stamp,
            submittedById: actor.userId,
            submittedAt: now,
            submitterForm: hand.signatureForm,
            submitterAuthority: hand.authority,
            attentionReadAt: null,
            attentionReadByIds: [],
            returnReason: null,
          },
        }),
    );
  });
}

/** In whose place this person signs, as said or as their post has it. */
async function takeHand(tx: Transaction, actor: Actor, { signatureForm, authority = "" }: SignInput) {
  const post = await findPost(tx, actor.userId);
  const hand = { signatureForm: signatureForm ?? usualHand(post), authority };
  const obstacle = handObstacle(post, hand.signatureForm);
  if (obstacle)
    throw new Refusal("rule", handObstacleText[obstacle], obstacle, {
      signatureForm: handObstacleText[obstacle],
    });
  return { post, hand };
}

/** `Trả lại` the whole paper, with the reason; decisions on its lines are given anew next time. */
export async function returnProposal(
  actor: Actor,
  { id, version, reason }: ProposalReturn,
  now = new Date(),
) {
  return transaction(actor, async (tx) => {
    const head = await take(tx, actor, "proposal.decide", id);
    const returned = await perform(
      tx,
      proposalWorkflow,
      "return",
      {
        actor,
        row: head,
        reason,
        now,
        audit: { label: proposalLabel(head), before: { decisions: decisionsOf(head) } },
        notices: [
          {
            to: { userIds: senders(head) },
            kind: "proposal.return",
            text: `Tờ trình bị trả lại: ${head.title}. Lý do: ${reason}`,
            href: proposalHref(head),
          },
        ],
      },
      (stamp) => tx.proposal.updateMany({ where: { id, version }, data: { ...stamp, returnReason: reason } }),
    );
    await tx.proposalLine.updateMany({
      where: { proposalId: id },
      data: { decision: null, reason: "", decidedById: null, decidedAt: null, version: { increment: 1 } },
    });
    return returned;
  });
}

const decisionsOf = ({ lines }: ProposalHead) =>
  lines.flatMap(({ decision, reason, nomination }) =>
    decision ? [{ subject: nomination.subjectName, decision, reason }] : [],
  );

const senders = ({ draftedById, submittedById }: ProposalHead) => [
  ...new Set([draftedById, ...(submittedById ? [submittedById] : [])]),
];

const verbOf = { AGREED: "approve", RETURNED: "return", DEFERRED: "defer" } as const satisfies Record<
  LineDecision,
  string
>;

/**
 * `Ký duyệt`: every line decided, the paper is approved wholly or in part, and each nomination goes
 * where its line says; what is returned goes back with its reason. The log is anchored outside.
 */
export async function signProposal(actor: Actor, input: SignInput, now = new Date()) {
  const { id, version } = input;
  return transaction(actor, async (tx) => {
    const head = await take(tx, actor, "proposal.decide", id);
    const facts = await proposalFacts(tx, actor, head);
    // Signing is personal, so nobody stands in for a signer here: KT., TL. and TUQ. are said with their document.
    const { post: signerTitle, hand } = await takeHand(tx, actor, input);
    const count = (decision: LineDecision) => head.lines.filter((line) => line.decision === decision).length;
    const counts = { agreed: count("AGREED"), returned: count("RETURNED"), deferred: count("DEFERRED") };
    const signed = await perform(
      tx,
      proposalWorkflow,
      "sign",
      {
        actor,
        row: head,
        facts,
        now,
        audit: { label: proposalLabel(head), after: { ...counts, ...hand } },
        notices: [
          {
            to: { userIds: senders(head) },
            kind: "proposal.sign",
            text: `Đã ký duyệt: ${head.title}: ${counts.agreed} đồng ý, ${counts.returned} trả lại, ${counts.deferred} để lại xem xét sau.`,
            href: proposalHref(head),
          },
        ],
      },
      (stamp) =>
        tx.proposal.updateMany({
          where: { id, version },
          data: { ...stamp, signedById: actor.userId, signedAt: now, signerTitle, ...hand },
        }),
    );
    await moveLines(tx, actor, head, now);
    await enqueue(tx, "audit-anchor", {}, "audit-anchor");
    return { ...signed, ...counts };
  });
}

async function moveLines(tx: Transaction, actor: Actor, head: ProposalHead, now: Date) {
  const lines = new Map(head.lines.map((line) => [line.nomination.id, line]));
  for (const row of await findHeads(tx, [...lines.keys()])) {
    const line = lines.get(row.id);
    if (!line?.decision) continue;
    const isAgainst = isOverride(line.decision, line.nomination.verdict.outcome);
    const mark = { overrideReason: line.reason, overriddenById: actor.userId, overriddenAt: now };
    await moveNomination(tx, actor, row, {
      verb: verbOf[line.decision],
      reason: line.reason,
      now,
      ...(isAgainst && { data: mark, after: { override: line.reason } }),
    });
  }
}
