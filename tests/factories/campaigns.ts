import { toDateColumn } from "@/lib/calendar";
import type { PlanTerms, RoundKind } from "@/lib/plans/terms";
import { hashOf } from "@/lib/scoring/hash";
import type { Prisma } from "@/prisma/generated/client";
import { aPlanner } from "./identity";
import { aProvince, aUnit, type ProvinceRow } from "./organizations";
import { owner, unique } from "./owner";
import { someTerms } from "./terms";

export type CampaignOptions = {
  province?: ProvinceRow;
  /** The unit that issues it; a new one unless given. */
  ownerUnitId?: string;
  terms?: PlanTerms;
  slug?: string;
  title?: string;
  kind?: "CAMPAIGN" | "REFORM_PLAN";
  parentId?: string;
  publishedAt?: Date;
  draftedById?: string;
  publishedById?: string;
};

/** A campaign whose first plan version is published, as plain rows: nothing audited, nothing announced. */
export async function aPublishedCampaign(given: CampaignOptions = {}) {
  const province = given.province ?? (await aProvince());
  const provinceId = province.id;
  const terms = given.terms ?? someTerms();
  const ownerUnitId = given.ownerUnitId ?? (await aUnit(province)).id;
  const draftedById = given.draftedById ?? (await aPlanner({ province })).userId;
  const { title = terms.header.title, slug = unique("phong-trao"), kind = "CAMPAIGN", parentId } = given;
  const campaign = await owner.campaign.create({
    data: { provinceId, slug, kind, title, ownerUnitId, parentId, createdById: draftedById },
  });
  const plan = await owner.planVersion.create({
    data: {
      provinceId,
      campaignId: campaign.id,
      number: 1,
      status: "PUBLISHED",
      terms: terms as unknown as Prisma.InputJsonValue,
      termsHash: hashOf(terms),
      documentNumber: terms.header.number,
      issuedOn: terms.header.issuedOn && toDateColumn(terms.header.issuedOn),
      publishedAt: given.publishedAt ?? new Date(`${terms.period.from}T02:00:00Z`),
      publishedById: given.publishedById ?? draftedById,
      draftedById,
    },
  });
  return { ...campaign, province, plan, terms };
}
type PublishedCampaign = Awaited<ReturnType<typeof aPublishedCampaign>>;

export type RoundOptions = {
  kind?: RoundKind;
  year?: number;
  code?: string;
  title?: string;
  startsOn?: string;
  endsOn?: string;
  /** The terms the round is pinned to; the plan's unless given. */
  terms?: PlanTerms;
  status?: "OPEN" | "CLOSED";
  /** Recorded events, by name: { recognition: "2027-03-12" }. */
  events?: Record<string, string>;
};

/** A round of the campaign, open unless said otherwise; of a new campaign when none is given. */
export async function aRound(given: RoundOptions & { campaign?: PublishedCampaign } = {}) {
  const campaign = given.campaign ?? (await aPublishedCampaign());
  const { kind = "annual", terms = campaign.terms, events = {}, status = "OPEN" } = given;
  const { startsOn = terms.period.from, endsOn = terms.period.through } = given;
  const { year = Number(endsOn.slice(0, 4)), code = kind === "annual" ? String(year) : unique(kind) } = given;
  const { provinceId, id: campaignId } = campaign;
  const round = await owner.round.create({
    data: {
      provinceId,
      campaignId,
      planVersionId: campaign.plan.id,
      kind: kind.toUpperCase() as Uppercase<RoundKind>,
      code,
      title: given.title ?? `Đợt ${code}`,
      startsOn: toDateColumn(startsOn),
      endsOn: toDateColumn(endsOn),
      year,
      terms: terms as unknown as Prisma.InputJsonValue,
      termsHash: hashOf(terms),
      status,
    },
  });
  for (const [event, day] of Object.entries(events)) await anEvent(round, event, day);
  return { ...round, campaign, terms };
}

export function anEvent(round: { id: string; provinceId: string }, event: string, day: string) {
  const { id: roundId, provinceId } = round;
  return owner.roundEvent.create({
    data: {
      provinceId,
      roundId,
      event,
      occurredOn: toDateColumn(day),
      document: "Quyết định số 312/QĐ-UBND",
      recordedById: "kiem-thu",
    },
  });
}
