import { expect, test } from "vitest";
import { aFilingFact, quarters, someFacts } from "@/tests/fixtures/facts";
import { type Condition, evaluate, type Facts, type FilingFact, type Leaf } from ".";

const explain = (condition: Condition, facts: Facts) =>
  evaluate({ id: "t1", condition, ranking: null }, { indicators: [], tiers: [] }, facts).explanation;

test.each([
  ["accepted", false, "met"],
  ["accepted", true, "met"],
  ["submitted", true, "missing-data"],
  ["returned", false, "missing-data"],
  ["none", false, "missing-data"],
  ["none", true, "not-met"],
  ["draft", true, "not-met"],
  ["rejected", false, "not-met"],
] as const)("a registration %s, window closed %s: %s", (status, isClosed, outcome) => {
  const registration = { id: "registration-1", status, decidedBy: null, decidedAt: null, isClosed };
  expect(explain({ kind: "registration-accepted", id: "c1" }, someFacts({ registration })).outcome).toBe(
    outcome,
  );
});

test.each<[string, boolean, Partial<FilingFact>, string, boolean]>([
  ["confirmed", true, {}, "met", false],
  ["confirmed but late", true, { isLate: true }, "not-met", false],
  ["confirmed but late, time not asked for", false, { isLate: true }, "met", false],
  ["submitted, not yet confirmed", true, { state: "submitted" }, "met", true],
  ["not filed, not yet due", true, { state: "none", isDue: false }, "missing-data", false],
  ["not filed, past due", true, { state: "none" }, "not-met", false],
  ["not filed, past due, time not asked for", false, { state: "none" }, "missing-data", false],
  ["not filed, period locked", false, { state: "none", isLocked: true }, "not-met", false],
])("filings: %s (on time %s)", (_title, onTime, known, outcome, isProvisional) => {
  const filings = [...quarters.slice(0, 1).map((period) => aFilingFact(period, known))];
  expect(explain({ kind: "filings-complete", id: "c1", onTime }, someFacts({ filings }))).toMatchObject({
    outcome,
    isProvisional,
  });
});

test("an open hold postpones and no judgement lifts it; why somebody is on hold is not told", () => {
  const judgement = {
    id: "j1",
    conditionId: "c1",
    outcome: "met" as const,
    by: "A",
    at: "2023-01-01T00:00:00Z",
    reason: "",
    document: null,
  };
  const node = explain(
    { kind: "no-open-hold", id: "c1" },
    someFacts({ holds: [{ id: "hold-1", isOpen: true }], judgements: [judgement] }),
  );
  expect(node).toMatchObject({
    outcome: "needs-judgement",
    reason: "open-hold",
    sources: [{ type: "hold", id: "hold-1", by: null, document: null }],
  });
  expect(
    explain({ kind: "no-open-hold", id: "c1" }, someFacts({ holds: [{ id: "hold-1", isOpen: false }] }))
      .outcome,
  ).toBe("met");
});

test.each<[string, [who: string, outcome: "met" | "not-met" | "not-applicable"][], object]>([
  ["nobody has read it", [], { outcome: "needs-judgement", reason: "not-judged" }],
  ["one has", [["a", "met"]], { outcome: "needs-judgement", reason: "one-reading" }],
  [
    "one has, twice",
    [
      ["a", "met"],
      ["a", "met"],
    ],
    { outcome: "needs-judgement", reason: "one-reading" },
  ],
  [
    "two agree",
    [
      ["a", "met"],
      ["b", "met"],
    ],
    { outcome: "met", reason: "judged" },
  ],
  [
    "two differ",
    [
      ["a", "met"],
      ["b", "not-met"],
    ],
    { outcome: "needs-judgement", reason: "readings-differ" },
  ],
  [
    "a third decides",
    [
      ["a", "met"],
      ["b", "not-met"],
      ["c", "not-met"],
    ],
    { outcome: "not-met" },
  ],
  [
    "one comes round",
    [
      ["a", "met"],
      ["b", "not-met"],
      ["a", "not-met"],
    ],
    { outcome: "not-met" },
  ],
  [
    "three say three things",
    [
      ["a", "met"],
      ["b", "not-met"],
      ["c", "not-applicable"],
    ],
    { reason: "readings-differ" },
  ],
  [
    "two against two",
    [
      ["a", "met"],
      ["b", "met"],
      ["c", "not-met"],
      ["d", "not-met"],
    ],
    { reason: "readings-differ" },
  ],
])("a clause with two readers: %s", (_, said, answer) => {
  const clause: Leaf = { kind: "judgement", id: "c1", question: "Thực hiện Thông điệp 05 T", readers: 2 };
  const judgements = said.map(([byId, outcome], at) => ({
    ...{ id: `j${at}`, conditionId: "c1", outcome, by: byId, byId, at: `2023-01-0${at + 1}T00:00:00Z` },
    ...{ reason: "", document: null },
  }));
  expect(explain(clause, someFacts({ judgements }))).toMatchObject(answer);
  expect(explain(clause, someFacts({ judgements: judgements.toReversed() }))).toMatchObject(answer);
});

test("a worded clause is open until people answer it, and their last word counts", () => {
  const clause: Leaf = { kind: "judgement", id: "c1", question: "tiêu biểu, xuất sắc" };
  const say = (id: string, at: string, outcome: "met" | "not-met") => ({
    id,
    conditionId: "c1",
    outcome,
    by: "Hội đồng",
    at,
    reason: "",
    document: null,
  });
  expect(explain(clause, someFacts())).toMatchObject({ outcome: "needs-judgement", reason: "not-judged" });
  const judgements = [say("j2", "2023-02-01T00:00:00Z", "not-met"), say("j1", "2023-01-01T00:00:00Z", "met")];
  expect(explain(clause, someFacts({ judgements }))).toMatchObject({
    outcome: "not-met",
    sources: [{ type: "judgement", id: "j2" }],
  });
});
