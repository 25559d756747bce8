import {
  absolute,
  type Comparator,
  ceil,
  compare,
  divide,
  type Exact,
  floor,
  multiply,
  satisfies,
  subtract,
  terminatingDecimal,
  whole,
} from "@/lib/indicators";
import { fractionOf } from "./node";
import type { Gap } from "./verdict";

const flipped: Record<Comparator, Comparator> = { ">": "<", ">=": "<=", "<": ">", "<=": ">=", "=": "=" };

/** Distance of a failing value from its threshold, both in the threshold's unit; null once it is met. */
export function pointsGap(value: Exact, comparator: Comparator, threshold: Exact, unit: string): Gap | null {
  if (satisfies(value, comparator, threshold)) return null;
  return {
    kind: "points",
    amount: fractionOf(absolute(subtract(threshold, value))),
    unit,
    direction: directionOf(value, comparator, threshold),
    isStrict: compare(value, threshold) === 0,
  };
}

function directionOf(value: Exact, comparator: Comparator, threshold: Exact): "more" | "fewer" {
  if (comparator === "=") return compare(value, threshold) < 0 ? "more" : "fewer";
  return comparator === ">" || comparator === ">=" ? "more" : "fewer";
}

export type RateFigures = { numerator: Exact; denominator: Exact; kind: "ratio" | "reduction" };

/** The same distance in cases: what one would have to do, not only how many points are missing. */
export function casesGap(
  figures: RateFigures,
  comparator: Comparator,
  threshold: Exact,
  thing: string | null,
): Gap | null {
  const value = divide(figures.numerator, figures.denominator);
  if (!value || figures.denominator.n <= 0n) return null;
  // (base − now) / base ≥ t is now / base ≤ 1 − t.
  const isReduction = figures.kind === "reduction";
  const sign = isReduction ? flipped[comparator] : comparator;
  const limit = isReduction ? subtract(whole(1n), threshold) : threshold;
  if (satisfies(value, sign, limit)) return null;

  const direction = directionOf(value, sign, limit);
  const distance = absolute(subtract(multiply(limit, figures.denominator), figures.numerator));
  const isStrict = sign === ">" || sign === "<";
  const steps = (exact: Exact) => (isStrict ? floor(exact) + 1n : ceil(exact));
  const same = steps(distance);
  const reachable =
    direction === "more"
      ? compare(whole(same), subtract(figures.denominator, figures.numerator)) <= 0
      : compare(whole(same), figures.numerator) <= 0;
  const exactly = sign !== "=" || distance.d === 1n;
  return {
    kind: "cases",
    points: fractionOf(multiply(absolute(subtract(limit, value)), whole(100n))),
    direction,
    sameTotal: reachable && exactly ? same.toString() : null,
    newCases: sign === "=" || isReduction ? null : newCases(figures, direction, limit, distance, steps),
    total: terminatingDecimal(figures.denominator) ?? figures.denominator.n.toString(),
    thing,
  };
}

function newCases(
  { numerator, denominator }: RateFigures,
  direction: "more" | "fewer",
  limit: Exact,
  distance: Exact,
  steps: (exact: Exact) => bigint,
): string | null {
  // (n + k) / (d + k) ≥ t  ⇔  k (1 − t) ≥ t d − n;   n / (d + k) ≤ t  ⇔  k ≥ n / t − d
  const rest = subtract(whole(1n), limit);
  if (direction === "more") {
    const needed = rest.n > 0n ? divide(distance, rest) : null;
    return needed ? steps(needed).toString() : null;
  }
  const total = limit.n > 0n ? divide(numerator, limit) : null;
  return total ? steps(subtract(total, denominator)).toString() : null;
}
