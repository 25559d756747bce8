/**
 * Worked cases for verdicts: conditions, merged units, people who moved, places and quotas. Each row can be read
 * aloud: what the plan asks, what is known, what follows. The gate of source 003 stands in lib/scoring/gate.test.ts.
 */
import { expect, test } from "vitest";
import { type Condition, evaluate, type Facts, type Outcome, placeWithinQuota } from "@/lib/scoring";
import {
  aCellFact,
  aFilingFact,
  anIndexFact,
  ministryPeriods,
  quarters,
  someFacts,
} from "@/tests/fixtures/facts";

const answers = {
  Đạt: "met",
  "Chưa đạt": "not-met",
  "Không áp dụng": "not-applicable",
  "Thiếu dữ liệu": "missing-data",
  "Cần Hội đồng": "needs-judgement",
} as const satisfies Record<string, Outcome>;
type Answer = keyof typeof answers;

const indicators = [
  {
    id: "online",
    name: "Hồ sơ trực tuyến",
    kind: "ratio" as const,
    combine: "sum" as const,
    direction: "up" as const,
  },
  {
    id: "late",
    name: "Hồ sơ quá hạn",
    kind: "count" as const,
    combine: "sum" as const,
    direction: "down" as const,
  },
].map((one) => ({
  ...one,
  unit: one.kind === "ratio" ? "%" : "hồ sơ",
  countedThing: "hồ sơ",
  mayNotApply: false,
}));
const terms = { indicators, tiers: [{ id: "unit", name: "Bằng khen tập thể" }] };
const outcomeOf = (condition: Condition, facts: Facts) =>
  evaluate({ id: "t", condition, ranking: null }, terms, facts).outcome;

const online = (comparator: ">" | ">=", value: string): Condition => ({
  id: `online${comparator}${value}`,
  kind: "indicator",
  indicatorId: "online",
  comparator,
  value,
  unit: "%",
  combine: "sum",
});
const noLate: Condition = {
  id: "late",
  kind: "indicator",
  indicatorId: "late",
  comparator: "=",
  value: "0",
  unit: "hồ sơ",
  combine: "sum",
};
const index = (code: string, value: string): Condition => ({
  id: code,
  kind: "index-value",
  index: code,
  scope: "internal",
  comparator: ">=",
  value,
  unit: "%",
});
const judged: Condition = { id: "model", kind: "judgement", question: "Có mô hình mới" };
const group = (kind: "all" | "any", ...of: Condition[]): Condition => ({ id: kind, kind, of });
const twoOf = (...of: Condition[]): Condition => ({ id: "two", kind: "at-least", count: 2, of });
const not = (of: Condition): Condition => ({ id: "not", kind: "not", of });

/** `50/100 60/100 - 0/0`: one figure for each quarter, `-` where nothing was filed, `0/0` where nothing arose. */
const quartersOf = (
  written: string,
  indicatorId = "online",
  periods = quarters,
): Pick<Facts, "filings" | "cells"> => ({
  filings: periods.map((period) => aFilingFact(period)),
  cells: written.split(" ").flatMap((text, at) => {
    const periodId = periods[at]?.id ?? "";
    if (text === "-") return [];
    if (text === "0/0") return [aCellFact({ indicatorId, periodId, state: "none-arose" })];
    const [numerator = "", denominator] = text.split("/");
    return [
      aCellFact({
        indicatorId,
        periodId,
        ...(denominator ? { numerator, denominator } : { number: numerator }),
      }),
    ];
  }),
});
const known = (values: Record<string, string>): Pick<Facts, "indices"> => ({
  indices: Object.entries(values).map(([code, value]) => anIndexFact({ index: code, value })),
});

