import "server-only";
import { dayOf, fromDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { findHolidays } from "@/lib/organizations/rules/queries";
import { type PlanTerms, resolveTerms } from "@/lib/plans";
import type { PlanStatus } from "@/prisma/generated/enums";
import { listAbove } from "../graph/queries";
import { findLatestTerms } from "../plans/queries";
import { listInvitedUnits } from "../queries";
import { roundKindOf } from "../rules";
import type { PlanPageFacts } from "./rules";

const issued = { publishedAt: { not: null } } as const;
const paperFields = {
  slug: true,
  title: true,
  plans: {
    where: issued,
    orderBy: { number: "desc" },
    take: 1,
    select: { documentNumber: true, status: true },
  },
} as const;
type Paper = { slug: string; title: string; plans: { documentNumber: string | null; status: PlanStatus }[] };
const paperOf = ({ slug, title, plans }: Paper) => ({
  slug,
  title,
  number: plans[0]?.documentNumber ?? null,
  isWithdrawn: plans[0]?.status === "WITHDRAWN",
});

/** What the public page of a campaign is made from; null while no plan of it has been issued. */
export async function findPlanPage(tx: Transaction, campaignId: string, now: Date) {
  const campaign = await tx.campaign.findFirst({
    where: { id: campaignId },
    select: {
      provinceId: true,
      slug: true,
      kind: true,
      parentId: true,
      ownerUnitId: true,
      parent: { select: paperFields },
      children: { where: { plans: { some: issued } }, orderBy: { createdAt: "asc" }, select: paperFields },
      references: {
        where: { to: { plans: { some: issued } } },
        select: { number: true, issuedOn: true, to: { select: { slug: true } } },
      },
      citedBy: {
        where: { from: { plans: { some: issued } } },
        orderBy: { id: "asc" },
        select: { from: { select: paperFields } },
      },
      plans: {
        where: issued,
        orderBy: { number: "desc" },
        take: 1,
        select: {
          id: true,
          number: true,
          status: true,
          terms: true,
          publishedAt: true,
          officialText: true,
          amendmentBasis: true,
          withdrawReason: true,
          withdrawBasis: true,
          withdrawnAt: true,
          appliesTo: true,
        },
      },
      rounds: {
        orderBy: [{ kind: "asc" }, { startsOn: "asc" }],
        select: {
          id: true,
          kind: true,
          code: true,
          title: true,
          startsOn: true,
          endsOn: true,
          openedAt: true,
          status: true,
          events: { where: { supersededAt: null }, select: { event: true, occurredOn: true } },
        },
      },
    },
  });
  const plan = campaign?.plans[0];
  if (!campaign || !plan) return null;
  const parentTerms = campaign.parentId ? await findLatestTerms(tx, campaign.parentId) : null;
  const above = campaign.parentId ? await listAbove(tx, campaignId) : [];
  const terms = resolveTerms(plan.terms as PlanTerms, parentTerms);
  // Those who were invited then: a page of 2022 names the districts of 2022.
  const invitedAt = [plan.publishedAt ?? now, ...campaign.rounds.map(({ openedAt }) => openedAt)].sort(
    (one, other) => other.getTime() - one.getTime(),
  )[0];
  const units = await listInvitedUnits(tx, campaign, campaign, terms, dayOf(invitedAt ?? now));
  const facts: PlanPageFacts = {
    campaign,
    version: {
      ...plan,
      isWithdrawn: plan.status === "WITHDRAWN",
      appliesTo: campaign.rounds.filter(({ id }) => plan.appliesTo.includes(id)).map(({ title }) => title),
    },
    terms,
    rounds: campaign.rounds.map(({ kind, code, title, startsOn, endsOn, status, events }) => ({
      kind: roundKindOf[kind],
      code,
      title,
      startsOn: fromDateColumn(startsOn),
      endsOn: fromDateColumn(endsOn),
      isOpen: status === "OPEN",
      events: Object.fromEntries(events.map((one) => [one.event, fromDateColumn(one.occurredOn)])),
    })),
    holidays: await findHolidays(tx, campaign.provinceId),
    units: units.map(({ name, block }) => ({ name, blockName: block?.name ?? null })),
    parent: campaign.parent?.plans.length ? paperOf(campaign.parent) : null,
    above: above.map(({ slug, title, number, status }) => ({
      slug,
      title,
      number,
      isWithdrawn: status === "WITHDRAWN",
    })),
    children: campaign.children.map(paperOf),
    cites: terms.references.flatMap(({ id: referenceId, number, issuedOn }) => {
      const here = campaign.references.find(
        (one) => one.number === number && one.issuedOn !== null && fromDateColumn(one.issuedOn) === issuedOn,
      );
      return here?.to ? [{ referenceId, slug: here.to.slug }] : [];
    }),
    citedBy: campaign.citedBy.map(({ from }) => paperOf(from)),
    registered: terms.registration ? await countRegistered(tx, campaignId) : null,
    now,
  };
  return { slug: campaign.slug, parentId: campaign.parentId, planId: plan.id, facts };
}

/** Accepted registrations of the open rounds, counted: units, collectives and individuals. */
async function countRegistered(tx: Transaction, campaignId: string) {
  const [counted] = await tx.$queryRaw<{ units: number; collectives: number; individuals: number }[]>`
    select count(distinct r."unitId")::int as "units",
      count(*) filter (where l."kind" = 'COLLECTIVE')::int as "collectives",
      coalesce(sum(case l."kind" when 'INDIVIDUAL' then 1 when 'COUNT' then l."count" else 0 end), 0)::int as "individuals"
    from "Registration" r
    join "Round" d on d."id" = r."roundId" and d."campaignId" = ${campaignId} and d."status" = 'OPEN'
    left join "RegistrationLine" l on l."registrationId" = r."id"
    where r."status" = 'ACCEPTED'`;
  return counted ?? null;
}
