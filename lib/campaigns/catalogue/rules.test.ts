import fc from "fast-check";
import { expect, test } from "vitest";
import { editionsOf, isInForce } from "./rules";

const one = (code: string, validFrom: string, validTo: string | null = null) => ({
  code,
  validFrom,
  validTo,
});

test("a definition that changes alone makes a new edition; the others go on", () => {
  const [old, revised, other] = [
    one("K01", "2016-01-01", "2027-01-01"),
    one("K01", "2027-01-01"),
    one("K02", "2016-01-01"),
  ];
  expect(editionsOf([revised, other, old])).toEqual([
    { validFrom: "2027-01-01", validTo: null, indicators: [revised, other] },
    { validFrom: "2016-01-01", validTo: "2027-01-01", indicators: [old, other] },
  ]);
});

test("a time in which nothing is defined is no edition", () => {
  const [early, late] = [one("K01", "2016-01-01", "2020-01-01"), one("K01", "2024-01-01")];
  expect(editionsOf([late, early]).map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
    ["2024-01-01", null],
    ["2016-01-01", "2020-01-01"],
  ]);
});

const day = fc
  .integer({ min: 0, max: 40 })
  .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
test("on every day exactly one edition holds what applies that day", () => {
  const dated = fc
    .tuple(fc.constantFrom("K01", "K02", "K03"), day, fc.option(day))
    .map(([code, from, to]) => one(code, from, to !== null && to > from ? to : null));
  fc.assert(
    fc.property(fc.array(dated), day, (all, on) => {
      const applying = all.filter((definition) => isInForce(definition, on));
      const editions = editionsOf(all).filter((edition) => isInForce(edition, on));
      expect(editions).toHaveLength(applying.length > 0 ? 1 : 0);
      expect(new Set(editions[0]?.indicators)).toEqual(new Set(applying));
    }),
  );
});
