import { mergeTerms, type PlanTerms } from "@/lib/plans";

/** What can be taken back and done again, the plan as it is on the screen in between. */
export type History = { past: PlanTerms[]; present: PlanTerms; future: PlanTerms[] };

const steps = 60;

export const startHistory = (present: PlanTerms): History => ({ past: [], present, future: [] });

/** The next step; `joins` adds it to the one before, as letters typed in a row are one step. */
export const record = ({ past, present }: History, next: PlanTerms, joins: boolean): History => ({
  past: joins && past.length > 0 ? past : [...past, present].slice(-steps),
  present: next,
  future: [],
});

export function undone({ past, present, future }: History): History | null {
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), present: before, future: [present, ...future] } : null;
}

export function redone({ past, present, future }: History): History | null {
  const [next, ...rest] = future;
  return next ? { past: [...past, present], present: next, future: rest } : null;
}

/** The same steps over what another author saved meanwhile: taking mine back never takes theirs back. */
export function rebased(
  { past, future }: History,
  present: PlanTerms,
  from: PlanTerms,
  onto: PlanTerms,
): History {
  const moved = (terms: PlanTerms) => mergeTerms(from, terms, onto).terms;
  return { past: past.map(moved), present, future: future.map(moved) };
}
