import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { findUnitOn } from "@/lib/organizations/queries";
import { blankTerms, type PlanTerms } from "@/lib/plans";
import { Refusal } from "@/lib/refusal";
import { hashOf } from "@/lib/scoring/hash";
import { searchKey } from "@/lib/vietnamese";
import { type Accepted, renewedTerms } from "./plans/rules";
import { campaignsFor, readableCampaigns } from "./policy";
import { freeSlug } from "./queries";
import type { NewCampaign, ParentChoice } from "./schema";

/** Starts a campaign with version 1 of its plan as a draft: blank, or from an earlier plan. */
export async function createCampaign(actor: Actor, input: NewCampaign, now = new Date()) {
  return transaction(actor, async (tx) => {
    const owner = await findOwner(tx, actor, input.ownerUnitId, now);
    if (input.parentId) await findIssued(tx, actor, input.parentId, "parentId");
    const { title, from, through } = input;
    const source = input.copyOf ? await findIssued(tx, actor, input.copyOf, "copyOf") : null;
    const terms = source
      ? renewedTerms(source.terms as PlanTerms, { title, from, through })
      : blankTerms({ title, issuer: owner.name, from, through });

    const { id } = await tx.campaign.create({
      data: {
        provinceId: actor.provinceId,
        slug: await freeSlug(tx, actor, title),
        kind: input.kind,
        title,
        searchText: searchKey(title),
        ownerUnitId: owner.unitId,
        parentId: input.parentId,
        createdById: actor.userId,
        createdAt: now,
      },
      select: { id: true },
    });
    const plan = await tx.planVersion.create({
      data: {
        provinceId: actor.provinceId,
        campaignId: id,
        number: 1,
        terms,
        termsHash: hashOf(terms),
        officialText: input.officialText ?? "",
        draftedById: actor.userId,
        // Reasons given for last year's warnings hold where the same is said again.
        ...(source ? { renewedFromId: source.id, accepted: source.accepted as Accepted } : {}),
        updatedAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, "campaign.create", id, {
      at: now,
      label: title,
      unitId: owner.unitId,
      after: { kind: input.kind, parentId: input.parentId, copyOf: input.copyOf },
    });
    return { id, planId: plan.id, version: 1 };
  });
}

/** Puts a campaign under another one, or under none, until its first plan is issued. */
export async function chooseParent(actor: Actor, input: ParentChoice, now = new Date()) {
  return transaction(actor, async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id: input.campaignId, AND: campaignsFor(actor, "plan.draft") },
      select: {
        id: true,
        title: true,
        ownerUnitId: true,
        parentId: true,
        plans: { where: { publishedAt: { not: null } }, take: 1, select: { id: true } },
      },
    });
    if (!campaign) throw new Refusal("not-found");
    if (campaign.plans.length > 0)
      throw new Refusal("rule", "Kế hoạch đã ban hành, không đổi kế hoạch cấp trên.", "already-issued");
    if (input.parentId) {
      await findIssued(tx, actor, input.parentId, "parentId");
      if (await isBelow(tx, input.parentId, campaign.id))
        throw new Refusal("rule", "Kế hoạch đã chọn nằm dưới chính kế hoạch này.", "circle", {
          parentId: "Chọn kế hoạch khác.",
        });
    }
    const { count } = await tx.campaign.updateMany({
      where: { id: campaign.id, version: input.version },
      data: { parentId: input.parentId, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal("conflict");
    await recordAudit(tx, actor, "campaign.choose-parent", campaign.id, {
      at: now,
      label: campaign.title,
      unitId: campaign.ownerUnitId,
      before: { parentId: campaign.parentId },
      after: { parentId: input.parentId },
    });
    return { id: campaign.id, version: input.version + 1 };
  });
}

// Documents stand three or four deep; a longer way up is a circle.
const deepest = 10;

/** Whether a campaign is, or stands somewhere under, another one. */
async function isBelow(tx: Transaction, campaignId: string, ancestorId: string): Promise<boolean> {
  let at: string | null = campaignId;
  for (let step = 0; at !== null && step < deepest; step++) {
    if (at === ancestorId) return true;
    const above: { parentId: string | null } | null = await tx.campaign.findFirst({
      where: { id: at },
      select: { parentId: true },
    });
    at = above?.parentId ?? null;
  }
  return false;
}

/** The unit whose plan it is: a unit's people write only their own unit's. */
async function findOwner(tx: Transaction, actor: Actor, unitId: string | null, now: Date) {
  const how = reach(actor, "plan.draft");
  if (!how) throw new Refusal("forbidden", undefined, "role-may-not");
  const wanted = unitId ?? actor.unitId;
  const unit =
    how === "province" || wanted === actor.unitId ? await findUnitOn(tx, wanted, dayOf(now)) : null;
  if (!unit)
    throw new Refusal("invalid", "Chọn đơn vị ban hành trong phạm vi được giao.", "unknown-unit", {
      ownerUnitId: "Chọn lại đơn vị ban hành.",
    });
  return unit;
}

/** The newest plan of another campaign the actor may read. */
async function findIssued(tx: Transaction, actor: Actor, campaignId: string, field: "parentId" | "copyOf") {
  const campaign = await tx.campaign.findFirst({
    where: { id: campaignId, AND: readableCampaigns(actor) },
    select: {
      plans: {
        orderBy: { number: "desc" },
        select: { id: true, terms: true, accepted: true, publishedAt: true },
      },
    },
  });
  const plan =
    campaign?.plans.find(({ publishedAt }) => publishedAt) ??
    (field === "copyOf" ? campaign?.plans[0] : undefined);
  if (!plan)
    throw new Refusal("invalid", "Kế hoạch đã chọn chưa được ban hành hoặc không còn.", "unknown-plan", {
      [field]: "Chọn lại kế hoạch.",
    });
  return plan;
}
