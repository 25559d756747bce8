import { addDays, type Day } from "@/lib/calendar";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Explanation } from "@/lib/scoring";
import type { NominationStatus, VerdictOutcome } from "@/prisma/generated/enums";

export type JudgedVerdict = {
  outcome: VerdictOutcome;
  provisional: boolean;
  withinQuota: boolean | null;
  quotaReason: string | null;
};

/** Whether the cut of the quota lets a case through; where a tier has no quota there is nothing to stand outside of. */
export const isInsideQuota = ({ outcome, withinQuota, quotaReason }: Omit<JudgedVerdict, "provisional">) =>
  outcome === "MET" && (withinQuota ?? quotaReason === null);

/**
 * Whether the machine's answer alone puts a case on the draft list: it meets the tier on recognised
 * values and stands inside the quota. A tie at the cut is for people to settle.
 */
export const isProposable = (verdict: JudgedVerdict) => isInsideQuota(verdict) && !verdict.provisional;

/** A subject by what it is known by everywhere: the person, or else the unit. */
export const subjectKey = ({ unitId, personId }: { unitId: string; personId: string | null }) =>
  personId ?? unitId;

export type Period = { from: Day; through: Day };
export type EarlierAward = {
  unitId: string | null;
  unitName: string;
  /** Units asked about that took over the awarded one, by recorded succession. */
  heirs: readonly string[];
  personId: string | null;
  nominationId: string | null;
  roundId: string | null;
  tierId: string | null;
  awardCode: string;
  period: Period;
  /** "315/QĐ-UBND" and the day it was signed. */
  decision: string;
  signedOn: Day | null;
  roundTitle: string;
  /** Whole đồng, as text. */
  money: string;
};
type Case = {
  unitId: string;
  personId: string | null;
  roundId: string;
  tierId: string;
  period: Period;
  /** What the plan says of giving the same award again; null where it says nothing. */
  again: Again | null;
};
export type Again = { awardCode: string; years: number };

/** How soon a plan lets the award of one of its tiers be given again. */
export function againOf({ tiers }: Pick<PlanTerms, "tiers">, tierId: string): Again | null {
  const tier = tiers.find(({ id }) => id === tierId);
  return tier?.againAfterYears ? { awardCode: tier.award.code, years: tier.againAfterYears } : null;
}

export const overlaps = (one: Period, other: Period) =>
  one.from <= other.through && other.from <= one.through;

const yearsAfter = (day: Day, years: number): Day => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** Whether an award of the same form was given for achievements too shortly before, as the plan counts (rule 28). */
const isTooSoon = ({ again, period }: Case, award: EarlierAward) =>
  again !== null &&
  award.awardCode === again.awardCode &&
  award.period.through < period.from &&
  period.through < yearsAfter(award.period.through, again.years);

const isSameSubject = (award: EarlierAward, { unitId, personId }: Case) =>
  award.personId === personId &&
  (personId !== null || award.unitId === unitId || award.heirs.includes(unitId));

/**
 * The awards in force that the case would repeat: an achievement is not commended twice (Law 06/2022, art. 5), nor the
 * same award given again sooner than the plan allows.
 */
export const repeatedAwards = <A extends EarlierAward>(one: Case, awards: readonly A[]): A[] =>
  awards.filter(
    (award) => isSameSubject(award, one) && (overlaps(award.period, one.period) || isTooSoon(one, award)),
  );

/**
 * The same award of the same round once more: refused, whatever the justification. What a unit took over
 * from another is for people to weigh: the successor is not the subject that was commended.
 */
export const isSameAward = (one: Case, { roundId, tierId, unitId }: EarlierAward) =>
  roundId === one.roundId && tierId === one.tierId && (one.personId !== null || unitId === one.unitId);

export type Relation =
  | "taken-over"
  | "former-unit"
  | "too-soon"
  | "part-of-stage"
  | "same-period"
  | "overlapping";

/** In what an earlier award repeats the case, the weightiest first. */
export function relationOf(one: Case, { unitId, period }: EarlierAward): Relation {
  const { from, through } = one.period;
  if (one.personId === null && unitId !== one.unitId) return "taken-over";
  if (one.personId !== null && unitId !== null && unitId !== one.unitId) return "former-unit";
  if (!overlaps(period, one.period)) return "too-soon";
  if (period.from === from && period.through === through) return "same-period";
  // Yearly awards inside a stage: the stage may not add them up (Circular 08/2017).
  return period.from >= from && period.through <= through ? "part-of-stage" : "overlapping";
}

/** From when new achievements count: the day after the period the last of these decisions wrote down; null after none. */
export function countsFrom(awards: readonly Pick<EarlierAward, "period">[]): Day | null {
  const last = awards
    .map(({ period }) => period.through)
    .sort()
    .at(-1);
  return last ? addDays(last, 1) : null;
}

const says = (node: Explanation, reason: Explanation["reason"]): boolean =>
  node.reason === reason || node.children.some((child) => says(child, reason));

export type NominationObstacle =
  | "no-recognised-run"
  | "other-run"
  | "already-nominated"
  | "already-awarded"
  | "unit-dissolved"
  | "led-unit-fails"
  | "not-justified";

export type NominationFacts = {
  isOfRecognisedRun: boolean;
  isNominated: boolean;
  /** Whether the unit exists on the day the list is made (TT 15/2025: dissolved bodies are not commended). */
  unitExists: boolean;
  explanation: Explanation;
  repeats: readonly EarlierAward[];
  case: Case;
  justification: string;
};

/** Why a case cannot be put on the list by people, or null. */
export function additionObstacle(facts: NominationFacts): NominationObstacle | null {
  if (!facts.isOfRecognisedRun) return "other-run";
  if (facts.isNominated) return "already-nominated";
  if (!facts.unitExists) return "unit-dissolved";
  // The head answers for the unit: no award where the unit they lead failed (Decree 65/2014 practice).
  if (says(facts.explanation, "led-unit-fails")) return "led-unit-fails";
  if (facts.repeats.some((award) => isSameAward(facts.case, award))) return "already-awarded";
  return facts.repeats.length > 0 && !facts.justification ? "not-justified" : null;
}

export type StandingObstacle = "in-voting" | "open-hold" | "not-justified" | "dossier-incomplete";
export type CaseObstacle = StandingObstacle | "unit-dissolved";
export type StandingFacts = { isInVoting: boolean };

/** Why a nomination cannot be taken off the list now, or null. */
export const dropObstacle = ({ isInVoting }: StandingFacts): StandingObstacle | null =>
  isInVoting ? "in-voting" : null;

/** Why a nomination cannot go on to council, proposal or decision, or null. */
export function onwardObstacle(facts: {
  isHeld: boolean;
  repeats: number;
  justification: string;
  /** A part of its dossier is missing and nobody let it through with a reason. */
  isIncomplete: boolean;
}) {
  if (facts.isHeld) return "open-hold" as const;
  if (facts.repeats > 0 && !facts.justification) return "not-justified" as const;
  return facts.isIncomplete ? ("dossier-incomplete" as const) : null;
}

/** Statuses that still count against a quota: proposed and further, not left out, refused or returned. */
export const standing: readonly NominationStatus[] = ["PROPOSED", "COUNCIL_APPROVED", "APPROVED", "AWARDED"];
