import "server-only";
import { recordAudit } from "@/lib/audit";
import { isDuplicate, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import type { PlanTerms } from "@/lib/plans/terms";
import { Refusal } from "@/lib/refusal";
import { findCommitteeName, listAgreed } from "./head/queries";
import { isChairmans } from "./rules";
import type { DecisionDraft } from "./schema";

/**
 * Drafts the decision of a signed paper: the lines agreed to, awarded by the Chairman in person. A
 * paper has one decision; what is not the Chairman's to give is refused (Law 06/2022, art. 79 and 80).
 */
export async function draftDecision(actor: Actor, { proposalId }: DecisionDraft, now = new Date()) {
  return transaction(actor, async (tx) => {
    const proposal = await tx.proposal.findFirst({
      where: { id: proposalId, AND: rowsOfProvince(actor, "decision.draft") },
      select: {
        id: true,
        code: true,
        title: true,
        status: true,
        round: { select: { terms: true } },
        decisions: { where: { kind: "award" }, select: { id: true } },
      },
    });
    if (!proposal) throw new Refusal("not-found");
    if (proposal.status !== "APPROVED" && proposal.status !== "PARTLY_APPROVED")
      throw new Refusal("conflict", "Tờ trình chưa được ký duyệt.", "wrong-state");
    if (proposal.decisions.length > 0) throw alreadyDrafted();
    const agreed = await listAgreed(tx, proposalId);
    if (agreed.length === 0)
      throw new Refusal("rule", "Tờ trình không còn trường hợp nào để ban hành quyết định.", "no-awards");
    const { tiers } = proposal.round.terms as PlanTerms;
    const foreign = tiers.find(
      ({ id, award }) => agreed.some(({ tierId }) => tierId === id) && !isChairmans(award),
    );
    if (foreign)
      throw new Refusal(
        "rule",
        `“${foreign.name}” không thuộc thẩm quyền quyết định của Chủ tịch UBND tỉnh.`,
        "wrong-authority",
      );
    const data = {
      provinceId: actor.provinceId,
      proposalId,
      issuer: `Chủ tịch ${await findCommitteeName(tx, actor)}`,
      title: proposal.title,
      slug: `du-thao-${crypto.randomUUID()}`,
      draftedById: actor.userId,
    };
    try {
      const decision = await tx.decision.create({
        data,
        select: { id: true, status: true, version: true },
      });
      await recordAudit(tx, actor, "decision.draft", decision.id, {
        at: now,
        label: proposal.title,
        after: { proposal: proposal.code, cases: agreed.length },
      });
      return { ...decision, cases: agreed.length };
    } catch (error) {
      if (isDuplicate(error)) throw alreadyDrafted();
      throw error;
    }
  });
}

const alreadyDrafted = () =>
  new Refusal("conflict", "Tờ trình này đã có dự thảo quyết định.", "already-drafted");
