import type { PlanTerms } from "@/lib/plans/terms";
import type { Facts } from "@/lib/scoring";
import { stressTier, type TierStress } from "@/lib/scoring/stress";

/** A round of the year looked at whose figures could be used. */
export type SourceRound = { id: string; campaignId: string; indicators: { id: string; code: string }[] };

const shared = (round: SourceRound, codes: ReadonlySet<string>) =>
  new Set(round.indicators.flatMap(({ code }) => (codes.has(code) ? [code] : []))).size;

/**
 * The round whose figures stand nearest to the draft's: of those that know any of its indicators, its
 * own campaign's, then the one it was begun from, then whichever knows most; null when none knows any.
 */
export function sourceRound<R extends SourceRound>(
  rounds: readonly R[],
  terms: Pick<PlanTerms, "indicators">,
  campaignIds: readonly (string | null)[],
): R | null {
  const codes = new Set(terms.indicators.map(({ code }) => code));
  const known = rounds.filter((round) => shared(round, codes) > 0);
  const own = campaignIds.map((id) => known.find(({ campaignId }) => campaignId === id)).find(Boolean);
  return (
    own ??
    known.reduce<R | null>(
      (best, round) => (best && shared(best, codes) >= shared(round, codes) ? best : round),
      null,
    )
  );
}

/** Cells of another plan under the draft's own indicators: what both call by one code is one thing. */
export function renamedCells<C extends { indicatorId: string }>(
  cells: readonly C[],
  source: Pick<SourceRound, "indicators">,
  { indicators }: Pick<PlanTerms, "indicators">,
): C[] {
  const codeOf = new Map(source.indicators.map(({ id, code }) => [id, code]));
  const idOf = new Map(indicators.map(({ id, code }) => [code, id]));
  return cells.flatMap((cell) => {
    const indicatorId = idOf.get(codeOf.get(cell.indicatorId) ?? "");
    return indicatorId ? [{ ...cell, indicatorId }] : [];
  });
}

/** The subject as if it had registered and nothing were held against it: only its figures are on trial. */
export const onFiguresAlone = (facts: Facts): Facts => ({
  ...facts,
  registration: { id: null, status: "accepted", decidedBy: null, decidedAt: null, isClosed: false },
  holds: [],
  judgements: [],
});

export const hasFigures = (facts: readonly Facts[]): boolean =>
  facts.some(
    ({ indices, cells }) => indices.some(({ value, gradeCode }) => value ?? gradeCode) || cells.length > 0,
  );

/** Every collective tier of the draft that figures can answer; people follow the units they work in. */
export const stressOf = (terms: PlanTerms, facts: readonly Facts[]): TierStress[] =>
  terms.tiers
    .filter(({ subject }) => subject === "collective")
    .flatMap((tier) => stressTier(tier, terms, facts) ?? []);
