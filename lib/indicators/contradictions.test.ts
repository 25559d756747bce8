import { describe, expect, test } from "vitest";
import { indicatorCatalogue } from "./catalogue";
import { alone, contradictionsIn, type Surroundings } from "./contradictions";
import { type FilingLine, findingKey } from "./finding";
import { findingText } from "./text";

const catalogue = new Map(indicatorCatalogue("partly-fully").map((entry) => [entry.code, entry]));
const q3 = { periodId: "q3", from: "2026-06-15", through: "2026-09-14" };
const none = { state: "reported" as const, numerator: null, denominator: null, number: null };

type Given = {
  cell?: Partial<FilingLine["cell"]>;
  earlier?: FilingLine["earlier"];
  indicator?: Partial<FilingLine["indicator"]>;
};
/** A line of the catalogue with "60/100", or a single number. */
function line(code: string, figures: string, { cell, earlier = [], indicator }: Given = {}): FilingLine {
  const entry = catalogue.get(code);
  if (!entry) throw new Error(code);
  const [first = "", second] = figures.split("/");
  const amounts = second ? { numerator: first, denominator: second } : { number: first };
  return {
    indicator: {
      ...entry,
      id: code.toLowerCase(),
      decimals: 2,
      combine: "sum",
      evidence: "optional",
      target: null,
      ...indicator,
    },
    cell: { ...q3, ...none, ...amounts, isCumulative: false, ...cell },
    evidenceCount: 0,
    explanation: null,
    earlier,
  };
}
const said = (lines: FilingLine[], around?: Surroundings) => {
  const codes = new Map(lines.map(({ indicator }) => [indicator.id, indicator.code]));
  return contradictionsIn(lines, around).map((finding) =>
    findingText(finding, {
      label: codes.get(finding.indicatorId) ?? "",
      other: codes.get(finding.params.otherId ?? "") ?? "",
    }),
  );
};

describe("components against totals and rows that must agree", () => {
  test.each<[string, FilingLine[], string[]]>([
    ["online and by post fit into all received", [line("K04", "60/100"), line("K08", "40/100")], []],
    [
      "online and by post are more than all received",
      [line("K04", "80/100"), line("K08", "30/100")],
      [
        "Tử số của chỉ tiêu K04 và tử số của chỉ tiêu K08 cộng lại (110) lớn hơn mẫu số của chỉ tiêu K04 (100).",
      ],
    ],
    [
      "more fully online than online",
      [line("K04", "60/100"), line("K05", "61/100")],
      ["Tử số của chỉ tiêu K05 (61) lớn hơn tử số của chỉ tiêu K04 (60)."],
    ],
    [
      "done and overdue make up the base",
      [line("K06", "90/100"), line("K07", "4"), line("K12", "50/96")],
      [],
    ],
    [
      "done and overdue do not make up the base",
      [line("K06", "90/100"), line("K07", "5"), line("K12", "50/96")],
      [
        "Mẫu số của chỉ tiêu K12 và kết quả của chỉ tiêu K07 cộng lại (101) khác mẫu số của chỉ tiêu K06 (100).",
      ],
    ],
    ["a part is missing", [line("K06", "90/100"), line("K12", "50/96")], []],
    [
      "the plan's own formula under a catalogue code",
      [
        line("K04", "60/100"),
        line("K05", "61/100", { indicator: { numerator: "Hồ sơ toàn trình của riêng đơn vị" } }),
      ],
      [],
    ],
  ])("%s", (_, lines, sentences) => expect(said(lines)).toEqual(sentences));

  test("one thing counted in two places has one size, in whichever part it stands", () => {
    const done = {
      indicator: { numerator: "Số hồ sơ đã giải quyết", denominator: "Số hồ sơ phải giải quyết" },
    };
    expect(said([line("K12", "50/96"), line("K11", "95/120", done)])).toEqual([
      "Tử số của chỉ tiêu K11 (95) khác mẫu số của chỉ tiêu K12 (96) dù cùng một nội dung.",
    ]);
    // Bases of one name are an error of their own.
    expect(said([line("K04", "60/100"), line("K08", "10/101")])).toEqual([]);
  });
});

