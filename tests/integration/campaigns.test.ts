import { expect, test } from "vitest";
import { createCampaign } from "@/lib/campaigns/commands";
import { findCampaignHub } from "@/lib/campaigns/hub/queries";
import { listCampaigns } from "@/lib/campaigns/list/queries";
import { amendPlan, saveDraftTerms } from "@/lib/campaigns/plans/commands";
import { publishPlan, withdrawPlan } from "@/lib/campaigns/publishing/commands";
import { findRoundWindow } from "@/lib/campaigns/queries";
import { recordRoundEvent } from "@/lib/campaigns/rounds/events/commands";
import { openRound } from "@/lib/campaigns/rounds/opening/commands";
import { recallPlan, returnPlan, submitPlan } from "@/lib/campaigns/submission/commands";
import { read } from "@/lib/database";
import {
  anAuditor,
  aPlanner,
  aPlanningHead,
  aPublishedCampaign,
  aRound,
  aSession,
  aUnit,
  aUnitHead,
  aUnitOfficer,
  owner,
  someTerms,
} from "@/tests/factories";
import { aDraft, anIssuedPlan, aSubmittedPlan, issueOf } from "@/tests/factories/drafts";

const standingOffice = async () => {
  const planner = await aPlanner();
  const province = { id: planner.provinceId };
  return { planner, province, head: await aPlanningHead({ province }) };
};

test("an issued plan is frozen, audited, public, and opens its rounds for the invited units", async () => {
  const { planner, province, head } = await standingOffice();
  const unit = await aUnit(province);
  const [unitHead, officer] = [await aUnitHead({ unit }), await aUnitOfficer({ unit })];

  const { campaignId, planId, now, rounds, invited } = await anIssuedPlan(planner, head);

  const plan = await owner.planVersion.findUniqueOrThrow({ where: { id: planId } });
  expect(plan).toMatchObject({
    status: "PUBLISHED",
    documentNumber: "24/KH-UBND",
    publishedById: head.userId,
  });
  expect(rounds).toBe(1);
  const round = await owner.round.findFirstOrThrow({ where: { campaignId }, include: { periods: true } });
  expect(round).toMatchObject({ code: "2026", kind: "ANNUAL", planVersionId: planId, openedAt: now });
  expect(round.periods.map(({ code }) => code)).toEqual(["2026-q1", "2026-6t", "2026-q3", "2026-nam"]);
  // The planner's and the head's own units are invited too.
  expect(invited).toBe(3);
  const notices = await owner.notice.findMany({ where: { kind: "plan.publish" } });
  expect(notices.filter(({ userId }) => [unitHead.userId, officer.userId].includes(userId))).toHaveLength(2);
  expect(notices[0]?.text).toContain("hạn hết 23:59 ngày 30/03/2026");
  const page = await owner.publication.findFirstOrThrow({ where: { sourceId: planId } });
  expect(page).toMatchObject({ kind: "PLAN", current: true });
  const verbs = await owner.auditEvent.findMany({
    where: { subjectId: planId },
    orderBy: { sequence: "asc" },
  });
  expect(verbs.map(({ verb }) => verb)).toEqual(
    expect.arrayContaining(["plan.save", "plan.submit", "plan.publish"]),
  );
  await expect(
    owner.planVersion.update({ where: { id: planId }, data: { terms: { changed: true } } }),
  ).rejects.toThrow(/immutable/);
});

test("a plan issued before its rounds are opened says on the public page when its limits end", async () => {
  const { planner, head } = await standingOffice();
  const plan = await aSubmittedPlan(planner);
  await publishPlan(head, { ...issueOf(plan), openRounds: [] }, plan.now);

  expect(await owner.round.count({ where: { campaignId: plan.campaignId } })).toBe(0);
  const page = await owner.publication.findFirstOrThrow({ where: { sourceId: plan.planId } });
  expect(page.content).toMatchObject({
    rounds: [{ code: "2026", isOpen: false }],
    instants: expect.arrayContaining([expect.objectContaining({ roundCode: "2026", lastDay: "2026-03-30" })]),
    card: { milestones: [] },
  });
});

test("of two publishers at once one issues the plan, the other is told", async () => {
  const { planner, province, head } = await standingOffice();
  const other = await aPlanningHead({ province });
  const plan = await aSubmittedPlan(planner);

  const results = await Promise.allSettled([
    publishPlan(head, issueOf(plan), plan.now),
    publishPlan(other, issueOf(plan, "25/KH-UBND"), plan.now),
  ]);

  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await owner.round.count({ where: { campaignId: plan.campaignId } })).toBe(1);
  expect(await owner.auditEvent.count({ where: { subjectId: plan.planId, verb: "plan.publish" } })).toBe(1);
});

