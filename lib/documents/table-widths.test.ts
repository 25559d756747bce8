import fc from "fast-check";
import { expect, test } from "vitest";
import { fittingWidths } from "./table-widths";

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
const table = (shares: number[], rows: string[][] = []) => ({
  columns: shares.map((width, at) => ({ title: at === 0 ? "STT" : "Tập thể, cá nhân", width })),
  rows,
  size: 12 as const,
});

test("shares that leave room for every word are kept", () =>
  expect(fittingWidths(table([2, 8, 8]), 180)).toEqual([20, 80, 80]));

test("a column is never narrower than its longest word, and the others pay for it by what they can spare", () => {
  const [number = 0, name = 0, share = 0] = fittingWidths(
    { ...table([1, 20, 2], [["01", "Sở Tài chính", "100,00%"]]), size: 11 },
    165,
  );
  expect(number).toBeGreaterThan(10);
  expect(share).toBeGreaterThan(17);
  expect(name).toBeLessThan((20 / 23) * 165);
});

test("a word too long for any table is left to break", () =>
  expect(fittingWidths(table([1, 1], [["a".repeat(200), ""]]), 165)[0]).toBe(82.5));

test("whatever the words, the table is as wide as the text", () => {
  const rows = fc.array(fc.tuple(fc.string(), fc.string(), fc.string()));
  const shares = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(shares, rows, (widths, cells) => {
      const given = fittingWidths(table(widths, cells), 165);
      expect(sum(given)).toBeCloseTo(165, 6);
      expect(Math.min(...given)).toBeGreaterThan(0);
    }),
  );
});
