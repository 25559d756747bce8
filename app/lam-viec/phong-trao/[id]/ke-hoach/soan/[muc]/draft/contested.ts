import { changedFields, type MergeConflict, type PlanTerms, valueAt, withValueAt } from "@/lib/plans";

/** A place two authors wrote differently, until one of them picks. */
export type Contested = MergeConflict & { by: string; at: Date };

/** What was contested before and still is after another save. */
export const stillContested = (
  contested: readonly Contested[],
  theirs: PlanTerms,
  mine: PlanTerms,
): Contested[] =>
  contested
    .map((one) => ({ ...one, mine: valueAt(mine, one.path), theirs: valueAt(theirs, one.path) }))
    .filter((one) => JSON.stringify(one.mine) !== JSON.stringify(one.theirs));

/** What is typed, with the other author's text where the two still disagree: it is theirs that is stored. */
export const withoutContested = (typed: PlanTerms, contested: readonly Contested[]): PlanTerms =>
  contested.reduce((terms, { path, theirs }) => withValueAt(terms, path, theirs), typed);

/** Whether two terms say the same. */
export const isSameTerms = (one: PlanTerms, other: PlanTerms) => changedFields(one, other).length === 0;
