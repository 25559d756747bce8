import { expect, test } from "vitest";
import { findPlanDraft } from "@/lib/campaigns/drafts/queries";
import { findCampaignHub } from "@/lib/campaigns/hub/queries";
import { confirmParentChange } from "@/lib/campaigns/parents/commands";
import { findParentChanges } from "@/lib/campaigns/parents/queries";
import { amendPlan, saveDraftTerms } from "@/lib/campaigns/plans/commands";
import { publishPlan, withdrawPlan } from "@/lib/campaigns/publishing/commands";
import { remindCascade } from "@/lib/campaigns/references/commands";
import { findCascade } from "@/lib/campaigns/references/queries";
import { submitPlan } from "@/lib/campaigns/submission/commands";
import { findPlanSheet, findVersionChanges } from "@/lib/campaigns/versions/queries";
import { findInbox } from "@/lib/dashboards/tasks/queries";
import type { Actor } from "@/lib/identity/actor";
import type { PlanTerms } from "@/lib/plans";
import { findPublication, listEditions } from "@/lib/publication/queries";
import { aPlanner, aPlanningHead, aUnit, aUnitHead, aUnitOfficer, owner, someTerms } from "@/tests/factories";
import { aRecognisedRun } from "@/tests/factories/commendations";
import { anIssuedPlan, aSubmittedPlan, issueOf } from "@/tests/factories/drafts";
import { countStatements } from "./support/statements";

const later = (days: number) => new Date(new Date("2026-01-15T02:00:00Z").getTime() + days * 86_400_000);
const basis = "Căn cứ Quyết định số 5/QĐ-UBND ngày 20/01/2026.";

async function office() {
  const planner = await aPlanner();
  const province = { id: planner.provinceId };
  return { planner, province, head: await aPlanningHead({ province }) };
}

/** A department with people, whose own plan takes its tiers from the campaign. */
async function aChildOf(parentId: string, province: { id: string }, number = "9/KH-S") {
  const unit = await aUnit(province);
  const [officer, head] = [await aUnitOfficer({ unit }), await aUnitHead({ unit })];
  const terms = someTerms({ scope: "unit", tiers: [], inherits: ["tiers"] });
  const plan = await anIssuedPlan(officer, head, { terms, parentId, number, now: later(1) });
  return { unit, officer, head, ...plan };
}

type Amended = { campaignId: string; terms: PlanTerms; appliesTo?: string[]; number?: string; at?: Date };

/** The next version, through the commands people use; `terms` are what it says. */
async function amended(planner: Actor, head: Actor, given: Amended) {
  const { campaignId, terms, appliesTo = [], number = "30/KH-UBND", at = later(5) } = given;
  const draft = await amendPlan(planner, { campaignId, basis, appliesTo }, at);
  const saved = await saveDraftTerms(planner, { planId: draft.id, version: draft.version, terms }, at);
  const submitted = await submitPlan(planner, { planId: draft.id, version: saved.version }, at);
  const plan = { planId: draft.id, version: submitted.version, terms };
  return publishPlan(head, { ...issueOf(plan, number), issuedOn: "2026-01-20", appliesTo }, at);
}

const stricter = (terms: PlanTerms): PlanTerms => ({
  ...terms,
  indicators: terms.indicators.map((one) =>
    one.id === "dung-han"
      ? { ...one, target: { comparator: ">=", value: "97", phrase: "từ 97% trở lên" } }
      : one,
  ),
});

