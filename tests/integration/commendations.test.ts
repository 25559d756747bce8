import { beforeAll, expect, test, vi } from "vitest";
import { findAchievement } from "@/lib/commendations/achievements/queries";
import { publishDecision } from "@/lib/commendations/decisions/publishing/commands";
import { findDecision, listDecisions } from "@/lib/commendations/decisions/queries";
import { revokeAward } from "@/lib/commendations/decisions/revocations/commands";
import { addNomination, proposeFromRun } from "@/lib/commendations/nominations/commands";
import { dropNomination } from "@/lib/commendations/nominations/decisions/commands";
import { listNominations } from "@/lib/commendations/nominations/queries";
import { findPublication } from "@/lib/publication/queries";
import {
  aCommendationScene,
  anIssuedDecision,
  aPerson,
  aRecognisedRun,
  atCouncil,
  type CommendationScene,
  owner,
  signature,
} from "@/tests/factories";
import { someExplanation } from "@/tests/fixtures/explanation";

// A whole chain takes many small transactions; how fast they are is no business of these tests.
vi.setConfig({ testTimeout: 90_000 });

const all = { limit: 100 };

test("from a recognised run to a published decision, and a line taken back", async () => {
  const scene = await aCommendationScene();
  const decision = await anIssuedDecision(scene);
  expect(decision).toMatchObject({
    status: "ISSUED",
    number: "315/QĐ-UBND",
    awards: 3,
    totalMoney: "22770000",
  });
  const awards = await owner.award.findMany({
    where: { decisionId: decision.id },
    orderBy: { position: "asc" },
  });
  expect(
    awards.map(({ subjectName, money, moneyFormula, awardCode }) => [
      subjectName,
      String(money),
      moneyFormula,
      awardCode,
    ]),
  ).toEqual(
    ["Sở thứ 1", "Sở thứ 2", "Sở thứ 3"].map((name) => [
      name,
      "7590000",
      "3,0 × 2.530.000 đồng = 7.590.000 đồng",
      "DIPLOMA_OF_MERIT",
    ]),
  );

  // A report printed now does not tell of the round's own award as one of before.
  const nomination = await owner.nomination.findFirstOrThrow({ where: { subjectName: "Sở thứ 1" } });
  const report = await findAchievement(scene.planner, nomination.runId, nomination.unitId, atCouncil);
  expect(report?.awards).toEqual([]);

  const published = await publishDecision(scene.head, decision, atCouncil);
  expect(published.slug).toBe(`315-qd-ubnd-2027-04-12-${scene.province.id}`);
  const page = await findPublication("DECISION", published.slug);
  expect(page?.content.card).toMatchObject({ number: "315/QĐ-UBND", collectives: 3, individuals: 0 });
  expect(page?.content.awards.map(({ name, status }) => [name, status])).toEqual([
    ["Sở thứ 1", "ISSUED"],
    ["Sở thứ 2", "ISSUED"],
    ["Sở thứ 3", "ISSUED"],
  ]);
  expect(page?.content.articles[1]).toContain(
    "22.770.000 đồng (Hai mươi hai triệu bảy trăm bảy mươi nghìn đồng)",
  );
  expect(JSON.stringify(page?.content)).not.toContain(scene.planner.name);

  const [award] = awards;
  if (!award) throw new Error("no award");
  const revoked = await revokeAward(
    scene.leader,
    {
      awardId: award.id,
      version: award.version,
      reason: "Kê khai sai thành tích để được khen thưởng",
      recoverMoney: true,
      ...signature(402),
    },
    atCouncil,
  );
  const after = await findPublication("DECISION", published.slug);
  expect(after?.edition).toBe(2);
  expect(after?.content.awards[0]).toMatchObject({
    name: "Sở thứ 1",
    status: "REVOKED",
    revocation: { number: "402/QĐ-UBND", signedOn: "2027-04-12" },
  });
  expect((await findPublication("DECISION", published.slug, 1))?.content.awards[0]?.status).toBe("ISSUED");
  expect(await owner.award.findUnique({ where: { id: award.id } })).toMatchObject({
    status: "REVOKED",
    subjectName: "Sở thứ 1",
  });

  const revoking = await owner.decision.findUniqueOrThrow({ where: { id: revoked.decisionId } });
  const paper = await publishDecision(scene.head, revoking, atCouncil);
  expect((await findPublication("DECISION", paper.slug))?.content).toMatchObject({
    kind: "revocation",
    revokes: { slug: published.slug, number: "315/QĐ-UBND" },
    awards: [{ name: "Sở thứ 1", status: "REVOKED" }],
  });
  expect((await listDecisions(scene.planner, scene.campaign.id)).map(({ kind }) => kind)).toEqual([
    "revocation",
    "award",
  ]);
  expect((await findDecision(scene.planner, decision.id))?.lines[0]?.revocation?.number).toBe("402/QĐ-UBND");
});

let scene: CommendationScene;
beforeAll(async () => {
  scene = await aCommendationScene();
});

