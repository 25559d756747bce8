import "server-only";
import { dayOf } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { findLaw } from "@/lib/organizations/rules/law/queries";
import { attributeText } from "@/lib/organizations/text";
import {
  type Catalogue,
  lintTerms,
  type PlanFinding,
  type PlanTerms,
  type ResolvedTerms,
  resolveTerms,
} from "@/lib/plans";
import { Refusal } from "@/lib/refusal";
import type { Prisma } from "@/prisma/generated/client";
import type { CampaignKind } from "@/prisma/generated/enums";
import { campaignsFor } from "../policy";
import { knownEvents } from "../rounds/text";
import { type Accepted, findingsFor } from "./rules";

// Province → department → division is three; anything deeper is a circle.
const deepest = 5;

/** The terms in force of a campaign with everything it inherits; null when none of its plans is in force. */
export const findTermsInForce = (tx: Transaction, campaignId: string) =>
  findTerms(tx, campaignId, { status: "PUBLISHED" });

/** The newest terms issued, in force or withdrawn since: what a plan below shows as taken from it. */
export const findLatestTerms = (tx: Transaction, campaignId: string) =>
  findTerms(tx, campaignId, { publishedAt: { not: null } });

async function findTerms(
  tx: Transaction,
  campaignId: string,
  which: Prisma.PlanVersionWhereInput,
  depth = 0,
): Promise<ResolvedTerms | null> {
  if (depth > deepest) return null;
  const campaign = await tx.campaign.findFirst({
    where: { id: campaignId },
    select: {
      parentId: true,
      plans: { where: which, orderBy: { number: "desc" }, select: { terms: true }, take: 1 },
    },
  });
  const terms = campaign?.plans[0]?.terms as PlanTerms | undefined;
  if (!campaign || !terms) return null;
  const inherits = campaign.parentId !== null && terms.inherits.length > 0;
  const parent = inherits ? await findTerms(tx, campaign.parentId as string, which, depth + 1) : null;
  return resolveTerms(terms, parent);
}

export type Review = {
  parent: ResolvedTerms | null;
  resolved: ResolvedTerms;
  findings: PlanFinding[];
  /** It takes parts from a higher plan of which no version is in force. */
  isParentMissing: boolean;
};

/** What can be measured and recorded in a province, for the linter: indices with every grade of their scales, known events. */
async function findCatalogue(tx: Transaction, provinceId: string): Promise<Catalogue> {
  const indices = await tx.indexDefinition.findMany({
    where: { provinceId },
    orderBy: { code: "asc" },
    select: {
      code: true,
      scaleMin: true,
      scaleMax: true,
      scales: {
        orderBy: [{ year: "desc" }, { id: "asc" }],
        select: { bands: { orderBy: { rank: "asc" }, select: { code: true, name: true } } },
      },
    },
  });
  return {
    indices: indices.map(({ code, scaleMin, scaleMax, scales }) => {
      const grades = new Map(scales.flatMap(({ bands }) => bands).map((band) => [band.code, band]));
      const attribute = `SUBJECT_TO_${code}`;
      return {
        code,
        min: scaleMin.toString(),
        max: scaleMax.toString(),
        grades: [...grades.values()],
        attribute: attribute in attributeText ? attribute : null,
      };
    }),
    events: knownEvents,
  };
}

/** Terms as they would be issued now: inherited parts filled in, and everything the linter objects to under the law of that day. */
export async function reviewTerms(
  tx: Transaction,
  { provinceId, kind, parentId }: { provinceId: string; kind: CampaignKind; parentId: string | null },
  terms: PlanTerms,
  now: Date,
): Promise<Review> {
  const parent = parentId ? await findTermsInForce(tx, parentId) : null;
  const issuedOn = terms.header.issuedOn ?? dayOf(now);
  const asIssued = { ...terms, header: { ...terms.header, issuedOn } };
  const law = await findLaw(tx, provinceId, issuedOn);
  const catalogue = await findCatalogue(tx, provinceId);
  return {
    parent,
    resolved: resolveTerms(terms, parent),
    findings: findingsFor(kind, lintTerms(asIssued, { parent, publishOn: issuedOn, law, catalogue })),
    isParentMissing: terms.inherits.length > 0 && parent === null,
  };
}

const draftFields = {
  id: true,
  campaignId: true,
  number: true,
  status: true,
  version: true,
  terms: true,
  termsHash: true,
  accepted: true,
  draftedById: true,
  provinceId: true,
  renewedFromId: true,
  reconsidered: true,
  documentNumber: true,
  issuedOn: true,
  campaign: {
    select: {
      id: true,
      provinceId: true,
      slug: true,
      kind: true,
      title: true,
      ownerUnitId: true,
      parentId: true,
      version: true,
    },
  },
} as const;

/** The plan version on which the matrix lets the actor do `action`; `Refusal("not-found")` when there is none. */
export async function findPlanFor(tx: Transaction, actor: Actor, action: Action, planId: string) {
  const row = await tx.planVersion.findFirst({
    where: { id: planId, campaign: campaignsFor(actor, action) },
    select: draftFields,
  });
  if (!row) throw new Refusal("not-found");
  return {
    ...row,
    terms: row.terms as PlanTerms,
    accepted: row.accepted as Accepted,
    reconsidered: row.reconsidered as Record<string, string>,
  };
}
export type PlanRow = Awaited<ReturnType<typeof findPlanFor>>;
