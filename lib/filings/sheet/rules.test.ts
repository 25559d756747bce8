import { expect, test } from "vitest";
import type { PlanIndicator, PlanTerms } from "@/lib/plans/terms";
import { findingsOf, indicatorsOf, isBlank, isInvited, noFigures, readingOf } from "./rules";
import { figuresText, missingCases, readingWordsOf, thresholdSign } from "./text";

const indicator = (given: Partial<PlanIndicator> = {}): PlanIndicator => ({
  id: "k04",
  code: "K04",
  name: "Tỷ lệ hồ sơ trực tuyến",
  kind: "ratio",
  numerator: "Hồ sơ trực tuyến",
  denominator: "Tổng số hồ sơ",
  unit: "%",
  countedThing: "hồ sơ",
  decimals: 1,
  direction: "up",
  combine: "sum",
  evidence: "optional",
  mayNotApply: false,
  target: { comparator: ">", value: "50", phrase: "trên 50%" },
  ...given,
});
const count = indicator({
  id: "k07",
  code: "K07",
  kind: "count",
  numerator: null,
  denominator: null,
  unit: "hồ sơ",
  combine: "last",
  target: { comparator: "=", value: "0", phrase: "không phát sinh" },
});
const ratio = (numerator: string | null, denominator: string | null) => ({
  ...noFigures,
  numerator,
  denominator,
});

test.each([
  [ratio("200", "412"), "48,5%", "not-met"],
  [ratio("206", "412"), "50,0%", "not-met"],
  // Rounding never hides the side.
  [ratio("5004", "10000"), "50,04%", "met"],
  [ratio("0", "0"), "Không phát sinh", null],
  [ratio("1", null), "Chưa nhập", null],
  [{ ...noFigures, state: "NONE_ARISEN" as const }, "Không phát sinh", null],
  [{ ...noFigures, state: "NOT_APPLICABLE" as const }, "Không áp dụng", null],
  [{ ...noFigures, state: "NOT_YET_KNOWN" as const }, "Chưa có số liệu", null],
  [noFigures, "Chưa nhập", null],
])("%j reads %s", (figures, words, side) => {
  const reading = readingOf(indicator(), figures);
  expect(readingWordsOf(reading)).toBe(words);
  expect(reading.kind === "value" ? reading.side : null).toBe(side);
});

test("blank, zero and none arisen are three things", () => {
  expect(
    [noFigures, { ...noFigures, amount: "0" }, { ...noFigures, state: "NONE_ARISEN" as const }].map(isBlank),
  ).toEqual([true, false, false]);
});

test.each([
  [indicator(), "> 50%"],
  [count, "= 0"],
  [indicator({ target: { comparator: ">=", value: "98.5", phrase: "" } }), "≥ 98,5%"],
  [
    indicator({ kind: "score", unit: "điểm", target: { comparator: ">=", value: "90", phrase: "" } }),
    "≥ 90 điểm",
  ],
  [indicator({ target: null }), null],
])("thresholds in short %#", (given, sign) => {
  expect(thresholdSign(given)).toBe(sign);
});

test.each([
  [ratio("200", "412"), "Còn thiếu 7 hồ sơ"],
  [ratio("207", "412"), null],
  [ratio("200", null), null],
])("the gap of %j in units of work: %s", (figures, words) => {
  expect(missingCases(indicator(), figures)).toBe(words);
});

test("figures as one word of a sentence", () => {
  expect(figuresText(ratio("1234", "2000"))).toBe("1.234/2.000");
  expect(figuresText(ratio("1234", null))).toBe("1.234/…");
  expect(figuresText({ ...noFigures, amount: "0" })).toBe("0");
});

const unit = { kind: "DEPARTMENT", path: "/tinh/so/", blockCode: "so-nganh", attributes: {} };
const audience = (unitKinds: string[]) => ({
  id: "a",
  kind: "collective" as const,
  description: "x",
  unitKinds,
});

test.each([
  ["nobody named means everybody", [], "province", true],
  ["its kind is named", [audience(["DEPARTMENT", "COMMUNE"])], "province", true],
  ["another kind is named", [audience(["COMMUNE"])], "province", false],
  ["any kind", [audience([])], "province", true],
  ["a unit's own plan reaches what is below it", [], "unit", true],
] as const)("invited: %s", (_, audiences, scope, expected) => {
  const terms = { audiences: [...audiences], scope } as unknown as Pick<PlanTerms, "audiences" | "scope">;
  expect(isInvited(terms, unit, "tinh")).toBe(expected);
});

test("a unit's own plan does not reach beside it", () => {
  expect(isInvited({ audiences: [], scope: "unit" }, unit, "khac")).toBe(false);
});

test.each([
  [{ unitKinds: ["COMMUNE"] }, {}, 0],
  [{ blockCodes: ["so-nganh"] }, {}, 1],
  [{ attribute: "SUBJECT_TO_DDCI" }, { SUBJECT_TO_DDCI: true }, 1],
  [{ attribute: "SUBJECT_TO_DDCI" }, { SUBJECT_TO_DDCI: false }, 0],
  // Nobody recorded it: the line stays, nothing is inferred (rule 18).
  [{ attribute: "SUBJECT_TO_DDCI" }, {}, 1],
])("applies when %j and recorded %j: %i", (appliesWhen, attributes, lines) => {
  expect(indicatorsOf({ indicators: [indicator({ appliesWhen })] }, { ...unit, attributes })).toHaveLength(
    lines,
  );
});

test("a stock may fall within the year, a flow may not", () => {
  const span = { periodId: "6t", from: "2025-12-15", through: "2026-06-14", isCumulative: true };
  const earlier = [
    {
      periodId: "q1",
      from: "2025-12-15",
      through: "2026-03-14",
      state: "reported" as const,
      numerator: null,
      denominator: null,
      number: "2",
    },
  ];
  const line = (given: PlanIndicator) => ({
    ...noFigures,
    amount: "0",
    indicator: given,
    explanation: "",
    expectedOn: null,
    evidenceCount: 0,
    earlier,
  });
  expect(findingsOf([line(count)], span)).toEqual([]);
  expect(findingsOf([line({ ...count, combine: "sum" })], span).map(({ code }) => code)).toEqual([
    "cumulative-lower",
  ]);
});
