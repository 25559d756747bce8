import "server-only";
import { dayOf, fromDateColumn } from "@/lib/calendar";
import { instantsOf } from "@/lib/campaigns/pages/rules";
import { listPlansBelow } from "@/lib/campaigns/parents/queries";
import { findTermsInForce } from "@/lib/campaigns/plans/queries";
import { campaignsFor } from "@/lib/campaigns/policy";
import { findRoundEvents } from "@/lib/campaigns/queries";
import { invitedUnits } from "@/lib/campaigns/rules";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { findHolidays } from "@/lib/organizations/rules/queries";
import { looseningsOf, type PlanTerms, type ResolvedTerms, resolveTerms } from "@/lib/plans";
import { sameJson } from "@/lib/plans/changes/lists";
import { findMaterial } from "../facts/queries";
import { subjectFacts } from "../facts/subjects/rules";
import { findRoundForRun } from "../snapshot/queries";
import { deadlineMoves, indicatorTouches, invitationChanges, verdictChanges } from "./rules";

/**
 * What an amendment would change if it were issued now: on current data, for every open round, whose
 * answer would be another one, which registrations and figures it touches and which limits move; and
 * which plans below would have to follow. Nothing is written. The number of statements depends on the
 * open rounds alone. Null when there is no amendment at work in the actor's reach.
 */
export function findImpact(actor: Actor, campaignId: string, now = new Date()) {
  return read(actor, async (tx) => {
    const found = await findAmendment(tx, actor, campaignId);
    if (!found) return null;
    const { campaign, after } = found;
    const rounds = [];
    for (const round of campaign.rounds)
      rounds.push(
        await roundImpact(tx, actor, round.id, after, { now, takes: found.appliesTo.includes(round.id) }),
      );
    return {
      campaign: { id: campaign.id, title: campaign.title },
      number: found.number,
      rounds: rounds.flatMap((round) => round ?? []),
      below: await plansBelow(tx, campaignId, after),
      tierNames: Object.fromEntries(after.tiers.map(({ id, name }) => [id, name])),
    };
  });
}
export type Impact = NonNullable<Awaited<ReturnType<typeof findImpact>>>;
export type RoundImpact = Impact["rounds"][number];

async function findAmendment(tx: Transaction, actor: Actor, campaignId: string) {
  const campaign = await tx.campaign.findFirst({
    where: { id: campaignId, OR: [campaignsFor(actor, "plan.draft"), campaignsFor(actor, "plan.publish")] },
    select: {
      id: true,
      title: true,
      parentId: true,
      plans: {
        where: { status: { in: ["DRAFT", "SUBMITTED"] }, number: { gt: 1 } },
        take: 1,
        select: { number: true, terms: true, appliesTo: true },
      },
      rounds: {
        where: { status: "OPEN" },
        orderBy: [{ startsOn: "asc" }, { id: "asc" }],
        select: { id: true },
      },
    },
  });
  const draft = campaign?.plans[0];
  if (!campaign || !draft) return null;
  const parent = campaign.parentId ? await findTermsInForce(tx, campaign.parentId) : null;
  const { number, appliesTo, terms } = draft;
  return { campaign, number, appliesTo, after: resolveTerms(terms as PlanTerms, parent) };
}

type Asked = { now: Date; takes: boolean };

async function roundImpact(
  tx: Transaction,
  actor: Actor,
  roundId: string,
  after: ResolvedTerms,
  { now, takes }: Asked,
) {
  const round = await findRoundForRun(tx, actor, roundId);
  if (!round) return null;
  const before = round.terms;
  // Gathered once with all that either side looks at; each side then sees its own units.
  const both = { ...after, tiers: [...before.tiers, ...after.tiers] };
  const material = await findMaterial(tx, { ...round, terms: both }, now);
  const { rows } = material;
  const side = (terms: PlanTerms) => {
    const invited = invitedUnits(rows.units, terms, round.campaign.ownerUnitId);
    const seen = { ...material, rows: { ...rows, invited } };
    return { terms, invited, facts: subjectFacts({ ...round, terms }, seen) };
  };
  const [was, is] = [side(before), side(after)];
  const events = await findRoundEvents(tx, roundId);
  const holidays = await findHolidays(tx, actor.provinceId);
  const instants = (terms: PlanTerms) =>
    instantsOf({
      terms,
      rounds: [{ kind: round.roundKind, code: round.code, startsOn: fromDateColumn(round.startsOn), events }],
      holidays,
    });
  const registrations = await tx.registration.groupBy({
    by: ["status"],
    where: { roundId },
    _count: { _all: true },
  });
  const run = await tx.evaluationRun.findFirst({
    where: { roundId, kind: "OFFICIAL", status: { in: ["DONE", "RECOGNISED"] } },
    orderBy: { number: "desc" },
    select: { id: true, number: true, dataAt: true, planNumber: true },
  });
  return {
    id: roundId,
    title: round.title,
    planNumber: round.planVersion.number,
    /** The author means this round to take the amendment. */
    takes,
    endsOn: fromDateColumn(round.endsOn),
    judged: was.facts.length,
    verdicts: verdictChanges(was, is),
    invitations: invitationChanges(was.invited, is.invited),
    registrations: registrations.map(({ status, _count }) => ({ status, count: _count._all })),
    registrationChanges: !sameJson(before.registration, after.registration),
    indicators: indicatorTouches(before, after, rows.cells),
    deadlines: deadlineMoves(
      { terms: before, instants: instants(before) },
      { terms: after, instants: instants(after) },
      dayOf(now),
    ),
    run,
  };
}

/** The plans under this one, with where each would ask for less than the amended plan does. */
async function plansBelow(tx: Transaction, campaignId: string, after: ResolvedTerms) {
  const below = await listPlansBelow(tx, campaignId);
  const plans = await tx.planVersion.findMany({
    where: { status: "PUBLISHED", campaignId: { in: below.map((one) => one.campaignId) } },
    select: { campaignId: true, terms: true, campaign: { select: { parentId: true } } },
  });
  return below.map(({ campaignId: id, title }) => {
    const plan = plans.find((one) => one.campaignId === id);
    const isDirect = plan?.campaign.parentId === campaignId;
    return {
      id,
      title,
      looser: plan && isDirect ? looseningsOf(plan.terms as PlanTerms, after).map(({ name }) => name) : [],
    };
  });
}
