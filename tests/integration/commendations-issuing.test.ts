import { expect, test, vi } from "vitest";
import { draftDecision } from "@/lib/commendations/decisions/commands";
import { issueDecision } from "@/lib/commendations/decisions/issuing/commands";
import { findDecision, findDecisionPaper } from "@/lib/commendations/decisions/queries";
import { revokeAward } from "@/lib/commendations/decisions/revocations/commands";
import { issueInput } from "@/lib/commendations/decisions/schema";
import {
  aCommendationScene,
  anIssuedDecision,
  aPerson,
  aRecognisedRun,
  aRound,
  aRule,
  aSignedProposal,
  atCouncil,
  councilDay,
  owner,
  signature,
  someTerms,
} from "@/tests/factories";

// A whole chain takes many small transactions; how fast they are is no business of these tests.
vi.setConfig({ testTimeout: 90_000 });

test("two issuers with one number: one decision has it, the other is told the number", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const other = await aCommendationScene({ units: 1 });
  const paper = await aSignedProposal(scene);
  const first = await draftDecision(scene.planner, { proposalId: paper.id }, atCouncil);
  // A second paper of the same province: its nomination belongs to another round.
  const round = await aRound({
    campaign: scene.campaign as never,
    kind: "topic",
    title: "Đợt chuyên đề",
    startsOn: "2027-01-01",
    endsOn: "2027-03-31",
  });
  const next = { ...scene, round, run: await aRecognisedRun(round, [{ unit: scene.units[0] as never }]) };
  const second = await draftDecision(
    scene.planner,
    { proposalId: (await aSignedProposal(next as never)).id },
    atCouncil,
  );

  const results = await Promise.allSettled([
    issueDecision(scene.leader, { ...first, ...signature(77) }, atCouncil),
    issueDecision(scene.deputy, { ...second, ...signature(77) }, atCouncil),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({
    reason: {
      kind: "conflict",
      reason: "number-taken",
      fields: { number: "Số 77/QĐ-UBND năm 2027 đã được dùng cho một quyết định khác. Nhập số khác." },
    },
  });
  // The refused one is untouched, and free to take another number.
  const left = results[0]?.status === "fulfilled" ? second : first;
  expect(await owner.decision.findUnique({ where: { id: left.id } })).toMatchObject({
    status: "DRAFT",
    number: null,
  });
  expect(await owner.award.count({ where: { decisionId: left.id } })).toBe(0);
  await issueDecision(scene.leader, { ...left, ...signature(78) }, atCouncil);
  // Another province has its own numbers.
  await anIssuedDecision(other, 77);
});

test("a decision is signed in person, not before its approval, not in the future", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const paper = await aSignedProposal(scene);
  const draft = await draftDecision(scene.planner, { proposalId: paper.id }, atCouncil);
  const parsed = issueInput.safeParse({ ...draft, ...signature(1), signatureForm: "TM" });
  expect(parsed.error?.issues[0]?.message).toContain("không ký TM.");
  const issue = (signedOn: string) =>
    issueDecision(scene.leader, { ...draft, ...signature(1, signedOn) }, atCouncil);
  await expect(issue("2027-04-13")).rejects.toMatchObject({ reason: "signed-in-future" });
  await expect(issue("2027-04-11")).rejects.toMatchObject({ reason: "signed-before-approval" });
  expect(await issue(councilDay)).toMatchObject({ number: "01/QĐ-UBND" });
  expect((await findDecision(scene.leader, draft.id))?.signerTitle).toBe("CHỦ TỊCH");
});

