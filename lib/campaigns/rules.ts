import {
  type Day,
  type DeadlineContext,
  inYear,
  type ResolvedDeadline,
  resolveDeadline,
  startOfDay,
} from "@/lib/calendar";
import type { Milestone, PlanTerms, RoundKind } from "@/lib/plans/terms";
import type { RoundKind as StoredRoundKind } from "@/prisma/generated/enums";

export type Act = Milestone["act"];

export const roundKindOf: Record<StoredRoundKind, RoundKind> = {
  ANNUAL: "annual",
  STAGE: "stage",
  TOPIC: "topic",
};
export const storedRoundKind: Record<RoundKind, StoredRoundKind> = {
  annual: "ANNUAL",
  stage: "STAGE",
  topic: "TOPIC",
};

/** The window of one act of a round, as the round's own pinned terms word it. */
export type RoundWindow = {
  /** The first instant at which the act is taken; null while the event it follows is not recorded. */
  opensAt: Date | null;
  /** The first instant that is too late; null when there is none yet, or none at all (see `reason`). */
  closesAt: Date | null;
  /** The words of the plan, "trước ngày 30/3/2022"; empty when the plan sets no limit for this act. */
  phrase: string;
  /** "Mục II.3"; null when the milestone names no clause. */
  clauseLabel: string | null;
  /** The limit behind `closesAt`, for `deadlineText`; null when the plan sets none. */
  deadline: ResolvedDeadline | null;
  /** Why there is no closing instant: the event is awaited, or the plan sets no limit. */
  reason: "event-not-recorded" | "no-limit" | null;
};

export type RoundTimes = {
  kind: RoundKind;
  startsOn: Day;
  openedAt: Date;
  terms: Pick<PlanTerms, "milestones" | "clauses">;
};

/**
 * The milestones that apply to a kind of round, without those the author has set aside. What the plan
 * wants every year has its day in the year of a yearly round.
 */
export function milestonesOf(
  terms: Pick<PlanTerms, "milestones">,
  kind: RoundKind,
  year: number | null,
): Milestone[] {
  return terms.milestones
    .filter(({ rounds, applies }) => applies && rounds.includes(kind))
    .map((milestone) => {
      const { rule, yearly, yearOffset = 0 } = milestone;
      if (!yearly || kind !== "annual" || year === null || rule.kind === "after-event") return milestone;
      return { ...milestone, rule: { ...rule, day: inYear(rule.day, year + yearOffset) } };
    });
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

const latest = (one: Date, other: Date): Date => (one > other ? one : other);

/**
 * When an act of a round may be done. Registrations open when the round does, other acts when it
 * begins; what follows an event opens on the day of the event. Of several limits the last one counts.
 */
export function roundWindow(round: RoundTimes, act: Act, context: DeadlineContext): RoundWindow {
  const begins = act === "registration" ? round.openedAt : latest(startOfDay(round.startsOn), round.openedAt);
  const resolved = milestonesOf(round.terms, round.kind, yearOf(round.startsOn))
    .filter((milestone) => milestone.act === act)
    .map((milestone) => ({ milestone, deadline: resolveDeadline(milestone.rule, context) }))
    .sort((one, other) => closing(one.deadline) - closing(other.deadline));
  const last = resolved.at(-1);
  if (!last) {
    return {
      opensAt: begins,
      closesAt: null,
      phrase: "",
      clauseLabel: null,
      deadline: null,
      reason: "no-limit",
    };
  }

  const { milestone, deadline } = last;
  const clause = round.terms.clauses.find(({ id }) => id === milestone.clauseId);
  return {
    opensAt: opening(milestone, begins, context),
    closesAt: deadline.closesAt,
    phrase: milestone.phrase,
    clauseLabel: clause?.label ?? null,
    deadline,
    reason: deadline.closesAt ? null : "event-not-recorded",
  };
}

const closing = (deadline: ResolvedDeadline): number =>
  deadline.closesAt?.getTime() ?? Number.POSITIVE_INFINITY;

function opening({ rule, act }: Milestone, begins: Date, { events }: DeadlineContext): Date | null {
  // A registration may be handed in before the event it is counted from; a dossier has nothing to go by.
  if (rule.kind !== "after-event" || act === "registration") return begins;
  const recordedOn = events[rule.event];
  return recordedOn ? latest(startOfDay(recordedOn), begins) : null;
}

type PlacedUnit = { unitId: string; kind: string; path: string };

// The committee calls for the campaign and divisions take part inside their department, unless the plan names them.
const invitedByName = new Set(["PROVINCE_COMMITTEE", "DIVISION"]);

/**
 * The units a plan invites: within a unit's own plan everything below that unit, otherwise the whole
 * province; of those the kinds its collective audiences name, or every kind when they name none.
 */
export function invitedUnits<U extends PlacedUnit>(
  units: readonly U[],
  { audiences, scope }: Pick<PlanTerms, "audiences" | "scope">,
  ownerUnitId: string,
): U[] {
  const collective = audiences.filter(({ kind }) => kind === "collective");
  const kinds = new Set(collective.flatMap(({ unitKinds }) => unitKinds));
  const isOpen = collective.some(({ unitKinds }) => unitKinds.length === 0) || kinds.size === 0;
  const isWithin = ({ unitId, path }: U) =>
    scope !== "unit" || (unitId !== ownerUnitId && path.includes(`/${ownerUnitId}/`));
  const isKind = ({ kind }: U) =>
    kinds.has(kind) || (isOpen && (scope === "unit" || !invitedByName.has(kind)));
  return units.filter((unit) => isWithin(unit) && isKind(unit));
}