describe("this period against the last", () => {
  const was = (figures: string, days = { from: "2026-03-15", through: "2026-06-14" }) => {
    const [numerator = null, denominator = null] = figures.split("/");
    return { ...none, periodId: "q2", ...days, numerator, denominator };
  };
  test.each([
    ["100/200", "100/400", []],
    ["100/200", "100/401", ["Mẫu số của chỉ tiêu K04 tăng hơn hai lần so với kỳ trước: 200 → 401."]],
    ["100/401", "100/200", ["Mẫu số của chỉ tiêu K04 giảm hơn hai lần so với kỳ trước: 401 → 200."]],
    ["3/4", "3/33", []],
    ["0/0", "30/30", ["Mẫu số của chỉ tiêu K04 tăng hơn hai lần so với kỳ trước: 0 → 30."]],
  ])("%s then %s", (before, now, sentences) => {
    expect(said([line("K04", now, { earlier: [was(before)] })])).toEqual(sentences);
  });

  test("a year is not compared with a quarter", () => {
    const year = { from: "2025-12-15", through: "2026-12-14", isCumulative: false };
    expect(said([line("K04", "300/900", { cell: year, earlier: [was("100/200")] })])).toEqual([]);
  });
});

describe("what is counted on", () => {
  const filed = (periodId: string, from: string, through: string, number: string) => ({
    ...none,
    periodId,
    from,
    through,
    number,
  });
  const earlier = [
    filed("q1", "2025-12-15", "2026-03-14", "10"),
    filed("h1", "2025-12-15", "2026-06-14", "25"),
    filed("q3", "2026-06-15", "2026-09-14", "12"),
  ];
  const year = { periodId: "year", from: "2025-12-15", through: "2026-12-14", isCumulative: true };
  test.each([
    // The first quarter is inside the six months: 25 + 12, never 10 + 25 + 12.
    ["37", []],
    ["36", ["Kết quả lũy kế của chỉ tiêu K07 (36) thấp hơn các kỳ đã báo cáo cộng lại (37)."]],
    // Below one of them alone is an error that is said already.
    ["24", []],
  ])("a year of %s after 25 and 12", (now, sentences) => {
    expect(said([line("K07", now, { cell: year, earlier })])).toEqual(sentences);
  });
  test("a stock at the end of the period may fall", () => {
    expect(said([line("K07", "30", { cell: year, earlier, indicator: { combine: "last" } })])).toEqual([]);
  });
});

describe("what is around the filing", () => {
  test("units below reported more than their parent, except where figures do not add up", () => {
    const children = [{ indicatorId: "k04", units: 3, numerator: "50", denominator: "120", number: null }];
    expect(said([line("K04", "60/100")], { ...alone, children })).toEqual([
      "Mẫu số của chỉ tiêu K04 (100) thấp hơn 3 đơn vị trực thuộc đã báo cáo cộng lại (120).",
    ]);
    expect(said([line("K04", "60/100", { indicator: { combine: "last" } })], { ...alone, children })).toEqual(
      [],
    );
  });
  test("another system says otherwise, exactly", () => {
    const snapshot = {
      indicatorId: "k22",
      source: "Bộ chỉ số 766",
      takenOn: "2026-09-14",
      numerator: null,
      denominator: null,
    };
    const around = (number: string) => ({ ...alone, snapshots: [{ ...snapshot, number }] });
    expect(said([line("K22", "90")], around("90.00"))).toEqual([]);
    expect(said([line("K22", "90")], around("89.95"))).toEqual([
      "Kết quả của chỉ tiêu K22 (90) khác số liệu Bộ chỉ số 766 ngày 14/09/2026 (89,95).",
    ]);
  });
});

test("a finding is another one once its figures change, so an old explanation does not cover it", () => {
  const keyOf = (numerator: string) =>
    contradictionsIn([line("K04", "60/100"), line("K05", `${numerator}/100`)]).map(findingKey);
  expect(keyOf("61")).toEqual(keyOf("61"));
  expect(keyOf("61")).not.toEqual(keyOf("62"));
});
