import { terminatingDecimal } from "@/lib/indicators";
import { type Condition, leavesOf } from "./condition";
import { evaluate } from "./evaluate";
import type { Facts, Outcome } from "./facts";
import type { EvaluationTerms, TierTerms } from "./terms";

/**
 * What only the coming round can answer: registration, holds, the judgement of people, whether
 * filings will be in time. A test on last year's figures takes them as met.
 */
const untestable = new Set<Condition["kind"]>([
  "registration-accepted",
  "no-open-hold",
  "judgement",
  "filings-complete",
  "unit-meets",
]);

/** The condition with what cannot be tested taken as met; null when nothing is left to test. */
export function testablePart(condition: Condition): Condition | null {
  switch (condition.kind) {
    case "all": {
      const of = condition.of.flatMap((part) => testablePart(part) ?? []);
      return of.length > 0 ? { ...condition, of } : null;
    }
    case "any": {
      // One way that is taken as met meets the whole.
      const of = condition.of.map(testablePart);
      return of.every((part) => part !== null) ? { ...condition, of: of as Condition[] } : null;
    }
    case "at-least": {
      const of = condition.of.flatMap((part) => testablePart(part) ?? []);
      const count = condition.count - (condition.of.length - of.length);
      return count > 0 ? { ...condition, count, of } : null;
    }
    case "not":
      return testablePart(condition.of) ? condition : null;
    case "streak":
      return untestable.has(condition.condition.kind) ? null : condition;
    default:
      return untestable.has(condition.kind) ? null : condition;
  }
}

/** The clauses a reader counts: the parts of the outer `all`, each group of another kind being one. */
const clausesOfCondition = (condition: Condition): Condition[] =>
  condition.kind === "all" && !condition.appliesWhen ? condition.of.flatMap(clausesOfCondition) : [condition];

const without = (condition: Condition, id: string): Condition | null => {
  if (condition.id === id) return null;
  if (condition.kind !== "all") return condition;
  const of = condition.of.flatMap((part) => without(part, id) ?? []);
  return of.length > 0 ? { ...condition, of } : null;
};

const replaced = (condition: Condition, id: string, value: string): Condition => {
  if (condition.id === id && (condition.kind === "index-value" || condition.kind === "indicator"))
    // "None at all" becomes "no more than so many".
    return { ...condition, value, comparator: condition.comparator === "=" ? "<=" : condition.comparator };
  switch (condition.kind) {
    case "all":
    case "any":
    case "at-least":
      return { ...condition, of: condition.of.map((part) => replaced(part, id, value)) };
    case "not":
      return { ...condition, of: replaced(condition.of, id, value) };
    case "streak": {
      const leaf = replaced(condition.condition, id, value);
      return { ...condition, condition: leaf as typeof condition.condition };
    }
    default:
      return condition;
  }
};

export type OutcomeCounts = Record<Outcome, number>;
export type BlockCounts = { blockCode: string | null; counts: OutcomeCounts };
export type ClauseEffect = {
  conditionId: string;
  condition: Condition;
  counts: OutcomeCounts;
  /** How many more would pass if this one clause were not asked. */
  cuts: number;
};
export type CurvePoint = {
  threshold: string;
  passes: number;
  byBlock: { blockCode: string | null; passes: number }[];
};
export type Curve = { conditionId: string; condition: Condition; threshold: string; points: CurvePoint[] };
export type TierStress = {
  tierId: string;
  total: number;
  counts: OutcomeCounts;
  byBlock: BlockCounts[];
  clauses: ClauseEffect[];
  /** The clause that alone cuts most; null when none cuts anybody. */
  hardest: ClauseEffect | null;
  curves: Curve[];
  /** Conditions that were taken as met. */
  assumed: Condition[];
};

const none = (): OutcomeCounts => ({
  met: 0,
  "not-met": 0,
  "not-applicable": 0,
  "missing-data": 0,
  "needs-judgement": 0,
});

