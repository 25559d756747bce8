import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { indicatorCatalogue } from "@/lib/indicators";
import { blankTerms, planTerms, walk } from "@/lib/plans";
import { acceptInto, changed, type DraftContext, passagesOf, proposalsOf, readPlan, standingOf } from "..";
import { withAward } from "./awards";

const grades = [
  { code: "xuat-sac", name: "Xuất sắc" },
  { code: "tot", name: "Tốt" },
  { code: "kha", name: "Khá" },
];
const blank = blankTerms({
  title: "Kế hoạch đọc từ văn bản",
  issuer: "Sở Nội vụ",
  from: "2026-01-01",
  through: "2026-12-31",
});
const sources = ["vpubnd-1338", "quang-nam-2022", "tam-nong-2022", "binh-dinh-24", "so-tai-chinh-kien-giang"];
const textOf = (file: string) =>
  readFileSync(new URL(`../../../tests/fixtures/sources/${file}.txt`, import.meta.url), "utf8");

function readIn(text: string) {
  const context: DraftContext = {
    indices: ["PAR_INDEX", "SIPAS", "DDCI"].map((code) => ({ code, grades })),
    catalogue: indicatorCatalogue("levels-3-4"),
    passages: passagesOf(text),
  };
  const proposals = proposalsOf(text, readPlan(text));
  return { context, proposals, all: acceptInto(blank, proposals, context) };
}

