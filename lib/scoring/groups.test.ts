import { expect, test } from "vitest";
import { someFacts } from "@/tests/fixtures/facts";
import { type Condition, evaluate, type Facts, type Leaf, type ServedUnitFact } from ".";

const explain = (condition: Condition, facts: Facts) =>
  evaluate({ id: "t1", condition, ranking: null }, { indicators: [], tiers: [] }, facts).explanation;

const unit = (
  unitVersionId: string,
  months: number,
  outcome: "met" | "not-met" | "missing-data",
  known: Partial<ServedUnitFact> = {},
): ServedUnitFact => ({
  unitVersionId,
  unitName: unitVersionId,
  months,
  isLast: false,
  isLedBySubject: false,
  verdicts: [{ id: `verdict-${unitVersionId}`, tierId: "unit-tier", outcome, isProvisional: false }],
  ...known,
});

test.each<[string, "most-months" | "every-unit" | "last-unit" | undefined, ServedUnitFact[], string, string]>(
  [
    [
      "the unit with most months",
      "most-months",
      [unit("a", 8, "met"), unit("b", 4, "not-met")],
      "met",
      "unit-meets",
    ],
    [
      "most months where the plan says nothing",
      undefined,
      [unit("a", 8, "not-met"), unit("b", 4, "met")],
      "not-met",
      "unit-fails",
    ],
    [
      "every unit served in",
      "every-unit",
      [unit("a", 8, "met"), unit("b", 4, "not-met")],
      "not-met",
      "unit-fails",
    ],
    [
      "the last unit",
      "last-unit",
      [unit("a", 8, "met"), unit("b", 4, "not-met", { isLast: true })],
      "not-met",
      "unit-fails",
    ],
    [
      "equal months and different answers",
      "most-months",
      [unit("a", 6, "met"), unit("b", 6, "not-met")],
      "needs-judgement",
      "units-disagree",
    ],
    [
      "the head of a unit that failed",
      "most-months",
      [unit("a", 8, "met"), unit("b", 4, "not-met", { isLedBySubject: true })],
      "not-met",
      "led-unit-fails",
    ],
    ["a unit not yet judged", "most-months", [unit("a", 12, "missing-data")], "missing-data", "unit-open"],
    ["no unit known", "most-months", [], "missing-data", "unit-unknown"],
  ],
)("an individual takes the gate of %s", (_title, movers, units, outcome, reason) => {
  const condition: Leaf = { kind: "unit-meets", id: "c1", tierId: "unit-tier", movers };
  expect(explain(condition, someFacts({ units }))).toMatchObject({ outcome, reason });
});

const leaf = (
  id: string,
  outcome: "met" | "not-met" | "missing-data" | "needs-judgement" | "not-applicable",
): Leaf => ({ kind: "judgement", id: `${outcome}-${id}`, question: id });
const judged = someFacts({
  judgements: ["1", "2", "3"].flatMap((id) =>
    (["met", "not-met", "not-applicable"] as const).map((outcome) => ({
      id: `${outcome}-${id}`,
      conditionId: `${outcome}-${id}`,
      outcome,
      by: "",
      at: "",
      reason: "",
      document: null,
    })),
  ),
});

test.each<[string, Condition, string, string]>([
  [
    "two of three, two met",
    { kind: "at-least", id: "g", count: 2, of: [leaf("1", "met"), leaf("2", "met"), leaf("3", "not-met")] },
    "met",
    "parts-meet",
  ],
  [
    "two of three, one met and one open",
    {
      kind: "at-least",
      id: "g",
      count: 2,
      of: [leaf("1", "met"), leaf("2", "needs-judgement"), leaf("3", "not-met")],
    },
    "needs-judgement",
    "part-to-judge",
  ],
  [
    "two of three, two failed",
    {
      kind: "at-least",
      id: "g",
      count: 2,
      of: [leaf("1", "met"), leaf("2", "not-met"), leaf("3", "not-met")],
    },
    "not-met",
    "part-fails",
  ],
  [
    "two of three, only one applies",
    {
      kind: "at-least",
      id: "g",
      count: 2,
      of: [leaf("1", "met"), leaf("2", "not-applicable"), leaf("3", "not-applicable")],
    },
    "needs-judgement",
    "too-few-apply",
  ],
  ["not, of a met part", { kind: "not", id: "g", of: leaf("1", "met") }, "not-met", "part-fails"],
  [
    "any, one of them met",
    { kind: "any", id: "g", of: [leaf("1", "not-met"), leaf("2", "met")] },
    "met",
    "parts-meet",
  ],
  [
    "any, one failed and one open",
    { kind: "any", id: "g", of: [leaf("1", "not-met"), leaf("2", "needs-judgement")] },
    "needs-judgement",
    "part-to-judge",
  ],
  [
    "a group that dropped out leaves the rest alone",
    {
      kind: "all",
      id: "g",
      of: [
        leaf("1", "met"),
        { kind: "any", id: "h", of: [leaf("2", "not-applicable"), leaf("3", "not-applicable")] },
      ],
    },
    "met",
    "parts-meet",
  ],
])("groups: %s", (_title, condition, outcome, reason) => {
  expect(explain(condition, judged)).toMatchObject({ outcome, reason });
});