test("an amended plan flags the plans below until they are confirmed or amended", async () => {
  const { planner, province, head } = await office();
  const parent = await anIssuedPlan(planner, head, { now: later(0) });
  const child = await aChildOf(parent.campaignId, province);
  const other = await aChildOf(parent.campaignId, province, "11/KH-S");
  const waiting = async (actor: Actor) =>
    (await findInbox(actor, later(6))).later.filter(({ kind }) => kind === "plan.review").map(({ id }) => id);
  expect(await findParentChanges(child.officer, child.campaignId)).toEqual([]);

  await amended(planner, head, { campaignId: parent.campaignId, terms: stricter(parent.terms) });

  const changes = await findParentChanges(child.officer, child.campaignId);
  expect(changes).toMatchObject([
    {
      change: "amended",
      parentNumber: 2,
      documentNumber: "30/KH-UBND",
      because: basis,
      openRounds: ["Năm 2026"],
    },
  ]);
  expect(await waiting(child.officer)).toEqual([child.campaignId]);
  expect(await waiting(planner)).toEqual([]);
  const sheet = await findPlanSheet(planner, parent.campaignId, null, later(6));
  expect(sheet?.graph.below.map(({ isToReview }) => isToReview)).toEqual([true, true]);

  const note = "Ngưỡng mới không ảnh hưởng đến kế hoạch của Sở.";
  const parentPlanId = changes?.[0]?.parentPlanId ?? "";
  const answer = { campaignId: child.campaignId, parentPlanId, note };
  await expect(confirmParentChange(other.officer, answer, later(6))).rejects.toMatchObject({
    kind: "not-found",
  });
  await confirmParentChange(child.officer, answer, later(6));
  await expect(confirmParentChange(child.officer, answer, later(6))).rejects.toMatchObject({
    reason: "nothing-to-review",
  });

  expect(await findParentChanges(child.officer, child.campaignId)).toEqual([]);
  expect(await waiting(child.officer)).toEqual([]);
  expect(await waiting(other.officer)).toEqual([other.campaignId]);
  const audit = await owner.auditEvent.findFirst({ where: { verb: "plan.confirm-parent" } });
  expect(audit).toMatchObject({ subjectId: child.campaignId, reason: note });

  // Amending takes note of it as well.
  await amended(other.officer, other.head, {
    campaignId: other.campaignId,
    terms: stricter(other.terms),
    number: "12/KH-S",
    at: later(7),
  });
  expect(await findParentChanges(other.officer, other.campaignId)).toEqual([]);
});

test("a child may ask for more than its parent, never for less", async () => {
  const { planner, province, head } = await office();
  const parent = await anIssuedPlan(planner, head);
  const unit = await aUnit(province);
  const [officer, unitHead] = [await aUnitOfficer({ unit }), await aUnitHead({ unit })];
  const withTarget = (value: string) => {
    const [first] = parent.terms.indicators;
    if (!first) throw new Error("the terms have indicators");
    const target = { comparator: ">=" as const, value, phrase: `từ ${value}% trở lên` };
    return someTerms({
      scope: "unit",
      tiers: [],
      indicators: [{ ...first, target }],
      inherits: ["tiers", "indicators"],
    });
  };
  const draft = (value: string) => ({ terms: withTarget(value), parentId: parent.campaignId, now: later(1) });

  await expect(aSubmittedPlan(officer, draft("70"))).rejects.toMatchObject({ reason: "plan-has-errors" });
  const strict = await aSubmittedPlan(officer, draft("85"));
  // Even what was submitted in time does not pass once the parent asks for more.
  const raised = parent.terms.indicators.map((one) => ({
    ...one,
    target: { comparator: ">=" as const, value: "99", phrase: "từ 99% trở lên" },
  }));
  await amended(planner, head, {
    campaignId: parent.campaignId,
    terms: { ...parent.terms, indicators: raised },
  });
  await expect(publishPlan(unitHead, issueOf(strict, "3/KH-S"), later(6))).rejects.toMatchObject({
    reason: "plan-has-errors",
  });
});

