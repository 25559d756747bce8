import { expect, test } from "vitest";
import { aCellFact, aFilingFact, anIndexFact, quarters, someFacts } from "@/tests/fixtures/facts";
import { type Comparator, type Condition, type Explanation, evaluate, obstaclesOf, reasons } from ".";
import {
  edgeText,
  gapText,
  gradeEdgeText,
  headlineText,
  obstacleText,
  readingText,
  reasonText,
  thresholdText,
  valueText,
  workingText,
} from "./text";

test.each<[Comparator, string, string, string | null, string, string]>([
  [">", "50", "%", null, "trên 50%", "Đúng 50,0% thì: Chưa đạt"],
  ["<", "5", "%", null, "dưới 5%", "Đúng 5,0% thì: Chưa đạt"],
  [">=", "90", "%", null, "từ 90% trở lên", "Đúng 90,0% thì: Đạt"],
  ["<=", "5", "%", null, "không quá 5%", "Đúng 5,0% thì: Đạt"],
  ["=", "0", "hồ sơ", "hồ sơ trễ", "không phát sinh", "Có 1 hồ sơ trễ thì: Chưa đạt"],
  [">=", "89.95", "%", null, "từ 89,95% trở lên", "Đúng 89,95% thì: Đạt"],
  [">=", "2", "sáng kiến", null, "từ 2 sáng kiến trở lên", "Đúng 2 sáng kiến thì: Đạt"],
])("%s %s%s (%s) reads “%s”, its edge “%s”", (comparator, value, unit, thing, phrase, edge) => {
  expect(thresholdText(comparator, value, unit)).toBe(phrase);
  expect(edgeText({ comparator, value, unit, thing })).toBe(edge);
});

test("the edge of a grade is the one just below it", () => {
  const grades = [
    { code: "kha", name: "Khá" },
    { code: "tot", name: "Tốt" },
  ];
  expect(gradeEdgeText(grades, "tot")).toBe("Loại Khá thì: Chưa đạt");
  expect(gradeEdgeText(grades, "kha")).toBeNull();
});

const index = (id: string, code: string): Condition => ({
  kind: "index-value",
  id,
  index: code,
  scope: "internal",
  comparator: ">=",
  value: "90",
  unit: "%",
});
const condition: Condition = {
  kind: "all",
  id: "g",
  of: [
    index("par", "PAR_INDEX"),
    index("sipas", "SIPAS"),
    index("ddci", "DDCI"),
    { kind: "judgement", id: "j", question: "Có thành tích tiêu biểu, xuất sắc" },
    { kind: "any", id: "either", of: [index("pci", "PCI"), index("dti", "DTI")] },
  ],
};
const explain = (values: Record<string, string | null>): Explanation => {
  const indices = Object.entries(values).map(([code, value]) => anIndexFact({ index: code, value }));
  return evaluate(
    { id: "t1", condition, ranking: null },
    { indicators: [], tiers: [] },
    someFacts({ indices }),
  ).explanation;
};
const failing = explain({ PAR_INDEX: "92.1", SIPAS: "88.72", DDCI: null, PCI: "95", DTI: "10" });

test("the headline counts the clauses; a group of alternatives is one clause", () => {
  expect(headlineText(failing, "tặng Bằng khen năm 2026")).toBe(
    "Chưa đủ điều kiện tặng Bằng khen năm 2026: 2 điều kiện đạt, 1 chưa đạt, 1 thiếu dữ liệu, 1 cần Hội đồng xem xét.",
  );
  expect(
    headlineText(explain({ PAR_INDEX: "92.1", SIPAS: "90", DDCI: null, PCI: "95" }), "tặng Bằng khen"),
  ).toBe(
    "Chưa đủ căn cứ kết luận về tặng Bằng khen: 3 điều kiện đạt, 1 thiếu dữ liệu, 1 cần Hội đồng xem xét.",
  );
});

test("a line says the reading, the value to its last digit and the gap", () => {
  const [, sipas] = failing.children;
  expect(
    sipas && [readingText(sipas.reading), valueText(sipas.value), sipas.gap && gapText(sipas.gap)],
  ).toEqual(["SIPAS từ 90% trở lên", "88,72%", "Thiếu 1,28 điểm %"]);
});

test("the first obstacle is the first failure, and missing data is listed beside it", () => {
  const { first, failed, missing, toJudge } = obstaclesOf(failing);
  expect([first, failed, missing, toJudge].flat().map((node) => node?.conditionId)).toEqual([
    "sipas",
    "sipas",
    "ddci",
    "j",
  ]);
  expect(obstacleText(failing)).toBe("SIPAS từ 90% trở lên");
});

test("a rate opens to its working and is never rounded onto its threshold", () => {
  const rate = (numerator: string, denominator: string) => ({
    kind: "fraction" as const,
    numerator,
    denominator,
    unit: "%",
  });
  expect(workingText(rate("206", "412"), "50")).toBe("206/412 = 50,00%");
  expect(workingText(rate("500001", "1000000"), "50")).toBe("500.001/1.000.000 = 50,0001%");
  expect(valueText(null)).toBe("Chưa có");
});

test("the gap of a rate is work to do: 200 of 412 against trên 50%", () => {
  const indicator: Condition = {
    kind: "indicator",
    id: "c1",
    indicatorId: "i1",
    comparator: ">",
    value: "50",
    unit: "%",
    combine: "sum",
  };
  const terms = {
    indicators: [
      {
        id: "i1",
        name: "Tỷ lệ hồ sơ trực tuyến",
        kind: "ratio" as const,
        unit: "%",
        countedThing: "hồ sơ trực tuyến",
        direction: "up" as const,
        combine: "sum" as const,
        mayNotApply: false,
      },
    ],
    tiers: [],
  };
  const facts = someFacts({
    filings: quarters.slice(0, 1).map((period) => aFilingFact(period)),
    cells: [aCellFact({ indicatorId: "i1", periodId: "q1", numerator: "200", denominator: "412" })],
  });
  const { gap, reading } = evaluate(
    { id: "t1", condition: indicator, ranking: null },
    terms,
    facts,
  ).explanation;
  expect(gap && gapText(gap)).toBe(
    "Cần thêm 7 hồ sơ trực tuyến nếu tổng số giữ 412; cần 13 nếu là hồ sơ trực tuyến mới",
  );
  expect(readingText(reading)).toBe("Tỷ lệ hồ sơ trực tuyến: trên 50%");
});

test("exactly on a strict threshold is said as such", () => {
  const strict: Condition = {
    kind: "index-value",
    id: "par",
    index: "PAR_INDEX",
    scope: "internal",
    comparator: ">",
    value: "90",
    unit: "%",
  };
  const facts = someFacts({ indices: [anIndexFact({ index: "PAR_INDEX", value: "90.00" })] });
  const { gap } = evaluate(
    { id: "t1", condition: strict, ranking: null },
    { indicators: [], tiers: [] },
    facts,
  ).explanation;
  expect(gap && gapText(gap)).toBe("Đúng bằng ngưỡng, phải vượt ngưỡng");
});

test.each(reasons)("%s has a sentence of at most 25 words", (reason) => {
  expect(reasonText[reason].split(/\s+/u).length).toBeLessThanOrEqual(25);
});
