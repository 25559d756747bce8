import "server-only";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import type { PlanStatus } from "@/prisma/generated/enums";
import { findPlanFor, reviewTerms } from "../plans/queries";
import { listReconsiderations } from "./queries";
import type { Reconsidered } from "./rules";
import type { ReconsiderationInput } from "./schema";

/** Ticks what was taken over from an earlier plan as looked at again; what is changed instead needs no tick. */
export async function confirmReconsidered(actor: Actor, input: ReconsiderationInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const plan = await findPlanFor(tx, actor, "plan.draft", input.planId);
    if (plan.status !== "DRAFT")
      throw new Refusal("conflict", "Kế hoạch không còn là bản nháp. Tải lại trang.", "wrong-state");
    const { findings } = await reviewTerms(tx, plan.campaign, plan.terms, now);
    const items = await listReconsiderations(tx, plan, findings, now);
    const unknown = input.keys.filter((key) => !items.some((item) => item.key === key));
    if (unknown.length > 0)
      throw new Refusal("conflict", "Nội dung này đã thay đổi. Tải lại trang để xem.", "no-such-item");

    const done: Reconsidered = { ...plan.reconsidered };
    for (const key of input.keys) done[key] = actor.userId;
    const { count } = await tx.planVersion.updateMany({
      where: { id: plan.id, version: input.version, status: "DRAFT" },
      data: { reconsidered: done, version: { increment: 1 }, updatedAt: now },
    });
    if (count !== 1) throw new Refusal("conflict");
    await recordAudit(tx, actor, "plan.reconsider", plan.id, {
      at: now,
      label: plan.terms.header.title,
      unitId: plan.campaign.ownerUnitId,
      after: { items: input.keys },
    });
    return { id: plan.id, status: plan.status as PlanStatus, version: input.version + 1 };
  });
}
