import type { Decimal } from "decimal.js";
import { ExactDecimal, exact, type Numeric } from "./numeric";

/** What a screen shows where a value is missing. */
export const missingText = "Chưa có";

export type NumberFormat = {
  /** Digits after the comma, rounding half away from zero; without it, as many as the value has. */
  decimals?: number | undefined;
};

const minus = "\u2212";

function written(value: Decimal, decimals: number | undefined, separator: string): string {
  const shown = decimals === undefined ? value : value.toDecimalPlaces(decimals, ExactDecimal.ROUND_HALF_UP);
  const [whole = "", fraction] = (
    decimals === undefined ? shown.abs().toFixed() : shown.abs().toFixed(decimals)
  ).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, separator);
  const sign = shown.isNegative() && !shown.isZero() ? minus : "";
  return `${sign}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
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
export function formatPoints(value: Numeric, format: NumberFormat & { unsigned?: boolean } = {}): string {
  const difference = exact(value);
  const text = formatNumber(format.unsigned ? difference.abs() : difference, format);
  const sign = !format.unsigned && /^(?!\u2212).*[1-9]/u.test(text) ? "+" : "";
  return `${sign}${text} điểm %`;
}

/**
 * The value with `decimals` digits, or as many more as it takes to show on which side of the
 * threshold it lies: 89.95 against 90 is `89,95`, never `90,0`.
 */
export function formatAgainst(value: Numeric, threshold: Numeric, decimals: number): string {
  const [given, limit] = [exact(value), exact(threshold)];
  const side = given.comparedTo(limit);
  let shown = decimals;
  while (given.toDecimalPlaces(shown, ExactDecimal.ROUND_HALF_UP).comparedTo(limit) !== side) shown += 1;
  return formatNumber(given, { decimals: shown });
}

/** A count as documents write it: below ten with a zero before it, `02`. */
export function documentCount(count: number): string {
  return count > 0 && count < 10 ? `0${count}` : formatNumber(count);
}
