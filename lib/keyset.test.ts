import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { keyset, textColumn } from "./keyset";

const page = keyset("people", z.int(), textColumn);

test("what is written is read again, whatever the columns hold", () => {
  const columns = fc.tuple(fc.integer(), fc.string({ unit: "grapheme", maxLength: 500 }));
  fc.assert(
    fc.property(columns, ([place, name]) => {
      fc.pre(!name.includes("\0"));
      const cursor = page.write(place, name);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(page.field.parse(cursor)).toBe(cursor);
      expect(page.read(cursor)).toEqual([place, name]);
    }),
  );
});

test("no cursor is the first page", () => {
  expect(page.read(undefined)).toBeNull();
  expect(page.field.parse(undefined)).toBeUndefined();
});

test.each([
  "",
  "rác",
  "!!!",
  "e30",
  "bnVsbA",
  keyset("units", z.int(), textColumn).write(1, "Sở Nội vụ"),
  keyset("people", textColumn).write("Sở Nội vụ"),
  keyset("people", textColumn, textColumn).write("1", "Sở Nội vụ"),
  keyset("people", z.int(), z.string()).write(1, "a\0b"),
  keyset("people", z.int(), z.string()).write(1, "\ud800"),
])("%j was not given out by this list", (cursor) => {
  expect(page.field.safeParse(cursor).success).toBe(false);
  expect(() => page.read(cursor)).toThrow(
    expect.objectContaining({ kind: "invalid", fields: { cursor: expect.stringContaining("trang") } }),
  );
});
