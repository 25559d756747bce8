import fc from "fast-check";
import { expect, test } from "vitest";
import { type Condition, evaluate, type Facts } from "@/lib/scoring";
import { conditionArbitrary, factsArbitrary, terms } from "@/tests/fixtures/arbitraries";
import { anIndexFact, someFacts } from "@/tests/fixtures/facts";
import { differencesOf } from "./changes";
import { differenceText } from "./text";

const treeOf = (condition: Condition, facts: Facts) =>
  evaluate({ id: "t1", condition, ranking: null }, terms, facts).explanation;

const gate: Condition = {
  id: "all",
  kind: "all",
  of: [
    {
      id: "par",
      kind: "index-value",
      index: "PAR_INDEX",
      scope: "internal",
      comparator: ">=",
      value: "90",
      unit: "%",
    },
    {
      id: "sipas",
      kind: "index-value",
      index: "SIPAS",
      scope: "internal",
      comparator: ">=",
      value: "90",
      unit: "%",
    },
  ],
};
const known = (par: string, sipas: string | null, document = "12/QĐ-UBND") =>
  someFacts({
    indices: [
      anIndexFact({ index: "PAR_INDEX", value: par, document }),
      ...(sipas === null ? [] : [anIndexFact({ index: "SIPAS", value: sipas })]),
    ],
  });

test.each([
  ["nothing", known("92", "95"), known("92", "95"), []],
  ["a value", known("88.72", "95"), known("90.1", "95"), ["PAR INDEX từ 90% trở lên: 88,72% → 90,1%"]],
  [
    "a value that was missing",
    known("92", null),
    known("92", "91"),
    [
      "SIPAS từ 90% trở lên: Chưa có văn bản xác định có thuộc diện áp dụng hay không → 91%; văn bản: chưa có → 12/QĐ-UBND",
    ],
  ],
  [
    "only the paper",
    known("92", "95"),
    known("92", "95", "15/QĐ-UBND"),
    ["PAR INDEX từ 90% trở lên: văn bản: 12/QĐ-UBND → 15/QĐ-UBND"],
  ],
])("between two runs that differ in %s, exactly that is named", (_, before, after, said) => {
  expect(differencesOf(treeOf(gate, before), treeOf(gate, after)).map(differenceText)).toEqual(said);
});

test("a condition that came or went is named as such", () => {
  const of = gate.kind === "all" ? gate.of.slice(0, 1) : [];
  const facts = known("92", "95");
  const tree = treeOf({ id: "all", kind: "all", of }, facts);
  expect(differencesOf(tree, treeOf(gate, facts)).map(differenceText)).toEqual([
    "SIPAS từ 90% trở lên: điều kiện mới, 95%",
  ]);
  expect(differencesOf(treeOf(gate, facts), tree).map(differenceText)).toEqual([
    "SIPAS từ 90% trở lên: không còn điều kiện này",
  ]);
});

/** Ids are unique within a plan; those drawn at random are not. */
const withOwnIds = (condition: Condition, path = "c"): Condition =>
  ({
    ...condition,
    id: path,
    ...("of" in condition && Array.isArray(condition.of)
      ? { of: condition.of.map((part, at) => withOwnIds(part, `${path}.${at}`)) }
      : {}),
    ...("of" in condition && !Array.isArray(condition.of)
      ? { of: withOwnIds(condition.of, `${path}.0`) }
      : {}),
  }) as Condition;

test("a tree never differs from itself, and another outcome never comes without a named leaf", () => {
  fc.assert(
    fc.property(conditionArbitrary, factsArbitrary, factsArbitrary, (drawn, a, b) => {
      const condition = withOwnIds(drawn);
      const [before, after] = [treeOf(condition, a), treeOf(condition, b)];
      expect(differencesOf(before, before)).toEqual([]);
      const changes = differencesOf(before, after);
      if (before.outcome !== after.outcome || before.isProvisional !== after.isProvisional)
        expect(changes.length).toBeGreaterThan(0);
      for (const change of changes) expect(differenceText(change)).not.toBe("");
    }),
    { numRuns: 300 },
  );
});