test.each(sources)("everything read from %s enters as valid terms under its own words", (file) => {
  const text = textOf(file);
  const { all, context, proposals } = readIn(text);
  expect(planTerms.parse(all)).toEqual(all);
  for (const { id, text: words } of all.clauses)
    expect(text.slice(Number(id.slice(3)))).toMatch(startsWith(words));
  expect(acceptInto(all, proposals, context)).toEqual(all);
});
const startsWith = (words: string) =>
  new RegExp(`^${words.slice(0, 40).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "u");

test("source 003: both gates, the exception of DDCI, and people by their unit", () => {
  const { all } = readIn(textOf("binh-dinh-24"));
  expect(all.header).toMatchObject({ number: "24/KH-UBND", issuedOn: "2022-03-08" });
  expect(all.period).toMatchObject({ from: "2021-01-01", through: "2025-12-31" });
  const [collective, individual] = [
    all.tiers.find(subject("collective")),
    all.tiers.find(subject("individual")),
  ];
  expect(
    collective && walk(collective.condition).filter(({ kind }) => kind.startsWith("index")),
  ).toMatchObject([
    { index: "PAR_INDEX", comparator: ">=", value: "90" },
    { index: "SIPAS", comparator: ">=", value: "90" },
    { index: "DDCI", atLeast: "tot", appliesWhen: { attribute: "SUBJECT_TO_DDCI" } },
  ]);
  expect(individual?.condition).toMatchObject({ kind: "unit-meets", tierId: collective?.id });
});
const subject = (wanted: string) => (tier: { subject: string }) => tier.subject === wanted;

test("source 002: strict targets with the catalogue's bases, and no number where the text has none", () => {
  const { all } = readIn(textOf("tam-nong-2022"));
  const targets = all.indicators.map(({ code, target }) => [code, target?.comparator, target?.value]);
  expect(targets).toContainEqual(["K08", ">", "20"]);
  expect(targets).toContainEqual(["K09", ">", "30"]);
  expect(all.indicators.filter(({ target }) => target === null)).toEqual([]);
});

test("source 004: both registration limits enter, so that the author has to choose", () => {
  const { all } = readIn(textOf("so-tai-chinh-kien-giang"));
  const rules = all.milestones.filter(({ act }) => act === "registration").map(({ rule }) => rule);
  expect(rules).toContainEqual({ kind: "through", day: "2022-03-30" });
  expect(rules).toContainEqual({ kind: "before", day: "2022-03-30" });
  expect(all.milestones.filter(({ act }) => act === "dossier")[0]?.rule).toMatchObject({
    kind: "after-event",
    event: "recognition",
    days: 15,
  });
});

test.each([
  ["05 tập thể", { per: "campaign", limit: { kind: "number", most: 5 } }],
  ["mỗi khối 05 tập thể", { per: "block", limit: { kind: "number", most: 5 } }],
  ["mỗi huyện 05 tập thể", null],
  ["mỗi đơn vị 02 cá nhân", { per: "unit", limit: { kind: "number", most: 2 } }],
  ["mỗi đơn vị 02 tập thể", null],
])("a quota of %s is what the words make it", (words, quota) => {
  const { all } = readIn(`UBND TỈNH AN GIANG
Số: 12/KH-UBND
KẾ HOẠCH
Phát động phong trào thi đua “Chung tay giảm nghèo” năm 2026
1. Khen thưởng: Chủ tịch UBND tỉnh tặng Bằng khen cho ${words}.`);
  expect(all.tiers.map((tier) => tier.quota)).toContainEqual(quota);
});

test("numbers of one award that count in two places both hold; a second one of the same place takes its turn", () => {
  const found = {
    type: "Bằng khen",
    level: null,
    quotaIndividual: null,
    quote: "Bằng khen",
    start: 0,
    end: 9,
    confidence: 1,
  };
  const entered = ([3, 2] as const).reduce(
    (terms, most) =>
      withAward(
        terms,
        { ...found, quotaCollective: most, quotaText: `mỗi khối 0${most} tập thể` },
        { id: "a", clauseId: undefined },
      ),
    withAward(
      blank,
      { ...found, quotaCollective: 10, quotaText: "10 tập thể" },
      { id: "a", clauseId: undefined },
    ),
  );
  expect(planTerms.parse(entered).tiers.map((tier) => tier.quota)).toEqual([
    [
      { per: "campaign", limit: { kind: "number", most: 10 } },
      { per: "block", limit: { kind: "number", most: 2 } },
    ],
  ]);
});

test("a limit of every year is one of each yearly round, and of no stage", () => {
  const { all } = readIn(`UBND TỈNH AN GIANG
Số: 12/KH-UBND
KẾ HOẠCH
Phát động phong trào thi đua “Chung tay giảm nghèo” giai đoạn 2024 - 2026
1. Khen thưởng: hồ sơ đề nghị khen thưởng gửi về Sở Nội vụ trước ngày 15/01 năm sau.`);
  expect(all.milestones).toMatchObject([
    { act: "dossier", rounds: ["annual"], yearly: true, yearOffset: 1, rule: { day: "2025-01-15" } },
  ]);
});

test.each([
  ["năm 2024", ["annual"]],
  ["giai đoạn 2024 - 2026", ["annual", "stage"]],
  ["từ ngày 15/11/2024 đến ngày 15/4/2025", ["topic"]],
])("a campaign %s is judged in rounds of its length", (period, rounds) => {
  const { all } = readIn(`UBND TỈNH AN GIANG
Số: 12/KH-UBND
KẾ HOẠCH
Phát động phong trào thi đua “Chung tay giảm nghèo”
1. Thời gian thi đua: ${period}.
2. Khen thưởng: Chủ tịch UBND tỉnh tặng Bằng khen cho 10 tập thể.`);
  expect(all.tiers.map((tier) => tier.rounds)).toEqual([rounds]);
});

test.each([
  ["100% hồ sơ được tiếp nhận trực tuyến", ">=", "100"],
  ["Tỷ lệ hồ sơ đúng hạn đạt 98%", ">=", "98"],
  ["Giảm 20% thời gian giải quyết thủ tục hành chính", ">=", "20"],
  ["Tỷ lệ hộ nghèo còn 3%", "<=", "3"],
  ["Tỷ lệ hồ sơ đúng hạn đạt trên 98%", ">", "98"],
])("%s is met by whoever does better", (words, comparator, value) => {
  const { all } = readIn(`UBND TỈNH AN GIANG
Số: 12/KH-UBND
KẾ HOẠCH
Phát động phong trào thi đua cải cách hành chính năm 2026
I. CHỈ TIÊU THI ĐUA
1. ${words}.`);
  expect(all.indicators.map(({ target }) => target)).toMatchObject([{ comparator, value }]);
});

test("one proposal can be put right before it enters", () => {
  const { proposals, context } = readIn(textOf("binh-dinh-24"));
  const gate = proposals.find(({ field }) => field === "awardConditions");
  if (!gate) throw new Error("no condition was read");
  const terms = acceptInto(
    blank,
    [changed(gate, { value: "85,5", comparator: ">", quote: "khác" })],
    context,
  );
  const leaves = terms.tiers.flatMap(({ condition }) => walk(condition));
  expect(leaves).toContainEqual(expect.objectContaining({ value: "85.5", comparator: ">" }));
  expect(standingOf(blank, gate, context)).toBe("open");
  expect(standingOf(terms, gate, context)).toBe("entered");
});

test("any choice of proposals leaves valid terms, whatever was typed over them", () => {
  const texts = sources.map(textOf);
  const names = [
    "value",
    "comparator",
    "indicator",
    "grade",
    "bound",
    "description",
    "owner",
    "due",
    "number",
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.infiniteStream(fc.boolean()),
      fc.dictionary(fc.constantFrom(...names), fc.string({ maxLength: 30 })),
      (text, choices, changes) => {
        const { proposals, context } = readIn(text);
        const chosen = proposals.filter(() => choices.next().value).map((one) => changed(one, changes));
        const terms = acceptInto(blank, chosen, context);
        return planTerms.safeParse(terms).success;
      },
    ),
    { numRuns: 60 },
  );
});
