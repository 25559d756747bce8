import { expect, test } from "vitest";
import { listIssuedPlans } from "@/lib/campaigns/drafts/queries";
import { chooseMilestone } from "@/lib/campaigns/plans/commands";
import { publishPlan } from "@/lib/campaigns/publishing/commands";
import { findRoundWindow } from "@/lib/campaigns/queries";
import { findCascade } from "@/lib/campaigns/references/queries";
import { submitPlan } from "@/lib/campaigns/submission/commands";
import { findPlanSheet } from "@/lib/campaigns/versions/queries";
import { read } from "@/lib/database";
import { findPublication } from "@/lib/publication/queries";
import { terms as binhDinh24 } from "@/prisma/seed/sources/binh-dinh-24";
import { terms as kienGiang64 } from "@/prisma/seed/sources/kien-giang-64";
import { terms as quangNam2022 } from "@/prisma/seed/sources/quang-nam-2022";
import { terms as financeKienGiang } from "@/prisma/seed/sources/so-tai-chinh-kien-giang";
import { terms as tamNong2022 } from "@/prisma/seed/sources/tam-nong-2022";
import { terms as office1338 } from "@/prisma/seed/sources/vpubnd-1338";
import { aPlanner, aPlanningHead, aUnit, aUnitHead, aUnitOfficer, owner, someTerms } from "@/tests/factories";
import { aDraft, anIssuedPlan, aSubmittedPlan, issueOf } from "@/tests/factories/drafts";

const office = async () => {
  const planner = await aPlanner();
  const province = { id: planner.provinceId };
  return { planner, province, head: await aPlanningHead({ province }) };
};
const at = (day: string) => new Date(`${day}T02:00:00Z`);

/** KH 64's own text is not at hand; what it needs to be issued is taken from a plan that has everything. */
const kh64 = () => {
  const { audiences, contents, tiers, dossier, registration } = someTerms({ year: 2022 });
  const bare = tiers.map(({ clauseId: _, ...tier }) => ({
    ...tier,
    condition: withoutClauses(tier.condition),
  }));
  return { ...kienGiang64, audiences, contents, tiers: bare, dossier, registration };
};
const withoutClauses = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === "clauseId" ? undefined : inner)));

/** Source 004 under KH 64, as far as its author has come. */
async function financePlan() {
  const { planner, province, head } = await office();
  const parent = await anIssuedPlan(planner, head, { terms: kh64(), number: "64/KH-UBND" });
  const unit = await aUnit(province, { name: "Sở Tài chính" });
  const division = await aUnit(province, { kind: "DIVISION", parent: unit, name: "Phòng Quản lý ngân sách" });
  const [officer, unitHead] = [await aUnitOfficer({ unit }), await aUnitHead({ unit })];
  return { planner, province, head, parent, unit, division, officer, unitHead, now: at("2022-03-25") };
}

test("source 004: two limits for registration block the plan until one is chosen, and the choice is printed", async () => {
  const { officer, parent, now } = await financePlan();
  const draft = await aDraft(officer, { terms: financeKienGiang, parentId: parent.campaignId, now });
  await expect(submitPlan(officer, draft, now)).rejects.toMatchObject({ reason: "plan-has-errors" });

  const note = "Mục II.3 quy định thời gian đăng ký.";
  const choice = { planId: draft.planId, version: draft.version, milestoneId: "dang-ky-ii.3", note };
  await expect(
    chooseMilestone(officer, { ...choice, milestoneId: "ho-so-hang-nam" }, now),
  ).rejects.toMatchObject({ reason: "nothing-to-choose" });
  await chooseMilestone(officer, choice, now);

  const { milestones } = (await owner.planVersion.findUniqueOrThrow({ where: { id: draft.planId } }))
    .terms as typeof financeKienGiang;
  expect(milestones.map(({ id, applies }) => [id, applies]).slice(0, 2)).toEqual([
    ["dang-ky-ii.3", true],
    ["dang-ky-iv", false],
  ]);
  expect(milestones[0]?.note).toBe(note);
});