test("a child of a withdrawn plan is flagged, shows what it took, and no new one can be issued", async () => {
  const { planner, province, head } = await office();
  const parent = await anIssuedPlan(planner, head, { now: later(0) });
  const child = await aChildOf(parent.campaignId, province);
  const unit = await aUnit(province);
  const officer = await aUnitOfficer({ unit });
  const withdrawal = {
    planId: parent.planId,
    version: parent.version,
    reason: "Không còn phù hợp với tổ chức mới.",
    basis: "Quyết định số 15/QĐ-UBND ngày 10/02/2026.",
  };
  await withdrawPlan(head, withdrawal, later(3));

  expect(await findParentChanges(child.officer, child.campaignId)).toMatchObject([
    { change: "withdrawn", because: withdrawal.reason },
  ]);
  const sheet = await findPlanSheet(child.officer, child.campaignId, null, later(4));
  expect(sheet?.view.terms.tiers.map(({ id }) => id)).toEqual(["bk-tap-the", "bk-ca-nhan"]);
  expect(sheet?.graph.above).toMatchObject([{ state: "withdrawn" }]);
  const terms = someTerms({ scope: "unit", tiers: [], inherits: ["tiers"] });
  await expect(
    aSubmittedPlan(officer, { terms, parentId: parent.campaignId, now: later(4) }),
  ).rejects.toMatchObject({ reason: "parent-not-in-force" });
  const stored = await owner.planVersion.findUniqueOrThrow({ where: { id: parent.planId } });
  expect(stored).toMatchObject({ withdrawBasis: withdrawal.basis, withdrawnAt: later(3) });
  const slug = (await owner.campaign.findUniqueOrThrow({ where: { id: parent.campaignId } })).slug;
  const page = await findPublication("PLAN", slug);
  expect(page?.content).toMatchObject({
    withdrawReason: withdrawal.reason,
    withdrawBasis: withdrawal.basis,
    withdrawnOn: "2026-01-18",
  });
});

test("an amendment names its rounds, says what changed, and the public reads the history", async () => {
  const { planner, head } = await office();
  const first = await anIssuedPlan(planner, head, { now: later(0) });
  const { campaignId, terms } = first;
  const round = await owner.round.findFirstOrThrow({ where: { campaignId } });
  await expect(
    amendPlan(planner, { campaignId, basis, appliesTo: ["không có đợt này"] }, later(5)),
  ).rejects.toMatchObject({ reason: "round-not-open" });

  await amended(planner, head, { campaignId, terms: stricter(terms), appliesTo: [round.id] });

  const changes = await findVersionChanges(planner, campaignId, { from: 1, to: 2 });
  expect(changes?.structure.map(({ sentence }) => sentence)).toContain(
    "Ngưỡng của chỉ tiêu “Tỷ lệ hồ sơ đúng hạn” đổi từ “từ 95% trở lên” thành “từ 97% trở lên” (chặt hơn).",
  );
  const hub = await findCampaignHub(planner, campaignId, null, later(6));
  expect(hub?.round?.isBehindPlan).toBe(false);
  const { slug } = await owner.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const page = await findPublication("PLAN", slug);
  expect(page?.content).toMatchObject({ planVersion: 2, amendmentBasis: basis, appliesTo: ["Năm 2026"] });
  const editions = await listEditions("PLAN", slug);
  expect(editions.map(({ planVersion, number }) => [planVersion, number])).toEqual([
    [2, "30/KH-UBND"],
    [1, "24/KH-UBND"],
  ]);
});

test("a round whose result is recognised keeps the version it was judged by", async () => {
  const { planner, head } = await office();
  const { campaignId, terms } = await anIssuedPlan(planner, head, { now: later(0) });
  const round = await owner.round.findFirstOrThrow({ where: { campaignId } });
  const draft = await amendPlan(planner, { campaignId, basis, appliesTo: [round.id] }, later(5));
  await aRecognisedRun(round, []);

  expect((await findPlanDraft(planner, campaignId, later(5)))?.effect.openRounds).toEqual([]);
  const changed = { planId: draft.id, version: draft.version, terms: stricter(terms) };
  const saved = await saveDraftTerms(planner, changed, later(5));
  const submitted = await submitPlan(planner, { planId: draft.id, version: saved.version }, later(5));
  const issue = issueOf({ planId: draft.id, version: submitted.version, terms: changed.terms }, "31/KH-UBND");
  await publishPlan(head, { ...issue, issuedOn: "2026-01-20", appliesTo: [round.id] }, later(5));

  const after = await owner.round.findUniqueOrThrow({ where: { id: round.id } });
  expect([after.termsHash, after.planVersionId]).toEqual([round.termsHash, round.planVersionId]);
  await expect(
    amendPlan(planner, { campaignId, basis, appliesTo: [round.id] }, later(6)),
  ).rejects.toMatchObject({ reason: "round-not-open" });
});

