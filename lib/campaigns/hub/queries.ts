import "server-only";
import { dayOf, fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { type PlanTerms, roundsOf } from "@/lib/plans";
import { hashOf } from "@/lib/scoring/hash";
import { ownerNames } from "../list/queries";
import { findTermsInForce } from "../plans/queries";
import { isWithinReach, readableCampaigns, seesDrafts } from "../policy";
import { findDeadlineContext, listInvitedUnits } from "../queries";
import { eventsOf } from "../rounds/rules";
import { milestonesOf, roundKindOf } from "../rules";
import { currentRound, timelineOf } from "./rules";

const roundFields = {
  id: true,
  provinceId: true,
  kind: true,
  code: true,
  title: true,
  status: true,
  year: true,
  startsOn: true,
  endsOn: true,
  version: true,
  openedAt: true,
} as const;

/** What is above every page of a campaign: its name, and which of its parts this person has. */
export async function findCampaignHead(actor: Actor, campaignId: string) {
  return read(actor, async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id: campaignId, AND: readableCampaigns(actor) },
      select: { id: true, slug: true, title: true, kind: true, ownerUnitId: true },
    });
    if (!campaign) return null;
    return { ...campaign, managesRounds: isWithinReach(actor, "round.manage", campaign) };
  });
}

/** Which round this is; null when this person has no such round. */
export const findRoundHead = (actor: Actor, roundId: string) =>
  read(actor, (tx) =>
    tx.round.findFirst({
      where: { id: roundId, campaign: readableCampaigns(actor) },
      select: { id: true, campaignId: true },
    }),
  );

/** One campaign as it stands: its plan, its rounds, the steps of one round with dates, and who is where. */
export async function findCampaignHub(
  actor: Actor,
  campaignId: string,
  roundId: string | null,
  now = new Date(),
) {
  return read(actor, async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id: campaignId, AND: readableCampaigns(actor) },
      select: {
        id: true,
        slug: true,
        title: true,
        kind: true,
        version: true,
        ownerUnitId: true,
        parent: { select: { id: true, title: true } },
        plans: {
          orderBy: { number: "desc" },
          select: {
            id: true,
            number: true,
            status: true,
            documentNumber: true,
            issuedOn: true,
            publishedAt: true,
            withdrawReason: true,
          },
        },
        rounds: { orderBy: [{ kind: "asc" }, { startsOn: "asc" }], select: roundFields },
      },
    });
    if (!campaign) return null;
    const { plans, rounds: stored, ownerUnitId, ...shown } = campaign;
    const rounds = stored.map((round) => ({
      ...round,
      startsOn: fromDateColumn(round.startsOn),
      endsOn: fromDateColumn(round.endsOn),
    }));
    const issued = plans.find(({ publishedAt }) => publishedAt) ?? null;
    const draft = seesDrafts(actor, campaign)
      ? (plans.find(({ status }) => status === "DRAFT" || status === "SUBMITTED") ?? null)
      : null;
    const round = rounds.find(({ id }) => id === roundId) ?? currentRound(rounds, now);
    const owners = await ownerNames(tx, [ownerUnitId]);
    const managesRounds = isWithinReach(actor, "round.manage", campaign);
    return {
      ...shown,
      owner: owners.get(ownerUnitId) ?? "",
      issued: issued && { ...issued, issuedOn: issued.issuedOn && fromDateColumn(issued.issuedOn) },
      draft: draft && { id: draft.id, status: draft.status, number: draft.number },
      rounds: rounds.map(({ id, kind, code, title, status }) => ({ id, kind, code, title, status })),
      round: round && (await roundView(tx, actor, { ownerUnitId }, round, now)),
      managesRounds,
      openable: managesRounds && issued ? await openable(tx, issued, rounds) : [],
    };
  });
}
export type CampaignHub = NonNullable<Awaited<ReturnType<typeof findCampaignHub>>>;

type ListedRound = Omit<
  Awaited<ReturnType<Transaction["round"]["findFirstOrThrow"]>>,
  "startsOn" | "endsOn" | "terms" | "termsHash" | "campaignId" | "planVersionId" | "reportingCalendar"
> & { startsOn: string; endsOn: string };

