import { expect, test } from "vitest";
import { anIndexFact, someFacts } from "@/tests/fixtures/facts";
import { type Condition, evaluate, type Facts, type IndexFact, type Outcome } from ".";

// DOMAIN §2.4: CCHC ≥ 90 and SIPAS ≥ 90 and, where the agency is subject to it, DDCI ≥ Tốt.
const gate: Condition = {
  kind: "all",
  id: "gate",
  of: [
    {
      kind: "index-value",
      id: "par",
      index: "PAR_INDEX",
      scope: "internal",
      comparator: ">=",
      value: "90",
      unit: "%",
    },
    {
      kind: "index-value",
      id: "sipas",
      index: "SIPAS",
      scope: "internal",
      comparator: ">=",
      value: "90",
      unit: "%",
    },
    {
      kind: "index-grade",
      id: "ddci",
      index: "DDCI",
      scope: "internal",
      atLeast: "tot",
      appliesWhen: { attribute: "SUBJECT_TO_DDCI" },
    },
  ],
};
const tier = { id: "bang-khen", condition: gate, ranking: null };
const grades = [
  ["thap", "Thấp"],
  ["tuong-doi-thap", "Tương đối thấp"],
  ["trung-binh", "Trung bình"],
  ["kha", "Khá"],
  ["tot", "Tốt"],
  ["rat-tot", "Rất tốt"],
].map(([code = "", name = ""]) => ({ code, name }));

type Cell = string | "exempt" | "?" | "predecessor only";
const names: Record<string, string> = { "Rất tốt": "rat-tot", Tốt: "tot", Khá: "kha" };

function indexFact(index: string, cell: Cell): IndexFact {
  if (cell === "exempt")
    return anIndexFact({
      index,
      applicability: "exempt",
      document: "88/QĐ-UBND",
      documentDate: "2022-02-01",
    });
  if (cell === "?") return anIndexFact({ index, status: "draft", document: null, documentDate: null });
  if (cell === "predecessor only")
    return anIndexFact({ index, value: "92.00", holder: "predecessor", holderName: "UBND xã cũ" });
  return anIndexFact({ index, ...(index === "DDCI" ? { gradeCode: names[cell] ?? cell } : { value: cell }) });
}

function factsOf(par: Cell, sipas: Cell, ddci: Cell | "not subject"): Facts {
  const isSubject = ddci !== "not subject";
  return someFacts({
    indices: [
      indexFact("PAR_INDEX", par),
      indexFact("SIPAS", sipas),
      ...(isSubject ? [indexFact("DDCI", ddci)] : []),
    ],
    scales: [{ index: "DDCI", year: 2022, blockCode: null, grades }],
    attributes: [
      {
        id: "attribute-1",
        code: "SUBJECT_TO_DDCI",
        holds: isSubject,
        document: "77/QĐ-UBND",
        documentDate: "2022-01-15",
      },
    ],
  });
}

const cases: [title: string, par: Cell, sipas: Cell, ddci: Cell | "not subject", result: Outcome][] = [
  ["Sở with business clients", "92.10", "91.00", "Tốt", "met"],
  ["same, weak DDCI", "92.10", "91.00", "Khá", "not-met"],
  ["Thanh tra tỉnh: no DDCI, no citizen procedures", "93.00", "exempt", "not subject", "met"],
  ["subject to DDCI but exempted from it by document", "93.00", "91.00", "exempt", "met"],
  ["89.95 on one index", "89.95", "95.00", "Rất tốt", "not-met"],
  ["exactly 90 is enough", "90", "90.00", "Tốt", "met"],
  ["DDCI not yet published", "92.10", "91.00", "?", "missing-data"],
  ["one fail plus one unknown", "88.00", "?", "?", "not-met"],
  [
    "commune formed 01/7/2025, predecessors only",
    "predecessor only",
    "predecessor only",
    "not subject",
    "needs-judgement",
  ],
  ["exempt from everything", "exempt", "exempt", "not subject", "needs-judgement"],
];

test.each(cases)(
  "gate of DOMAIN §2.4: %s (CCHC %s, SIPAS %s, DDCI %s): %s",
  (_title, par, sipas, ddci, result) => {
    const verdict = evaluate(tier, { indicators: [], tiers: [] }, factsOf(par, sipas, ddci));
    expect(verdict).toMatchObject({ outcome: result, isProvisional: false });
  },
);

test("who is exempt sees which conditions dropped out and by which document", () => {
  const { explanation } = evaluate(
    tier,
    { indicators: [], tiers: [] },
    factsOf("93.00", "exempt", "not subject"),
  );
  const dropped = explanation.children.filter((child) => child.outcome === "not-applicable");
  expect(
    dropped.map(({ conditionId, reason, sources }) => [conditionId, reason, sources[0]?.document]),
  ).toEqual([
    ["sipas", "exempt", "88/QĐ-UBND"],
    ["ddci", "outside-clause", "77/QĐ-UBND"],
  ]);
});

