import { expect, test } from "vitest";
import { aCellFact, aFilingFact, ministryPeriods, quarters, someFacts } from "@/tests/fixtures/facts";
import {
  type AppliesWhen,
  type CellFact,
  type Condition,
  type EvaluationTerms,
  evaluate,
  type Facts,
  type Leaf,
  type Outcome,
} from ".";

const terms: EvaluationTerms = {
  indicators: [
    {
      id: "online",
      name: "Tỷ lệ hồ sơ trực tuyến",
      kind: "ratio",
      unit: "%",
      countedThing: "hồ sơ",
      direction: "up",
      combine: "sum",
      mayNotApply: false,
    },
    {
      id: "late",
      name: "Số hồ sơ quá hạn",
      kind: "count",
      unit: "hồ sơ",
      countedThing: "hồ sơ",
      direction: "down",
      combine: "sum",
      mayNotApply: true,
    },
    {
      id: "days",
      name: "Rút ngắn thời gian",
      kind: "reduction",
      unit: "%",
      countedThing: "ngày",
      direction: "up",
      combine: "sum",
      mayNotApply: true,
    },
  ],
  tiers: [{ id: "unit-tier", name: "Bằng khen tập thể" }],
};
const explain = (condition: Condition, facts: Facts) =>
  evaluate({ id: "t1", condition, ranking: null }, terms, facts).explanation;

const above50: Leaf = {
  kind: "indicator",
  id: "c1",
  indicatorId: "online",
  comparator: ">",
  value: "50",
  unit: "%",
  combine: "sum",
};
const filed = (cells: [string, string][], known: Partial<CellFact> = {}, indicatorId = "online") =>
  someFacts({
    filings: quarters.slice(0, cells.length).map((period) => aFilingFact(period)),
    cells: cells.map(([numerator, denominator], index) =>
      aCellFact({ indicatorId, periodId: quarters[index]?.id ?? "", numerator, denominator, ...known }),
    ),
  });

test.each<[string, [string, string][], string, string]>([
  ["exactly 50.0 % of one quarter", [["206", "412"]], "not-met", "value-fails"],
  ["one dossier more", [["207", "412"]], "met", "value-meets"],
  [
    "two quarters that are 50.0 % together",
    [
      ["10", "100"],
      ["90", "100"],
    ],
    "not-met",
    "value-fails",
  ],
  [
    "a good rate on few and a bad one on many",
    [
      ["3", "3"],
      ["400", "1000"],
    ],
    "not-met",
    "value-fails",
  ],
  [
    "no dossiers at all",
    [
      ["0", "0"],
      ["0", "0"],
    ],
    "needs-judgement",
    "nothing-applies",
  ],
])("trên 50%%: %s", (_title, cells, outcome, reason) => {
  expect(explain(above50, filed(cells))).toMatchObject({ outcome, reason });
});

test("a quarter nobody filed is missing, and what is known so far is shown", () => {
  const facts = filed([
    ["90", "100"],
    ["80", "100"],
  ]);
  const open = { ...facts, cells: facts.cells.slice(0, 1) };
  expect(explain(above50, open)).toMatchObject({
    outcome: "missing-data",
    reason: "period-missing",
    value: { kind: "fraction", numerator: "90", denominator: "100", unit: "%" },
  });
});

test("an unverified figure gives a provisional answer, an adjusted one is noted", () => {
  expect(explain(above50, filed([["60", "100"]], { isVerified: false }))).toMatchObject({
    outcome: "met",
    isProvisional: true,
    notes: ["unverified-figure"],
  });
  expect(explain(above50, filed([["60", "100"]], { isAdjusted: true }))).toMatchObject({
    isProvisional: false,
    notes: ["adjusted-by-verifier"],
  });
});

test("one unverified quarter of two makes the whole provisional", () => {
  const facts = filed([
    ["60", "100"],
    ["70", "100"],
  ]);
  const cells = facts.cells.map((cell, index) => ({ ...cell, isVerified: index === 0 }));
  expect(explain(above50, { ...facts, cells })).toMatchObject({ outcome: "met", isProvisional: true });
});

test.each<[string, AppliesWhen, Outcome]>([
  ["its kind of unit", { unitKinds: ["DEPARTMENT"] }, "met"],
  ["another kind of unit", { unitKinds: ["COMMUNE"] }, "not-applicable"],
  ["its block", { blockCodes: ["so-nganh", "xa"] }, "met"],
  ["another block", { blockCodes: ["xa"] }, "not-applicable"],
  ["its kind but another block", { unitKinds: ["DEPARTMENT"], blockCodes: ["xa"] }, "not-applicable"],
  ["an attribute nobody has recorded", { attribute: "SUBJECT_TO_DDCI" }, "missing-data"],
  [
    "another block, whatever the attribute",
    { blockCodes: ["xa"], attribute: "SUBJECT_TO_DDCI" },
    "not-applicable",
  ],
])("a clause that speaks of %s", (_title, appliesWhen, outcome) => {
  expect(explain({ ...above50, appliesWhen }, filed([["60", "100"]])).outcome).toBe(outcome);
});

