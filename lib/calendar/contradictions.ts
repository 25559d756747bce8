import type { DeadlineRule } from "./deadline-rule";
import { type DeadlineContext, type ResolvedDeadline, resolveDeadline } from "./deadlines";

export type ComparableMilestone = {
  act: string;
  label: string;
  rounds: readonly string[];
  rule: DeadlineRule;
  /** False for the clause the author has set aside. */
  applies: boolean;
};

export type MilestoneConflict<M extends ComparableMilestone> = {
  act: string;
  /** The kinds of round both milestones speak about. */
  rounds: string[];
  milestones: [M, M];
  deadlines: [ResolvedDeadline, ResolvedDeadline];
};

// Done once in a round, so two limits for it contradict each other however they are called;
// filings, reports and other acts recur, and only two limits of the same name do.
const doneOnce: ReadonlySet<string> = new Set(["registration", "dossier"]);

const sameAct = (one: ComparableMilestone, other: ComparableMilestone): boolean =>
  one.act === other.act && (doneOnce.has(one.act) || one.label === other.label);

function sameLimit(
  one: DeadlineRule,
  other: DeadlineRule,
  deadlines: [ResolvedDeadline, ResolvedDeadline],
): boolean {
  const [first, second] = deadlines;
  if (first.closesAt && second.closesAt) return first.closesAt.getTime() === second.closesAt.getTime();
  // An event still awaited: only the same count from the same event is the same limit.
  if (one.kind !== "after-event" || other.kind !== "after-event") return false;
  return one.event === other.event && one.days === other.days && one.counting === other.counting;
}

/** Pairs of applying milestones that give one act of one kind of round two different limits. */
export function conflictingMilestones<M extends ComparableMilestone>(
  milestones: readonly M[],
  context: DeadlineContext,
): MilestoneConflict<M>[] {
  const applying = milestones.filter((milestone) => milestone.applies);

  return applying.flatMap((one, index) =>
    applying.slice(index + 1).flatMap((other): MilestoneConflict<M>[] => {
      const rounds = one.rounds.filter((round) => other.rounds.includes(round));
      if (rounds.length === 0 || !sameAct(one, other)) return [];

      const deadlines: [ResolvedDeadline, ResolvedDeadline] = [
        resolveDeadline(one.rule, context),
        resolveDeadline(other.rule, context),
      ];
      if (sameLimit(one.rule, other.rule, deadlines)) return [];
      return [{ act: one.act, rounds, milestones: [one, other], deadlines }];
    }),
  );
}
