import { clausesOf, type ExactValue, type Explanation, type Outcome } from "@/lib/scoring";

/** One clause of a tier and how far the unit is from it. */
export type ClauseDistance = { node: Explanation; bar: Bar | null };
/** Where the value and the threshold stand on one scale, both 0 to 100: for drawing only. */
export type Bar = { value: number; threshold: number };

const outcomeRank: Record<Outcome, number> = {
  "not-met": 0,
  "missing-data": 1,
  "needs-judgement": 2,
  met: 3,
  "not-applicable": 4,
};

/** The clauses of a verdict, hardest first: what fails by most, then what is open, then what is met. */
export function clauseDistances(explanation: Explanation): ClauseDistance[] {
  return clausesOf(explanation)
    .map((node) => ({ node, bar: barOf(node), size: relativeGap(node) }))
    .sort(
      (one, other) =>
        outcomeRank[one.node.outcome] - outcomeRank[other.node.outcome] || other.size - one.size,
    )
    .map(({ node, bar }) => ({ node, bar }));
}

const thresholdOf = ({ reading }: Explanation): number | null =>
  "threshold" in reading ? Number(reading.threshold) : null;

/** A value as a number near enough to draw and to order by; answers are never taken from it. */
function near(value: ExactValue | null): number | null {
  if (!value || value.kind === "grade") return null;
  if (value.kind === "decimal") return Number(value.decimal);
  const share = Number(value.numerator) / Number(value.denominator);
  return value.unit.trim() === "%" ? share * 100 : share;
}

/** How far off in parts of the threshold; what has no number to close the distance with is the hardest. */
function relativeGap(node: Explanation): number {
  if (node.outcome !== "not-met") return 0;
  if (node.gap?.kind === "grades") return node.gap.steps;
  const [value, threshold] = [near(node.value), thresholdOf(node)];
  if (value !== null && threshold !== null) return Math.abs(threshold - value) / (Math.abs(threshold) || 1);
  // A group is as hard as its easiest way out.
  const ways = node.children.filter(({ outcome }) => outcome === "not-met").map(relativeGap);
  return ways.length > 0 ? Math.min(...ways) : Number.MAX_SAFE_INTEGER;
}

/** A bar from 0 to the whole of a percentage, or a little beyond the larger of the two; null where nothing is measured. */
export function barOf(node: Explanation): Bar | null {
  const [value, threshold] = [near(node.value), thresholdOf(node)];
  if (value === null || threshold === null || value < 0 || threshold < 0) return null;
  const isPercent = "unit" in node.reading && node.reading.unit.trim() === "%";
  const whole = isPercent ? Math.max(100, value, threshold) : Math.max(value, threshold) * 1.1;
  return whole === 0 ? null : { value: (value / whole) * 100, threshold: (threshold / whole) * 100 };
}