test("every source leads to its cell, its file and page, and who confirmed it when", () => {
  const evidence = [{ id: "file-1", name: "bao-cao-quy-1.pdf", page: "4" }];
  expect(explain(above50, filed([["206", "412"]], { evidence })).sources).toEqual([
    {
      type: "filing-value",
      id: "value-online-q1",
      document: "filing-q1",
      documentDate: null,
      period: "Quý I/2022",
      by: "Trần Thị B",
      at: "2022-04-12T02:00:00.000Z",
      value: { kind: "fraction", unit: "%", numerator: "206", denominator: "412" },
      evidence,
    },
  ]);
});

test("the gap is counted in cases: at 200/412 seven more, or thirteen new ones", () => {
  expect(explain(above50, filed([["200", "412"]])).gap).toMatchObject({
    kind: "cases",
    direction: "more",
    sameTotal: "7",
    newCases: "13",
    total: "412",
    thing: "hồ sơ",
  });
});

test("two thirds meet neither 66.67 by rounding nor miss 66.66", () => {
  const facts = filed([["2", "3"]]);
  expect(explain({ ...above50, comparator: ">=", value: "66.67" }, facts).outcome).toBe("not-met");
  expect(explain({ ...above50, comparator: ">=", value: "66.66" }, facts).outcome).toBe("met");
});

test("the ministry's cumulative filings are not added to what they contain", () => {
  const figures: Record<string, [string, string]> = {
    q1: ["10", "100"],
    h1: ["30", "200"],
    q3: ["20", "100"],
    year: ["220", "400"],
  };
  const facts = someFacts({
    filings: ministryPeriods.map((period) => aFilingFact(period)),
    cells: Object.entries(figures).map(([periodId, [numerator, denominator]]) =>
      aCellFact({ indicatorId: "online", periodId, numerator, denominator }),
    ),
  });
  expect(explain(above50, facts)).toMatchObject({
    outcome: "met",
    value: { numerator: "220", denominator: "400" },
    notes: ["cumulative-period"],
  });
  expect(explain({ ...above50, combine: "every" }, facts)).toMatchObject({
    outcome: "not-met",
    value: { numerator: "10", denominator: "100" },
  });
});

test("no late dossiers: nothing arising is zero, one is one too many", () => {
  const none: Leaf = { ...above50, indicatorId: "late", comparator: "=", value: "0", unit: "hồ sơ" };
  const facts = (known: Partial<CellFact>) =>
    filed([["", ""]], { numerator: null, denominator: null, ...known }, "late");
  expect(explain(none, facts({ state: "none-arose" })).outcome).toBe("met");
  expect(explain(none, facts({ number: "0" })).outcome).toBe("met");
  expect(explain(none, facts({ number: "1" }))).toMatchObject({
    outcome: "not-met",
    gap: { kind: "points", direction: "fewer", amount: { numerator: "1", denominator: "1" }, unit: "hồ sơ" },
  });
});

test("`Không áp dụng` counts only where the plan allows it", () => {
  const state = { state: "not-applicable" as const };
  expect(explain(above50, filed([["", ""]], state))).toMatchObject({
    outcome: "missing-data",
    reason: "not-applicable-not-allowed",
  });
  const late: Leaf = { ...above50, indicatorId: "late", unit: "hồ sơ" };
  expect(explain(late, filed([["", ""]], state, "late"))).toMatchObject({
    outcome: "needs-judgement",
    reason: "nothing-applies",
  });
});

test("a cut of at least 10 % is measured against its base", () => {
  const cut: Leaf = { ...above50, indicatorId: "days", comparator: ">=", value: "10" };
  expect(explain(cut, filed([["45", "50"]], {}, "days"))).toMatchObject({
    outcome: "met",
    value: { numerator: "5", denominator: "50" },
  });
  expect(explain(cut, filed([["46", "50"]], {}, "days"))).toMatchObject({
    outcome: "not-met",
    gap: { direction: "fewer", sameTotal: "1", newCases: null },
  });
});

test("a streak needs every year, and names the one that is missing", () => {
  const condition: Condition = { kind: "streak", id: "s1", years: 2, condition: above50 };
  const now = filed([["60", "100"]]);
  expect(explain(condition, now)).toMatchObject({
    outcome: "missing-data",
    children: [
      { year: 2022, outcome: "met" },
      { year: 2021, outcome: "missing-data", reason: "year-missing" },
    ],
  });
  const before = (numerator: string, denominator: string): Facts => ({
    ...now,
    earlier: [{ ...filed([[numerator, denominator]]), year: 2021 }],
  });
  expect(explain(condition, before("70", "100")).outcome).toBe("met");
  expect(explain(condition, before("30", "100")).outcome).toBe("not-met");
  expect(explain(condition, before("0", "0"))).toMatchObject({
    outcome: "needs-judgement",
    reason: "year-not-applicable",
  });
});
