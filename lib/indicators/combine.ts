import { add, divide, type Exact, parseDecimal, ratio, subtract, whole, zero } from "./exact";

export type IndicatorKind = "ratio" | "count" | "reduction" | "yes-no" | "score";
export type CellState = "reported" | "none-arose" | "not-applicable" | "not-yet-known" | "missing";

/** One indicator in one reporting period; amounts are decimal text. */
export type Cell = {
  periodId: string;
  /** First and last day of the period, `yyyy-MM-dd`. */
  from: string;
  through: string;
  state: CellState;
  numerator: string | null;
  denominator: string | null;
  number: string | null;
};

/** What a cell, or several together, say: `amount` is a plain ratio (0.5, not 50) or a number. */
export type Amount =
  | { state: "known"; amount: Exact; numerator: Exact | null; denominator: Exact | null }
  | { state: "none-arose" | "not-applicable" | "missing" | "unreadable" };

/**
 * Reads one cell. A ratio is numerator over denominator; a reduction is (base − now) / base with
 * now as numerator and base as denominator. A zero denominator is *none arose*, never 0 % or 100 %;
 * for a count nothing arising is the number 0.
 */
export function readCell(cell: Cell, kind: IndicatorKind): Amount {
  if (cell.state === "not-applicable") return { state: "not-applicable" };
  if (cell.state === "missing" || cell.state === "not-yet-known") return { state: "missing" };
  if (kind === "ratio" || kind === "reduction") {
    if (cell.state === "none-arose") return { state: "none-arose" };
    return readRatio(parseDecimal(cell.numerator), parseDecimal(cell.denominator), kind);
  }
  if (cell.state === "none-arose") return kind === "count" ? number(zero) : { state: "none-arose" };
  if (cell.number === null) return { state: "missing" };
  const amount = parseDecimal(cell.number);
  return amount ? number(amount) : { state: "unreadable" };
}

const number = (amount: Exact): Amount => ({ state: "known", amount, numerator: null, denominator: null });

function readRatio(numerator: Exact | null, denominator: Exact | null, kind: "ratio" | "reduction"): Amount {
  if (!numerator || !denominator) return { state: "missing" };
  const share = divide(numerator, denominator);
  if (!share) return { state: numerator.n === 0n ? "none-arose" : "unreadable" };
  const amount = kind === "ratio" ? share : subtract(whole(1n), share);
  return { state: "known", amount, numerator, denominator };
}

type Span = { from: string; through: string };
const days = ({ from, through }: Span) => Date.parse(through) - Date.parse(from);
const later = (a: Span, b: Span) =>
  a.through < b.through ? 1 : a.through > b.through ? -1 : days(b) - days(a);

/**
 * The periods that together cover the time without counting any day twice: the widest first, so
 * the year filing stands for the cumulative 6-month filing and the quarters inside it (DOMAIN §3.1).
 */
export function coveringPeriods<T extends Span>(periods: readonly T[]): T[] {
  const chosen: T[] = [];
  for (const period of [...periods].sort((a, b) => days(b) - days(a) || later(a, b))) {
    if (chosen.every((other) => period.through < other.from || period.from > other.through))
      chosen.push(period);
  }
  return chosen.sort((a, b) => -later(a, b));
}

export type Combined = {
  amount: Amount;
  /** Periods the amount rests on, oldest first. */
  used: string[];
  /** Periods still without a figure that the answer needs. */
  missing: string[];
};

/**
 * Several periods of one indicator as one amount. `sum` adds numerators and denominators of
 * periods that do not overlap, `last` takes the latest period, `average` the mean of the periods'
 * amounts. While something is missing the amount says so; `partial` tells what is known by then.
 */
export function combineCells(
  cells: readonly Cell[],
  kind: IndicatorKind,
  combine: Combination,
  chosen: readonly Cell[] = choosePeriods(cells, combine),
): Combined & { partial: Amount } {
  const amounts = chosen.map((cell) => readCell(cell, kind));
  const missing = chosen.flatMap(({ periodId }, at) => (amounts[at]?.state === "missing" ? [periodId] : []));
  const used = chosen.map((cell) => cell.periodId);
  if (missing.length === 0 && chosen.length > 0) {
    const amount = amountOf(amounts, kind, combine);
    return { amount, used, missing, partial: amount };
  }
  const known = cells.filter((cell) => readCell(cell, kind).state !== "missing");
  const partial = choosePeriods(known, combine).map((cell) => readCell(cell, kind));
  return { amount: { state: "missing" }, used, missing, partial: amountOf(partial, kind, combine) };
}

type Combination = "sum" | "last" | "average";

/** The periods an amount rests on: those that cover the time, or the last alone. */
export function choosePeriods<T extends Span>(periods: readonly T[], combine: Combination): T[] {
  return combine === "last" ? [...periods].sort(later).slice(0, 1) : coveringPeriods(periods);
}

function amountOf(amounts: readonly Amount[], kind: IndicatorKind, combine: Combination): Amount {
  if (amounts.some((amount) => amount.state === "unreadable")) return { state: "unreadable" };
  const known = amounts.filter((amount) => amount.state === "known");
  const [first] = known;
  if (!first) {
    if (amounts.length === 0) return { state: "missing" };
    return {
      state: amounts.some((amount) => amount.state === "none-arose") ? "none-arose" : "not-applicable",
    };
  }
  if (known.length === 1) return first;
  const isRate = kind === "ratio" || kind === "reduction";
  if (combine === "average" || !isRate) {
    const total = known.reduce((sum, { amount }) => add(sum, amount), zero);
    return number(combine === "average" ? (divide(total, whole(BigInt(known.length))) ?? zero) : total);
  }
  const numerator = known.reduce((sum, amount) => add(sum, amount.numerator ?? zero), zero);
  const denominator = known.reduce((sum, amount) => add(sum, amount.denominator ?? zero), zero);
  return readRatio(numerator, denominator, kind);
}

/** The amount in the unit of the plan's threshold: a rate in "%" is compared times 100. */
export function inUnit(amount: Exact, kind: IndicatorKind, unit: string): Exact {
  const isRate = (kind === "ratio" || kind === "reduction") && unit.trim() === "%";
  return isRate ? (ratio(amount.n * 100n, amount.d) ?? amount) : amount;
}
