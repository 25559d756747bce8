import "server-only";
import { dayOf, fromDateColumn, type HolidayCalendar } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { findHolidays } from "@/lib/organizations/rules/queries";
import { diffTerms, type PlanTerms, type ResolvedTerms, resolveTerms, roundsOf } from "@/lib/plans";
import { changeText, termsPartText } from "@/lib/plans/text";
import type { Prisma } from "@/prisma/generated/client";
import { isExpired } from "../list/rules";
import { instantsOf, type PlanView } from "../pages/rules";
import { findTermsInForce } from "../plans/queries";
import { readableCampaigns, seesDrafts } from "../policy";
import { roundTitle } from "../rounds/text";
import { roundKindOf } from "../rules";
import { clauseChanges } from "./rules";

const versionFields = {
  id: true,
  number: true,
  status: true,
  version: true,
  documentNumber: true,
  issuedOn: true,
  publishedAt: true,
  publishedById: true,
  amendmentBasis: true,
  withdrawReason: true,
} satisfies Prisma.PlanVersionSelect;

const issued = { publishedAt: { not: null } } as const;
const paperFields = {
  id: true,
  title: true,
  plans: {
    where: issued,
    orderBy: { number: "desc" },
    take: 1,
    select: { documentNumber: true, status: true },
  },
} satisfies Prisma.CampaignSelect;

/** A campaign's plan to read: one version with what it inherits, its rounds, and the documents around it. */
export async function findPlanSheet(
  actor: Actor,
  campaignId: string,
  number: number | null = null,
  now = new Date(),
) {
  return read(actor, async (tx) => {
    const campaign = await findCampaign(tx, actor, campaignId);
    if (!campaign) return null;
    const { plans, rounds, parent, children, references, citedBy, ...shown } = campaign;
    const visible = plans.filter(({ publishedAt }) => publishedAt || seesDrafts(actor, campaign));
    const version = number
      ? visible.find((plan) => plan.number === number)
      : (visible.find(({ publishedAt }) => publishedAt) ?? visible[0]);
    if (!version) return null;

    const { terms: own, officialText } = await tx.planVersion.findFirstOrThrow({
      where: { id: version.id },
      select: { terms: true, officialText: true },
    });
    const parentTerms = campaign.parentId ? await findTermsInForce(tx, campaign.parentId) : null;
    const terms = resolveTerms(own as PlanTerms, parentTerms);
    const people = await tx.user.findMany({
      where: { id: { in: visible.flatMap(({ publishedById }) => publishedById ?? []) } },
      select: { id: true, name: true },
    });
    const dated = visible.map(({ issuedOn, publishedById, ...plan }) => ({
      ...plan,
      issuedOn: issuedOn && fromDateColumn(issuedOn),
      publishedBy: people.find(({ id }) => id === publishedById)?.name ?? null,
    }));
    return {
      campaign: shown,
      version: dated.find(({ id }) => id === version.id) as (typeof dated)[number],
      versions: dated,
      isExpired: version.status === "PUBLISHED" && isExpired(terms.period, dayOf(now)),
      officialText,
      view: viewOf(terms, rounds, await findHolidays(tx, actor.provinceId)),
      parent: parent && paperOf(parent),
      children: children.map(paperOf),
      references: references.map(({ issuedOn, ...one }) => ({
        ...one,
        issuedOn: issuedOn && fromDateColumn(issuedOn),
      })),
      citedBy: citedBy.map(({ from }) => paperOf(from)),
    };
  });
}
export type PlanSheet = NonNullable<Awaited<ReturnType<typeof findPlanSheet>>>;

type StoredRound = NonNullable<Awaited<ReturnType<typeof findCampaign>>>["rounds"][number];

/** The plan as page and publication show it; before the first round, with the rounds it will have. */
function viewOf(terms: ResolvedTerms, stored: readonly StoredRound[], holidays: HolidayCalendar): PlanView {
  const opened = stored.map(({ kind, code, title, startsOn, endsOn, status, events }) => ({
    kind: roundKindOf[kind],
    code,
    title,
    startsOn: fromDateColumn(startsOn),
    endsOn: fromDateColumn(endsOn),
    isOpen: status === "OPEN",
    events: Object.fromEntries(events.map((one) => [one.event, fromDateColumn(one.occurredOn)])),
  }));
  const planned = roundsOf(terms).map((round) => ({
    kind: round.kind,
    code: round.code,
    title: roundTitle(round),
    startsOn: round.from,
    endsOn: round.through,
    isOpen: false,
    events: {},
  }));
  const rounds = opened.length > 0 ? opened : planned;
  const { inherited, ...own } = terms;
  return {
    terms: own,
    inherited,
    rounds: rounds.map(({ events: _, ...round }) => round),
    instants: instantsOf({ terms, rounds, holidays }),
  };
}

type Paper = { id: string; title: string; plans: { documentNumber: string | null }[] };
const paperOf = ({ id, title, plans }: Paper) => ({ id, title, number: plans[0]?.documentNumber ?? null });

function findCampaign(tx: Transaction, actor: Actor, campaignId: string) {
  return tx.campaign.findFirst({
    where: { id: campaignId, AND: readableCampaigns(actor) },
    select: {
      id: true,
      slug: true,
      title: true,
      kind: true,
      ownerUnitId: true,
      parentId: true,
      parent: { select: paperFields },
      children: { where: { plans: { some: issued } }, orderBy: { createdAt: "asc" }, select: paperFields },
      references: {
        orderBy: { id: "asc" },
        select: {
          id: true,
          toId: true,
          relation: true,
          number: true,
          issuedOn: true,
          issuer: true,
          title: true,
        },
      },
      citedBy: {
        where: { from: { plans: { some: issued } } },
        orderBy: { id: "asc" },
        select: { from: { select: paperFields } },
      },
      plans: { orderBy: { number: "desc" }, select: versionFields },
      rounds: {
        orderBy: [{ kind: "asc" }, { startsOn: "asc" }],
        select: {
          kind: true,
          code: true,
          title: true,
          status: true,
          startsOn: true,
          endsOn: true,
          events: { where: { supersededAt: null }, select: { event: true, occurredOn: true } },
        },
      },
    },
  });
}

/** What changed between two versions of a plan, in words and in structure; null when one of them is not to be seen. */
export async function findVersionChanges(
  actor: Actor,
  campaignId: string,
  numbers: { from: number; to: number },
) {
  return read(actor, async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id: campaignId, AND: readableCampaigns(actor) },
      select: {
        ownerUnitId: true,
        plans: {
          where: { number: { in: [numbers.from, numbers.to] } },
          select: { number: true, terms: true, publishedAt: true },
        },
      },
    });
    const terms = (number: number) => {
      const plan = campaign?.plans.find((one) => one.number === number);
      const isVisible = plan?.publishedAt || (campaign && seesDrafts(actor, campaign));
      return plan && isVisible ? (plan.terms as PlanTerms) : null;
    };
    const [before, after] = [terms(numbers.from), terms(numbers.to)];
    if (!before || !after) return null;
    const order = Object.keys(termsPartText);
    const changes = diffTerms(before, after)
      .filter(({ part }) => part !== "clauses")
      .sort((one, other) => order.indexOf(one.part) - order.indexOf(other.part));
    return {
      clauses: clauseChanges(before, after),
      structure: changes.map((change) => ({
        part: change.part,
        kind: change.kind,
        text: changeText(change),
      })),
    };
  });
}
export type VersionChanges = NonNullable<Awaited<ReturnType<typeof findVersionChanges>>>;
