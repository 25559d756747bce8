import fc from "fast-check";
import { expect, test } from "vitest";
import { conditionArbitrary, factsArbitrary, terms } from "@/tests/fixtures/arbitraries";
import { anIndexFact, someFacts } from "@/tests/fixtures/facts";
import type { Condition } from "./condition";
import { stressTier, testablePart, thresholdsAround } from "./stress";

const par = (value: string, id = "par"): Condition => ({
  kind: "index-value",
  id,
  index: "PAR_INDEX",
  scope: "internal",
  comparator: ">=",
  value,
  unit: "%",
});
const sipas: Condition = { ...par("90", "sipas"), index: "SIPAS" } as Condition;
const registration: Condition = { kind: "registration-accepted", id: "dk" };
const judgement: Condition = { kind: "judgement", id: "hd", question: "Tiêu biểu" };
const all = (...of: Condition[]): Condition => ({ kind: "all", id: "all", of });
const any = (...of: Condition[]): Condition => ({ kind: "any", id: "any", of });

const unit = (id: string, blockCode: string, [parValue, sipasValue]: [string, string | null]) =>
  someFacts({
    subject: { ...someFacts().subject, id, unitId: id, blockCode },
    indices: [
      anIndexFact({ index: "PAR_INDEX", value: parValue }),
      ...(sipasValue ? [anIndexFact({ index: "SIPAS", value: sipasValue })] : []),
    ],
  });
const units = [
  unit("a", "so", ["92.5", "95"]),
  unit("b", "so", ["89.95", "96"]),
  unit("c", "xa", ["90", "80"]),
  unit("d", "xa", ["85", null]),
];
const tier = (condition: Condition) => ({ id: "t1", condition, ranking: null });
const stressed = (condition: Condition) => stressTier(tier(condition), terms, units);

test.each<[string, Condition, Condition | null]>([
  ["figures stay", par("90"), par("90")],
  ["registration is taken as met", all(par("90"), registration), all(par("90"))],
  ["a way that people judge meets the whole group", any(par("90"), judgement), null],
  ["nothing to test", all(registration, judgement), null],
  [
    "fewer are asked of the rest",
    { kind: "at-least", id: "k", count: 2, of: [par("90"), sipas, registration] },
    {
      kind: "at-least",
      id: "k",
      count: 1,
      of: [par("90"), sipas],
    },
  ],
])("%s", (_, condition, tested) => {
  expect(testablePart(condition)).toEqual(tested);
});

test("who passes, by block, and which clause alone cuts most", () => {
  const result = stressed(all(par("90"), sipas, registration));
  expect(result).toMatchObject({
    total: 4,
    counts: { met: 1, "not-met": 3, "missing-data": 0 },
    byBlock: [
      { blockCode: "so", counts: { met: 1, "not-met": 1 } },
      { blockCode: "xa", counts: { met: 0, "not-met": 2 } },
    ],
    assumed: [{ id: "dk" }],
  });
  // Without PAR INDEX b would pass, without SIPAS c would: the one that more units fail is the harder.
  expect(result?.clauses.map(({ conditionId, cuts }) => [conditionId, cuts])).toEqual([
    ["par", 1],
    ["sipas", 1],
  ]);
  expect(result?.hardest?.conditionId).toBe("par");
});

test("the curve counts who would pass at other thresholds, all else being equal, and never rounds", () => {
  const curve = stressed(all(par("90")))?.curves[0];
  const passes = (threshold: string) => curve?.points.find((one) => one.threshold === threshold)?.passes;
  expect([passes("85"), passes("89"), passes("90"), passes("93")]).toEqual([4, 3, 2, 0]);
  expect(
    stressed(all(par("89.95")))?.curves[0]?.points.find((one) => one.threshold === "89.95")?.passes,
  ).toBe(3);
});

test.each([
  ["0", []],
  ["90", [90]],
])("a threshold of %s with values %j has one place only", (own, values) => {
  expect(thresholdsAround(own, values)).toEqual([own]);
});

test("thresholds are few, in order, hold the draft's own and reach past the values", () => {
  const value = fc.integer({ min: -10_000, max: 50_000_000 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.array(value, { maxLength: 20 }), (own, values) => {
      const found = thresholdsAround(String(own), values).map(Number);
      expect(found).toContain(own);
      expect(found).toEqual([...found].sort((one, other) => one - other));
      expect(found.length).toBeLessThan(20);
      expect(found[0]).toBeLessThanOrEqual(Math.min(own, ...values));
      expect(found.at(-1)).toBeGreaterThanOrEqual(Math.max(own, ...values));
    }),
  );
});

test("whatever the plan and the figures, every unit is counted once and the curve agrees at the draft's threshold", () => {
  fc.assert(
    fc.property(conditionArbitrary, fc.array(factsArbitrary, { maxLength: 3 }), (condition, facts) => {
      const result = stressTier(tier(condition), terms, facts);
      if (!result) return;
      const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
      expect(sum(result.counts)).toBe(facts.length);
      expect(result.byBlock.reduce((total, { counts }) => total + sum(counts), 0)).toBe(facts.length);
      for (const { threshold, points, condition: leaf } of result.curves) {
        // The same id twice in one tree is a fault of the plan; the curve moves both.
        if (leaf.kind !== "index-value" && leaf.kind !== "indicator") continue;
        expect(points.some((point) => Number(point.threshold) === Number(threshold))).toBe(true);
        for (const { passes, byBlock } of points)
          expect(byBlock.reduce((total, block) => total + block.passes, 0)).toBe(passes);
      }
    }),
    { numRuns: 60 },
  );
});

test("a province of two hundred units is tested in well under a second", () => {
  const many = Array.from({ length: 200 }, (_, index) =>
    unit(`u${index}`, `khoi-${index % 6}`, [String(80 + (index % 40) / 2), String(85 + (index % 30) / 2)]),
  );
  const began = performance.now();
  stressTier(tier(all(par("90"), sipas)), terms, many);
  // Generous: timings never gate a test; this one only finds work that grows with its square.
  expect(performance.now() - began).toBeLessThan(5000);
});
