import { expect, test, vi } from "vitest";
import { draftDecision } from "@/lib/commendations/decisions/commands";
import { decisionDocument } from "@/lib/commendations/decisions/document";
import { issueDecision } from "@/lib/commendations/decisions/issuing/commands";
import { publishDecision } from "@/lib/commendations/decisions/publishing/commands";
import { findDecisionPaper } from "@/lib/commendations/decisions/queries";
import { revokeAward } from "@/lib/commendations/decisions/revocations/commands";
import { recordSignedDecision, recordSignedProposal } from "@/lib/commendations/prints/signed/commands";
import { findPublishedCopy, listSignedCopies } from "@/lib/commendations/prints/signed/queries";
import { signProposal } from "@/lib/commendations/proposals/commands";
import { decideLine } from "@/lib/commendations/proposals/lines/commands";
import { findPublication } from "@/lib/publication/queries";
import {
  aCommendationScene,
  anIssuedDecision,
  aSignedProposal,
  aSubmittedProposal,
  atCouncil,
  type CommendationScene,
  linesOf,
  owner,
  signature,
} from "@/tests/factories";

vi.setConfig({ testTimeout: 60_000 });

const aSignedFile = async ({ province, planner }: CommendationScene, sha: string) => {
  const file = await owner.storedFile.create({
    data: {
      provinceId: province.id,
      storageKey: `ban-ky-${sha}`,
      name: "ban-ky.pdf",
      contentType: "application/pdf",
      size: 1000,
      sha256: sha.repeat(64),
      uploadedById: planner.userId,
      purpose: "decision",
    },
  });
  return file.id;
};

test("the signed file of a decision is kept with its hash, and another list is not issued on it", async () => {
  const scene = await aCommendationScene({ units: 2 });
  const { planner, leader } = scene;
  const proposal = await aSignedProposal(scene);
  const draft = await draftDecision(planner, { proposalId: proposal.id }, atCouncil);
  const record = async (sha: string, actor = planner) =>
    recordSignedDecision(actor, { id: draft.id, fileId: await aSignedFile(scene, sha) }, atCouncil);
  const issue = () => issueDecision(leader, { ...draft, ...signature(315) }, atCouncil);
  const copies = async () => {
    const paper = await findDecisionPaper(leader, draft.id, atCouncil);
    return listSignedCopies(leader, "decision", draft.id, paper && decisionDocument(paper));
  };

  await expect(record("a", leader)).rejects.toMatchObject({ kind: "not-found" });
  await record("a");
  expect(await copies()).toMatchObject([
    { sha256: "a".repeat(64), recordedBy: planner.name, isStale: false },
  ]);

  await owner.nomination.updateMany({
    where: { roundId: scene.round.id, subjectName: "Sở thứ 2" },
    data: { subjectName: "Sở thứ hai" },
  });
  expect(await copies()).toMatchObject([{ isStale: true }]);
  await expect(issue()).rejects.toMatchObject({ reason: "signed-copy-stale" });
  // The old signature does not come to stand for the new list by being recorded again.
  await expect(record("a")).rejects.toMatchObject({ reason: "signed-copy-known" });
  await record("b");
  await issue();
  expect(
    (await owner.signedCopy.findMany({ where: { subjectId: draft.id } })).map(({ sha256 }) => sha256[0]),
  ).toEqual(["a", "b"]);
  const [event] = await owner.auditEvent.findMany({ where: { verb: "paper.signed-copy" }, take: 1 });
  expect(event?.after).toMatchObject({ file: "ban-ky.pdf", sha256: "a".repeat(64) });
});

test("the signed file is before the public only once published with its decision, and stays there", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const issued = await anIssuedDecision(scene);
  const { slug } = await owner.decision.findUniqueOrThrow({ where: { id: issued.id } });
  const publishing = { id: issued.id, version: issued.version, withSignedFile: true };
  await expect(publishDecision(scene.head, publishing, atCouncil)).rejects.toMatchObject({
    reason: "no-signed-file",
  });
  const fileId = await aSignedFile(scene, "d");
  await recordSignedDecision(scene.planner, { id: issued.id, fileId }, atCouncil);
  expect(await findPublishedCopy(slug)).toBeNull();

  await publishDecision(scene.head, publishing, atCouncil);
  expect(await findPublishedCopy(slug)).toMatchObject({ name: "ban-ky.pdf", storageKey: "ban-ky-d" });
  const award = await owner.award.findFirstOrThrow({ where: { decisionId: issued.id } });
  const revoked = await revokeAward(
    scene.leader,
    {
      awardId: award.id,
      version: award.version,
      reason: "Số liệu kê khai chưa đúng",
      recoverMoney: false,
      ...signature(400),
    },
    atCouncil,
  );
  await publishDecision(scene.head, { id: revoked.decisionId, version: 1 }, atCouncil);
  const page = await findPublication("DECISION", slug);
  expect(page?.content).toMatchObject({
    signedFile: { name: "ban-ky.pdf", size: 1000, sha256: "d".repeat(64) },
    awards: [{ status: "REVOKED" }],
  });
  expect((await findPublication("DECISION", slug, 1))?.content.signedFile).not.toBeNull();

  await owner.storedFile.update({ where: { id: fileId }, data: { scan: "infected" } });
  expect(await findPublishedCopy(slug)).toBeNull();
});

test("a decision published without its signed file offers none", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const issued = await anIssuedDecision(scene);
  const { slug } = await owner.decision.findUniqueOrThrow({ where: { id: issued.id } });
  await recordSignedDecision(
    scene.planner,
    { id: issued.id, fileId: await aSignedFile(scene, "e") },
    atCouncil,
  );
  await publishDecision(scene.head, issued, atCouncil);
  expect((await findPublication("DECISION", slug))?.content.signedFile).toBeNull();
  expect(await findPublishedCopy(slug)).toBeNull();
});

test("a paper is not signed here on the scan of another one", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const proposal = await aSubmittedProposal(scene);
  const fileId = await aSignedFile(scene, "c");
  await recordSignedProposal(scene.planner, { id: proposal.id, fileId }, atCouncil);
  const [line] = await linesOf(proposal.id);
  if (!line) throw new Error("scene");
  const decided = await decideLine(
    scene.leader,
    { id: line.id, version: line.version, decision: "AGREED", reason: "" },
    atCouncil,
  );
  const sign = () =>
    signProposal(scene.leader, { id: proposal.id, version: decided.proposalVersion }, atCouncil);
  await owner.nomination.updateMany({ where: { id: line.nominationId }, data: { subjectName: "Sở khác" } });
  await expect(sign()).rejects.toMatchObject({ reason: "signed-copy-stale" });
  const record = (signed: string) =>
    recordSignedProposal(scene.planner, { id: proposal.id, fileId: signed }, atCouncil);
  await expect(record(fileId)).rejects.toMatchObject({ reason: "signed-copy-known" });
  await expect(sign()).rejects.toMatchObject({ reason: "signed-copy-stale" });
  await record(await aSignedFile(scene, "e"));
  await expect(sign()).resolves.toMatchObject({ status: "APPROVED" });
});
