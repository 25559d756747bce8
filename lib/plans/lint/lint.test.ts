import { expect, test } from "vitest";
import { blank, indicatorLeaf, milestone, online, sound, tier } from "@/tests/fixtures/plan";
import { findingKey, lintTerms, type Milestone, type PlanTerms, planTerms } from "..";
import { planFindingText } from "../text";
import { planFindingCodes } from "./finding";

const codesOf = (terms: PlanTerms, options: Parameters<typeof lintTerms>[1] = {}) =>
  lintTerms(terms, options).map(({ level, code }) => `${level} ${code}`);

test("a sound plan has nothing against it, and a blank one starts valid", () => {
  expect(codesOf(sound)).toEqual([]);
  expect(planTerms.parse(blank)).toEqual(blank);
  expect(codesOf(blank)).toEqual([
    "error missing-participants",
    "error missing-contents",
    "error missing-criteria",
    "warning missing-awards",
    "warning missing-objective",
    "warning missing-inspection",
    "warning missing-publicity",
    "warning missing-summing-up",
    "warning missing-measures",
  ]);
});

const withMilestones = (...milestones: Milestone[]): PlanTerms => ({ ...sound, milestones });
const through30 = milestone("m1", { kind: "through", day: "2026-03-30" }, "đến hết ngày 30/3/2026");
const before30 = milestone("m2", { kind: "before", day: "2026-03-30" }, "trước ngày 30/3/2026");

