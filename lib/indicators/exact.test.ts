import fc from "fast-check";
import { expect, test } from "vitest";
import {
  add,
  ceil,
  compare,
  divide,
  floor,
  multiply,
  parseDecimal,
  ratio,
  satisfies,
  subtract,
  terminatingDecimal,
  toDecimal,
  whole,
  zero,
} from "./exact";

const decimal = (text: string) => parseDecimal(text) ?? zero;
const rational = fc
  .tuple(fc.bigInt({ min: -10_000n, max: 10_000n }), fc.bigInt({ min: 1n, max: 500n }))
  .map(([n, d]) => ratio(n, d) ?? zero);

test.each(["", "abc", "1,5", "1.", ".5", "--1", "1e5", null, undefined])("%s is not a decimal", (text) => {
  expect(parseDecimal(text)).toBeNull();
});

test.each([
  ["90", ">=", "90", true],
  ["89.95", ">=", "90", false],
  ["90.00", ">", "90", false],
  ["50.0", ">", "50", false],
  ["50.01", ">", "50", true],
  ["5", "<=", "5", true],
  ["5", "<", "5", false],
  ["0", "=", "0", true],
  ["0.0000000001", "=", "0", false],
] as const)("%s %s %s: %s", (value, comparator, threshold, result) => {
  expect(satisfies(decimal(value), comparator, decimal(threshold))).toBe(result);
});

test("two thirds are above 66.66 and below 66.67, exactly", () => {
  const share = multiply(ratio(2n, 3n) ?? zero, whole(100n));
  expect(satisfies(share, ">", decimal("66.66"))).toBe(true);
  expect(satisfies(share, ">=", decimal("66.67"))).toBe(false);
  expect(satisfies(share, ">=", decimal("66.6666666666"))).toBe(true);
  expect(terminatingDecimal(share)).toBeNull();
});

test.each([
  ["50.04", 1, "50", "50.04"],
  ["50.04", 1, null, "50.0"],
  ["89.95", 1, "90", "89.95"],
  ["49.999", 1, "50", "49.999"],
  ["50", 1, "50", "50.0"],
  ["-0.05", 1, null, "-0.1"],
  ["-0.04", 1, null, "0.0"],
  ["7", 0, null, "7"],
] as const)(
  "%s with %i decimals beside %s reads %s: rounding never hides the side",
  (value, decimals, threshold, text) => {
    expect(toDecimal(decimal(value), decimals, parseDecimal(threshold))).toBe(text);
  },
);

test("the arithmetic of fractions is exact", () => {
  fc.assert(
    fc.property(rational, rational, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a);
      if (b.n !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
      expect(compare(a, b)).toBe(-compare(b, a) + 0 || 0);
      expect(compare(whole(floor(a)), a)).toBeLessThanOrEqual(0);
      expect(compare(whole(ceil(a)), a)).toBeGreaterThanOrEqual(0);
      expect(ceil(a) - floor(a)).toBeLessThanOrEqual(1n);
    }),
  );
});
