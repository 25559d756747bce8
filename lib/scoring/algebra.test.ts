import fc from "fast-check";
import { expect, test } from "vitest";
import { type Combination, combineParts, type Part } from "./algebra";
import type { Outcome } from "./facts";

const rankOf: Record<Outcome, number> = {
  "not-met": 0,
  "missing-data": 1,
  "needs-judgement": 1,
  "not-applicable": 1,
  met: 2,
};
const part: fc.Arbitrary<Part> = fc.record({
  outcome: fc.constantFrom<Outcome>("met", "not-met", "not-applicable", "missing-data", "needs-judgement"),
  isProvisional: fc.boolean(),
});
const parts = fc.array(part, { minLength: 1, maxLength: 6 });
const combination: fc.Arbitrary<Combination> = fc.oneof(
  fc.constantFrom<Combination>({ kind: "all" }, { kind: "any" }),
  fc.integer({ min: 1, max: 6 }).map((count): Combination => ({ kind: "at-least", count })),
);
const failing: Part = { outcome: "not-met", isProvisional: false };

test("the order of parts does not matter", () => {
  fc.assert(
    fc.property(combination, parts, (how, some) => {
      const { outcome, isProvisional } = combineParts(how, some);
      expect(combineParts(how, some.toReversed())).toMatchObject({ outcome, isProvisional });
    }),
  );
});

test("adding a failing condition never improves any group", () => {
  fc.assert(
    fc.property(combination, parts, (how, some) => {
      const [before, after] = [combineParts(how, some), combineParts(how, [...some, failing])];
      expect(rankOf[after.outcome]).toBeLessThanOrEqual(rankOf[before.outcome]);
    }),
  );
});

test("making one part better never makes the whole worse", () => {
  const chain: Outcome[] = ["not-met", "missing-data", "met"];
  fc.assert(
    fc.property(combination, parts, fc.nat(), (how, some, place) => {
      const at = place % some.length;
      const ranks = chain.map(
        (outcome) => rankOf[combineParts(how, some.with(at, { outcome, isProvisional: false })).outcome],
      );
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }),
  );
});

test("a settled answer stays, whatever the open and provisional parts turn out to be", () => {
  const anyCombination = fc.oneof(combination, fc.constant<Combination>({ kind: "not" }));
  fc.assert(
    fc.property(
      anyCombination,
      fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 6 }),
      (how, pairs) => {
        const now = combineParts(
          how,
          pairs.map(([one]) => one),
        );
        if (now.isProvisional || (now.outcome !== "met" && now.outcome !== "not-met")) return;
        const isOpen = ({ outcome, isProvisional }: Part) =>
          isProvisional || outcome === "missing-data" || outcome === "needs-judgement";
        const later = combineParts(
          how,
          pairs.map(([one, other]) => (isOpen(one) ? { ...other, isProvisional: false } : one)),
        );
        expect(later.outcome).toBe(now.outcome);
      },
    ),
  );
});

test("`any` is the dual of `all`", () => {
  const opposite: Record<Outcome, Outcome> = {
    met: "not-met",
    "not-met": "met",
    "not-applicable": "not-applicable",
    "missing-data": "missing-data",
    "needs-judgement": "needs-judgement",
  };
  fc.assert(
    fc.property(parts, (some) => {
      const negated = some.map((one) => ({ ...one, outcome: opposite[one.outcome] }));
      const { outcome, isProvisional } = combineParts({ kind: "any" }, negated);
      expect({ outcome: opposite[outcome], isProvisional }).toEqual({
        ...combineParts({ kind: "all" }, some),
        reason: undefined,
      });
    }),
  );
});

test("nesting `all` in `all` changes nothing, and neither does `any` in `any`", () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Combination>({ kind: "all" }, { kind: "any" }),
      parts,
      parts,
      (how, inner, outer) => {
        const { outcome, isProvisional } = combineParts(how, [...outer, ...inner]);
        expect(combineParts(how, [...outer, combineParts(how, inner)]).outcome).toBe(outcome);
        if (outcome === "met" || outcome === "not-met")
          expect(combineParts(how, [...outer, combineParts(how, inner)]).isProvisional).toBe(isProvisional);
      },
    ),
  );
});