test("what another body decides is not drafted here", async () => {
  const tiers = someTerms().tiers.map((tier) => ({
    ...tier,
    name: "Giấy khen của Giám đốc Sở",
    award: { class: "form" as const, code: "CERTIFICATE_OF_MERIT" as const, level: "department" as const },
  }));
  const scene = await aCommendationScene({ units: 1, terms: { tiers } });
  await owner.ruleSet.updateMany({
    where: { provinceId: scene.province.id, key: "DIPLOMA_OF_MERIT" },
    data: { key: "CERTIFICATE_OF_MERIT" },
  });
  const paper = await aSignedProposal(scene);
  await expect(draftDecision(scene.planner, { proposalId: paper.id }, atCouncil)).rejects.toMatchObject({
    reason: "wrong-authority",
    text: expect.stringContaining("Giấy khen của Giám đốc Sở"),
  });
});

test("of several awards for one achievement only the highest money is paid", async () => {
  const [collective] = someTerms().tiers;
  if (!collective) throw new Error("tier");
  const second = { ...collective, id: "bk-ca-nhan", name: "Bằng khen chuyên đề" };
  const scene = await aCommendationScene({ units: 1, terms: { tiers: [collective, second] } });
  const [unit] = scene.units;
  if (!unit) throw new Error("unit");
  const run = await aRecognisedRun(scene.round, [{ unit }]);
  await owner.verdictRow.create({
    data: { ...(run.verdicts[0] as never as object), id: crypto.randomUUID(), tierId: second.id } as never,
  });
  const decision = await anIssuedDecision(scene);
  const awards = await owner.award.findMany({
    where: { decisionId: decision.id },
    orderBy: { position: "asc" },
  });
  expect(awards.map(({ money }) => String(money))).toEqual(["7590000", "0"]);
  expect(awards[1]?.moneyFormula).toContain("không chi vì đã thưởng 7.590.000 đồng");
});

test("an award is revoked once, after its day, and its row cannot be rewritten", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const person = await aPerson(scene.units[0] as never, { fullName: "Phạm Văn Lợi", post: "Chuyên viên" });
  await aRecognisedRun(scene.round, [{ unit: scene.units[0] as never, person }]);
  const decision = await anIssuedDecision(scene);
  const award = await owner.award.findFirstOrThrow({ where: { decisionId: decision.id } });
  expect(award).toMatchObject({ subjectName: "Phạm Văn Lợi", post: "Chuyên viên", unitName: "Sở thứ 1" });
  const revoke = (number: number, signedOn = councilDay) =>
    revokeAward(
      scene.leader,
      {
        awardId: award.id,
        version: award.version,
        reason: "Hồ sơ thành tích không đúng sự thật",
        recoverMoney: false,
        ...signature(number, signedOn),
      },
      atCouncil,
    );
  await expect(revoke(500, "2027-04-11")).rejects.toMatchObject({ reason: "signed-before-award" });
  await expect(revoke(315)).rejects.toMatchObject({ reason: "number-taken" });
  const results = await Promise.allSettled([revoke(500), revoke(501)]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await owner.revocation.count({ where: { awardId: award.id } })).toBe(1);
  expect(await owner.decision.count({ where: { provinceId: scene.province.id, kind: "revocation" } })).toBe(
    1,
  );
  await expect(owner.award.update({ where: { id: award.id }, data: { status: "ISSUED" } })).rejects.toThrow();
  await expect(owner.award.delete({ where: { id: award.id } })).rejects.toThrow();
});

test("a decision cites the text its money comes from in full, where the catalogue knows it", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const paper = await aSignedProposal(scene);
  const draft = await draftDecision(scene.planner, { proposalId: paper.id }, atCouncil);
  const cited = async () => (await findDecisionPaper(scene.planner, draft.id))?.moneySource;
  expect(await cited()).toBe("Nghị định số 152/2025/NĐ-CP");
  await aRule(
    scene.province,
    "legal-instrument",
    {
      title: "Nghị định quy định về phân cấp",
      issuer: "Chính phủ",
      issuedOn: "2025-06-14",
      replacedBy: null,
    },
    { key: "152/2025/NĐ-CP" },
  );
  expect(await cited()).toBe(
    "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp",
  );
});