test("every step left its one line in the log", async () => {
  const own = await aCommendationScene({ units: 1 });
  const decision = await anIssuedDecision(own);
  await publishDecision(own.head, decision, atCouncil);
  const events = await owner.auditEvent.findMany({
    where: { provinceId: own.province.id },
    orderBy: { sequence: "asc" },
    select: { verb: true },
  });
  expect(events.map(({ verb }) => verb)).toEqual([
    "nomination.propose",
    "session.create",
    "session.open",
    ...own.voters.map(() => "session.vote"),
    "session.close",
    "nomination.pass",
    "session.complete",
    "proposal.draft",
    "proposal.submit",
    "proposal.read-attention",
    "proposal.agree-rest",
    "proposal.sign",
    "nomination.approve",
    "decision.draft",
    "decision.issue",
    "nomination.award",
    "decision.publish",
  ]);
  const anchors = await owner.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from graphile_worker.jobs where task_identifier = 'audit-anchor'`;
  expect(anchors[0]?.count).toBeGreaterThan(0);
});

test("the machine's list holds who meets on recognised values inside the quota; people add and drop with reasons that last", async () => {
  const own = await aCommendationScene({ units: 6 });
  const person = await aPerson(own.units[0] as never, { fullName: "Lê Thị Bình", post: "Trưởng phòng" });
  const [met, provisional, cut, tie, failed, open] = own.units;
  if (!met || !provisional || !cut || !tie || !failed || !open) throw new Error("units");
  const run = await aRecognisedRun(own.round, [
    { unit: met },
    { unit: provisional, provisional: true },
    { unit: cut, withinQuota: false, quotaReason: "cut", rank: 5 },
    { unit: tie, withinQuota: null, quotaReason: "tie-at-quota", rank: 4 },
    { unit: failed, outcome: "NOT_MET", rank: null },
    { unit: open, withinQuota: null, rank: null },
    { unit: met, person },
  ]);
  const proposed = await proposeFromRun(own.planner, { roundId: own.round.id }, atCouncil);
  expect(proposed).toEqual({ created: 3, skipped: [] });
  const listed = await listNominations(own.planner, own.round.id, all);
  expect(listed.items.map(({ subjectName, byVerdict, post }) => [subjectName, byVerdict, post])).toEqual([
    ["Lê Thị Bình", true, "Trưởng phòng"],
    ["Sở thứ 1", true, ""],
    ["Sở thứ 6", true, ""],
  ]);
  expect(listed.items[0]?.period).toEqual({ from: "2026-01-01", through: "2026-12-31" });
  expect(await proposeFromRun(own.planner, { roundId: own.round.id }, atCouncil)).toEqual({
    created: 0,
    skipped: [],
  });

  const verdictId = run.verdicts.find(({ unitId }) => unitId === failed.id)?.id ?? "";
  const addition = { verdictId, reason: "Có thành tích đột xuất được UBND tỉnh ghi nhận", justification: "" };
  const added = await addNomination(own.planner, addition, atCouncil);
  await expect(addNomination(own.planner, addition, atCouncil)).rejects.toMatchObject({
    reason: "already-nominated",
  });
  const dropped = await dropNomination(
    own.planner,
    { id: added.id, version: added.version, reason: "Rút sau khi hiệp y" },
    atCouncil,
  );
  expect(dropped.status).toBe("DROPPED");
  expect(await owner.nomination.findUnique({ where: { id: added.id } })).toMatchObject({
    byVerdict: false,
    reason: addition.reason,
    dropReason: "Rút sau khi hiệp y",
  });
  // What people dropped does not come back by itself.
  const one = listed.items[1];
  if (!one) throw new Error("nobody");
  await dropNomination(
    own.planner,
    { id: one.id, version: one.version, reason: "Đơn vị xin rút" },
    atCouncil,
  );
  expect((await proposeFromRun(own.planner, { roundId: own.round.id }, atCouncil)).created).toBe(0);
});

test("a head is not put on the list while the unit they lead failed, nor a unit that is no more", async () => {
  const own = await aCommendationScene({ units: 2 });
  const [unit, gone] = own.units;
  if (!unit || !gone) throw new Error("units");
  const person = await aPerson(unit, { fullName: "Trần Văn Đạt", isUnitHead: true });
  const explanation = someExplanation("not-met", "led-unit-fails");
  const run = await aRecognisedRun(own.round, [
    { unit, person, outcome: "NOT_MET", explanation },
    { unit: gone },
  ]);
  await owner.orgUnitVersion.update({
    where: { id: gone.versionId },
    data: { validTo: new Date("2027-03-01T00:00:00Z") },
  });
  const [ofHead, ofGone] = run.verdicts;
  const add = (verdictId = "") =>
    addNomination(own.planner, { verdictId, reason: "Đề nghị xem xét", justification: "" }, atCouncil);
  await expect(add(ofHead?.id)).rejects.toMatchObject({ reason: "led-unit-fails" });
  await expect(add(ofGone?.id)).rejects.toMatchObject({ reason: "unit-dissolved" });
  expect(await proposeFromRun(own.planner, { roundId: own.round.id }, atCouncil)).toMatchObject({
    created: 0,
    skipped: [{ subjectName: "Sở thứ 2", reason: "unit-dissolved" }],
  });
});

test("another province sees and does nothing", async () => {
  const foreign = await aCommendationScene({ units: 1 });
  await proposeFromRun(scene.planner, { roundId: scene.round.id }, atCouncil);
  await expect(proposeFromRun(foreign.planner, { roundId: scene.round.id }, atCouncil)).rejects.toMatchObject(
    {
      kind: "not-found",
    },
  );
  expect((await listNominations(foreign.planner, scene.round.id, all)).items).toEqual([]);
  const { items } = await listNominations(scene.planner, scene.round.id, all);
  const [one] = items;
  await expect(
    dropNomination(
      foreign.planner,
      { id: one?.id ?? "", version: 1, reason: "Không thuộc tỉnh này" },
      atCouncil,
    ),
  ).rejects.toMatchObject({ kind: "not-found" });
});
