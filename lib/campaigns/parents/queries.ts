import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { Prisma } from "@/prisma/generated/client";
import { readableCampaigns } from "../policy";
import type { ParentChange } from "./rules";

// Province → department → division is three; anything deeper is a circle.
const deepest = 5;

/**
 * What changed above a plan in force since it was issued and nobody has confirmed yet, the newest
 * first. A plan issued or amended after the change took note of it. One statement.
 */
export const listParentChanges = (tx: Transaction, campaignId: string): Promise<ParentChange[]> =>
  listChanges(tx, Prisma.sql`c."id" = ${campaignId}`);

/** The same for all plans of one's own: those a unit owns, those of the province for its standing office, those one wrote. */
export function listOwnParentChanges(tx: Transaction, actor: Actor): Promise<ParentChange[]> {
  const isOffice = reach(actor, "plan.draft") === "province";
  return listChanges(
    tx,
    Prisma.sql`c."provinceId" = ${actor.provinceId} and exists (
      select 1 from "PlanVersion" v where v."campaignId" = c."id" and v."status" = 'PUBLISHED'
        and (v."draftedById" = ${actor.userId}
          or case when ${isOffice} then v."terms"->>'scope' <> 'unit' else c."ownerUnitId" = ${actor.unitId} end))`,
  );
}

function listChanges(tx: Transaction, which: Prisma.Sql): Promise<ParentChange[]> {
  return tx.$queryRaw<ParentChange[]>`
    with recursive above as (
      select c."id" as "campaignId", c."parentId" as "aboveId", 1 as "depth"
        from "Campaign" c where c."parentId" is not null and ${which}
      union all
      select a."campaignId", p."parentId", a."depth" + 1
        from above a join "Campaign" p on p."id" = a."aboveId"
       where p."parentId" is not null and a."depth" < ${deepest}
    )
    select c."id" as "campaignId", c."title", h."parentPlanId", h."parentNumber", h."documentNumber", h."because", h."change",
           h."changedAt", a."aboveId" as "parentCampaignId", p."title" as "parentTitle",
           array(select r."title" from "Round" r where r."campaignId" = c."id" and r."status" = 'OPEN'
                  order by r."startsOn", r."kind") as "openRounds"
      from above a
      join "Campaign" c on c."id" = a."campaignId"
      join "Campaign" p on p."id" = a."aboveId"
      join "PlanVersion" own on own."campaignId" = c."id" and own."status" = 'PUBLISHED'
      join lateral (
        select v."id" as "parentPlanId", v."number" as "parentNumber", v."documentNumber",
               case v."status" when 'WITHDRAWN' then 'withdrawn' else 'amended' end as "change",
               case v."status" when 'WITHDRAWN' then v."withdrawReason" else v."amendmentBasis" end as "because",
               case v."status" when 'WITHDRAWN' then coalesce(v."withdrawnAt", v."updatedAt") else v."publishedAt" end as "changedAt"
          from "PlanVersion" v
         where v."campaignId" = a."aboveId" and v."publishedAt" is not null
           and (v."status" = 'WITHDRAWN' or v."status" = 'PUBLISHED' and v."number" > 1)
      ) h on h."changedAt" > own."publishedAt"
     where not exists (select 1 from "ParentReview" w
       where w."campaignId" = c."id" and w."parentPlanId" = h."parentPlanId" and w."change" = h."change")
     order by h."changedAt" desc, h."parentPlanId"`;
}

/** The same for a page or a system of its own; null when the campaign is not to be seen. */
export function findParentChanges(actor: Actor, campaignId: string): Promise<ParentChange[] | null> {
  return read(actor, async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id: campaignId, AND: readableCampaigns(actor) },
      select: { id: true },
    });
    return campaign && listParentChanges(tx, campaignId);
  });
}

/** The campaigns directly under this one whose plan in force nobody has gone through since this one changed. */
export async function listUnreviewedBelow(tx: Transaction, campaignId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select distinct c."id"
      from "Campaign" c
      join "PlanVersion" own on own."campaignId" = c."id" and own."status" = 'PUBLISHED'
      join "PlanVersion" h on h."campaignId" = c."parentId" and h."publishedAt" is not null
        and (h."status" = 'WITHDRAWN' and coalesce(h."withdrawnAt", h."updatedAt") > own."publishedAt"
          or h."status" = 'PUBLISHED' and h."number" > 1 and h."publishedAt" > own."publishedAt")
     where c."parentId" = ${campaignId}
       and not exists (select 1 from "ParentReview" w where w."campaignId" = c."id" and w."parentPlanId" = h."id"
         and w."change" = case h."status" when 'WITHDRAWN' then 'withdrawn' else 'amended' end)`;
  return rows.map(({ id }) => id);
}

export type PlanBelow = { campaignId: string; title: string; unitId: string; draftedById: string };

/** The plans in force under a campaign, at whatever depth: those a change above them concerns. */
export function listPlansBelow(tx: Transaction, campaignId: string): Promise<PlanBelow[]> {
  return tx.$queryRaw<PlanBelow[]>`
    with recursive below as (
      select c."id", 1 as "depth" from "Campaign" c where c."parentId" = ${campaignId}
      union all
      select c."id", b."depth" + 1 from below b join "Campaign" c on c."parentId" = b."id" where b."depth" < ${deepest}
    )
    select c."id" as "campaignId", c."title", c."ownerUnitId" as "unitId", v."draftedById"
      from below b
      join "Campaign" c on c."id" = b."id"
      join "PlanVersion" v on v."campaignId" = c."id" and v."status" = 'PUBLISHED'
     order by c."createdAt", c."id"`;
}
