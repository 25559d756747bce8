import { conflictingMilestones, inYear, noHolidays } from "@/lib/calendar";
import { findingKey, type PlanFinding, type PlanFindingCode, type PlanTerms } from "@/lib/plans";
import type { CampaignKind } from "@/prisma/generated/enums";

export type PlanObstacle =
  | "plan-has-errors"
  | "warnings-open"
  | "own-draft"
  | "number-taken"
  | "issued-in-future"
  | "parent-not-in-force"
  | "not-reconsidered";

/** Warnings an author let pass, by the key of the finding, with the reason given. */
export type Accepted = Record<string, string>;

export type SubmissionFacts = {
  errors: number;
  openWarnings: number;
  /** It takes parts from a higher plan of which no version is in force. */
  isParentMissing: boolean;
  /** What was taken over from an earlier plan and nobody has looked at again. */
  toReconsider: number;
};
export type PublishingFacts = SubmissionFacts & {
  draftedById: string;
  publisherId: string;
  isNumberTaken: boolean;
  isIssuedInFuture: boolean;
};

// Law 06/2022, art. 17 says what a campaign's plan must hold; a reform plan is not one.
const askedOfCampaigns: ReadonlySet<PlanFindingCode> = new Set<PlanFindingCode>([
  "missing-participants",
  "missing-contents",
  "missing-criteria",
  "missing-awards",
  "missing-objective",
  "missing-measures",
  "missing-inspection",
  "missing-publicity",
  "missing-summing-up",
  "launch-authority",
]);

/** The linter's findings that concern a document of this kind. */
export const findingsFor = (kind: CampaignKind, findings: readonly PlanFinding[]): PlanFinding[] =>
  findings.filter(({ code }) => kind === "CAMPAIGN" || !askedOfCampaigns.has(code));

/**
 * What an acceptance is remembered by. The day of issue is only known when the plan is issued, so it
 * is no part of the key: a warning accepted in the draft stays accepted.
 */
export function acceptanceKey(finding: PlanFinding): string {
  const { publishOn: _, issuedOn: __, ...params } = finding.params;
  return findingKey({ ...finding, params });
}

/** How many findings stand in the way: errors, and warnings nobody has accepted. */
export function openFindings(
  findings: readonly PlanFinding[],
  accepted: Accepted,
): Pick<SubmissionFacts, "errors" | "openWarnings"> {
  const warnings = findings.filter(({ level }) => level === "warning");
  return {
    errors: findings.length - warnings.length,
    openWarnings: warnings.filter((finding) => !(acceptanceKey(finding) in accepted)).length,
  };
}

/** Why a draft cannot be handed to the publisher, or null. */
export function submissionObstacle(facts: SubmissionFacts): PlanObstacle | null {
  const { errors, openWarnings, isParentMissing, toReconsider } = facts;
  if (isParentMissing) return "parent-not-in-force";
  if (errors > 0) return "plan-has-errors";
  if (toReconsider > 0) return "not-reconsidered";
  return openWarnings > 0 ? "warnings-open" : null;
}

/** Why a plan cannot be issued, or null. Whoever wrote it does not issue it alone. */
export function publishingObstacle(facts: PublishingFacts): PlanObstacle | null {
  if (facts.draftedById === facts.publisherId) return "own-draft";
  if (facts.isIssuedInFuture) return "issued-in-future";
  return submissionObstacle(facts) ?? (facts.isNumberTaken ? "number-taken" : null);
}

/** The top-level parts of the terms that differ: all the log needs of a saved draft. */
export function changedParts(before: PlanTerms, after: PlanTerms): (keyof PlanTerms)[] {
  const parts = Object.keys(after) as (keyof PlanTerms)[];
  return parts.filter((part) => !isSame(before[part], after[part]));
}

/** Equality of plain JSON values, whatever the order of their keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) =>
    isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
  );
}

/**
 * The terms with one of several contradictory limits chosen: those it contradicts stay in the plan
 * as its text has them, set aside; the note is printed beside the chosen one. Null when the
 * milestone is unknown or contradicts nothing.
 */
export function withChosenMilestone(terms: PlanTerms, milestoneId: string, note: string): PlanTerms | null {
  const every = terms.milestones.map((milestone) => ({ ...milestone, applies: true }));
  const rivals = conflictingMilestones(every, { events: {}, holidays: noHolidays })
    .map(({ milestones }) => milestones.map(({ id }) => id))
    .filter((pair) => pair.includes(milestoneId))
    .flat();
  if (rivals.length === 0) return null;

  const milestones = terms.milestones.map((milestone) => {
    if (milestone.id === milestoneId) return { ...milestone, applies: true, note };
    return rivals.includes(milestone.id) ? { ...milestone, applies: false } : milestone;
  });
  return { ...terms, milestones };
}

/**
 * Last year's plan as the draft of a new one: number and dates of issue gone, every date moved by whole years. A plan
 * of several years tells the limits of its current year: those begin again in the first year of the new one.
 */
export function renewedTerms(
  terms: PlanTerms,
  { title, from, through }: { title: string; from: string; through: string },
): PlanTerms {
  const since = yearOf(from) - yearOf(terms.period.from);
  const current = currentYear(terms);
  const sinceCurrent = yearOf(from) - current;
  return {
    ...terms,
    header: { ...terms.header, title, number: null, issuedOn: null },
    period: { from, through },
    milestones: terms.milestones.map((milestone) => {
      const { rule, phrase, rounds, yearly } = milestone;
      if (rule.kind === "after-event") return milestone;
      const year = yearOf(rule.day);
      const years = rounds.includes("annual") && !yearly && year >= current ? sinceCurrent : since;
      return {
        ...milestone,
        rule: { ...rule, day: movedByYears(rule.day, years) },
        phrase: phrase.replaceAll(String(year), String(year + years)),
      };
    }),
    cascade: terms.cascade && { ...terms.cascade, ...movedDue(terms.cascade.due, since) },
    tasks: terms.tasks.map((task) => {
      const [first] = [task.startsOn, task.dueOn].flatMap((day) => day ?? []);
      const years = first && yearOf(first) >= current ? sinceCurrent : since;
      return {
        ...task,
        startsOn: task.startsOn && movedByYears(task.startsOn, years),
        dueOn: task.dueOn && movedByYears(task.dueOn, years),
      };
    }),
  };
}

type Due = NonNullable<PlanTerms["cascade"]>["due"];
function movedDue(due: Due, years: number): { due?: NonNullable<Due> } {
  if (!due || due.rule.kind === "after-event") return {};
  const year = yearOf(due.rule.day);
  return {
    due: {
      rule: { ...due.rule, day: movedByYears(due.rule.day, years) },
      phrase: due.phrase.replaceAll(String(year), String(year + years)),
    },
  };
}

const yearOf = (day: string) => Number(day.slice(0, 4));
const movedByYears = (day: string, years: number): string => inYear(day, yearOf(day) + years);

/** The year whose limits a plan tells: that of its first yearly limit, within its period. */
function currentYear({ milestones, period }: PlanTerms): number {
  const years = milestones.flatMap(({ rounds, rule, yearly }) =>
    rule.kind !== "after-event" && rounds.includes("annual") && !yearly ? yearOf(rule.day) : [],
  );
  const first = years.length > 0 ? Math.min(...years) : yearOf(period.from);
  return Math.min(Math.max(first, yearOf(period.from)), yearOf(period.through));
}
