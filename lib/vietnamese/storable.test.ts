import fc from "fast-check";
import { expect, test } from "vitest";
import { unstorableIn } from "./storable";

test.each([
  ["Đạt", null],
  ["a\0b", ""],
  ["\ud83d\ude00", null],
  ["\ud83d", ""],
  [{ a: ["x", { b: "\0" }] }, "a.1.b"],
  [{ "k\0": 1 }, ""],
  [{ a: [1, null, true, "ổn"] }, null],
  [undefined, null],
])("what cannot be kept of %j: %s", (value, answer) => expect(unstorableIn(value)).toBe(answer));

test("whatever JSON holds without NUL and half pairs can be kept", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const isClean = !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value));
      return (unstorableIn(value) === null) === isClean;
    }),
  );
});