test("89.95 keeps its digits and says how far it is", () => {
  const { explanation } = evaluate(tier, { indicators: [], tiers: [] }, factsOf("89.95", "95.00", "Rất tốt"));
  expect(explanation.children[0]).toMatchObject({
    value: { kind: "decimal", decimal: "89.95", unit: "%" },
    gap: {
      kind: "points",
      amount: { numerator: "1", denominator: "20" },
      direction: "more",
      isStrict: false,
    },
  });
});

test("one fail plus one unknown still lists the unknown", () => {
  const { counts } = evaluate(tier, { indicators: [], tiers: [] }, factsOf("88.00", "?", "?"));
  expect(counts).toEqual({ met: 0, notMet: 1, notApplicable: 0, missing: 2, judgement: 0, total: 3 });
});

test("without a record of whether an agency is subject to DDCI nobody is exempt from it", () => {
  const facts = { ...factsOf("92.10", "91.00", "Tốt"), attributes: [] };
  expect(evaluate(tier, { indicators: [], tiers: [] }, facts)).toMatchObject({ outcome: "missing-data" });
});

test("an index without any record is missing, never exempt", () => {
  const facts = factsOf("92.10", "91.00", "Tốt");
  const unknown = { ...facts, indices: facts.indices.filter((row) => row.index !== "SIPAS") };
  const { explanation } = evaluate(tier, { indicators: [], tiers: [] }, unknown);
  expect(explanation.children[1]).toMatchObject({ outcome: "missing-data", reason: "applicability-unknown" });
});

test("the province's own SIPAS never answers for a unit", () => {
  const facts = factsOf("92.10", "?", "Tốt");
  const national = {
    ...facts,
    indices: [
      ...facts.indices.filter((row) => row.index !== "SIPAS"),
      anIndexFact({ index: "SIPAS", scope: "national", value: "90.59" }),
    ],
  };
  const { explanation } = evaluate(tier, { indicators: [], tiers: [] }, national);
  expect(explanation.children[1]).toMatchObject({ outcome: "missing-data", reason: "only-other-scope" });
});

test.each([
  ["recognised", "12/QĐ-UBND", false],
  ["published", "12/QĐ-UBND", false],
  ["recognised", null, true],
  ["appraised", "12/QĐ-UBND", true],
  ["self-scored", null, true],
] as const)("an index %s with document %s: provisional %s", (status, document, isProvisional) => {
  const facts = factsOf("92.10", "91.00", "Tốt");
  const indices = facts.indices.map((row) => (row.index === "SIPAS" ? { ...row, status, document } : row));
  expect(evaluate(tier, { indicators: [], tiers: [] }, { ...facts, indices })).toMatchObject({
    outcome: "met",
    isProvisional,
  });
});

test("a corrected value gives way to the record that replaced it", () => {
  const facts = factsOf("92.10", "91.00", "Tốt");
  const old = anIndexFact({ index: "SIPAS", id: "SIPAS-old", value: "95", status: "corrected" });
  const now = anIndexFact({ index: "SIPAS", id: "SIPAS-new", value: "89", status: "recognised" });
  const indices = [old, now, ...facts.indices.filter((row) => row.index !== "SIPAS")];
  expect(evaluate(tier, { indicators: [], tiers: [] }, { ...facts, indices })).toMatchObject({
    outcome: "not-met",
  });
});

test("grades are compared in the scale of their own block", () => {
  const facts = factsOf("92.10", "91.00", "Tốt");
  // Where "Tốt" is the best of four, as in Khánh Hòa, and where "Xuất sắc" stands above it.
  const own = {
    index: "DDCI",
    year: 2022,
    blockCode: "so-nganh",
    grades: [
      { code: "tot", name: "Tốt" },
      { code: "xuat-sac", name: "Xuất sắc" },
    ],
  };
  const better = {
    ...facts,
    scales: [...facts.scales, own],
    indices: facts.indices.map((row) => (row.index === "DDCI" ? { ...row, gradeCode: "xuat-sac" } : row)),
  };
  expect(evaluate(tier, { indicators: [], tiers: [] }, better)).toMatchObject({ outcome: "met" });
  const elsewhere = { ...better, scales: facts.scales };
  expect(evaluate(tier, { indicators: [], tiers: [] }, elsewhere)).toMatchObject({ outcome: "missing-data" });
});

test("a person may carry a predecessor's value over, by a decision", () => {
  const facts = factsOf("predecessor only", "91.00", "not subject");
  const judgement = {
    id: "judgement-1",
    conditionId: "par",
    outcome: "met" as const,
    by: "Sở Nội vụ",
    at: "2025-09-01T02:00:00.000Z",
    reason: "Kế thừa kết quả của xã có dân số lớn nhất",
    document: "15/TB-SNV",
  };
  expect(evaluate(tier, { indicators: [], tiers: [] }, facts)).toMatchObject({ outcome: "needs-judgement" });
  expect(evaluate(tier, { indicators: [], tiers: [] }, { ...facts, judgements: [judgement] })).toMatchObject({
    outcome: "met",
  });
  // A figure is no matter of opinion: the same word changes nothing where there is a value.
  const failing = { ...factsOf("88.00", "91.00", "not subject"), judgements: [judgement] };
  expect(evaluate(tier, { indicators: [], tiers: [] }, failing)).toMatchObject({ outcome: "not-met" });
});
