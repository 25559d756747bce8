import { expect, test } from "vitest";
import { diffTerms, type PlanTerms } from "@/lib/plans";
import { milestone as aMilestone, indicatorLeaf, online, sound, tier } from "@/tests/fixtures/plan";
import { planDifferences } from "./text";

const milestone = aMilestone("dang-ky", { kind: "through", day: "2026-03-30" }, "đến hết ngày 30/3/2026");
const base: PlanTerms = { ...sound, indicators: [online], tiers: [tier], milestones: [milestone] };
const sentences = (after: PlanTerms, before = base) =>
  planDifferences(before, after).map(({ sentence }) => sentence);
const withTarget = (value: string): PlanTerms => ({
  ...base,
  indicators: [{ ...online, target: { comparator: ">", value, phrase: `trên ${value}%` } }],
});
const withCondition = (condition: typeof tier.condition): PlanTerms => ({
  ...base,
  tiers: [{ ...tier, condition }],
});
const through = (day: string, phrase: string): PlanTerms => ({
  ...base,
  milestones: [{ ...milestone, rule: { kind: "through", day }, phrase }],
});
const from = through("2026-03-30", "đến hết ngày 30/3/2026");

test.each<[string, PlanTerms, string]>([
  [
    "a higher threshold",
    withTarget("60"),
    "Ngưỡng của chỉ tiêu “Tỷ lệ hồ sơ trực tuyến” đổi từ “trên 50%” thành “trên 60%” (chặt hơn).",
  ],
  [
    "a lower threshold",
    withTarget("40"),
    "Ngưỡng của chỉ tiêu “Tỷ lệ hồ sơ trực tuyến” đổi từ “trên 50%” thành “trên 40%” (nới hơn).",
  ],
  [
    "a condition that asks for more",
    withCondition(indicatorLeaf("55")),
    "Điều kiện xét “Bằng khen tập thể”: “Tỷ lệ hồ sơ trực tuyến: trên 50%” đổi thành “Tỷ lệ hồ sơ trực tuyến: trên 55%” (chặt hơn).",
  ],
  [
    "one condition more",
    withCondition({
      kind: "all",
      id: "all",
      of: [indicatorLeaf("50"), { kind: "registration-accepted", id: "dk" }],
    }),
    "Điều kiện xét “Bằng khen tập thể”: thêm “Đăng ký thi đua được xác nhận” (chặt hơn).",
  ],
  [
    "a quota",
    { ...base, tiers: [{ ...tier, quota: { per: "block", limit: { kind: "number", most: 3 } } }] },
    "Số lượng của “Bằng khen tập thể” đổi từ không giới hạn thành không quá 03, mỗi khối thi đua.",
  ],
  [
    "years between two awards",
    { ...base, tiers: [{ ...tier, againAfterYears: 2 }] },
    "Khen lại cùng hình thức ở “Bằng khen tập thể” đổi từ không quy định thành sau ít nhất 02 năm kể từ thời gian thành tích của lần khen trước.",
  ],
  [
    "a second limit",
    {
      ...base,
      tiers: [
        {
          ...tier,
          quota: [
            { per: "block", limit: { kind: "number", most: 3 } },
            { per: "campaign", limit: { kind: "share", percent: "20" } },
          ],
        },
      ],
    },
    "Số lượng của “Bằng khen tập thể” đổi từ không giới hạn thành không quá 03, mỗi khối thi đua; đồng thời không quá 20% số đạt điều kiện, toàn phong trào.",
  ],
  ["what is gone", { ...base, indicators: [] }, "Bỏ chỉ tiêu “Tỷ lệ hồ sơ trực tuyến” (trên 50%)."],
  ["another theme", { ...base, theme: "Kỷ cương" }, "Chủ đề thi đua thay đổi."],
])("%s is one sentence", (_, after, sentence) => {
  expect(sentences(after)).toEqual([sentence]);
});

test("a deadline says how far it moved, and before and through are not the same day", () => {
  const later = through("2026-04-15", "đến hết ngày 15/4/2026");
  expect(sentences(later, from)[0]).toMatch(/\(lùi 16 ngày\)\.$/);
  const before: PlanTerms = {
    ...base,
    milestones: [
      { ...milestone, rule: { kind: "before", day: "2026-03-30" }, phrase: "trước ngày 30/3/2026" },
    ],
  };
  expect(sentences(before, from)[0]).toMatch(/\(sớm hơn 1 ngày\)\.$/);
});

test("nothing changed, or only the numbering of the clauses: nothing is said", () => {
  const renumbered = { ...base, indicators: [{ ...online, clauseId: "khac" }] };
  expect(planDifferences(base, base)).toEqual([]);
  expect(planDifferences(base, renumbered)).toEqual([]);
});

test("whatever part changes, something is said of it", () => {
  const changed: PlanTerms = {
    ...base,
    header: { ...base.header, signerName: "Người khác" },
    form: base.form === "topic" ? "regular" : "topic",
    scope: base.scope === "unit" ? "province" : "unit",
    slogan: "Khẩu hiệu",
    theme: "Chủ đề",
    period: { ...base.period, through: "2027-12-31" },
    references: [{ id: "r", relation: "can_cu", number: null, issuedOn: null, issuer: "", title: "Luật" }],
    contents: [],
    commitments: [{ id: "3d", name: "3 đúng", items: [] }],
    audiences: [],
    indicators: [],
    tiers: [],
    milestones: [],
    registration: null,
    dossier: [{ id: "d", name: "Tờ trình", copies: 1 }],
    dossierRecipient: "Phòng Nội vụ",
    tasks: [{ id: "t", text: "Kiểm tra", owner: null, startsOn: null, dueOn: null }],
    cascade: {
      unitKinds: ["DEPARTMENT"],
      due: { rule: { kind: "before", day: "2026-06-30" }, phrase: "trước ngày 30/6/2026" },
    },
    recipients: ["Nơi khác"],
    inherits: ["dossier"],
  };
  const said = new Set(planDifferences(base, changed).map(({ part }) => part));
  const different = diffTerms(base, changed).map(({ part }) => part);
  expect(different.filter((part) => !said.has(part))).toEqual([]);
});
