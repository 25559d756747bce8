import fc from "fast-check";
import { expect, test } from "vitest";
import { isStorable } from "./storable";

test.each([
  ["Đạt", true],
  ["a\0b", false],
  ["\ud83d\ude00", true],
  ["\ud83d", false],
  [{ a: ["x", { b: "\0" }] }, false],
  [{ "k\0": 1 }, false],
  [{ a: [1, null, true, "ổn"] }, true],
  [undefined, true],
])("%j can be kept: %s", (value, answer) => expect(isStorable(value)).toBe(answer));

test("whatever JSON holds without NUL and half pairs can be kept", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const isClean = !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value));
      return isStorable(value) === isClean;
    }),
  );
});
