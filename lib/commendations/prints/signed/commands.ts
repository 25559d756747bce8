import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Transaction, transaction } from "@/lib/database";
import type { OfficialDocument } from "@/lib/documents";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { hashOf } from "@/lib/scoring/hash";
import { decisionDocument } from "../../decisions/document";
import { findDecisionHead } from "../../decisions/head/queries";
import { loadDecision, paperOf } from "../../decisions/paper/queries";
import { proposalDocument } from "../../proposals/document";
import { findProposalHead, proposalLabel } from "../../proposals/head/queries";
import { loadProposalPaper } from "../../proposals/paper/queries";
import type { PrintKind } from "../commands";
import { linkFile } from "../files/commands";
import type { SignedCopyInput } from "./schema";
import { notSignableText, signedCopyKnownText } from "./text";

/**
 * `Ghi nhận bản đã ký` of a decision: the file that came back from signing, its hash, and what the paper
 * said when it was handed over. A draft whose list changes after that is not issued on the old signature.
 */
export async function recordSignedDecision(actor: Actor, { id, fileId }: SignedCopyInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await findDecisionHead(tx, actor, "decision.draft", id);
    const loaded = head && (await loadDecision(tx, id, now));
    if (!head || !loaded) throw new Refusal("not-found");
    if (head.status === "PUBLISHED") throw notSignable("decision");
    const document = decisionDocument(await paperOf(tx, actor, loaded));
    return insertCopy(tx, actor, { kind: "decision", id, fileId, label: head.title, document }, now);
  });
}

/** `Ghi nhận bản đã ký` of a paper that was sent up or has been signed. */
export async function recordSignedProposal(actor: Actor, { id, fileId }: SignedCopyInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await findProposalHead(tx, actor, "proposal.draft", id);
    const paper = head && (await loadProposalPaper(tx, actor, { id }));
    if (!head || !paper) throw new Refusal("not-found");
    if (head.status === "DRAFT" || head.status === "RETURNED") throw notSignable("proposal");
    const document = proposalDocument(paper);
    return insertCopy(tx, actor, { kind: "proposal", id, fileId, label: proposalLabel(head), document }, now);
  });
}

const notSignable = (kind: PrintKind) => new Refusal("conflict", notSignableText[kind], "wrong-state");

type Copy = { kind: PrintKind; id: string; fileId: string; label: string; document: OfficialDocument };

async function insertCopy(
  tx: Transaction,
  actor: Actor,
  { kind, id, fileId, label, document }: Copy,
  now: Date,
) {
  const { name, sha256 } = await linkFile(tx, actor, { id: fileId, purpose: "decision" }, now);
  // Recorded once: a signature given to one text must not come to stand for the next.
  const known = await tx.signedCopy.findFirst({
    where: { provinceId: actor.provinceId, kind, subjectId: id, sha256 },
    select: { recordedAt: true },
  });
  if (known) {
    const text = signedCopyKnownText(name, known.recordedAt);
    throw new Refusal("rule", text, "signed-copy-known", { fileId: text });
  }
  const copy = await tx.signedCopy.create({
    data: {
      provinceId: actor.provinceId,
      kind,
      subjectId: id,
      fileId,
      sha256,
      paperHash: hashOf(document),
      recordedById: actor.userId,
      recordedAt: now,
    },
    select: { id: true },
  });
  await recordAudit(tx, actor, "paper.signed-copy", id, { at: now, label, after: { file: name, sha256 } });
  return { id: copy.id, sha256 };
}
