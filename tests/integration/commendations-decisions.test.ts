import { expect, test, vi } from "vitest";
import { draftDecision } from "@/lib/commendations/decisions/commands";
import {
  answerObjection,
  fileObjection,
  openComments,
} from "@/lib/commendations/decisions/comments/commands";
import { findComments } from "@/lib/commendations/decisions/comments/queries";
import { correctAward } from "@/lib/commendations/decisions/corrections/commands";
import { decisionDocument } from "@/lib/commendations/decisions/document";
import { issueDecision } from "@/lib/commendations/decisions/issuing/commands";
import { publishDecision } from "@/lib/commendations/decisions/publishing/commands";
import { findDecision, findDecisionPaper } from "@/lib/commendations/decisions/queries";
import { findRejection, listRejections } from "@/lib/commendations/decisions/rejections/queries";
import { revokeAward } from "@/lib/commendations/decisions/revocations/commands";
import { rememberPrint } from "@/lib/commendations/prints/commands";
import { findPrint } from "@/lib/commendations/prints/queries";
import { findPublication } from "@/lib/publication/queries";
import {
  aCommendationScene,
  anActor,
  anIssuedDecision,
  aPerson,
  aRecognisedRun,
  aRule,
  aSignedProposal,
  atCouncil,
  owner,
  signature,
} from "@/tests/factories";

vi.setConfig({ testTimeout: 90_000 });
const later = (days: number) => new Date(atCouncil.getTime() + days * 86_400_000);

test("a draft open for comments waits for its last day and for every answer, and its window only grows", async () => {
  const scene = await aCommendationScene({ units: 2 });
  const [unit] = scene.units;
  if (!unit) throw new Error("unit");
  const unitHead = await anActor("UNIT_HEAD", { province: scene.province, unit });
  const proposal = await aSignedProposal(scene);
  const draft = await draftDecision(scene.planner, { proposalId: proposal.id }, atCouncil);
  const objection = {
    decisionId: draft.id,
    nominationId: "",
    byName: "Sở thứ 1",
    content: "Đề nghị xem lại số liệu quý IV.",
    receivedOn: "2027-04-13",
  };
  await expect(fileObjection(unitHead, objection, later(1))).rejects.toMatchObject({ kind: "not-found" });

  const open = await openComments(scene.planner, { ...draft, through: "2027-04-14" }, atCouncil);
  await expect(
    openComments(scene.planner, { ...open, through: "2027-04-13" }, atCouncil),
  ).rejects.toMatchObject({ reason: "made-shorter" });
  const filed = await fileObjection(unitHead, objection, later(1));
  const other = await anActor("UNIT_HEAD", { province: scene.province, unit: scene.units[1] });
  expect((await findComments(other, draft.id, later(1)))?.objections).toEqual([]);
  expect((await findComments(unitHead, draft.id, later(1)))?.objections).toMatchObject([
    { content: objection.content, answer: "" },
  ]);

  const issue = (days: number) =>
    issueDecision(scene.leader, { ...open, ...signature(315, "2027-04-12") }, later(days));
  await expect(issue(2)).rejects.toMatchObject({ reason: "comments-open" });
  await expect(issue(3)).rejects.toMatchObject({ reason: "unanswered-objections" });
  await answerObjection(
    scene.planner,
    { ...filed, answer: "Số liệu đã được xác nhận, giữ nguyên." },
    later(3),
  );
  await expect(issue(3)).resolves.toMatchObject({ status: "ISSUED" });
  await expect(fileObjection(unitHead, objection, later(3))).rejects.toMatchObject({ reason: "not-a-draft" });
});

