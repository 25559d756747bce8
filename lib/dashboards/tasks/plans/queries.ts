import "server-only";
import { listOwnParentChanges } from "@/lib/campaigns/parents/queries";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { type Matter, matterOf } from "../rules";

type Row = {
  kind: "plan.fix" | "plan.draft" | "plan.publish";
  id: string;
  title: string;
  campaignId: string;
  campaignTitle: string;
  sender: string | null;
  since: Date;
  isOwn: boolean;
};

/**
 * Plans not issued yet: drafts of one's own hand, and what waits for its issue. A unit issues its own
 * plan, the standing office those of the province; nobody issues what they drafted. And plans in force
 * to go through because the one above them changed. Two statements.
 */
export async function listPlanMatters(tx: Transaction, actor: Actor): Promise<Matter[]> {
  const isOffice = reach(actor, "plan.publish") === "province";
  const rows = await tx.$queryRaw<Row[]>`
    select case when p."status" = 'SUBMITTED' then 'plan.publish' when p."returnReason" is not null then 'plan.fix'
                else 'plan.draft' end as "kind",
           p."id", p."terms"->'header'->>'title' as "title", c."id" as "campaignId", c."title" as "campaignTitle",
           u."name" as "sender", p."updatedAt" as "since",
           p."status" = 'SUBMITTED' and p."draftedById" = ${actor.userId} as "isOwn"
      from "PlanVersion" p
      join "Campaign" c on c."id" = p."campaignId"
      left join "User" u on u."id" = p."draftedById"
     where p."provinceId" = ${actor.provinceId}
       and (p."draftedById" = ${actor.userId} and p."status" in ('DRAFT', 'SUBMITTED')
         or p."draftedById" <> ${actor.userId} and p."status" = 'SUBMITTED'
            and case when ${isOffice} then p."terms"->>'scope' <> 'unit'
                     else p."terms"->>'scope' = 'unit' and c."ownerUnitId" = ${actor.unitId} end)`;
  const changes = await listOwnParentChanges(tx, actor);
  const toReview = new Map(changes.map((change) => [change.campaignId, change]));
  const reviews = [...toReview.values()].map(({ campaignId, title, changedAt }) =>
    matterOf({
      kind: "plan.review",
      id: campaignId,
      label: title,
      campaign: { id: campaignId, title },
      since: changedAt,
    }),
  );
  const drafts = rows.map(({ title, campaignId, campaignTitle, sender, kind, ...row }) =>
    matterOf({
      ...row,
      kind,
      label: title || campaignTitle,
      campaign: { id: campaignId, title: campaignTitle },
      sender: kind === "plan.publish" && !row.isOwn ? sender : null,
    }),
  );
  return [...drafts, ...reviews];
}
