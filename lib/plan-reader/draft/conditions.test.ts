import { expect, test } from "vitest";
import { indicatorCatalogue } from "@/lib/indicators";
import { blankTerms, planTerms, walk } from "@/lib/plans";
import { conditionText } from "@/lib/plans/text";
import { acceptInto, conditionEntry, passagesOf, proposalsOf, readPlan, standingOf } from "..";

const blank = blankTerms({
  title: "Kế hoạch đọc từ văn bản",
  issuer: "Sở Nội vụ",
  from: "2026-01-01",
  through: "2026-12-31",
});

function entered(...criteria: string[]) {
  const text = `ỦY BAN NHÂN DÂN TỈNH AN GIANG
Số: 12/KH-UBND
KẾ HOẠCH
Phát động phong trào thi đua “Chung tay giảm nghèo” năm 2026
I. TIÊU CHUẨN XÉT TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH
${criteria.join("\n")}
`;
  const context = {
    indices: [{ code: "SIPAS", grades: [{ code: "tot", name: "Tốt" }] }],
    catalogue: indicatorCatalogue("levels-3-4"),
    passages: passagesOf(text),
  };
  const proposals = proposalsOf(text, readPlan(text)).filter(({ field }) => field === "awardConditions");
  const terms = acceptInto(blank, proposals, context);
  expect(planTerms.parse(terms)).toEqual(terms);
  expect(acceptInto(terms, proposals, context)).toEqual(terms);
  expect(proposals.map((one) => standingOf(terms, one, context))).toEqual(proposals.map(() => "entered"));
  return { context, proposals, terms };
}

const leavesIn = ({ terms }: ReturnType<typeof entered>, subject: string) =>
  terms.tiers.filter((tier) => tier.subject === subject).flatMap(({ condition }) => walk(condition));

test("a figure that no catalogue knows is added to the plan, so that units can report it", () => {
  const all = entered("1. Tập thể: tỷ lệ hộ thoát nghèo bền vững đạt từ 85% trở lên.");
  expect(all.terms.indicators).toMatchObject([{ kind: "ratio", unit: "%", direction: "up", target: null }]);
  const [indicator] = all.terms.indicators;
  expect(leavesIn(all, "collective")).toContainEqual(
    expect.objectContaining({ kind: "indicator", indicatorId: indicator?.id, comparator: ">=", value: "85" }),
  );
  const [proposal] = all.proposals;
  if (proposal?.field !== "awardConditions") throw new Error("no condition was read");
  expect(conditionEntry(blank, proposal.item, all.context)).toBe("new-indicator");
});

test("a target on the same figure is set on it, and once", () => {
  const all = entered("1. Tập thể: tỷ lệ hộ thoát nghèo bền vững đạt từ 85% trở lên.");
  const name = all.terms.indicators[0]?.name ?? "";
  const item = {
    indicator: name,
    comparator: ">=" as const,
    value: 80,
    valueMax: null,
    unit: "%",
    direction: "up" as const,
    appliesTo: null,
    deadline: null,
    soft: false,
    quote: "từ 80%",
    start: 0,
    end: 6,
    confidence: 1,
  };
  const target = { key: "targets-0-0", field: "targets" as const, item };
  const next = acceptInto(all.terms, [target, target], all.context);
  expect(next.indicators).toMatchObject([{ name, target: { comparator: ">=", value: "80" } }]);
  expect(standingOf(next, target, all.context)).toBe("entered");
});

test("what a person has done, and a grade of no index, are put to people in the text's words", () => {
  const all = entered(
    "1. Cá nhân: có ít nhất 02 sáng kiến được công nhận; được xếp loại Hoàn thành tốt nhiệm vụ trở lên.",
  );
  const asked = leavesIn(all, "individual").filter(({ kind }) => kind === "judgement");
  expect(asked).toHaveLength(2);
  expect(asked).toContainEqual(
    expect.objectContaining({ question: expect.stringContaining("02 sáng kiến") }),
  );
  expect(all.terms.indicators).toEqual([]);
});

test.each([
  ["đối với Ủy ban nhân dân cấp huyện: ", { unitKinds: ["DISTRICT"] }],
  ["đối với các sở, ban, ngành: ", { unitKinds: ["DEPARTMENT"] }],
])("a limit to a kind of unit binds that kind alone: %s", (limit, appliesWhen) => {
  const all = entered(`1. Tập thể: ${limit}chỉ số SIPAS đạt từ 90% trở lên.`);
  expect(leavesIn(all, "collective")).toContainEqual(
    expect.objectContaining({ kind: "index-value", index: "SIPAS", appliesWhen }),
  );
});

test("of two localities in one sentence each is bound by its own threshold", () => {
  const all = entered(
    "1. Bằng khen được xét tặng cho huyện có chỉ số SIPAS từ 85% trở lên, xã có chỉ số SIPAS từ 90% trở lên.",
  );
  expect(leavesIn(all, "collective").filter(({ kind }) => kind === "index-value")).toMatchObject([
    { value: "85", appliesWhen: { unitKinds: ["DISTRICT"] } },
    { value: "90", appliesWhen: { unitKinds: ["COMMUNE"] } },
  ]);
});

test("a limit that no kind of unit expresses leaves the condition to people, with its words", () => {
  const all = entered("1. Tập thể: đối với các xã miền núi, chỉ số SIPAS đạt từ 70% trở lên.");
  expect(leavesIn(all, "collective")).toContainEqual(
    expect.objectContaining({ kind: "judgement", question: expect.stringMatching(/xã miền núi.*70%/u) }),
  );
});

test("alternatives joined by “hoặc” enter as one of them", () => {
  const all = entered(
    "1. Tập thể: vận động từ 300 triệu đồng trở lên hoặc giúp ít nhất 20 hộ thoát nghèo; tỷ lệ hộ nghèo dưới 3%.",
  );
  const said = all.terms.tiers.map(({ condition }) => conditionText(condition, all.terms))[0];
  expect(said).toMatch(/^\(.*300.* hoặc .*20.*\) và .*3%/u);
});

test("of a list “một trong các tiêu chuẩn sau” one item is enough, all that it holds together", () => {
  const all = entered(
    "1. Tập thể đạt một trong các tiêu chuẩn sau:",
    "a) Tỷ lệ hộ nghèo dưới 3% và tỷ lệ hộ cận nghèo dưới 5%;",
    "b) Có ít nhất 20 hộ thoát nghèo bền vững.",
  );
  const [tier] = all.terms.tiers;
  const lists = tier ? walk(tier.condition).filter(({ kind }) => kind === "any") : [];
  expect(lists).toMatchObject([{ of: [{ kind: "all", of: [{}, {}] }, { kind: "indicator" }] }]);
});
