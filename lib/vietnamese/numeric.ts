/**
 * A number that loses nothing: decimal text ("89.95"), a bigint, a whole number of the language,
 * or an exact decimal of a library (Prisma, decimal.js).
 */
export type Numeric = string | number | bigint | { toFixed(): string };

/** `units` ÷ 10^`scale`: all this module computes with, and light enough for every browser page. */
export type Exact = { readonly units: bigint; readonly scale: number };

/** The value without loss; a fraction that went through a float, or no number at all, is refused. */
export function exact(value: Numeric): Exact {
  const text = typeof value === "object" ? value.toFixed() : String(value);
  const parts = /^(-?\d+)(?:\.(\d+))?$/u.exec(text);
  if (!parts || (typeof value === "number" && !Number.isSafeInteger(value))) {
    throw new RangeError(`Not an exact number: ${text}`);
  }
  const [, whole = "", fraction = ""] = parts;
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

export const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent);
export const magnitude = (units: bigint): bigint => (units < 0n ? -units : units);

/** A quotient rounded half away from zero; the divisor is above zero. */
export function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const size = (2n * magnitude(dividend) + divisor) / (2n * divisor);
  return dividend < 0n ? -size : size;
}

/** The value with exactly `decimals` digits behind the mark. */
export function rounded({ units, scale }: Exact, decimals: number): Exact {
  const missing = decimals - scale;
  return {
    units: missing >= 0 ? units * powerOfTen(missing) : roundedQuotient(units, powerOfTen(-missing)),
    scale: decimals,
  };
}

/** Below zero, zero or above, as `one` is less than, equal to or more than `other`. */
export function compare(one: Exact, other: Exact): number {
  const scale = Math.max(one.scale, other.scale);
  const difference = rounded(one, scale).units - rounded(other, scale).units;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