test("source 004: registration lasts through the chosen day, the stage to 30/12/2025", async () => {
  const { officer, unitHead, parent, now } = await financePlan();
  const milestones = financeKienGiang.milestones.map((milestone) => ({
    ...milestone,
    applies: milestone.id !== "dang-ky-iv",
  }));
  const terms = { ...financeKienGiang, milestones };
  const submitted = await aSubmittedPlan(officer, { terms, parentId: parent.campaignId, now });
  const issue = { ...issueOf(submitted), documentNumber: null, issuedOn: null };
  await expect(publishPlan(officer, issue, now)).rejects.toMatchObject({ kind: "not-found" });
  await publishPlan(unitHead, issue, now);
  const round = await owner.round.findFirstOrThrow({
    where: { campaignId: submitted.campaignId, kind: "STAGE" },
  });
  expect(round.endsOn).toEqual(new Date("2025-12-30"));
  const window = await read(unitHead, (tx) => findRoundWindow(tx, round.id, "registration"));
  expect(window).toMatchObject({
    closesAt: new Date("2022-03-30T17:00:00Z"),
    phrase: "đến hết ngày 30/3/2022",
    clauseLabel: "Mục II.3",
  });
});

test("source 004: tiers and dossier are the parent's, read-only and named, and its rounds are pinned to them", async () => {
  const { officer, unitHead, parent, division, now } = await financePlan();
  const milestones = financeKienGiang.milestones.filter(({ id }) => id !== "dang-ky-iv");
  const plan = await aSubmittedPlan(officer, {
    terms: { ...financeKienGiang, milestones },
    parentId: parent.campaignId,
    now,
  });
  await publishPlan(unitHead, { ...issueOf(plan), documentNumber: null, issuedOn: null }, now);

  const sheet = await findPlanSheet(unitHead, plan.campaignId, null, now);
  const tiers = sheet?.view.inherited.find(({ part }) => part === "tiers");
  expect(tiers).toMatchObject({
    from: { number: "64/KH-UBND", issuedOn: "2022-03-22" },
    ids: kh64().tiers.map(({ id }) => id),
  });
  expect(sheet?.view.terms.dossier.map(({ name }) => name)).toEqual(["Tờ trình"]);
  expect(sheet?.parent).toMatchObject({ id: parent.campaignId, number: "64/KH-UBND" });
  expect(sheet?.references.find(({ number }) => number === "64/KH-UBND")?.toId).toBe(parent.campaignId);
  const { terms } = await owner.round.findFirstOrThrow({ where: { campaignId: plan.campaignId } });
  expect(terms).toMatchObject({ tiers: kh64().tiers.map(({ id }) => ({ id })) });
  const { slug } = await owner.campaign.findUniqueOrThrow({ where: { id: plan.campaignId } });
  const page = await findPublication("PLAN", slug);
  expect(page?.content.units).toEqual([{ name: division.name, blockName: null }]);
  expect(page?.content.parent).toMatchObject({ number: "64/KH-UBND" });
});

