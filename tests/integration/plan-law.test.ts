import { expect, test } from "vitest";
import { findPlanDraft } from "@/lib/campaigns/drafts/queries";
import { acceptFinding } from "@/lib/campaigns/plans/commands";
import { publishPlan } from "@/lib/campaigns/publishing/commands";
import { submitPlan } from "@/lib/campaigns/submission/commands";
import type { PlanTerms } from "@/lib/plans";
import { anIndexCatalogue, aPlanner, aPlanningHead, aRule, owner, someTerms } from "@/tests/factories";
import { aDraft, aSubmittedPlan, issueOf } from "@/tests/factories/drafts";

const standingOffice = async () => {
  const planner = await aPlanner();
  const province = await owner.province.findUniqueOrThrow({ where: { id: planner.provinceId } });
  return { planner, province, head: await aPlanningHead({ province: { id: province.id } }) };
};
const authority = {
  decidedBy: "Chủ tịch Ủy ban nhân dân tỉnh",
  class: "form",
  subjects: ["collective", "individual"],
  signatures: ["NONE", "KT"],
};
const diploma = "DIPLOMA_OF_MERIT.province";
const givenBy = (level: "province" | "department", terms = someTerms()): PlanTerms => ({
  ...terms,
  tiers: terms.tiers.map((tier) => ({ ...tier, award: { ...tier.award, level } })),
});
type Planner = Awaited<ReturnType<typeof aPlanner>>;
const findingsOf = async (planner: Planner, campaignId: string, now: Date) =>
  (await findPlanDraft(planner, campaignId, now))?.findings ?? [];

test("an award of the wrong authority blocks the plan, with the rule it rests on and whether it was read", async () => {
  const { planner, province } = await standingOffice();
  await aRule(province, "award-authority", authority, {
    key: diploma,
    source: "Luật số 06/2022/QH15, Điều 74",
  });
  const { campaignId, planId, version, now } = await aDraft(planner, { terms: givenBy("department") });

  expect(await findingsOf(planner, campaignId, now)).toContainEqual(
    expect.objectContaining({
      code: "award-level-mismatch",
      level: "error",
      part: "khen-thuong",
      basis: { source: "Luật số 06/2022/QH15, Điều 74", verified: false },
    }),
  );
  await expect(submitPlan(planner, { planId, version }, now)).rejects.toMatchObject({
    reason: "plan-has-errors",
  });
});

test("the rule of the day of issue decides: one that ended before it, or another province's, says nothing", async () => {
  const { planner, province } = await standingOffice();
  const elsewhere = await standingOffice();
  await aRule(province, "award-authority", authority, { key: diploma, validTo: "2026-01-15" });
  await aRule(elsewhere.province, "award-authority", authority, { key: diploma });
  const { campaignId, now } = await aDraft(planner, { terms: givenBy("department") });
  const codes = (await findingsOf(planner, campaignId, now)).map(({ code }) => code);
  expect(codes).not.toContain("award-level-mismatch");
});

test("what the law wants of a plan and it does not say blocks it, by the law of its day", async () => {
  const { planner, province } = await standingOffice();
  await aRule(province, "plan-content", { items: ["participants"] }, { validFrom: "2024-01-01" });
  const silent = await aDraft(planner, { terms: someTerms({ audiences: [] }) });
  expect(await findingsOf(planner, silent.campaignId, silent.now)).toContainEqual(
    expect.objectContaining({ code: "missing-participants", level: "error", part: "doi-tuong" }),
  );
  const old = await aDraft(planner, { terms: someTerms({ audiences: [], year: 2022 }) });
  const codes = (await findingsOf(planner, old.campaignId, old.now)).map(({ code }) => code);
  expect(codes).not.toContain("missing-participants");
});

test("a law changed after the plan was submitted is seen when it is issued", async () => {
  const { planner, province, head } = await standingOffice();
  const plan = await aSubmittedPlan(planner, { terms: givenBy("department") });
  await aRule(province, "award-authority", authority, { key: diploma });
  await expect(publishPlan(head, issueOf(plan), plan.now)).rejects.toMatchObject({
    reason: "plan-has-errors",
  });
});

test("a warning passes with a reason that is stored and audited, and only that warning", async () => {
  const { planner, province } = await standingOffice();
  await aRule(
    province,
    "legal-instrument",
    { title: "Nghị định", issuer: "Chính phủ", issuedOn: null, replacedBy: "Nghị định số 152/2025/NĐ-CP" },
    { key: "98/2023/NĐ-CP", validFrom: "2024-01-01", validTo: "2025-07-01" },
  );
  const cited = {
    id: "nd",
    relation: "can_cu" as const,
    number: "98/2023/NĐ-CP",
    issuedOn: "2023-12-31",
    issuer: "Chính phủ",
    title: "Nghị định",
  };
  const terms = someTerms({ references: [cited] });
  const { campaignId, planId, version, now } = await aDraft(planner, { terms });
  const find = async () =>
    (await findingsOf(planner, campaignId, now)).find(({ code }) => code === "basis-expired");
  const finding = await find();
  expect(finding).toMatchObject({
    level: "warning",
    part: "to-chuc",
    quote: "98/2023/NĐ-CP",
    text: "Văn bản 98/2023/NĐ-CP hết hiệu lực từ ngày 01/07/2025. Thay bằng Nghị định số 152/2025/NĐ-CP.",
  });
  await expect(submitPlan(planner, { planId, version }, now)).rejects.toMatchObject({
    reason: "warnings-open",
  });

  const reason = "Kế hoạch tổng kết thời kỳ áp dụng Nghị định này.";
  const accepted = await acceptFinding(planner, { planId, version, key: finding?.key ?? "", reason }, now);
  expect(accepted.version).toBe(version + 1);
  expect(await find()).toMatchObject({ acceptedBecause: reason });
  expect(
    await owner.auditEvent.findFirst({
      where: { subjectId: planId, verb: "plan.accept-finding" },
      select: { reason: true, actorId: true, after: true },
    }),
  ).toEqual({ reason, actorId: planner.userId, after: { finding: finding?.key } });
  await expect(
    acceptFinding(planner, { planId, version: accepted.version, key: "loosens-parent|x", reason }, now),
  ).rejects.toMatchObject({ reason: "no-such-finding" });
});

test("a grade the province's scale does not have is found from its catalogue", async () => {
  const { planner, province } = await standingOffice();
  await anIndexCatalogue(province);
  const terms = someTerms();
  const aboveTheTop = JSON.parse(JSON.stringify(terms).replaceAll('"tot"', '"xuat-sac"')) as PlanTerms;
  const { campaignId, now } = await aDraft(planner, { terms: aboveTheTop });
  expect(await findingsOf(planner, campaignId, now)).toContainEqual(
    expect.objectContaining({
      code: "unknown-grade",
      level: "error",
      text: "“Bằng khen của Chủ tịch UBND tỉnh cho tập thể” yêu cầu loại “xuat-sac” không có trong thang DDCI (Rất tốt, Tốt, Khá, Trung bình). Chọn lại.",
    }),
  );
});