test("a plan with errors is neither submitted nor issued, and warnings need a reason", async () => {
  const { planner, head } = await standingOffice();
  const wrong = await aDraft(planner, {
    terms: someTerms({ contents: [{ id: "nd", text: "Nội dung", clauseId: "IX" }] }),
  });
  await expect(submitPlan(planner, wrong, wrong.now)).rejects.toMatchObject({ reason: "plan-has-errors" });

  const warned = await aDraft(planner);
  await expect(submitPlan(planner, warned, warned.now)).rejects.toMatchObject({ reason: "warnings-open" });
  await expect(publishPlan(head, issueOf(wrong), wrong.now)).rejects.toMatchObject({ reason: "wrong-state" });
});

test("whoever wrote a plan does not issue it, an old proof does not do, and a number serves once a year", async () => {
  const { planner, province, head } = await standingOffice();
  const ownHead = await aUnitHead({ province });
  const own = await aSubmittedPlan(ownHead, { terms: someTerms({ scope: "unit" }) });
  await expect(publishPlan(ownHead, issueOf(own), own.now)).rejects.toMatchObject({ reason: "own-draft" });

  const plan = await aSubmittedPlan(planner);
  const { actor: stale } = await aSession(head, plan.now, new Date(plan.now.getTime() - 11 * 60_000));
  await expect(publishPlan(stale, issueOf(plan), plan.now)).rejects.toMatchObject({ kind: "unproven" });
  await publishPlan(head, issueOf(plan), plan.now);

  const second = await aSubmittedPlan(planner);
  await expect(publishPlan(head, issueOf(second), second.now)).rejects.toMatchObject({
    reason: "number-taken",
  });
});

test("a submitted plan goes back to its author with the reason, or by recall", async () => {
  const { planner, head } = await standingOffice();
  const plan = await aSubmittedPlan(planner);
  await expect(
    saveDraftTerms(planner, { planId: plan.planId, version: plan.version, terms: plan.terms }),
  ).rejects.toMatchObject({ reason: "wrong-state" });

  const reason = "Bổ sung căn cứ pháp lý.";
  const returned = await returnPlan(head, { ...plan, reason }, plan.now);
  expect(returned.status).toBe("DRAFT");
  expect(await owner.notice.findFirst({ where: { userId: planner.userId } })).toMatchObject({
    kind: "plan.return",
  });
  const again = await submitPlan(planner, { planId: plan.planId, version: returned.version }, plan.now);
  const recalled = await recallPlan(planner, { planId: plan.planId, version: again.version }, plan.now);
  expect(recalled.status).toBe("DRAFT");
});

test("two authors on one version: one is kept, the other is told", async () => {
  const { planner } = await standingOffice();
  const draft = await aDraft(planner);
  const save = (theme: string) =>
    saveDraftTerms(planner, { ...draft, terms: { ...draft.terms, theme } }, draft.now);

  const results = await Promise.allSettled([save("Chủ đề một"), save("Chủ đề hai")]);

  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const saved = await owner.auditEvent.findMany({ where: { subjectId: draft.planId, verb: "plan.save" } });
  expect(saved.at(-1)?.after).toMatchObject({ parts: ["theme"] });
});

test("an amendment becomes the version in force; rounds keep theirs unless told to take it", async () => {
  const { planner, province, head } = await standingOffice();
  const first = await anIssuedPlan(planner, head);
  const round = await owner.round.findFirstOrThrow({ where: { campaignId: first.campaignId } });
  const basis = "Căn cứ Quyết định số 5/QĐ-UBND ngày 20/01/2026.";
  const child = await aChildOf(first.campaignId, province, first.now);
  const isBehind = async (campaignId: string) =>
    (await findCampaignHub(planner, campaignId, null, first.now))?.round?.isBehindPlan;
  expect([await isBehind(first.campaignId), await isBehind(child.campaignId)]).toEqual([false, false]);
  const amended = await amendPlan(
    planner,
    { campaignId: first.campaignId, basis, appliesTo: [round.id] },
    first.now,
  );
  await expect(
    amendPlan(planner, { campaignId: first.campaignId, basis, appliesTo: [] }),
  ).rejects.toMatchObject({
    reason: "draft-exists",
  });
  const plan = await owner.planVersion.findUniqueOrThrow({ where: { id: amended.id } });
  expect(plan).toMatchObject({ number: 2, status: "DRAFT", amendmentBasis: basis });

  await owner.planVersion.update({
    where: { id: amended.id },
    data: { status: "SUBMITTED", accepted: await acceptedOf(first.planId) },
  });
  expect(await isBehind(first.campaignId)).toBe(false);
  const issue = { planId: amended.id, version: 1, terms: first.terms };
  await publishPlan(head, { ...issueOf(issue, "30/KH-UBND"), appliesTo: [round.id] }, first.now);

  const versions = await owner.planVersion.findMany({
    where: { campaignId: first.campaignId },
    orderBy: { number: "asc" },
  });
  expect(versions.map(({ status }) => status)).toEqual(["AMENDED", "PUBLISHED"]);
  expect(await owner.round.findUniqueOrThrow({ where: { id: round.id } })).toMatchObject({
    planVersionId: amended.id,
  });
  const editions = await owner.publication.findMany({ where: { kind: "PLAN" }, orderBy: { edition: "asc" } });
  // The round took the amendment; the child's stays as it was opened, and its people are told.
  expect([await isBehind(first.campaignId), await isBehind(child.campaignId)]).toEqual([false, true]);
  expect(
    await owner.notice.count({ where: { userId: child.head.userId, kind: "plan.parent-amended" } }),
  ).toBe(1);
  const ofThis = editions.filter(({ sourceId }) => [first.planId, amended.id].includes(sourceId));
  // As issued, with its child, and as amended.
  expect(ofThis.map(({ current }) => current)).toEqual([false, false, true]);
});

