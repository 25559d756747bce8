import { expect, test } from "vitest";
import { linesOf, performanceOf } from "./figures";

const did = performanceOf("STC", "DEPARTMENT", 2025);
const numbers = (position: number) =>
  new Map(
    linesOf("STC", 2025, position, did).map((line) => [
      line.indicatorId,
      {
        numerator: Number(line.numerator),
        denominator: Number(line.denominator),
        amount: Number(line.amount),
      },
    ]),
  );

test("cumulative filings hold what the single quarters held, and no part is above its whole", () => {
  const [first, half, third, year] = [0, 1, 2, 3].map(numbers);
  for (const [id, whole] of year ?? []) {
    for (const part of [first?.get(id), half?.get(id), third?.get(id)]) {
      expect(whole.numerator).toBeGreaterThanOrEqual(part?.numerator ?? 0);
      expect(whole.denominator).toBeGreaterThanOrEqual(part?.denominator ?? 0);
    }
    expect(whole.numerator).toBeLessThanOrEqual(whole.denominator);
  }
  expect(half?.get("k19")?.amount).toBeGreaterThanOrEqual(first?.get("k19")?.amount ?? 0);
});

test("lines with one base give it one size, and the same words give the same figures", () => {
  const lines = numbers(3);
  expect(lines.get("k04")?.denominator).toBe(lines.get("k05")?.denominator);
  expect(performanceOf("STC", "DEPARTMENT", 2025)).toEqual(did);
  expect(performanceOf("SYT", "DEPARTMENT", 2025).volume).not.toBe(did.volume);
});