test("a correction keeps what was signed beside what is right, also before the public", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const unit = scene.units[0];
  if (!unit) throw new Error("unit");
  const person = await aPerson(unit, { fullName: "Phạm Văn Lơi", post: "Chuyên viên" });
  await aRecognisedRun(scene.round, [{ unit, person }]);
  const issued = await anIssuedDecision(scene);
  const published = await publishDecision(scene.head, issued, atCouncil);
  const award = await owner.award.findFirstOrThrow({ where: { decisionId: issued.id } });
  const correct = (subjectName: string, version: number, number: number) =>
    correctAward(
      scene.leader,
      {
        awardId: award.id,
        version,
        reason: "Sai họ tên do lỗi đánh máy",
        subjectName,
        post: "Chuyên viên",
        unitName: unit.name,
        ...signature(number),
      },
      atCouncil,
    );
  await expect(correct("Phạm Văn Lơi", award.version, 400)).rejects.toMatchObject({
    reason: "nothing-changed",
  });
  const once = await correct("Phạm Văn Lời", award.version, 400);
  const twice = await correct("Phạm Văn Lợi", once.version, 401);

  expect((await findPublication("DECISION", published.slug))?.content.awards).toMatchObject([
    { name: "Phạm Văn Lợi", status: "CORRECTED", correctedFrom: `Phạm Văn Lời, Chuyên viên, ${unit.name}` },
  ]);
  expect(
    await owner.correction.findMany({ where: { awardId: award.id }, orderBy: { correctedAt: "asc" } }),
  ).toMatchObject([
    { before: { subjectName: "Phạm Văn Lơi" }, after: { subjectName: "Phạm Văn Lời" } },
    { before: { subjectName: "Phạm Văn Lời" }, after: { subjectName: "Phạm Văn Lợi" } },
  ]);
  const paper = await findDecisionPaper(scene.leader, twice.decisionId);
  expect(paper && JSON.stringify(decisionDocument(paper))).toContain(
    `“Phạm Văn Lời, Chuyên viên, ${unit.name}” sửa thành “Phạm Văn Lợi, Chuyên viên, ${unit.name}”`,
  );
  const row = await owner.decision.findUniqueOrThrow({ where: { id: twice.decisionId } });
  const correction = await publishDecision(scene.head, row, atCouncil);
  expect((await findPublication("DECISION", correction.slug))?.content).toMatchObject({
    kind: "correction",
    revokes: { slug: published.slug },
  });
  // A corrected line may still be taken back.
  await revokeAward(
    scene.leader,
    {
      awardId: award.id,
      version: twice.version,
      reason: "Kê khai sai",
      recoverMoney: false,
      ...signature(402),
    },
    atCouncil,
  );
  expect((await findPublication("DECISION", published.slug))?.content.awards[0]).toMatchObject({
    name: "Phạm Văn Lợi",
    status: "REVOKED",
  });
});

test("the fund of the year is not overdrawn", async () => {
  const scene = await aCommendationScene({ units: 2 });
  await aRule(scene.province, "award-fund", { fund: "15170000" }, { source: "Quyết định giao dự toán" });
  const proposal = await aSignedProposal(scene);
  const draft = await draftDecision(scene.planner, { proposalId: proposal.id }, atCouncil);
  const issue = () => issueDecision(scene.leader, { ...draft, ...signature(315) }, atCouncil);
  await expect(issue()).rejects.toMatchObject({ reason: "fund-exceeded" });
  await owner.ruleSet.updateMany({
    where: { provinceId: scene.province.id, kind: "award-fund" },
    data: { value: { fund: "15180000" } },
  });
  expect((await findDecision(scene.leader, draft.id, atCouncil))?.fund).toMatchObject({ left: "0" });
  await expect(issue()).resolves.toMatchObject({ totalMoney: "15180000" });
});

test("units hear with the decision of their cases that it leaves out, each its own", async () => {
  const scene = await aCommendationScene({ units: 3 });
  const [, second, third] = scene.units;
  if (!second || !third) throw new Error("units");
  const heads = {
    second: await anActor("UNIT_HEAD", { province: scene.province, unit: second }),
    third: await anActor("UNIT_HEAD", { province: scene.province, unit: third }),
  };
  const proposal = await aSignedProposal(scene, { "Sở thứ 2": "RETURNED" });
  const draft = await draftDecision(scene.planner, { proposalId: proposal.id }, atCouncil);
  await issueDecision(scene.leader, { ...draft, ...signature(315) }, atCouncil);

  expect(await listRejections(scene.planner, draft.id)).toMatchObject([
    {
      unitName: "Sở thứ 2",
      cases: [{ subjectName: "Sở thứ 2", stage: "leadership", reason: "Cần bổ sung hồ sơ." }],
    },
  ]);
  expect(await findRejection(heads.second, draft.id, second.id)).toMatchObject({
    decision: { number: "315/QĐ-UBND" },
    unitName: "Sở thứ 2",
  });
  expect(await findRejection(heads.third, draft.id, second.id)).toBeNull();
  expect(
    await owner.notice.count({ where: { userId: heads.second.userId, kind: "decision.reject-notice" } }),
  ).toBe(1);
});

test("a paper remembers its data and says when it has changed", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const proposal = await aSignedProposal(scene);
  const draft = await draftDecision(scene.planner, { proposalId: proposal.id }, atCouncil);
  const document = async () => {
    const paper = await findDecisionPaper(scene.planner, draft.id, atCouncil);
    if (!paper) throw new Error("paper");
    return decisionDocument(paper);
  };
  const print = { kind: "decision" as const, subjectId: draft.id, label: "Dự thảo" };
  expect(await findPrint(scene.leader, "decision", draft.id, await document())).toBeNull();
  await rememberPrint(scene.planner, { ...print, document: await document() }, atCouncil);
  await rememberPrint(scene.planner, { ...print, document: await document() }, later(1));
  expect(await owner.paperPrint.count({ where: { subjectId: draft.id } })).toBe(1);
  expect(await findPrint(scene.leader, "decision", draft.id, await document())).toEqual({
    madeAt: atCouncil,
    isStale: false,
  });
  await owner.ruleSet.updateMany({
    where: { provinceId: scene.province.id, kind: "base-salary" },
    data: { value: { amount: "2700000" } },
  });
  expect(await findPrint(scene.leader, "decision", draft.id, await document())).toMatchObject({
    isStale: true,
  });
});
