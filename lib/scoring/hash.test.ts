import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, digestOf, hashOf, hashOfAll } from "./hash";

test.each([
  [{ b: 1, a: [2, undefined, null] }, '{"a":[2,null,null],"b":1}'],
  [{ a: undefined, b: { d: "ệ\n", c: true } }, '{"b":{"c":true,"d":"ệ\\n"}}'],
  [undefined, "null"],
  [{}, "{}"],
])("canonical JSON of %j", (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test("it says the same value whatever the order of the keys, and is its own canonical form", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test("a hash of the value is the hash of its stored text", () => {
  const value = { z: ["Sở Nội vụ"], a: 1 };
  expect(hashOf(value)).toBe(digestOf(Buffer.from(canonicalJson(value))));
});

test("a list hashed one item at a time is the list", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (items) => {
      expect(hashOfAll(items)).toBe(hashOf(items));
    }),
  );
});
