import { Decimal } from "decimal.js";

/**
 * A number that loses nothing: decimal text ("89.95"), a bigint, a whole number of the language,
 * or an exact decimal of a library (Prisma, decimal.js).
 */
export type Numeric = string | number | bigint | { toFixed(): string };

// Values hold 25 digits and differences one more: nothing computed here is ever rounded by accident.
export const ExactDecimal = Decimal.clone({ precision: 80 });

/** The value as an exact decimal; a fraction that went through a float is refused. */
export function exact(value: Numeric): Decimal {
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new RangeError(`Not an exact number: ${value}`);
    return new ExactDecimal(value);
  }
  if (typeof value === "string") return new ExactDecimal(value);
  return new ExactDecimal(typeof value === "bigint" ? value.toString() : value.toFixed());
}
