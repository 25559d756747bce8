import type { Actor } from "@/lib/identity/actor";
import { type Action, matrix, type Reach, reach } from "@/lib/identity/permissions";
import type { NoticeTo } from "@/lib/notifications/notify";
import type { PlanTerms } from "@/lib/plans";
import type { Prisma } from "@/prisma/generated/client";
import type { Role } from "@/prisma/generated/enums";

const none: Prisma.CampaignWhereInput = { id: { in: [] } };

/** The campaigns on which the matrix lets this actor do `action`: a unit's plan is its own, the standing office has all. */
export function campaignsFor(actor: Actor, action: Action): Prisma.CampaignWhereInput {
  switch (reach(actor, action)) {
    case "province":
      return { provinceId: actor.provinceId };
    case "subtree":
    case "unit":
      return { provinceId: actor.provinceId, ownerUnitId: actor.unitId };
    default:
      return none;
  }
}

/** The same question for a campaign at hand: screens ask it before they offer a verb. */
export function isWithinReach(actor: Actor, action: Action, campaign: { ownerUnitId: string }): boolean {
  const how = reach(actor, action);
  return how === "province" || (how !== null && campaign.ownerUnitId === actor.unitId);
}

/** Campaigns an actor reads: every plan once issued; a draft only where they write or publish. */
export function readableCampaigns(actor: Actor): Prisma.CampaignWhereInput {
  if (!reach(actor, "plan.read")) return none;
  return {
    provinceId: actor.provinceId,
    OR: [
      { plans: { some: { publishedAt: { not: null } } } },
      campaignsFor(actor, "plan.draft"),
      campaignsFor(actor, "plan.publish"),
    ],
  };
}

/** Whether an actor sees the versions of a campaign that are not issued yet. */
export function seesDrafts(actor: Actor, campaign: { ownerUnitId: string }): boolean {
  return isWithinReach(actor, "plan.draft", campaign) || isWithinReach(actor, "plan.publish", campaign);
}

/** Who is told that a plan waits for its issue: of a unit's own plan that unit's head, otherwise the standing office's. */
export function issuersOf(plan: {
  terms: Pick<PlanTerms, "scope">;
  campaign: { ownerUnitId: string };
}): NoticeTo[] {
  const grants = Object.entries(matrix["plan.publish"]) as [Role, Reach][];
  const isUnits = plan.terms.scope === "unit";
  const roles = grants.filter(([, how]) => (how === "province") !== isUnits).map(([role]) => role);
  return [isUnits ? { roles, unitId: plan.campaign.ownerUnitId } : { roles }];
}
