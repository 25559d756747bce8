import { type Day, type DeadlineContext, dayOf, resolveDeadline } from "@/lib/calendar";
import { type ResolvedTerms, roundsOf } from "@/lib/plans";
import type { PlanContent } from "@/lib/publication/schema";
import { roundTitle } from "../rounds/text";
import { milestonesOf, yearOf } from "../rules";

type Round = PlanContent["rounds"][number] & { events: DeadlineContext["events"] };

export type PlanPageFacts = {
  campaign: { kind: PlanContent["card"]["kind"] };
  version: {
    number: number;
    isWithdrawn: boolean;
    amendmentBasis: string | null;
    withdrawReason: string | null;
    withdrawBasis: string | null;
    withdrawnAt: Date | null;
    /** Titles of the open rounds that took this version. */
    appliesTo: string[];
    officialText: string;
  };
  terms: ResolvedTerms;
  rounds: readonly Round[];
  holidays: DeadlineContext["holidays"];
  units: PlanContent["units"];
  parent: PlanContent["parent"];
  above: PlanContent["above"];
  cites: PlanContent["cites"];
  citedBy: PlanContent["citedBy"];
  children: PlanContent["children"];
  registered: PlanContent["registered"];
  now: Date;
};

/** The rounds a plan will have: what stands for them until the first is opened. */
export const plannedRounds = (terms: ResolvedTerms): Round[] =>
  roundsOf(terms).map((round) => ({
    kind: round.kind,
    code: round.code,
    title: roundTitle(round),
    startsOn: round.from,
    endsOn: round.through,
    isOpen: false,
    events: {},
  }));

/** What the public reads of a plan: the terms as issued, with the instants its milestones resolve to. */
export function planContentOf(facts: PlanPageFacts): PlanContent {
  const { campaign, version, terms: resolved, holidays, now } = facts;
  const { inherited, ...terms } = resolved;
  const rounds = facts.rounds.length > 0 ? facts.rounds : plannedRounds(resolved);
  const instants = instantsOf({ terms, rounds, holidays });
  return {
    card: {
      kind: campaign.kind,
      status: version.isWithdrawn ? "withdrawn" : "in-force",
      number: terms.header.number,
      issuedOn: terms.header.issuedOn,
      issuer: terms.header.issuer,
      period: terms.period,
      milestones: comingMilestones({ terms, rounds }, instants, dayOf(now)),
    },
    planVersion: version.number,
    amendmentBasis: version.amendmentBasis,
    withdrawReason: version.withdrawReason,
    withdrawBasis: version.withdrawBasis,
    withdrawnOn: version.withdrawnAt && dayOf(version.withdrawnAt),
    appliesTo: version.appliesTo,
    officialText: version.officialText,
    terms,
    inherited,
    parent: facts.parent,
    above: facts.above,
    cites: facts.cites,
    citedBy: facts.citedBy,
    children: facts.children,
    rounds: rounds.map(({ events: _, ...round }) => round),
    instants,
    units: facts.units,
    registered: facts.registered,
  };
}

/** A plan as the page of the workspace and the public one show it. */
export type PlanView = Pick<PlanContent, "terms" | "inherited" | "rounds" | "instants">;

type Resolving = {
  terms: Pick<ResolvedTerms, "milestones">;
  rounds: readonly Pick<Round, "kind" | "code" | "events" | "startsOn">[];
  holidays: DeadlineContext["holidays"];
};

/** The last day of each applying milestone in each round, or null while its event is awaited. */
export function instantsOf({ terms, rounds, holidays }: Resolving): PlanContent["instants"] {
  return rounds.flatMap(({ kind, code, events, startsOn }) =>
    milestonesOf(terms, kind, yearOf(startsOn)).map(({ id, rule }) => ({
      milestoneId: id,
      roundCode: code,
      lastDay: resolveDeadline(rule, { events, holidays }).lastDay,
    })),
  );
}

// A list shows the next limit; three are enough until the page is published again.
const shownAhead = 3;

function comingMilestones(
  { terms, rounds }: { terms: PlanContent["terms"]; rounds: readonly Round[] },
  instants: PlanContent["instants"],
  today: Day,
) {
  const open = new Set(rounds.filter(({ isOpen }) => isOpen).map(({ code }) => code));
  const ahead = instants.flatMap(({ milestoneId, roundCode, lastDay }) => {
    const label = terms.milestones.find(({ id }) => id === milestoneId)?.label;
    return label && lastDay && lastDay >= today && open.has(roundCode) ? [{ label, lastDay }] : [];
  });
  const once = ahead.filter(
    ({ label, lastDay }, index) =>
      ahead.findIndex((one) => one.label === label && one.lastDay === lastDay) === index,
  );
  return once
    .sort((one, other) => (one.lastDay < other.lastDay ? -1 : one.lastDay > other.lastDay ? 1 : 0))
    .slice(0, shownAhead);
}
