import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { DecisionStatus, ProposalStatus } from "@/prisma/generated/enums";
import type { MatterKind } from "../duties/rules";
import { type Matter, matterOf } from "../rules";

type Place = {
  campaignId: string | null;
  campaignTitle: string | null;
  roundCode: string | null;
  roundTitle: string | null;
};
const placeOf = ({ campaignId, campaignTitle, roundCode, roundTitle }: Place) => ({
  campaign: campaignId === null ? null : { id: campaignId, title: campaignTitle ?? "" },
  round: roundCode === null ? null : { code: roundCode, title: roundTitle ?? "" },
});

type ProposalRow = Place & {
  id: string;
  code: string;
  title: string;
  status: ProposalStatus;
  draftedById: string;
  sender: string | null;
  since: Date | null;
  total: number;
  done: number;
  agreed: number;
  attention: number;
};
const moveOfProposal: Record<ProposalStatus, MatterKind> = {
  DRAFT: "proposal.submit",
  SUBMITTED: "proposal.decide",
  RETURNED: "proposal.fix",
  APPROVED: "decision.draft",
  PARTLY_APPROVED: "decision.draft",
};

/** Tờ trình that are not settled, and approved ones without a decision. One statement. */
export async function listProposalMatters(tx: Transaction, actor: Actor): Promise<Matter[]> {
  const rows = await tx.$queryRaw<ProposalRow[]>`
    select p."id", p."code", p."title", p."status"::text as "status", p."draftedById",
           case when p."status" = 'SUBMITTED' then s."name" when p."status" = 'DRAFT' then d."name" else g."name" end as "sender",
           coalesce(p."signedAt", p."submittedAt") as "since", c."id" as "campaignId", c."title" as "campaignTitle",
           r."code" as "roundCode", r."title" as "roundTitle",
           l."total", l."done", l."agreed", l."attention"
      from "Proposal" p
      join "Round" r on r."id" = p."roundId"
      join "Campaign" c on c."id" = r."campaignId"
      left join "User" d on d."id" = p."draftedById"
      left join "User" s on s."id" = p."submittedById"
      left join "User" g on g."id" = p."signedById"
      cross join lateral (
        select count(*)::int as "total", count(l."decision")::int as "done",
               count(*) filter (where l."decision" = 'AGREED')::int as "agreed",
               count(*) filter (where cardinality(l."attention") > 0)::int as "attention"
          from "ProposalLine" l where l."proposalId" = p."id"
      ) l
     where p."provinceId" = ${actor.provinceId}
       and (p."status" in ('DRAFT', 'SUBMITTED', 'RETURNED')
         or l."agreed" > 0
            and not exists (select 1 from "Decision" x where x."proposalId" = p."id" and x."kind" = 'award'))`;
  return rows.map((row) =>
    matterOf({
      ...placeOf(row),
      id: row.id,
      kind: moveOfProposal[row.status],
      ref: row.code.toLowerCase(),
      label: row.title,
      count: row.total,
      attention: row.attention,
      progress: row.status === "SUBMITTED" ? { done: row.done, total: row.total } : null,
      sender: row.sender,
      since: row.since,
      isOwn: row.status === "DRAFT" && row.draftedById === actor.userId,
    }),
  );
}

type DecisionRow = Place & {
  id: string;
  slug: string;
  title: string;
  status: DecisionStatus;
  draftedById: string;
  sender: string | null;
  since: Date | null;
  count: number;
};

/** Decisions drafted and not issued, or issued and not published. One statement. */
export async function listDecisionMatters(tx: Transaction, actor: Actor): Promise<Matter[]> {
  const rows = await tx.$queryRaw<DecisionRow[]>`
    select d."id", d."slug", d."title", d."status"::text as "status", d."draftedById", u."name" as "sender",
           d."issuedAt" as "since", c."id" as "campaignId", c."title" as "campaignTitle",
           r."code" as "roundCode", r."title" as "roundTitle",
           (select count(*)::int from "Award" a where a."decisionId" = d."id") as "count"
      from "Decision" d
      left join "Proposal" p on p."id" = d."proposalId"
      left join "Round" r on r."id" = p."roundId"
      left join "Campaign" c on c."id" = r."campaignId"
      left join "User" u on u."id" = coalesce(d."issuedById", d."draftedById")
     where d."provinceId" = ${actor.provinceId} and d."status" in ('DRAFT', 'ISSUED')`;
  return rows.map((row) => {
    const isDraft = row.status === "DRAFT";
    return matterOf({
      ...placeOf(row),
      id: row.id,
      kind: isDraft ? "decision.issue" : "decision.publish",
      ref: row.id,
      label: row.title,
      count: row.count,
      sender: row.sender,
      since: row.since,
      isOwn: row.draftedById === actor.userId,
    });
  });
}