async function roundView(
  tx: Transaction,
  actor: Actor,
  campaign: { ownerUnitId: string },
  round: ListedRound,
  now: Date,
) {
  const {
    terms: pinned,
    termsHash,
    campaignId,
    events,
    periods,
  } = await tx.round.findFirstOrThrow({
    where: { id: round.id },
    select: {
      terms: true,
      termsHash: true,
      campaignId: true,
      events: {
        where: { supersededAt: null },
        select: { event: true, occurredOn: true, document: true },
      },
      periods: {
        orderBy: { position: "asc" },
        select: { code: true, name: true, opensOn: true, dueOn: true },
      },
    },
  });
  const terms = pinned as PlanTerms;
  const context = await findDeadlineContext(tx, round);
  const times = {
    kind: roundKindOf[round.kind],
    startsOn: round.startsOn,
    endsOn: round.endsOn,
    openedAt: round.openedAt,
    terms,
  };
  const due = periods.map((period) => ({
    ...period,
    opensOn: fromDateColumn(period.opensOn),
    dueOn: fromDateColumn(period.dueOn),
  }));
  const seesAll = reach(actor, "registration.read") === "province";
  // Of a round that is over, the units of its own time.
  const on = dayOf(now) <= round.endsOn ? dayOf(now) : dayOf(round.openedAt);
  const invited = await listInvitedUnits(tx, actor, campaign, terms, on);
  const { id, code, title, kind, status, version, startsOn, endsOn, year } = round;
  return {
    ...{ id, code, title, kind, status, version, startsOn, endsOn, year },
    timeline: timelineOf(times, due, context, now),
    events: eventsOf({ milestones: milestonesOf(terms, times.kind, null) }).map((event) => {
      const recorded = events.find((one) => one.event === event);
      return {
        event,
        occurredOn: recorded ? fromDateColumn(recorded.occurredOn) : null,
        document: recorded?.document ?? null,
      };
    }),
    periods: due,
    invited: invited.length,
    /** The plan, or the one above it, has changed since the round was opened; the round keeps what it began with. */
    isBehindPlan: status === "OPEN" && (await hasChanged(tx, campaignId, termsHash)),
    hasRegistration: terms.registration !== null,
    hasFigures: periods.length > 0,
    counts: seesAll ? await countSteps(tx, actor, id) : null,
    /** Where the actor's own unit stands; null for those who see all units. */
    own: seesAll ? null : await ownSteps(tx, actor, id),
  };
}

async function hasChanged(tx: Transaction, campaignId: string, termsHash: string): Promise<boolean> {
  const inForce = await findTermsInForce(tx, campaignId);
  return inForce !== null && hashOf(inForce) !== termsHash;
}

async function ownSteps(tx: Transaction, { unitId }: Actor, roundId: string) {
  const registration = await tx.registration.findFirst({
    where: { roundId, unitId },
    select: { status: true },
  });
  const filings = await tx.filing.findMany({
    where: { unitId, current: true, period: { roundId } },
    select: { status: true, period: { select: { code: true } } },
  });
  return {
    registration: registration?.status ?? null,
    filings: filings.map(({ status, period }) => ({ code: period.code, status })),
  };
}

/** Rounds the plan in force still has to come. */
async function openable(
  tx: Transaction,
  issued: { id: string; status: string },
  rounds: readonly { kind: ListedRound["kind"]; code: string }[],
) {
  if (issued.status !== "PUBLISHED") return [];
  const { terms } = await tx.planVersion.findFirstOrThrow({
    where: { id: issued.id },
    select: { terms: true },
  });
  return roundsOf(terms as PlanTerms).filter(
    ({ kind, code }) => !rounds.some((round) => roundKindOf[round.kind] === kind && round.code === code),
  );
}

export type StepCount = { step: string; part: string; status: string; count: number };

/**
 * How many rows of each step of a round stand where: numbers only, in one statement. What a person
 * may not read they get no numbers of either.
 */
async function countSteps(tx: Transaction, actor: Actor, roundId: string): Promise<StepCount[]> {
  const all = (action: Parameters<typeof reach>[1]) => reach(actor, action) === "province";
  return tx.$queryRaw<StepCount[]>`
    select 'registration' as "step", '' as "part", "status"::text as "status", count(*)::int as "count"
      from "Registration" where "roundId" = ${roundId} and ${all("registration.read")} group by 3
    union all
    select 'filing', p."code", f."status"::text, count(*)::int
      from "Filing" f join "ReportingPeriod" p on p."id" = f."periodId"
      where p."roundId" = ${roundId} and f."current" and ${all("filing.read")} group by 2, 3
    union all
    select 'run', "kind"::text, "status"::text, count(*)::int
      from "EvaluationRun" where "roundId" = ${roundId} and ${all("run.read")} group by 2, 3
    union all
    select 'nomination', '', "status"::text, count(*)::int
      from "Nomination" where "roundId" = ${roundId} and ${all("nomination.read")} group by 3
    union all
    select 'session', '', "status"::text, count(*)::int
      from "CouncilSession" where "roundId" = ${roundId} and ${all("council.read")} group by 3
    union all
    select 'proposal', '', "status"::text, count(*)::int
      from "Proposal" where "roundId" = ${roundId} and ${all("proposal.read")} group by 3
    union all
    select 'decision', '', d."status"::text, count(*)::int
      from "Decision" d join "Proposal" p on p."id" = d."proposalId"
      where p."roundId" = ${roundId} and ${all("decision.read")} group by 3`;
}