test.each<[number, string, Condition, Partial<Facts>, Answer]>([
  [
    1,
    "trên 50%, cả năm đúng 200/400",
    online(">", "50"),
    quartersOf("50/100 50/100 50/100 50/100"),
    "Chưa đạt",
  ],
  [2, "từ 50%, cả năm đúng 200/400", online(">=", "50"), quartersOf("50/100 50/100 50/100 50/100"), "Đạt"],
  [
    3,
    "trên 50%, 201/400 dù quý I chỉ 20%",
    online(">", "50"),
    quartersOf("20/100 60/100 60/100 61/100"),
    "Đạt",
  ],
  [
    4,
    "tỷ lệ năm là tổng tử trên tổng mẫu, không phải bình quân quý",
    online(">=", "60"),
    quartersOf("9/10 10/100 10/100 10/100"),
    "Chưa đạt",
  ],
  [5, "còn quý chưa nộp", online(">=", "50"), quartersOf("50/100 50/100 - 50/100"), "Thiếu dữ liệu"],
  [
    6,
    "một quý không phát sinh thì các quý khác quyết định",
    online(">=", "50"),
    quartersOf("50/100 0/0 50/100 50/100"),
    "Đạt",
  ],
  [
    7,
    "cả năm không phát sinh là không áp dụng, không phải 0%; còn lại không có gì thì người quyết định",
    online(">=", "50"),
    quartersOf("0/0 0/0 0/0 0/0"),
    "Cần Hội đồng",
  ],
  [
    8,
    "kỳ Năm lũy kế không cộng với kỳ trong nó",
    online(">=", "50"),
    quartersOf("10/100 20/200 10/100 250/400", "online", ministryPeriods),
    "Đạt",
  ],
  [9, "không phát sinh quá hạn, có một hồ sơ ở quý III", noLate, quartersOf("0 0 1 0", "late"), "Chưa đạt"],
  [10, "không phát sinh quá hạn, cả năm bằng 0", noLate, quartersOf("0 0 0 0", "late"), "Đạt"],
  [
    11,
    "một điều chưa đạt quyết định dù điều khác còn thiếu",
    group("all", index("PAR_INDEX", "90"), index("SIPAS", "90")),
    known({ PAR_INDEX: "89.99" }),
    "Chưa đạt",
  ],
  [
    12,
    "không điều nào chưa đạt nhưng còn thiếu",
    group("all", index("PAR_INDEX", "90"), index("SIPAS", "90")),
    known({ PAR_INDEX: "90" }),
    "Thiếu dữ liệu",
  ],
  [
    13,
    "một trong hai: đạt một là đủ dù điều kia thiếu",
    group("any", index("PAR_INDEX", "90"), index("SIPAS", "90")),
    known({ PAR_INDEX: "90" }),
    "Đạt",
  ],
  [
    14,
    "một trong hai: một chưa đạt, một thiếu thì còn mở",
    group("any", index("PAR_INDEX", "90"), index("SIPAS", "90")),
    known({ PAR_INDEX: "80" }),
    "Thiếu dữ liệu",
  ],
  [
    15,
    "ít nhất 2 trong 3, đạt 2",
    twoOf(index("PAR_INDEX", "90"), index("SIPAS", "90"), index("DTI", "70")),
    known({ PAR_INDEX: "95", SIPAS: "80", DTI: "71" }),
    "Đạt",
  ],
  [
    16,
    "ít nhất 2 trong 3, chỉ còn 1 có thể đạt",
    twoOf(index("PAR_INDEX", "90"), index("SIPAS", "90"), index("DTI", "70")),
    known({ PAR_INDEX: "85", SIPAS: "80" }),
    "Chưa đạt",
  ],
  [
    17,
    "không thuộc trường hợp PCI từ 60 thì PCI 55 là đạt",
    not(index("PCI", "60")),
    known({ PCI: "55" }),
    "Đạt",
  ],
  [
    18,
    "điều kiện bằng lời chưa ai kết luận",
    group("all", index("PAR_INDEX", "90"), judged),
    known({ PAR_INDEX: "95" }),
    "Cần Hội đồng",
  ],
  [
    19,
    "điều kiện bằng lời không cứu được chỉ số chưa đạt",
    group("all", index("PAR_INDEX", "90"), judged),
    known({ PAR_INDEX: "85" }),
    "Chưa đạt",
  ],
  [20, "giá trị 89,95 không làm tròn thành 90", index("SIPAS", "90"), known({ SIPAS: "89.95" }), "Chưa đạt"],
])("case %i: %s", (_, __, condition, facts, answer) => {
  expect(outcomeOf(condition, someFacts(facts))).toBe(answers[answer]);
});

const merged = (value: string | null, own?: string) =>
  someFacts({
    indices: [
      ...(value
        ? [
            anIndexFact({
              index: "PAR_INDEX",
              value,
              holder: "predecessor",
              holderName: "Sở Kế hoạch và Đầu tư",
            }),
          ]
        : []),
      ...(own ? [anIndexFact({ index: "PAR_INDEX", value: own, id: "own" })] : []),
    ],
  });
test.each<[number, string, Facts, Answer]>([
  [
    21,
    "đơn vị hợp nhất chưa có kết quả của mình: kết quả đơn vị cũ chỉ để Hội đồng xem",
    merged("95"),
    "Cần Hội đồng",
  ],
  [22, "đơn vị hợp nhất đã có kết quả của mình", merged("80", "91"), "Đạt"],
  [23, "kết quả của mình chưa đạt, kết quả cũ đạt không thay được", merged("95", "85"), "Chưa đạt"],
  [24, "không đơn vị nào có kết quả", merged(null), "Thiếu dữ liệu"],
])("case %i, mergers: %s", (_, __, facts, answer) => {
  expect(outcomeOf(index("PAR_INDEX", "90"), facts)).toBe(answers[answer]);
});