/** A department's own plan that takes its tiers from the campaign. */
async function aChildOf(parentId: string, province: { id: string }, now: Date) {
  const unit = await aUnit(province);
  const [officer, head] = [await aUnitOfficer({ unit }), await aUnitHead({ unit })];
  const terms = someTerms({ scope: "unit", tiers: [], inherits: ["tiers"] });
  return { head, ...(await anIssuedPlan(officer, head, { terms, parentId, number: "9/KH-S", now })) };
}

const acceptedOf = async (planId: string) => {
  const { accepted } = await owner.planVersion.findUniqueOrThrow({ where: { id: planId } });
  return accepted as object;
};

test("a withdrawn plan keeps its page with the reason, and its rounds end", async () => {
  const { planner, head } = await standingOffice();
  const plan = await anIssuedPlan(planner, head);
  const reason = "Thay thế bằng kế hoạch mới của Ủy ban nhân dân tỉnh.";
  const basis = "Quyết định số 15/QĐ-UBND ngày 10/02/2026.";

  await withdrawPlan(head, { planId: plan.planId, version: plan.version, reason, basis }, plan.now);

  expect(await owner.round.findFirst({ where: { campaignId: plan.campaignId } })).toMatchObject({
    status: "CLOSED",
  });
  const page = await owner.publication.findFirstOrThrow({ where: { sourceId: plan.planId, current: true } });
  expect(page.content).toMatchObject({ withdrawReason: reason, card: { status: "withdrawn" } });
});

test("a deadline by an event appears once the event is recorded, and moves when it is corrected", async () => {
  const { planner, province, head } = await standingOffice();
  const unitHead = await aUnitHead({ province });
  const { campaignId, now } = await anIssuedPlan(planner, head);
  const round = await owner.round.findFirstOrThrow({ where: { campaignId } });
  const dossier = () => read(planner, (tx) => findRoundWindow(tx, round.id, "dossier"));
  expect(await dossier()).toMatchObject({ opensAt: null, closesAt: null, reason: "event-not-recorded" });

  const later = new Date("2027-04-01T02:00:00Z");
  const record = (occurredOn: string, version: number, reason: string | null = null) =>
    recordRoundEvent(
      planner,
      {
        ...{ roundId: round.id, version, event: "recognition", occurredOn, reason },
        document: "Quyết định số 312/QĐ-UBND ngày 12/3/2027",
      },
      later,
    );
  const { version } = await record("2027-03-12", 1);
  // Fifteen days from 12 March, the day itself not counted, end on Saturday 27: Monday 29 is the last.
  expect(await dossier()).toMatchObject({ closesAt: new Date("2027-03-29T17:00:00Z"), reason: null });

  await expect(record("2027-03-10", version)).rejects.toMatchObject({ reason: "correction-without-reason" });
  await expect(record("2027-05-10", version, "Đính chính")).rejects.toMatchObject({
    reason: "event-in-future",
  });
  await record("2027-03-10", version, "Ghi nhầm ngày ký");
  expect(await dossier()).toMatchObject({ closesAt: new Date("2027-03-25T17:00:00Z") });
  expect(await owner.roundEvent.count({ where: { roundId: round.id } })).toBe(2);
  const told = await owner.notice.findMany({ where: { userId: unitHead.userId, kind: "round.deadline" } });
  expect(told.map(({ text }) => text)).toContainEqual(
    expect.stringContaining("hết 23:59 ngày 25/03/2027, thay cho hết 23:59 ngày 29/03/2027"),
  );
  expect(now < later).toBe(true);
});

