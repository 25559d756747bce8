import fc from "fast-check";
import { expect, test } from "vitest";
import { fromSchema } from "@/tests/fixtures/from-schema";
import { someCatalogue, someLaw } from "@/tests/fixtures/law";
import { blank, milestone, online, sound, tier } from "@/tests/fixtures/plan";
import { findingKey, lintTerms, type PlanTerms, planTerms } from "..";
import { planFindingText } from "../text";

const codesOf = (terms: PlanTerms, options: Parameters<typeof lintTerms>[1] = {}) =>
  lintTerms(terms, options).map(({ level, code }) => `${level} ${code}`);

test("a blank plan starts valid, and lacks what the law wants of it; without a law nothing is wanted", () => {
  expect(planTerms.parse(blank)).toEqual(blank);
  expect(codesOf(blank, { law: someLaw })).toEqual([
    "error missing-participants",
    "error missing-contents",
    "error missing-criteria",
    "error missing-awards",
    "error missing-objective",
    "error missing-measures",
    "error missing-inspection",
    "error missing-publicity",
    "error missing-summing-up",
  ]);
  expect(codesOf(blank)).toEqual([]);
});

test("a rule nobody has read in the official text only warns of words it does not find", () => {
  const content = { ...(someLaw.content as NonNullable<typeof someLaw.content>), verified: false };
  expect(codesOf(blank, { law: { ...someLaw, content } }).slice(3)).toEqual([
    "error missing-awards",
    "warning missing-objective",
    "warning missing-measures",
    "warning missing-inspection",
    "warning missing-publicity",
    "warning missing-summing-up",
  ]);
});

const through30 = milestone("m1", { kind: "through", day: "2026-03-30" }, "đến hết ngày 30/3/2026");
const before30 = milestone("m2", { kind: "before", day: "2026-03-30" }, "trước ngày 30/3/2026");
const clause = (id: string, label: string, text = "") => ({ id, label, heading: "", text });

test("a contradiction is shown with both sections, and stays accepted under one key", () => {
  const clauses = [clause("ii.3", "Mục II.3"), clause("iv", "Mục IV")];
  const milestones = [
    { ...through30, clauseId: "ii.3" },
    { ...before30, clauseId: "iv" },
  ];
  const [finding] = lintTerms({ ...sound, milestones, clauses: [...sound.clauses, ...clauses] });
  expect(finding && planFindingText(finding)).toBe(
    "Mục II.3 ghi “đến hết ngày 30/3/2026”, mục IV ghi “trước ngày 30/3/2026”. Chọn mốc áp dụng.",
  );
  expect(finding && findingKey(finding)).toBe(
    "deadline-contradiction|m2|first=m1|firstLabel=Mục II.3|firstPhrase=đến hết ngày 30/3/2026|second=m2|secondLabel=Mục IV|secondPhrase=trước ngày 30/3/2026",
  );
});

test("a contradiction is over once one of the two is set aside", () => {
  expect(codesOf({ ...sound, milestones: [through30, { ...before30, applies: false }] })).toEqual([]);
});

test.each([
  [["Mục I", "Mục II", "Mục IV"], ["Mục IV"]],
  [["Mục I", "Mục II", "Mục II", "Mục III"], []],
  [["Mục I.1", "Mục I.3"], ["Mục I.3"]],
  [["Mục I.1", "Mục II.2"], ["Mục II.2"]],
  [["Điều 1", "Điều 2", "Điều 2"], []],
  [["Điều 2"], ["Điều 2"]],
  [["1.", "3."], ["3."]],
  [["Thông điệp 05 T", "Thông điệp 05 K", "Chỉ tiêu năm 2022", "Đối tượng"], []],
])("sections %j: broken at %j", (labels, broken) => {
  const clauses = labels.map((label, index) => clause(String(index), label, "Nhằm"));
  const found = lintTerms({ ...sound, clauses }).filter(({ code }) => code === "broken-numbering");
  expect(found.map(({ quote }) => quote)).toEqual(broken);
});

test.each([
  ["a) một\nb) hai\nc) ba\nd) bốn\nđ) năm\ne) sáu\ng) bảy", []],
  ["a) một\nc) ba", ["c)"]],
  ["1. một\n2. hai\n1. lại một", []],
  ["1. một\n3. ba", ["3."]],
  ["bao gồm: (i) một, (ii) hai và (iv) bốn", ["(iv)"]],
  ["(iv) bốn, (v) năm và (iv) sáu", ["(iv)"]],
  ["2. Cá nhân\nTừ ngày 1.6.2022", []],
])("points %j: broken at %j", (text, broken) => {
  const found = lintTerms({ ...sound, clauses: [...sound.clauses, clause("iii", "", text)] });
  expect(found.filter(({ code }) => code === "broken-numbering").map(({ quote }) => quote)).toEqual(broken);
});

test("a standard by grade asks for a grade that exists", () => {
  const graded = (atLeast: string) => ({
    ...online,
    target: null,
    standard: {
      kind: "grade" as const,
      index: "DDCI",
      scope: "internal" as const,
      atLeast,
      phrase: "từ loại Tốt trở lên",
    },
  });
  const found = (atLeast: string) =>
    codesOf({ ...sound, indicators: [graded(atLeast)] }, { catalogue: someCatalogue });
  expect([found("tot"), found("xuat-sac")]).toEqual([[], ["error unknown-grade"]]);
});

test("a rank by an unknown indicator leads nowhere", () => {
  const tiers = [{ ...tier, ranking: { by: [{ kind: "indicator" as const, indicatorId: "khac" }] } }];
  expect(codesOf({ ...sound, tiers })).toEqual(["error unknown-indicator"]);
});

test("a finding about a threshold names the clause and the words that set it", () => {
  const text = "Tập thể có hồ sơ trực tuyến trên 120%; chỉ số hài lòng từ 90% trở lên.";
  const condition = { ...tier.condition, value: "120", clauseId: "iii" } as typeof tier.condition;
  const clauses = [...sound.clauses, clause("iii", "Mục III", text)];
  expect(lintTerms({ ...sound, clauses, tiers: [{ ...tier, condition }] })).toMatchObject([
    {
      code: "condition-impossible",
      level: "error",
      path: "tiers.0",
      clauseId: "iii",
      quote: "Tập thể có hồ sơ trực tuyến trên 120%;",
    },
  ]);
});

test("what rests on a rule says which, and whether somebody has read it", () => {
  const header = { ...sound.header, signatureForm: "KT" as const, signerTitle: "CHỦ TỊCH" };
  expect(lintTerms({ ...sound, header }, { law: someLaw })).toMatchObject([
    { code: "signature-deputy", basis: { source: "Nghị định số 30/2020/NĐ-CP", verified: false } },
  ]);
});

test("whatever the plan says, the linter answers, and answers the same twice", () => {
  const plans = fromSchema(planTerms) as fc.Arbitrary<PlanTerms>;
  const parents = fc.option(plans, { nil: null });
  fc.assert(
    fc.property(plans, parents, (terms, parent) => {
      expect(planTerms.safeParse(terms).error).toBeUndefined();
      const options = { parent, publishOn: "2026-01-01", law: someLaw, catalogue: someCatalogue };
      const first = lintTerms(terms, options);
      expect(lintTerms(structuredClone(terms), structuredClone(options))).toEqual(first);
      for (const finding of first) expect(planFindingText(finding)).not.toContain("undefined");
    }),
    { numRuns: 150 },
  );
}, 120_000);
