import fc from "fast-check";
import { expect, test } from "vitest";
import { type Condition, evaluate, type Facts } from "@/lib/scoring";
import { conditionArbitrary, terms as drawnTerms, factsArbitrary } from "@/tests/fixtures/arbitraries";
import { aCellFact, aFilingFact, anIndexFact, quarters, someFacts } from "@/tests/fixtures/facts";
import type { EvaluationTerms } from "../terms";
import { withTrial } from "./apply";
import { leversOf } from "./levers";
import { shortestWay, trialOf } from "./shortest";

const terms: EvaluationTerms = {
  tiers: [],
  indicators: [
    {
      id: "i1",
      name: "Tỷ lệ hồ sơ trực tuyến",
      kind: "ratio",
      unit: "%",
      countedThing: "hồ sơ",
      direction: "up",
      combine: "sum",
      mayNotApply: false,
    },
  ],
};
const tierOf = (condition: Condition) => ({ id: "t1", condition, ranking: null });
const online = (comparator: ">" | ">=" | "<=" | "=", value: string): Condition => ({
  id: "truc-tuyen",
  kind: "indicator",
  indicatorId: "i1",
  comparator,
  value,
  unit: "%",
  combine: "sum",
});
/** Three confirmed quarters of 50/100 each and an open fourth. */
const year = (numerator: string, denominator: string, known: Partial<Facts> = {}) =>
  someFacts({
    filings: quarters.map((period, at) =>
      aFilingFact(period, { state: at === 3 ? "draft" : "confirmed", isLocked: at !== 3 }),
    ),
    cells: quarters.map((period, at) =>
      aCellFact({
        indicatorId: "i1",
        periodId: period.id,
        ...(at === 3
          ? { numerator, denominator, isVerified: false }
          : { numerator: "50", denominator: "100", isVerified: true }),
      }),
    ),
    ...known,
  });

test.each([
  [
    "exactly at a strict threshold one case more is enough",
    online(">", "50"),
    year("50", "100"),
    { numerator: "51" },
  ],
  ["206/412 in all is over half already", online(">", "50"), year("57", "112"), null],
  ["seven cases while the total stays", online(">=", "50"), year("43", "100"), { numerator: "50" }],
  ["as many as the open quarter can still turn", online(">=", "62"), year("90", "100"), { numerator: "98" }],
  [
    "new cases where even a full quarter is too little",
    online(">=", "70"),
    year("100", "100"),
    { numerator: "200", denominator: "200" },
  ],
  ["fewer cases under a ceiling", online("<=", "40"), year("50", "100"), { numerator: "10" }],
])("the shortest way: %s", (_, condition, facts, attempt) => {
  const way = shortestWay(tierOf(condition), terms, facts);
  expect(way.blocked).toEqual([]);
  expect(way.moves.map((move) => move.attempt)).toEqual(attempt ? [attempt] : []);
  const tried = withTrial(facts, leversOf(tierOf(condition), terms, facts), trialOf(way));
  expect(evaluate(tierOf(condition), terms, tried)).toMatchObject({ outcome: "met" });
});

test("where nothing is entered yet, the newest period with figures is taken as the start", () => {
  const facts = year("0", "0");
  const blank = { ...facts, cells: facts.cells.slice(0, 3) };
  const tier = tierOf(online(">=", "60"));
  const way = shortestWay(tier, terms, blank);
  const attempt = { numerator: "90", denominator: "100" };
  expect(way.moves).toMatchObject([{ steps: 40, newCases: false, attempt }]);
  const tried = withTrial(blank, leversOf(tier, terms, blank), trialOf(way));
  expect(evaluate(tier, terms, tried).outcome).toBe("met");
});

test("an index that is not recognised yet may move, one that is may not", () => {
  const gate: Condition = {
    id: "par",
    kind: "index-value",
    index: "PAR_INDEX",
    scope: "internal",
    comparator: ">=",
    value: "90",
    unit: "%",
  };
  const draft = someFacts({
    indices: [anIndexFact({ index: "PAR_INDEX", value: "88.72", status: "self-scored" })],
  });
  expect(shortestWay(tierOf(gate), terms, draft).moves).toMatchObject([
    { attempt: { value: "90" }, steps: 128 },
  ]);
  const settled = someFacts({ indices: [anIndexFact({ index: "PAR_INDEX", value: "88.72" })] });
  const way = shortestWay(tierOf(gate), terms, settled);
  expect([way.moves, way.blocked.map(({ conditionId }) => conditionId)]).toEqual([[], ["par"]]);
});

test("of a choice the smaller move is taken, and two conditions on one figure end in one move", () => {
  const facts = year("43", "100", {
    indices: [anIndexFact({ index: "SIPAS", value: "50", status: "draft" })],
  });
  const sipas: Condition = {
    id: "sipas",
    kind: "index-value",
    index: "SIPAS",
    scope: "internal",
    comparator: ">=",
    value: "90",
    unit: "%",
  };
  const either: Condition = { id: "c", kind: "any", of: [sipas, online(">=", "50")] };
  expect(shortestWay(tierOf(either), terms, facts).moves.map(({ lever }) => lever.kind)).toEqual(["ratio"]);
  const both: Condition = {
    id: "c",
    kind: "all",
    of: [online(">=", "50"), { ...online(">", "55"), id: "cao" }],
  };
  expect(shortestWay(tierOf(both), terms, facts).moves).toMatchObject([
    { steps: 28, attempt: { numerator: "71" } },
  ]);
});

test("what the way names suffices, and one case less does not", () => {
  fc.assert(
    fc.property(
      fc.nat(300),
      fc.integer({ min: 1, max: 300 }),
      fc.constantFrom(">" as const, ">=" as const),
      fc.integer({ min: 1, max: 99 }),
      (part, total, comparator, threshold) => {
        const facts = year(String(Math.min(part, total)), String(total));
        const tier = tierOf(online(comparator, String(threshold)));
        const levers = leversOf(tier, terms, facts);
        const way = shortestWay(tier, terms, facts);
        const outcomeOf = (trial: ReturnType<typeof trialOf>) =>
          evaluate(tier, terms, withTrial(facts, levers, trial)).outcome;
        expect(way.blocked).toEqual([]);
        expect(outcomeOf(trialOf(way))).toBe("met");
        const [move] = way.moves;
        if (move?.lever.kind !== "ratio") return;
        const less = {
          numerator: String(Number(move.attempt.numerator) - 1),
          ...(move.newCases ? { denominator: String(Number(move.attempt.denominator) - 1) } : {}),
        };
        expect(outcomeOf({ [move.lever.id]: less })).not.toBe("met");
      },
    ),
  );
});

test("on any plan and facts the way is total, and moves only what is open", () => {
  fc.assert(
    fc.property(conditionArbitrary, factsArbitrary, (condition, facts) => {
      const tier = tierOf(condition);
      const way = shortestWay(tier, drawnTerms, facts);
      expect(way.moves.every(({ lever }) => lever.isOpen)).toBe(true);
      if (evaluate(tier, drawnTerms, facts).outcome === "met")
        expect(way).toEqual({ moves: [], blocked: [] });
    }),
    { numRuns: 300 },
  );
});
