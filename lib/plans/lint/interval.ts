import { type Comparator, compare, type Exact, floor, parseDecimal, whole } from "@/lib/indicators";

type Bound = { at: Exact; isOpen: boolean } | null;
/** Numbers between two bounds; a missing bound is no bound. */
export type Interval = { low: Bound; high: Bound };
/** The values a fact can have at all, and whether they are whole numbers. */
export type Domain = Interval & { isWhole: boolean };

export const anyNumber: Domain = { low: null, high: null, isWhole: false };
export const between = (low: string | null, high: string | null, isWhole = false): Domain => ({
  low: closed(low),
  high: closed(high),
  isWhole,
});
const closed = (text: string | null): Bound => {
  const value = parseDecimal(text);
  return value && { at: value, isOpen: false };
};

/** The numbers a comparison lets pass; null when its number cannot be read. */
export function passing(comparator: Comparator, value: string): Interval | null {
  const threshold = parseDecimal(value);
  if (!threshold) return null;
  const isOpen = comparator === ">" || comparator === "<";
  const bound = { at: threshold, isOpen };
  if (comparator === "=") return { low: bound, high: bound };
  return comparator.startsWith(">") ? { low: bound, high: null } : { low: null, high: bound };
}

/** The numbers it holds back: one interval, or the two around an exact value. */
export function failing(comparator: Comparator, value: string): Interval[] {
  const opposite: Record<Exclude<Comparator, "=">, Comparator> = {
    ">": "<=",
    ">=": "<",
    "<": ">=",
    "<=": ">",
  };
  const comparators: Comparator[] = comparator === "=" ? ["<", ">"] : [opposite[comparator]];
  return comparators.flatMap((one) => passing(one, value) ?? []);
}

const tighter = (one: Bound, other: Bound, wanted: 1 | -1): Bound => {
  if (!one || !other) return one ?? other;
  const order = compare(one.at, other.at);
  if (order === 0) return one.isOpen ? one : other;
  return order === wanted ? one : other;
};

/** Whether no value of the domain lies in all the intervals. */
export function isEmpty(domain: Domain, ...intervals: readonly Interval[]): boolean {
  const low = intervals.reduce((bound, one) => tighter(bound, one.low, 1), domain.low);
  const high = intervals.reduce((bound, one) => tighter(bound, one.high, -1), domain.high);
  if (!low || !high) return false;
  if (domain.isWhole) return compare(firstWhole(low), lastWhole(high)) > 0;
  const order = compare(low.at, high.at);
  return order > 0 || (order === 0 && (low.isOpen || high.isOpen));
}

const isWholeNumber = ({ d }: Exact) => d === 1n;
const firstWhole = ({ at, isOpen }: NonNullable<Bound>): Exact =>
  isWholeNumber(at) && !isOpen ? at : whole(floor(at) + 1n);
const lastWhole = ({ at, isOpen }: NonNullable<Bound>): Exact =>
  isWholeNumber(at) && isOpen ? whole(at.n - 1n) : whole(floor(at));
