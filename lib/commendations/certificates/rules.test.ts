import fc from "fast-check";
import { expect, test } from "vitest";
import { codeLength, codeOf, nextNumbers, readableCode, usualLayout } from "./rules";

test("a code is long, without letters that are taken for others, and comes from all its bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: codeLength, maxLength: codeLength }), (bytes) => {
      expect(codeOf(bytes)).toMatch(/^[2-9A-HJKMNP-Z]{20}$/u);
    }),
  );
  const bytes = new Uint8Array(codeLength);
  expect(codeOf(bytes)).not.toBe(codeOf(bytes.map((_, at) => (at === codeLength - 1 ? 1 : 0))));
  expect(readableCode("ABCDEFGH")).toBe("ABCD-EFGH");
});

test("numbers go on where the year has come to", () => {
  expect(nextNumbers(0, 2)).toEqual([1, 2]);
  expect(nextNumbers(41, 3)).toEqual([42, 43, 44]);
  expect(nextNumbers(5, 0)).toEqual([]);
});

test("every field of the usual sheet lies on the sheet", () => {
  for (const { x, y, width } of Object.values(usualLayout)) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(297);
    expect(y).toBeLessThan(205);
  }
});
