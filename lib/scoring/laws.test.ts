import fc from "fast-check";
import { expect, test } from "vitest";
import { conditionArbitrary, factsArbitrary, leafArbitrary, terms } from "@/tests/fixtures/arbitraries";
import { aCellFact, aFilingFact, anIndexFact, quarters, someFacts } from "@/tests/fixtures/facts";
import { type Condition, condition as conditionSchema, evaluate, type Facts, type Outcome } from ".";
import { hashOf } from "./hash";

const verdictOf = (condition: Condition, facts: Facts) =>
  evaluate(
    { id: "t1", condition, ranking: { by: [{ kind: "indicator", indicatorId: "i1" }] } },
    terms,
    facts,
  );
const answerOf = (condition: Condition, facts: Facts) => {
  const { outcome, isProvisional } = verdictOf(condition, facts);
  return { outcome, isProvisional };
};

const rankOf: Record<Outcome, number> = {
  "not-met": 0,
  "missing-data": 1,
  "needs-judgement": 1,
  "not-applicable": 1,
  met: 2,
};

test("evaluation is total: every valid condition on any facts has an answer, and no clause disappears", () => {
  fc.assert(
    fc.property(conditionArbitrary, factsArbitrary, (condition, facts) => {
      expect(conditionSchema.safeParse(JSON.parse(JSON.stringify(condition))).success).toBe(true);
      const { counts } = verdictOf(condition, facts);
      expect(counts.met + counts.notMet + counts.missing + counts.judgement).toBe(counts.total);
    }),
    { numRuns: 500 },
  );
});

test("a run replays to the same hash from its stored facts", () => {
  fc.assert(
    fc.property(conditionArbitrary, factsArbitrary, (condition, facts) => {
      const stored: Facts = JSON.parse(JSON.stringify(facts));
      expect(hashOf(verdictOf(condition, stored))).toBe(hashOf(verdictOf(condition, facts)));
    }),
  );
});

test("the order in which facts were gathered does not matter", () => {
  const gathered = factsArbitrary.filter(({ indices, cells, judgements }) => {
    const ids = [
      indices.map(({ id, ...row }) => JSON.stringify([id, row.index, row.scope, row.year, row.holder])),
      cells.map((cell) => `${cell.indicatorId}${cell.periodId}`),
      judgements.map(({ id }) => id),
    ];
    return ids.every((list) => new Set(list).size === list.length);
  });
  fc.assert(
    fc.property(conditionArbitrary, gathered, (condition, facts) => {
      const reversed = {
        ...facts,
        indices: facts.indices.toReversed(),
        cells: facts.cells.toReversed(),
        filings: facts.filings.toReversed(),
        judgements: facts.judgements.toReversed(),
        holds: facts.holds.toReversed(),
        units: facts.units.toReversed(),
      };
      expect(answerOf(condition, reversed)).toEqual(answerOf(condition, facts));
    }),
  );
});

test("the order of conditions does not matter", () => {
  fc.assert(
    fc.property(
      fc.array(conditionArbitrary, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("all", "any"),
      factsArbitrary,
      (of, kind, facts) => {
        const group = { kind, id: "group", of } as const;
        expect(answerOf({ ...group, of: of.toReversed() }, facts)).toEqual(answerOf(group, facts));
      },
    ),
  );
});

test("adding a failing condition to `all` never improves a verdict: it decides it", () => {
  const fails: Condition = {
    kind: "index-value",
    id: "fails",
    index: "PAPI",
    scope: "internal",
    comparator: ">=",
    value: "90",
    unit: "%",
  };
  const failingFact = anIndexFact({ index: "PAPI", value: "10" });
  fc.assert(
    fc.property(fc.array(conditionArbitrary, { minLength: 1, maxLength: 4 }), factsArbitrary, (of, facts) => {
      const known = { ...facts, indices: [...facts.indices, failingFact] };
      const before = answerOf({ kind: "all", id: "group", of }, known);
      const after = answerOf({ kind: "all", id: "group", of: [...of, fails] }, known);
      expect(after).toEqual({ outcome: "not-met", isProvisional: false });
      expect(rankOf[after.outcome]).toBeLessThanOrEqual(rankOf[before.outcome]);
    }),
  );
});

test("for ≥ and > a higher value never has a worse answer, for ≤ and < never a better one", () => {
  const value = fc.integer({ min: 0, max: 10_000 });
  const show = (hundredths: number) =>
    `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
  fc.assert(
    fc.property(
      value,
      value,
      value,
      fc.constantFrom(">=", ">", "<=", "<"),
      (threshold, one, other, comparator) => {
        const condition: Condition = {
          kind: "index-value",
          id: "c1",
          index: "SIPAS",
          scope: "internal",
          comparator,
          value: show(threshold),
          unit: "%",
        };
        const rankAt = (hundredths: number) =>
          rankOf[
            answerOf(
              condition,
              someFacts({ indices: [anIndexFact({ index: "SIPAS", value: show(hundredths) })] }),
            ).outcome
          ];
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        if (comparator === ">=" || comparator === ">")
          expect(rankAt(high)).toBeGreaterThanOrEqual(rankAt(low));
        else expect(rankAt(high)).toBeLessThanOrEqual(rankAt(low));
      },
    ),
  );
});

test("one case more in the numerator never has a worse answer for a rate from … trở lên", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.nat({ max: 399 }),
      fc.integer({ min: 0, max: 10_000 }),
      (total, part, threshold) => {
        const condition: Condition = {
          kind: "indicator",
          id: "c1",
          indicatorId: "i1",
          comparator: ">=",
          value: (threshold / 100).toFixed(2),
          unit: "%",
          combine: "sum",
        };
        const rankAt = (numerator: number) =>
          rankOf[
            answerOf(
              condition,
              someFacts({
                filings: quarters.slice(0, 1).map((period) => aFilingFact(period)),
                cells: [
                  aCellFact({
                    indicatorId: "i1",
                    periodId: "q1",
                    numerator: String(numerator),
                    denominator: String(total),
                  }),
                ],
              }),
            ).outcome
          ];
        const numerator = part % total;
        expect(rankAt(numerator + 1)).toBeGreaterThanOrEqual(rankAt(numerator));
      },
    ),
  );
});

test("a condition not meant for a unit never decides about it", () => {
  fc.assert(
    fc.property(
      leafArbitrary,
      fc.array(conditionArbitrary, { minLength: 1, maxLength: 3 }),
      factsArbitrary,
      (leaf, of, facts) => {
        const elsewhere = { ...leaf, id: "elsewhere", appliesWhen: { unitKinds: ["PUBLIC_SERVICE_UNIT"] } };
        expect(answerOf({ kind: "all", id: "group", of: [...of, elsewhere] }, facts)).toEqual(
          answerOf({ kind: "all", id: "group", of }, facts),
        );
      },
    ),
  );
});