/** `7 met`, `5 not-met`: months in a unit and what the unit is answered; `*` marks the last, `!` the one the person heads. */
const served = (written: string): Facts =>
  someFacts({
    units: written.split(", ").map((text, at) => {
      const [months = "0", outcome = "met"] = text.replace(/[*!]/gu, "").split(" ");
      return {
        unitVersionId: `u${at}`,
        unitName: `Đơn vị ${at + 1}`,
        months: Number(months),
        isLast: text.includes("*"),
        isLedBySubject: text.includes("!"),
        verdicts: [{ id: `v${at}`, tierId: "unit", outcome: outcome as Outcome, isProvisional: false }],
      };
    }),
  });
const ofUnit = (movers: "most-months" | "every-unit" | "last-unit"): Condition => ({
  id: "m",
  kind: "unit-meets",
  tierId: "unit",
  movers,
});
test.each<[number, string, Condition, string, Answer]>([
  [25, "ở đơn vị đạt lâu hơn", ofUnit("most-months"), "7 met, 5 not-met*", "Đạt"],
  [26, "ở đơn vị chưa đạt lâu hơn", ofUnit("most-months"), "7 not-met, 5 met*", "Chưa đạt"],
  [
    27,
    "sáu tháng mỗi nơi, kết quả khác nhau: người quyết định",
    ofUnit("most-months"),
    "6 met, 6 not-met*",
    "Cần Hội đồng",
  ],
  [28, "tính theo đơn vị cuối cùng", ofUnit("last-unit"), "11 not-met, 1 met*", "Đạt"],
  [29, "mọi đơn vị đều phải đạt", ofUnit("every-unit"), "11 met, 1 not-met*", "Chưa đạt"],
  [
    30,
    "người đứng đầu đơn vị chưa đạt, dù ở đó ít tháng",
    ofUnit("most-months"),
    "9 met, 3 not-met!*",
    "Chưa đạt",
  ],
  [
    31,
    "đơn vị nhiều tháng nhất chưa có kết luận",
    ofUnit("most-months"),
    "8 missing-data, 4 met*",
    "Thiếu dữ liệu",
  ],
])("case %i, movers: %s", (_, __, condition, units, answer) => {
  expect(outcomeOf(condition, served(units))).toBe(answers[answer]);
});

/** `A:95 B:90 B2:90/khoi-2`: names with what they rank by and, after a stroke, their block. */
const entries = (written: string) =>
  written.split(" ").map((text) => {
    const [subjectId = "", rest = ""] = text.split(":");
    const [key = "", blockCode = "khoi-1"] = rest.split("/");
    return {
      subjectId,
      blockCode,
      rankKeys: key.split(",").map((one) => ({ numerator: one, denominator: "1" })),
    };
  });
const inside = (written: string, quota: Parameters<typeof placeWithinQuota>[1]) => {
  const placed = placeWithinQuota(entries(written), quota);
  const names = (place: string) =>
    placed
      .flatMap((one) => (one.place === place ? [one.entry.subjectId] : []))
      .sort()
      .join(" ");
  return { in: names("inside"), tie: names("tie-at-quota") };
};
const number = (most: number, per: "block" | "campaign" = "block") => ({
  per,
  limit: { kind: "number" as const, most },
});
const share = (percent: string) => ({ per: "block" as const, limit: { kind: "share" as const, percent } });
test.each<[number, string, string, Parameters<typeof placeWithinQuota>[1], { in: string; tie: string }]>([
  [32, "2 suất, 3 người", "A:95 B:90 C:85", number(2), { in: "A B", tie: "" }],
  [
    33,
    "bằng nhau ngay ranh giới: không ai được chọn thay người",
    "A:95 B:90 C:90",
    number(2),
    { in: "A", tie: "B C" },
  ],
  [34, "bằng nhau nhưng đủ suất cho cả hai", "A:95 B:90 C:90 D:80", number(3), { in: "A B C", tie: "" }],
  [35, "tiêu chí phụ tách hai người bằng nhau", "A:95,0 B:90,1 C:90,0", number(2), { in: "A B", tie: "" }],
  [
    36,
    "mỗi khối 1 suất, không so khác khối",
    "A:70 B:60 C:99/khoi-2 D:98/khoi-2",
    number(1),
    { in: "A C", tie: "" },
  ],
  [
    37,
    "20% của 12 là 2 suất, làm tròn xuống",
    "A:9 B:8 C:7 D:6 E:5 F:4 G:3 H:2 I:1 K:0 L:-1 M:-2",
    share("20"),
    { in: "A B", tie: "" },
  ],
  [38, "20% của 3 vẫn còn 1 suất", "A:9 B:8 C:7", share("20"), { in: "A", tie: "" }],
  [
    39,
    "3 suất toàn phong trào, hạng trong khối quyết định",
    "A:70 B:60 C:99/khoi-2 D:98/khoi-2",
    number(3, "campaign"),
    { in: "A C", tie: "B D" },
  ],
  [40, "không quy định số lượng", "A:1 B:2 C:3", null, { in: "A B C", tie: "" }],
])("case %i, places: %s", (_, __, written, quota, expected) => {
  expect(inside(written, quota)).toEqual(expected);
});
