import { compare, type Exact, exact, magnitude, type Numeric, rounded } from "./numeric";

/** What a screen shows where a value is missing. */
export const missingText = "Chưa có";

export type NumberFormat = {
  /** Digits after the comma, rounding half away from zero; without it, as many as the value has. */
  decimals?: number | undefined;
};

const minus = "\u2212";

function written(value: Exact, decimals: number | undefined, separator: string): string {
  const { units, scale } = decimals === undefined ? value : rounded(value, decimals);
  const digits = magnitude(units)
    .toString()
    .padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(\d{3})+$)/gu, separator);
  const fraction = digits.slice(digits.length - scale);
  const shown = decimals === undefined ? fraction.replace(/0+$/u, "") : fraction;
  return `${units < 0n ? minus : ""}${whole}${shown && `,${shown}`}`;
}

/** `1234567.8` → `1.234.567,8`. */
export function formatNumber(value: Numeric, { decimals }: NumberFormat = {}): string {
  return written(exact(value), decimals, ".");
}

/** The number just read, grouped by spaces so that no mark can be taken for a decimal one: `1 234,5`. */
export function echoNumber(value: Numeric): string {
  return written(exact(value), undefined, " ");
}

/** A percentage given in percent: `88.72` → `88,72%`. */
export function formatPercent(value: Numeric, format: NumberFormat = {}): string {
  return `${formatNumber(value, format)}%`;
}

/** A difference of two percentages, `+1,28 điểm %`; `unsigned` where words already say the direction. */
export function formatPoints(
  value: Numeric,
  { decimals, unsigned = false }: NumberFormat & { unsigned?: boolean } = {},
): string {
  const difference = exact(value);
  const shown = decimals === undefined ? difference : rounded(difference, decimals);
  const size = written({ ...shown, units: magnitude(shown.units) }, decimals, ".");
  const sign = shown.units < 0n ? minus : "+";
  return `${unsigned || shown.units === 0n ? "" : sign}${size} điểm %`;
}

/**
 * The value with `decimals` digits, or as many more as it takes to show on which side of the
 * threshold it lies: 89.95 against 90 is `89,95`, never `90,0`.
 */
export function formatAgainst(value: Numeric, threshold: Numeric, decimals: number): string {
  const [given, limit] = [exact(value), exact(threshold)];
  let shown = decimals;
  while (compare(rounded(given, shown), limit) !== compare(given, limit)) shown += 1;
  return written(given, shown, ".");
}

/** A count as documents write it: below ten with a zero before it, `02`. */
export function documentCount(count: number): string {
  return count > 0 && count < 10 ? `0${count}` : formatNumber(count);
}
