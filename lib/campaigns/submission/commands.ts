import "server-only";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { perform } from "@/lib/workflow";
import { findPlanFor, type PlanRow, reviewTerms } from "../plans/queries";
import { openFindings } from "../plans/rules";
import type { PlanReasonInput, PlanVerbInput } from "../plans/schema";
import { planWorkflow } from "../plans/workflow";
import { issuersOf } from "../policy";
import { listReconsiderations } from "../renewal/queries";
import { openReconsiderations } from "../renewal/rules";

/** Hands a draft to whoever issues it; errors and open warnings stand in the way. */
export async function submitPlan(actor: Actor, input: PlanVerbInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const plan = await findPlanFor(tx, actor, "plan.draft", input.planId);
    const { findings, isParentMissing } = await reviewTerms(tx, plan.campaign, plan.terms, now);
    const carried = await listReconsiderations(tx, plan, findings, now);
    const href = `/lam-viec/phong-trao/${plan.campaignId}/ke-hoach`;
    const text = `Chờ ban hành: ${plan.terms.header.title}`;
    const attempt = {
      actor,
      row: plan,
      facts: {
        ...openFindings(findings, plan.accepted),
        isParentMissing,
        toReconsider: openReconsiderations(carried, plan.reconsidered),
      },
      now,
      audit: { label: plan.terms.header.title, unitId: plan.campaign.ownerUnitId },
      notices: issuersOf(plan).map((to) => ({ to, kind: "plan.submit", text, href })),
    };
    return perform(tx, planWorkflow, "submit", attempt, (stamp) =>
      tx.planVersion.updateMany({
        where: { id: plan.id, version: input.version },
        data: { ...stamp, returnReason: null, updatedAt: now },
      }),
    );
  });
}

/** Takes a submitted plan back to its author, by the author or, with the reason, by whoever was to issue it. */
export async function recallPlan(actor: Actor, input: PlanVerbInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const plan = await findPlanFor(tx, actor, "plan.draft", input.planId);
    return backToDraft(tx, actor, plan, { verb: "recall", version: input.version, reason: null, now });
  });
}

export async function returnPlan(actor: Actor, input: PlanReasonInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const plan = await findPlanFor(tx, actor, "plan.publish", input.planId);
    return backToDraft(tx, actor, plan, { verb: "return", ...input, now });
  });
}

type Return = { verb: "recall" | "return"; version: number; reason: string | null; now: Date };

function backToDraft(tx: Transaction, actor: Actor, plan: PlanRow, { verb, version, reason, now }: Return) {
  const href = `/lam-viec/phong-trao/${plan.campaignId}/ke-hoach/soan`;
  const text = `Kế hoạch bị trả lại: ${plan.terms.header.title}. Lý do: ${reason}`;
  const attempt = {
    actor,
    row: plan,
    reason,
    now,
    audit: { label: plan.terms.header.title, unitId: plan.campaign.ownerUnitId },
    notices: reason ? [{ to: { userIds: [plan.draftedById] }, kind: "plan.return", text, href }] : [],
  };
  return perform(tx, planWorkflow, verb, attempt, (stamp) =>
    tx.planVersion.updateMany({
      where: { id: plan.id, version },
      data: { ...stamp, returnReason: reason, updatedAt: now },
    }),
  );
}
