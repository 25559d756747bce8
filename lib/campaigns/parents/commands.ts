import "server-only";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { campaignsFor } from "../policy";
import { listParentChanges } from "./queries";
import type { ParentReviewInput } from "./schema";
import { nothingToReview } from "./text";

/** Records that a plan was gone through after the one above it changed, and may stay as it is. */
export async function confirmParentChange(actor: Actor, input: ParentReviewInput, now = new Date()) {
  const { campaignId, parentPlanId, note } = input;
  return transaction(actor, async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id: campaignId, AND: campaignsFor(actor, "plan.draft") },
      select: { id: true, title: true, ownerUnitId: true },
    });
    if (!campaign) throw new Refusal("not-found");
    const changes = await listParentChanges(tx, campaignId);
    const change = changes.find((one) => one.parentPlanId === parentPlanId);
    if (!change) throw new Refusal("conflict", nothingToReview, "nothing-to-review");
    const { id } = await tx.parentReview.create({
      data: {
        provinceId: actor.provinceId,
        campaignId,
        parentPlanId,
        change: change.change,
        note,
        reviewedById: actor.userId,
        reviewedAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, "plan.confirm-parent", campaignId, {
      at: now,
      label: campaign.title,
      unitId: campaign.ownerUnitId,
      reason: note,
      after: { parent: change.parentTitle, parentVersion: change.parentNumber, change: change.change },
    });
    return { id };
  });
}
