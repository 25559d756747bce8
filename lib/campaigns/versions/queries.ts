import "server-only";
import { dayOf, fromDateColumn, type HolidayCalendar } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { findHolidays } from "@/lib/organizations/rules/queries";
import { type PlanTerms, type ResolvedTerms, resolveTerms } from "@/lib/plans";
import type { Prisma } from "@/prisma/generated/client";
import type { PlanStatus } from "@/prisma/generated/enums";
import { type AbovePlan, listAbove } from "../graph/queries";
import { type DocumentGraph, type GraphPaper, withoutRepeats } from "../graph/rules";
import { isExpired } from "../list/rules";
import { instantsOf, type PlanView, plannedRounds } from "../pages/rules";
import { listParentChanges, listUnreviewedBelow } from "../parents/queries";
import { findLatestTerms } from "../plans/queries";
import { readableCampaigns, seesDrafts } from "../policy";
import { recognisedRun, takesAmendments } from "../rounds/policy";
import { roundKindOf } from "../rules";
import { versionChanges } from "./rules";

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
  withdrawBasis: true,
  withdrawnAt: true,
  appliesTo: true,
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
    const parentTerms = campaign.parentId ? await findLatestTerms(tx, campaign.parentId) : null;
    const terms = resolveTerms(own as PlanTerms, parentTerms);
    const unread = children.length > 0 ? await listUnreviewedBelow(tx, campaignId) : [];
    const above = campaign.parentId ? await listAbove(tx, campaignId) : [];
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
      graph: graphOf({ ...campaign, children, references, citedBy }, version, { above, unread }),
      /** What changed above it since it was issued, nobody having confirmed that it may stay. */
      parentChanges:
        campaign.parentId && version.status === "PUBLISHED" ? await listParentChanges(tx, campaignId) : [],
      openRounds: rounds.filter(takesAmendments).map(({ id, title }) => ({ id, title })),
      roundTitles: Object.fromEntries(rounds.map(({ id, title }) => [id, title])),
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
  const rounds = opened.length > 0 ? opened : plannedRounds(terms);
  const { inherited, ...own } = terms;
  return {
    terms: own,
    inherited,
    rounds: rounds.map(({ events: _, ...round }) => round),
    instants: instantsOf({ terms, rounds, holidays }),
  };
}

type Found = NonNullable<Awaited<ReturnType<typeof findCampaign>>>;
type Around = Pick<Found, "id" | "title" | "children" | "references" | "citedBy">;

function graphOf(
  { id, title, children, references, citedBy }: Around,
  version: { documentNumber: string | null; status: PlanStatus },
  { above, unread }: { above: AbovePlan[]; unread: string[] },
): DocumentGraph {
  const hrefOf = (campaignId: string) => `/lam-viec/phong-trao/${campaignId}/ke-hoach`;
  const node = (paper: {
    id: string;
    title: string;
    number: string | null;
    status: PlanStatus;
  }): GraphPaper => ({
    key: paper.id,
    title: paper.title,
    number: paper.number,
    href: hrefOf(paper.id),
    state: paper.status === "WITHDRAWN" ? "withdrawn" : "in-force",
  });
  const plan = ({ plans, ...paper }: Paper) =>
    node({ ...paper, number: plans[0]?.documentNumber ?? null, status: plans[0]?.status ?? "PUBLISHED" });
  return withoutRepeats({
    self: node({ id, title, number: version.documentNumber, status: version.status }),
    above: above.map(node),
    below: children.map((child) => ({ ...plan(child), isToReview: unread.includes(child.id) })),
    cites: references.map(({ id: key, toId, relation, number, title: name }) => ({
      key: toId ?? key,
      title: name,
      number,
      href: toId && hrefOf(toId),
      state: toId ? "in-force" : "outside",
      relation: relation as DocumentGraph["cites"][number]["relation"],
    })),
    citedBy: citedBy.map(({ from }) => plan(from)),
  });
}

type Paper = { id: string; title: string; plans: { documentNumber: string | null; status: PlanStatus }[] };
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
          runs: recognisedRun,
          id: true,
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
    return versionChanges(before, after);
  });
}