test("source 003: units told to issue a plan of their own are followed; annual rounds open year by year", async () => {
  const { planner, province, head } = await office();
  const [told, also] = [await aUnit(province), await aUnit(province, { kind: "CENTRAL_AGENCY" })];
  await aUnit(province, { kind: "DIVISION", parent: told });
  const parent = await anIssuedPlan(planner, head, { terms: binhDinh24 });
  const rounds = await owner.round.findMany({
    where: { campaignId: parent.campaignId },
    orderBy: [{ kind: "asc" }, { code: "asc" }],
    include: { periods: true },
  });
  expect(rounds.map(({ kind, code, periods }) => [kind, code, periods.length])).toEqual([
    ["ANNUAL", "2021", 0],
    ["ANNUAL", "2022", 0],
    ["STAGE", "2021-2025", 0],
  ]);

  const [officer, unitHead] = [await aUnitOfficer({ unit: told }), await aUnitHead({ unit: told })];
  const child = {
    terms: someTerms({ year: 2022, scope: "unit" }),
    parentId: parent.campaignId,
    number: "7/KH-S",
  };
  await anIssuedPlan(officer, unitHead, child);
  const cascade = await findCascade(planner, parent.campaignId, at("2022-06-01"));
  const states = new Map(cascade?.rows.map(({ unitId, child }) => [unitId, child?.number ?? null]));
  expect(states.get(told.id)).toBe("7/KH-S");
  expect(states.get(also.id)).toBeNull();
  expect(await findCascade(await aPlanner(), parent.campaignId)).toBeNull();
});

test("source 002: one topic round to 31/10/2022, registration before 31/3/2022", async () => {
  const { planner, head } = await office();
  const now = at("2022-03-01");
  const plan = await aSubmittedPlan(planner, { terms: tamNong2022, now });
  const issue = { ...issueOf(plan), documentNumber: null, issuedOn: null, calendar: "quarter" as const };
  await publishPlan(head, issue, now);
  const round = await owner.round.findFirstOrThrow({
    where: { campaignId: plan.campaignId },
    include: { periods: { orderBy: { position: "asc" } } },
  });
  expect(round).toMatchObject({ kind: "TOPIC", code: "2022", endsOn: new Date("2022-10-31") });
  expect(round.periods.at(-1)).toMatchObject({ code: "2022-q4", endsOn: new Date("2022-10-31") });
  const window = await read(planner, (tx) => findRoundWindow(tx, round.id, "registration"));
  expect(window?.closesAt).toEqual(new Date("2022-03-30T17:00:00Z"));
});

test("source 000: an office's own campaign has no figures, its 05 T and 05 K are kept as words", async () => {
  const { province } = await office();
  const unit = await aUnit(province, { kind: "PROVINCE_OFFICE" });
  await aUnit(province, { kind: "DIVISION", parent: unit });
  const [officer, head] = [await aUnitOfficer({ unit }), await aUnitHead({ unit })];
  const plan = await anIssuedPlan(officer, head, {
    terms: office1338,
    number: "1338/KH-VPUBND",
    now: at("2022-11-03"),
  });
  expect(plan.invited).toBe(1);
  const sheet = await findPlanSheet(head, plan.campaignId);
  expect(sheet?.view.terms.commitments.map(({ items }) => items.length)).toEqual([5, 5]);
  const rounds = await owner.round.findMany({
    where: { campaignId: plan.campaignId },
    include: { periods: true },
  });
  expect(rounds.map(({ kind, code, periods }) => [kind, code, periods])).toEqual([
    ["STAGE", "2022-2025", []],
  ]);
});

test("source 001: a reform plan opens no round and awards nothing, but campaigns may stand under it", async () => {
  const { planner, head } = await office();
  const now = at("2022-02-15");
  const draft = await aDraft(planner, { terms: quangNam2022, now });
  await owner.campaign.update({ where: { id: draft.campaignId }, data: { kind: "REFORM_PLAN" } });
  await owner.planVersion.update({
    where: { id: draft.planId },
    data: { accepted: { "starts-before-issue|period.from|from=2022-01-01": "Ghi đúng như văn bản gốc." } },
  });
  const { version } = await submitPlan(planner, draft, now);
  const issue = { ...issueOf({ ...draft, version }), documentNumber: null, issuedOn: null };
  expect(await publishPlan(head, issue, now)).toMatchObject({ status: "PUBLISHED", rounds: 0 });
  expect(quangNam2022.tiers).toEqual([]);
  expect((await listIssuedPlans(planner)).map(({ id }) => id)).toEqual([draft.campaignId]);
});
