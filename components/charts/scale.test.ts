import fc from "fast-check";
import { expect, test } from "vitest";
import { axisTicks, median, positionOn, shares, spread } from "./scale";

test.each([
  [0, 100, [0, 25, 50, 75, 100]],
  [78, 93, [75, 80, 85, 90, 95]],
  [0, 7, [0, 2, 4, 6, 8]],
  [5, 5, [5]],
])("ticks from %d to %d", (min, max, ticks) => {
  expect(axisTicks(min, max).slice(0, ticks.length)).toEqual(ticks);
});

test("ticks enclose their values and stay few", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 100000 }), fc.integer({ min: 1, max: 100000 }), (min, size) => {
      const ticks = axisTicks(min, min + size);
      expect(ticks[0]).toBeLessThanOrEqual(min);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(min + size);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(positionOn(ticks, min)).toBeGreaterThanOrEqual(0);
      expect(positionOn(ticks, min + size)).toBeLessThanOrEqual(100);
    }),
  );
});

test("labels are moved apart, keep their order and stay on the chart", () => {
  expect(spread([50, 51, 10], 8)).toEqual([50, 58, 10]);
  expect(spread([98, 99], 8)).toEqual([92, 100]);
  const positions = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 });
  fc.assert(
    fc.property(positions, (at) => {
      const placed = [...spread(at, 8)].sort((one, other) => one - other);
      placed.forEach((value, index) => {
        expect(value).toBeLessThanOrEqual(100);
        expect(value - (placed[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(8 - 1e-9);
      });
    }),
  );
});

test("shares and median", () => {
  expect(shares([1, 1, 2])).toEqual([25, 25, 50]);
  expect(shares([0, 0])).toEqual([0, 0]);
  expect([median([3, 1, 2]), median([1, 2]), median([])]).toEqual([2, 1.5, null]);
});
