/** An exact number: `n / d` with `d` positive and no common factor. Rates and thresholds are never floats. */
export type Exact = { readonly n: bigint; readonly d: bigint };

const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);
const smallGcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : smallGcd(b, a % b));
const largeGcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : largeGcd(b, a % b));
const isSmall = (n: bigint) => n <= largestSafe && n >= -largestSafe;
/** Counts of cases fit a machine number, which divides many times faster. */
const gcd = (a: bigint, b: bigint): bigint =>
  isSmall(a) && isSmall(b) ? BigInt(smallGcd(Number(a), Number(b))) : largeGcd(a, b);

/** `n / d` reduced; null when `d` is zero, for there is no such number. */
export function ratio(n: bigint, d: bigint): Exact | null {
  if (d === 0n) return null;
  const sign = d < 0n ? -1n : 1n;
  const factor = gcd(n, d) || 1n;
  return { n: (sign * n) / factor, d: (sign * d) / factor };
}

export const whole = (n: bigint): Exact => ({ n, d: 1n });
export const zero = whole(0n);

/** Reads "90" or "89.95" exactly; null for anything that is not such a number. */
export function parseDecimal(text: string | null | undefined): Exact | null {
  if (!text) return null;
  // Most figures are counts: they need no reducing.
  if (/^\d{1,30}$/.test(text)) return { n: BigInt(text), d: 1n };
  const match = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign, integer = "", decimals = ""] = match;
  const digits = BigInt(integer + decimals);
  return ratio(sign ? -digits : digits, 10n ** BigInt(decimals.length));
}

export const compare = (a: Exact, b: Exact): -1 | 0 | 1 => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
const reduced = (n: bigint, d: bigint): Exact => ratio(n, d) ?? zero;
export const add = (a: Exact, b: Exact): Exact =>
  // Counts, which most figures are, need no reducing.
  a.d === 1n && b.d === 1n ? whole(a.n + b.n) : reduced(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Exact, b: Exact): Exact => reduced(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Exact, b: Exact): Exact => reduced(a.n * b.n, a.d * b.d);
/** `a / b`; null when `b` is zero. */
export const divide = (a: Exact, b: Exact): Exact | null => ratio(a.n * b.d, a.d * b.n);
export const absolute = (a: Exact): Exact => (a.n < 0n ? { n: -a.n, d: a.d } : a);

/** The largest whole number not above `a`, and the smallest not below it. */
export const floor = (a: Exact): bigint => (a.n >= 0n || a.n % a.d === 0n ? a.n / a.d : a.n / a.d - 1n);
export const ceil = (a: Exact): bigint => -floor({ n: -a.n, d: a.d });

export type Comparator = ">" | ">=" | "<" | "<=" | "=";

/** Whether `value` stands where the phrase wants it: `trên` is >, `từ … trở lên` is >=, and so on. */
export function satisfies(value: Exact, comparator: Comparator, threshold: Exact): boolean {
  const order = compare(value, threshold);
  switch (comparator) {
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case "=":
      return order === 0;
  }
}

/**
 * Decimal text with at most `decimals` digits, for reading only: rounded half away from zero, but
 * never onto `threshold` when the exact value is not the threshold (50.04 stays 50.04 beside 50).
 */
export function toDecimal(value: Exact, decimals: number, threshold: Exact | null = null): string {
  const scale = 10n ** BigInt(decimals);
  const doubled = absolute(value).n * scale * 2n;
  const digits = (doubled + value.d) / (2n * value.d);
  const shown = value.n < 0n ? -digits : digits;
  const hidesTheSide =
    threshold && shown * threshold.d === threshold.n * scale && compare(value, threshold) !== 0;
  if (hidesTheSide && decimals < 20) return toDecimal(value, decimals + 1, threshold);
  return `${shown < 0n ? "-" : ""}${withPoint(digits, decimals)}`;
}

/** All digits of a number that has finitely many; null for 1/3. */
export function terminatingDecimal(value: Exact): string | null {
  for (let decimals = 0; decimals <= 20; decimals += 1)
    if ((value.n * 10n ** BigInt(decimals)) % value.d === 0n) return toDecimal(value, decimals);
  return null;
}

function withPoint(digits: bigint, decimals: number): string {
  if (decimals === 0) return digits.toString();
  const padded = digits.toString().padStart(decimals + 1, "0");
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}
