import type { Day } from "@/lib/calendar";
import { diffTerms, type PlanTerms } from "@/lib/plans";
import type { Facts, Outcome } from "@/lib/scoring";
import { judge } from "../judging/rules";

export type VerdictChange = {
  subjectId: string;
  name: string;
  tierId: string;
  tierName: string;
  /** Null where the tier, or the unit among those invited, is only on the other side. */
  from: Outcome | null;
  to: Outcome | null;
};

type Side = { terms: PlanTerms; facts: readonly Facts[] };

/** Whose answer would be another one: the same figures judged by the terms in force and by the amended ones. */
export function verdictChanges(before: Side, after: Side): VerdictChange[] {
  const answers = ({ terms, facts }: Side) =>
    new Map(
      facts
        .flatMap((one) => judge(terms, one))
        .map(({ facts: { subject }, tier, verdict }) => [
          `${tier.id} ${subject.id}`,
          {
            subjectId: subject.id,
            name: subject.name,
            tierId: tier.id,
            tierName: tier.name,
            outcome: verdict.outcome,
          },
        ]),
    );
  const [was, is] = [answers(before), answers(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): VerdictChange[] => {
    const [old, now] = [was.get(key), is.get(key)];
    const known = now ?? old;
    if (!known || old?.outcome === now?.outcome) return [];
    const { outcome: _, ...subject } = known;
    return [{ ...subject, from: old?.outcome ?? null, to: now?.outcome ?? null }];
  });
}

export type Instants = readonly { milestoneId: string; lastDay: Day | null }[];
export type DeadlineMove = {
  milestoneId: string;
  label: string;
  from: Day | null;
  to: Day | null;
  isPast: boolean;
};

/** Limits of a round that fall on another day, appear or go; one that would already have passed is marked. */
export function deadlineMoves(
  before: { terms: Pick<PlanTerms, "milestones">; instants: Instants },
  after: { terms: Pick<PlanTerms, "milestones">; instants: Instants },
  today: Day,
): DeadlineMove[] {
  const ids = [...new Set([...before.instants, ...after.instants].map(({ milestoneId }) => milestoneId))];
  return ids.flatMap((milestoneId): DeadlineMove[] => {
    const of = (side: typeof before) => side.instants.find((one) => one.milestoneId === milestoneId);
    const [old, now] = [of(before), of(after)];
    if (old && now && old.lastDay === now.lastDay) return [];
    const named = [...after.terms.milestones, ...before.terms.milestones].find(
      ({ id }) => id === milestoneId,
    );
    const [from, to] = [old?.lastDay ?? null, now?.lastDay ?? null];
    return [{ milestoneId, label: named?.label ?? milestoneId, from, to, isPast: to !== null && to < today }];
  });
}

export type IndicatorTouch = {
  indicatorId: string;
  name: string;
  kind: "added" | "removed" | "changed";
  /** Units and figures of the round already filed under it. */
  units: number;
  figures: number;
};

type Cell = { indicatorId: string; unitId: string; state: string };

/** Indicators whose definition or threshold differs, with what has been filed under them so far. */
export function indicatorTouches(
  before: PlanTerms,
  after: PlanTerms,
  cells: readonly Cell[],
): IndicatorTouch[] {
  const touched = new Map<string, IndicatorTouch["kind"]>();
  for (const { part, id, kind, field } of diffTerms(before, after))
    if (part === "indicators" && id && field !== "clauseId")
      touched.set(id, field === null ? kind : "changed");
  return [...touched].map(([indicatorId, kind]) => {
    const filed = cells.filter((cell) => cell.indicatorId === indicatorId && cell.state !== "NOT_YET_KNOWN");
    const indicator = [...after.indicators, ...before.indicators].find(({ id }) => id === indicatorId);
    return {
      indicatorId,
      name: indicator?.name ?? indicatorId,
      kind,
      units: new Set(filed.map(({ unitId }) => unitId)).size,
      figures: filed.length,
    };
  });
}

type Named = { unitId: string; name: string };

/** Who is invited only now and who no longer is. */
export const invitationChanges = (before: readonly Named[], after: readonly Named[]) => ({
  added: after.filter(({ unitId }) => !before.some((one) => one.unitId === unitId)).map(({ name }) => name),
  removed: before.filter(({ unitId }) => !after.some((one) => one.unitId === unitId)).map(({ name }) => name),
});
