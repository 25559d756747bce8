import fc from "fast-check";
import { expect, test } from "vitest";
import { type Comparator, satisfies, whole } from "@/lib/indicators";
import { indicatorLeaf, sound, tier } from "@/tests/fixtures/plan";
import { type AwardTier, isAtLeastAsStrict, lintTerms, type PlanTerms, planTerms, resolveTerms } from ".";

const codesOf = (terms: PlanTerms, options: Parameters<typeof lintTerms>[1] = {}) =>
  lintTerms(terms, options).map(({ level, code }) => `${level} ${code}`);

const parent: PlanTerms = {
  ...sound,
  header: { ...sound.header, number: "64/KH-UBND", issuedOn: "2026-01-05" },
  tiers: [
    {
      ...tier,
      clauseId: "ii",
      condition: { ...indicatorLeaf("50"), clauseId: "ii" },
      quota: { per: "block", limit: { kind: "number", most: 3 } },
    },
  ],
  dossier: [{ id: "to-trinh", name: "Tờ trình", copies: 1, clauseId: "ii" }],
  dossierRecipient: "Sở Nội vụ",
};
const child: PlanTerms = { ...sound, indicators: [], tiers: [], inherits: ["tiers", "dossier"] };

test("a child takes tiers and dossier by reference, with their clauses and the indicators they need", () => {
  const resolved = resolveTerms(child, parent);
  expect(resolved.tiers.map((one) => [one.id, one.clauseId, one.condition.clauseId])).toEqual([
    ["tap-the", "^ii", "^ii"],
  ]);
  expect(resolved.clauses.find((clause) => clause.id === "^ii")?.label).toBe("64/KH-UBND · Mục II");
  expect(resolved.indicators.map((one) => one.id)).toEqual(["online"]);
  expect(resolved.dossierRecipient).toBe("Sở Nội vụ");
  expect(
    resolved.inherited.map(({ part, from, ids, tightened }) => [part, from.number, ids, tightened]),
  ).toEqual([
    ["tiers", "64/KH-UBND", ["tap-the"], []],
    ["dossier", "64/KH-UBND", ["to-trinh"], []],
  ]);
  expect(codesOf(child, { parent })).toEqual([]);
  expect(planTerms.parse(resolved)).toMatchObject({ tiers: resolved.tiers });
});

test("a plan that inherits nothing is left as it is", () => {
  expect(resolveTerms(sound, parent)).toEqual({ ...sound, inherited: [] });
});

const own = (known: Partial<AwardTier>): PlanTerms => ({
  ...child,
  indicators: [],
  tiers: [{ ...tier, quota: { per: "block", limit: { kind: "number", most: 3 } }, ...known }],
});

test.each<[string, PlanTerms, boolean]>([
  ["the same", own({}), false],
  ["a higher threshold", own({ condition: indicatorLeaf("60") }), false],
  [
    "one more condition",
    own({
      condition: {
        kind: "all",
        id: "g",
        of: [indicatorLeaf("50"), { kind: "judgement", id: "j", question: "tiêu biểu" }],
      },
    }),
    false,
  ],
  ["fewer places", own({ quota: { per: "block", limit: { kind: "number", most: 2 } } }), false],
  [
    "a limit of the whole campaign besides",
    own({
      quota: [
        { per: "block", limit: { kind: "number", most: 3 } },
        { per: "campaign", limit: { kind: "number", most: 9 } },
      ],
    }),
    false,
  ],
  [
    "a limit of the whole campaign instead, as small",
    own({ quota: { per: "campaign", limit: { kind: "number", most: 3 } } }),
    false,
  ],
  ["a limit of each unit instead", own({ quota: { per: "unit", limit: { kind: "number", most: 1 } } }), true],
  ["a lower threshold", own({ condition: indicatorLeaf("40") }), true],
  ["≥ for >", own({ condition: indicatorLeaf("50", ">=") }), true],
  [
    "an alternative",
    own({
      condition: {
        kind: "any",
        id: "g",
        of: [indicatorLeaf("50"), { kind: "judgement", id: "j", question: "tiêu biểu" }],
      },
    }),
    true,
  ],
  [
    "only some units",
    own({ condition: { ...indicatorLeaf("50"), appliesWhen: { unitKinds: ["DEPARTMENT"] } } }),
    true,
  ],
  ["more places", own({ quota: { per: "block", limit: { kind: "number", most: 4 } } }), true],
  ["no quota", own({ quota: null }), true],
  ["more years between awards", own({ againAfterYears: 2 }), false],
])("a child may tighten, not loosen: %s", (_title, terms, loosens) => {
  expect(codesOf(terms, { parent }).includes("error loosens-parent")).toBe(loosens);
});

test("a child lets no award be given again sooner than its parent", () => {
  const above = { ...parent, tiers: parent.tiers.map((one) => ({ ...one, againAfterYears: 2 })) };
  const loosens = (againAfterYears: number | null) =>
    codesOf(own({ againAfterYears }), { parent: above }).includes("error loosens-parent");
  expect([3, 2, 1, null].map(loosens)).toEqual([false, false, true, true]);
});

test("of a parent's two limits a child keeps both", () => {
  const limits = [
    { per: "block" as const, limit: { kind: "number" as const, most: 3 } },
    { per: "campaign" as const, limit: { kind: "number" as const, most: 9 } },
  ];
  const above = { ...parent, tiers: parent.tiers.map((one) => ({ ...one, quota: limits })) };
  const loosens = (quota: AwardTier["quota"]) =>
    codesOf(own({ quota }), { parent: above }).includes("error loosens-parent");
  expect([loosens(limits), loosens(limits.toReversed()), loosens(limits[0] ?? null)]).toEqual([
    false,
    false,
    true,
  ]);
});

test("a tightened tier stands in the place of the parent's, and is named as such", () => {
  const tightened = own({ condition: indicatorLeaf("60") });
  const resolved = resolveTerms(tightened, parent);
  expect(resolved.tiers.map((one) => one.condition)).toEqual([indicatorLeaf("60")]);
  expect(resolved.inherited[0]).toMatchObject({ part: "tiers", ids: [], tightened: ["tap-the"] });
});

test("a threshold is at least as strict exactly when whoever passes it passes the other", () => {
  const comparator = fc.constantFrom<Comparator>(">", ">=", "<", "<=", "=");
  const value = fc.integer({ min: 0, max: 6 });
  // Halves between and beyond the thresholds stand for every number there is.
  const everybody = Array.from({ length: 17 }, (_, index) => ({ n: BigInt(index - 2), d: 2n }));
  fc.assert(
    fc.property(comparator, value, comparator, value, (ownSign, ownValue, parentSign, parentValue) => {
      const [mine, theirs] = [whole(BigInt(ownValue)), whole(BigInt(parentValue))];
      const isSubset = everybody.every(
        (one) => !satisfies(one, ownSign, mine) || satisfies(one, parentSign, theirs),
      );
      const answer = isAtLeastAsStrict(
        { comparator: ownSign, value: String(ownValue) },
        { comparator: parentSign, value: String(parentValue) },
      );
      expect(answer).toBe(isSubset);
    }),
    { numRuns: 500 },
  );
  expect(isAtLeastAsStrict({ comparator: ">", value: "x" }, { comparator: ">", value: "1" })).toBe(false);
});
