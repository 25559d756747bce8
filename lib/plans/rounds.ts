import type { PlanTerms, RoundKind } from "./terms";

export type PlannedRound = {
  kind: RoundKind;
  /** Part of the address: "2022" for a year, "2021-2025" for a stage. */
  code: string;
  /** First and last day, `yyyy-MM-dd`, never outside the campaign's period. */
  from: string;
  through: string;
  /** The year whose indices and figures count: its own, or the last of a stage. */
  year: number;
};

const yearOf = (day: string) => Number(day.slice(0, 4));
const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

/** The kinds of round the plan's own clauses speak of; a plan that says nothing has one round for its whole period. */
function kindsOf(terms: PlanTerms): RoundKind[] {
  const said = new Set<RoundKind>([
    ...terms.tiers.flatMap((tier) => tier.rounds),
    ...terms.milestones.flatMap((milestone) => milestone.rounds),
    ...(terms.registration?.pledges ?? []).flatMap((pledge) => pledge.rounds),
  ]);
  const order: RoundKind[] = ["annual", "stage", "topic"];
  const kinds = order.filter((kind) => said.has(kind));
  if (kinds.length > 0) return kinds;
  return [yearOf(terms.period.from) === yearOf(terms.period.through) ? "topic" : "stage"];
}

/** The rounds a campaign has: one a year where it awards yearly, and one for its stage or topic. */
export function roundsOf(terms: PlanTerms): PlannedRound[] {
  const { from, through } = terms.period;
  if (from > through) return [];
  const [first, last] = [yearOf(from), yearOf(through)];
  return kindsOf(terms).flatMap((kind): PlannedRound[] => {
    if (kind !== "annual")
      return [{ kind, code: first === last ? `${last}` : `${first}-${last}`, from, through, year: last }];
    return Array.from({ length: last - first + 1 }, (_, index) => {
      const year = first + index;
      return {
        kind,
        code: `${year}`,
        from: later(from, `${year}-01-01`),
        through: earlier(through, `${year}-12-31`),
        year,
      };
    });
  });
}