test("a later year is opened in its turn, once", async () => {
  const { planner, head } = await standingOffice();
  const terms = someTerms({ period: { from: "2026-01-01", through: "2027-12-31" } });
  const { campaignId, now } = await anIssuedPlan(planner, head, { terms });
  expect(await owner.round.count({ where: { campaignId } })).toBe(1);

  const opening = { campaignId, kind: "annual" as const, code: "2027", calendar: "quarter" as const };
  await openRound(planner, opening, now);
  await expect(openRound(planner, opening, now)).rejects.toMatchObject({ reason: "round-exists" });
  await expect(openRound(planner, { ...opening, code: "2031" }, now)).rejects.toMatchObject({
    reason: "no-such-round",
  });
  const round = await owner.round.findFirstOrThrow({
    where: { campaignId, code: "2027" },
    include: { periods: { orderBy: { position: "asc" } } },
  });
  expect(round.periods.map(({ code }) => code)).toEqual(["2027-q1", "2027-q2", "2027-q3", "2027-q4"]);
});

test("drafts stay with those who write them; other units and other provinces see nothing of them", async () => {
  const { planner, province } = await standingOffice();
  const draft = await aDraft(planner);
  const elsewhere = await aPlanner();
  const [unitHead, auditor] = [await aUnitHead({ province }), await anAuditor({ province })];

  expect(await findCampaignHub(planner, draft.campaignId, null)).not.toBeNull();
  for (const actor of [unitHead, auditor, elsewhere])
    expect(await findCampaignHub(actor, draft.campaignId, null)).toBeNull();
  await expect(saveDraftTerms(unitHead, draft)).rejects.toMatchObject({ kind: "not-found" });
  await expect(saveDraftTerms(elsewhere, draft)).rejects.toMatchObject({ kind: "not-found" });
  expect((await listCampaigns(auditor)).items).toEqual([]);
});

test("a unit writes its own plan only", async () => {
  const { province } = await standingOffice();
  const unitHead = await aUnitHead({ province });
  const stranger = await aUnit(province);
  const campaign = {
    kind: "CAMPAIGN" as const,
    title: "Phong trào thi đua của đơn vị năm 2026",
    ...{ from: "2026-01-01", through: "2026-12-31", parentId: null, copyOf: null },
  };
  await expect(createCampaign(unitHead, { ...campaign, ownerUnitId: stranger.id })).rejects.toMatchObject({
    reason: "unknown-unit",
  });
  const { id } = await createCampaign(unitHead, { ...campaign, ownerUnitId: null });
  expect(await owner.campaign.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ownerUnitId: unitHead.unitId,
  });
});

test("last year's plan is taken over with its dates moved and its number gone", async () => {
  const { planner, head } = await standingOffice();
  const last = await anIssuedPlan(planner, head);
  const { planId } = await createCampaign(planner, {
    kind: "CAMPAIGN",
    title: "Kế hoạch phát động phong trào thi đua năm 2027",
    ...{ from: "2027-01-01", through: "2027-12-31", ownerUnitId: null, parentId: null },
    copyOf: last.campaignId,
  });
  const { terms } = await owner.planVersion.findUniqueOrThrow({ where: { id: planId } });
  expect(terms).toMatchObject({
    header: { number: null, issuedOn: null },
    milestones: [{ rule: { day: "2027-03-30" }, phrase: "đến hết ngày 30/3/2027" }, {}],
  });
});

test("campaigns are paged newest first, found without marks, in as many statements for three as for one", async () => {
  const { planner, province } = await standingOffice();
  const round = (title: string) =>
    aPublishedCampaign({ province, title }).then((campaign) => aRound({ campaign }));
  await round("Phong trào thi đua một");
  const one = await countStatements(() => listCampaigns(planner));
  await round("Phong trào thi đua hai");
  await round("Phong trào thi đua ba");
  const three = await countStatements(() => listCampaigns(planner));
  expect(three).toBe(one);

  const first = await listCampaigns(planner, { limit: 2 });
  const second = await listCampaigns(planner, { limit: 2, cursor: first.nextCursor ?? "" });
  expect([...first.items, ...second.items].map(({ title }) => title)).toEqual([
    "Phong trào thi đua ba",
    "Phong trào thi đua hai",
    "Phong trào thi đua một",
  ]);
  expect(second.nextCursor).toBeNull();

  const draft = await aDraft(planner);
  expect((await listCampaigns(planner, { q: "cai cach hanh chinh" })).items.map(({ id }) => id)).toEqual([
    draft.campaignId,
  ]);
});

/** SQL statements sent while `work` runs, as PostgreSQL saw them. */
async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const { pool } = await import("@/lib/database");
  const { Client } = await import("pg");
  const query = Client.prototype.query;
  let count = 0;
  Client.prototype.query = function (this: unknown, ...args: unknown[]) {
    count += 1;
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    Client.prototype.query = query;
  }
  expect(pool().totalCount).toBeGreaterThan(0);
  return count;
}