test.each<[string, PlanTerms, Parameters<typeof lintTerms>[1], string[]]>([
  [
    "ends before it starts",
    { ...sound, period: { from: "2026-12-31", through: "2026-01-31" } },
    {},
    ["error period-ends-before-start"],
  ],
  [
    "ends on 30/12",
    { ...sound, period: { from: "2026-01-01", through: "2026-12-30" } },
    {},
    ["warning odd-period-end"],
  ],
  ["ends on 31/10", { ...sound, period: { from: "2026-01-01", through: "2026-10-31" } }, {}, []],
  [
    "starts before it is issued",
    { ...sound, header: { ...sound.header, issuedOn: "2026-03-08" } },
    {},
    ["warning starts-before-issue"],
  ],
  ["contradicts itself", withMilestones(through30, before30), {}, ["error deadline-contradiction"]],
  [
    "contradicted itself until one was chosen",
    withMilestones(through30, { ...before30, applies: false }),
    {},
    [],
  ],
  [
    "says the same in two ways",
    withMilestones(through30, { ...before30, rule: { kind: "before", day: "2026-03-31" } }),
    {},
    [],
  ],
  [
    "sets a deadline before it appears",
    withMilestones(through30),
    { publishOn: "2026-03-31" },
    ["warning deadline-before-publication"],
  ],
  ["appears on the last day", withMilestones(through30), { publishOn: "2026-03-30" }, []],
  [
    "reads “trước ngày” as that day",
    withMilestones({ ...before30, rule: { kind: "through", day: "2026-03-30" } }),
    {},
    ["warning deadline-phrase-differs"],
  ],
  [
    "registers without a deadline",
    {
      ...sound,
      registration: { individuals: "either", recipient: "Sở Nội vụ", pledges: [], required: false },
    },
    {},
    ["warning registration-without-deadline"],
  ],
  [
    "uses an unknown indicator",
    { ...sound, indicators: [], commitments: [{ id: "t", name: "5 T", items: [] }] },
    {},
    ["error unknown-indicator"],
  ],
  [
    "points to an unknown clause",
    { ...sound, contents: [{ id: "nd", text: "Nội dung", clauseId: "ix" }] },
    {},
    ["error unknown-clause"],
  ],
  [
    "uses an id twice",
    { ...sound, audiences: [...sound.audiences, ...sound.audiences] },
    {},
    ["error duplicate-id"],
  ],
  [
    "lets a department give a Bằng khen",
    { ...sound, tiers: [{ ...tier, award: { ...tier.award, level: "department" } }] },
    {},
    ["error award-level-mismatch"],
  ],
  [
    "calls a Bằng khen a title",
    { ...sound, tiers: [{ ...tier, award: { ...tier.award, class: "title" } }] },
    {},
    ["error award-class-mismatch"],
  ],
  [
    "asks for three of two",
    {
      ...sound,
      tiers: [
        {
          ...tier,
          condition: {
            kind: "at-least",
            id: "g",
            count: 3,
            of: [indicatorLeaf("50"), { kind: "judgement", id: "j", question: "tiêu biểu" }],
          },
        },
      ],
    },
    {},
    ["error at-least-too-many"],
  ],
  [
    "reads “trên 50%” as ≥",
    { ...sound, indicators: [{ ...online, target: { comparator: ">=", value: "50", phrase: "trên 50%" } }] },
    {},
    ["warning target-phrase-differs"],
  ],
  [
    "reads “trên 50%” as > 60",
    { ...sound, indicators: [{ ...online, target: { comparator: ">", value: "60", phrase: "trên 50%" } }] },
    {},
    ["warning target-phrase-differs"],
  ],
  [
    "has a rate without its base",
    { ...sound, indicators: [{ ...online, denominator: null }] },
    {},
    ["warning ratio-without-parts"],
  ],
  [
    "rewards people without a look at their unit",
    { ...sound, tiers: [{ ...tier, subject: "individual" }] },
    {},
    ["warning leader-without-unit-gate"],
  ],
  [
    "takes a person's gate from a tier of persons",
    {
      ...sound,
      tiers: [
        { ...tier, subject: "individual", condition: { kind: "unit-meets", id: "u", tierId: "tap-the" } },
      ],
    },
    {},
    ["error unit-tier-is-individual"],
  ],
  [
    "takes a person's gate from nowhere",
    {
      ...sound,
      tiers: [
        { ...tier, subject: "individual", condition: { kind: "unit-meets", id: "u", tierId: "khong-co" } },
      ],
    },
    {},
    ["error unknown-tier"],
  ],
  [
    "ranks by an unknown indicator",
    { ...sound, tiers: [{ ...tier, ranking: { by: [{ kind: "indicator", indicatorId: "khac" }] } }] },
    {},
    ["error unknown-indicator"],
  ],
  ["inherits from nobody", { ...sound, inherits: ["tiers"] }, {}, ["error inherits-without-parent"]],
])("a plan that %s", (_title, terms, options, codes) => {
  expect(codesOf(terms, options)).toEqual(codes);
});

test("a contradiction is shown with both sections, and stays accepted under one key", () => {
  const clauses = [
    ...sound.clauses,
    { id: "ii.3", label: "Mục II.3", heading: "", text: "" },
    { id: "iv", label: "Mục IV", heading: "", text: "" },
  ];
  const terms = {
    ...withMilestones({ ...through30, clauseId: "ii.3" }, { ...before30, clauseId: "iv" }),
    clauses,
  };
  const [finding] = lintTerms(terms);
  expect(finding && planFindingText(finding)).toBe(
    "Mục II.3 ghi “đến hết ngày 30/3/2026”, mục IV ghi “trước ngày 30/3/2026”. Chọn mốc áp dụng.",
  );
  expect(finding && findingKey(finding)).toBe(
    "deadline-contradiction|m2|first=m1|firstLabel=Mục II.3|firstPhrase=đến hết ngày 30/3/2026|second=m2|secondLabel=Mục IV|secondPhrase=trước ngày 30/3/2026",
  );
});

test.each(planFindingCodes)("%s has a sentence", (code) => {
  const sentence = planFindingText({
    level: "error",
    code,
    path: "",
    partId: null,
    clauseId: null,
    params: {},
  });
  expect(sentence.length).toBeGreaterThan(20);
});