test("units without a plan are reminded, all or one, and following them takes no more statements for more of them", async () => {
  const { planner, province, head } = await office();
  const told = await aUnit(province);
  const officer = await aUnitOfficer({ unit: told });
  const terms = someTerms({
    cascade: {
      unitKinds: ["DEPARTMENT"],
      due: { rule: { kind: "before", day: "2026-01-17" }, phrase: "trước ngày 17/01/2026" },
    },
  });
  const parent = await anIssuedPlan(planner, head, { terms, now: later(0) });
  const child = await aChildOf(parent.campaignId, province);
  const ofTold = async (now: Date) =>
    (await findCascade(planner, parent.campaignId, now))?.rows.find(({ unitId }) => unitId === told.id);
  expect(await ofTold(later(2))).toMatchObject({ state: "none", child: null, remindedAt: null });

  const { reminded } = await remindCascade(
    planner,
    { campaignId: parent.campaignId, unitIds: [told.id] },
    later(2),
  );
  expect(reminded).toBe(1);
  const notices = await owner.notice.findMany({ where: { kind: "plan.remind-cascade" } });
  expect(notices).toMatchObject([
    {
      userId: officer.userId,
      text: "Ban hành kế hoạch riêng trước ngày 17/01/2026 theo Kế hoạch số 24/KH-UBND ngày 15/01/2026: chưa ghi nhận kế hoạch của đơn vị.",
      href: `/lam-viec/phong-trao/moi?tren=${parent.campaignId}`,
    },
  ]);
  expect((await ofTold(later(3)))?.remindedAt).toEqual(later(2));
  const follow = () => findCascade(planner, parent.campaignId, later(3));
  const few = await countStatements(follow);
  await aChildOf(parent.campaignId, province, "13/KH-S");
  await aUnit(province);
  expect(await countStatements(follow)).toBe(few);
  await expect(
    remindCascade(planner, { campaignId: parent.campaignId, unitIds: [child.unit.id] }, later(3)),
  ).rejects.toMatchObject({ reason: "nobody-to-remind" });
  await expect(
    remindCascade(officer, { campaignId: parent.campaignId, unitIds: [] }, later(3)),
  ).rejects.toMatchObject({ kind: "not-found" });
});

test("a plan is found under the title it was issued with, and keeps that address when it is amended", async () => {
  const { planner, head } = await office();
  const terms = someTerms();
  const plan = await aSubmittedPlan(planner, { terms, now: later(0) });
  await owner.campaign.update({
    where: { id: plan.campaignId },
    data: { title: "Kế hoạch đọc từ văn bản", slug: `ke-hoach-doc-tu-van-ban-${planner.provinceId}` },
  });
  const slugNow = async () =>
    (await owner.campaign.findUniqueOrThrow({ where: { id: plan.campaignId } })).slug;
  await publishPlan(head, issueOf(plan), later(0));
  const issued = await slugNow();
  expect(issued).toMatch(/^ke-hoach-phat-dong-phong-trao-thi-dua-cai-cach-hanh-chinh-nam-2026/u);
  expect(await findPublication("PLAN", issued)).not.toBeNull();

  const title = "Phát động phong trào thi đua cải cách hành chính năm 2026, sửa đổi";
  await amended(planner, head, {
    campaignId: plan.campaignId,
    terms: { ...terms, header: { ...terms.header, title } },
  });
  expect(await slugNow()).toBe(issued);
});