function countOutcomes(outcomes: readonly Outcome[]): OutcomeCounts {
  const counts = none();
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

type Tested = TierTerms & { condition: Condition };

/**
 * The draft's tier on facts of an earlier year: who passes, which single clause cuts most, and how
 * many would pass at other thresholds, all else being equal. Null when the tier has no condition that
 * figures can answer. Pure; the work grows with subjects × thresholds, never with anything stored.
 */
export function stressTier(tier: Tested, terms: EvaluationTerms, facts: readonly Facts[]): TierStress | null {
  const condition = testablePart(tier.condition);
  if (!condition) return null;
  const answer = (tested: Condition, one: Facts) =>
    evaluate({ ...tier, ranking: null, condition: tested }, terms, one).outcome;
  const outcomes = facts.map((one) => answer(condition, one));
  const blocks = [...new Set(facts.map(({ subject }) => subject.blockCode))];
  const passing = outcomes.filter((outcome) => outcome === "met").length;

  const clauses = clausesOfCondition(condition).map((clause): ClauseEffect => {
    const rest = without(condition, clause.id);
    const passes = (one: Facts, index: number) =>
      outcomes[index] === "met" || rest === null || answer(rest, one) === "met";
    return {
      conditionId: clause.id,
      condition: clause,
      counts: countOutcomes(facts.map((one) => answer(clause, one))),
      cuts: facts.filter(passes).length - passing,
    };
  });
  const hardest = clauses.reduce<ClauseEffect | null>(
    (worst, clause) => (isHarder(clause, worst) ? clause : worst),
    null,
  );
  return {
    tierId: tier.id,
    total: facts.length,
    counts: countOutcomes(outcomes),
    byBlock: blocks.map((blockCode) => ({
      blockCode,
      counts: countOutcomes(outcomes.filter((_, index) => facts[index]?.subject.blockCode === blockCode)),
    })),
    clauses,
    hardest,
    curves: leavesOf(condition).flatMap((leaf) => curveOf(condition, leaf, facts, blocks, answer) ?? []),
    assumed: leavesOf(tier.condition).filter((leaf) => !leavesOf(condition).some(({ id }) => id === leaf.id)),
  };
}

/** By how many it alone keeps from passing; among equals by how many do not meet it. */
function isHarder(clause: ClauseEffect, worst: ClauseEffect | null): boolean {
  const failing = clause.counts["not-met"];
  if (clause.cuts === 0 && failing === 0) return false;
  if (!worst || clause.cuts !== worst.cuts) return !worst || clause.cuts > worst.cuts;
  return failing > worst.counts["not-met"];
}

type Answer = (tested: Condition, one: Facts) => Outcome;

function curveOf(
  whole: Condition,
  leaf: Condition,
  facts: readonly Facts[],
  blocks: readonly (string | null)[],
  answer: Answer,
): Curve | null {
  if (leaf.kind !== "index-value" && leaf.kind !== "indicator") return null;
  // Any other exact value has no "more" or "less" to look at.
  if (leaf.comparator === "=" && Number(leaf.value) !== 0) return null;
  const thresholds = thresholdsAround(leaf.value, valuesOf(leaf, facts));
  if (thresholds.length < 2) return null;
  const points = thresholds.map((threshold): CurvePoint => {
    const tested = replaced(whole, leaf.id, threshold);
    const passes = facts.map((one) => answer(tested, one) === "met");
    const count = (blockCode: string | null) =>
      passes.filter((met, index) => met && facts[index]?.subject.blockCode === blockCode).length;
    return {
      threshold,
      passes: passes.filter(Boolean).length,
      byBlock: blocks.map((blockCode) => ({ blockCode, passes: count(blockCode) })),
    };
  });
  return { conditionId: leaf.id, condition: leaf, threshold: leaf.value, points };
}

/** What the units had for this leaf, only for choosing where to look: comparisons stay exact. */
function valuesOf(leaf: Extract<Condition, { kind: "index-value" | "indicator" }>, facts: readonly Facts[]) {
  // A figure that cannot be read is none; nor is one so large that no curve could show it.
  const value = (text: string | null) => [Number(text ?? Number.NaN)].filter((one) => Math.abs(one) < 1e12);
  if (leaf.kind === "index-value")
    return facts.flatMap(({ indices, round }) =>
      indices
        .filter(
          ({ index, scope, year }) => index === leaf.index && scope === leaf.scope && year === round.year,
        )
        .flatMap((one) => value(one.value)),
    );
  return facts.flatMap(({ cells }) =>
    cells
      .filter(({ indicatorId }) => indicatorId === leaf.indicatorId)
      .flatMap(({ numerator, denominator, number }) => {
        if (number !== null) return value(number);
        const [top, bottom] = [Number(numerator ?? Number.NaN), Number(denominator ?? Number.NaN)];
        if (!(bottom > 0) || Number.isNaN(top)) return [];
        return value(String(leaf.unit === "%" ? (top / bottom) * 100 : top / bottom));
      }),
  );
}

const mostPoints = 12;

/** The smallest of 0,1 · 0,2 · 0,5 · 1 · 2 · 5 · 10 … that covers a span in few steps. */
function stepFor(span: number, least: bigint): { n: bigint; d: bigint } {
  for (let power = 0n; power < 17n; power++)
    for (const factor of [1n, 2n, 5n]) {
      const n = factor * 10n ** power;
      if (n >= least && (span * 10) / Number(n) <= mostPoints - 2) return { n, d: 10n };
    }
  throw new Error(`no thresholds for a span of ${span}`);
}

/** Round thresholds that reach from below the lowest value to above the highest, the draft's own among them. */
export function thresholdsAround(own: string, values: readonly number[]): string[] {
  const at = Number(own);
  const [low, high] = [Math.min(at, ...values), Math.max(at, ...values)];
  // Things that are counted have no halves.
  const isWhole = [at, ...values].every(Number.isInteger);
  const exact = stepFor(high - low, isWhole ? 10n : 1n);
  const step = Number(exact.n) / Number(exact.d);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  const round = Array.from({ length: last - first + 1 }, (_, index) => {
    const at = BigInt(first + index);
    return terminatingDecimal({ n: exact.n * at, d: exact.d }) ?? own;
  });
  const all = round.some((one) => Number(one) === at) ? round : [...round, own];
  return all.sort((one, other) => Number(one) - Number(other));
}
