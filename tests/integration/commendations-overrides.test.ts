import { expect, test, vi } from "vitest";
import { draftDecision } from "@/lib/commendations/decisions/commands";
import { findDecision } from "@/lib/commendations/decisions/queries";
import { addNomination, proposeFromRun } from "@/lib/commendations/nominations/commands";
import { listOverrides } from "@/lib/commendations/nominations/overrides/queries";
import { listNominations } from "@/lib/commendations/nominations/queries";
import { signProposal, submitProposal } from "@/lib/commendations/proposals/commands";
import { proposalDocument } from "@/lib/commendations/proposals/document";
import { draftProposal } from "@/lib/commendations/proposals/drafting/commands";
import { agreeRest, decideLine, readAttention } from "@/lib/commendations/proposals/lines/commands";
import { findProposalPaper } from "@/lib/commendations/proposals/paper/queries";
import { findProposal } from "@/lib/commendations/proposals/queries";
import { signInput } from "@/lib/commendations/proposals/schema";
import {
  aCommendationScene,
  aFinishedSession,
  aPlanningHead,
  aRecognisedRun,
  aSubmittedProposal,
  atCouncil,
  aUnit,
  linesOf,
  owner,
} from "@/tests/factories";

vi.setConfig({ testTimeout: 60_000 });

test("agreeing against the verdict needs a reason, and its mark stays with the case", async () => {
  const scene = await aCommendationScene({ units: 2 });
  const [, failed] = scene.units;
  const run = await aRecognisedRun(scene.round, [
    { unit: scene.units[0] as never, rank: 1 },
    { unit: failed as never, outcome: "NOT_MET", rank: null, withinQuota: null },
  ]);
  await proposeFromRun(scene.planner, { roundId: scene.round.id }, atCouncil);
  const verdictId = run.verdicts.find(({ unitId }) => unitId === failed?.id)?.id ?? "";
  await addNomination(
    scene.planner,
    { verdictId, reason: "Có sáng kiến nổi bật", justification: "" },
    atCouncil,
  );
  const session = await aFinishedSession(scene);
  const draft = await draftProposal(scene.planner, { sessionId: session.id }, atCouncil);
  const sent = await submitProposal(scene.head, draft, atCouncil);
  await readAttention(scene.leader, { id: draft.id, version: sent.version }, atCouncil);
  const line = (await linesOf(draft.id)).find(({ nomination }) => nomination.subjectName === "Sở thứ 2");
  const decide = (reason: string) =>
    decideLine(
      scene.leader,
      { id: line?.id ?? "", version: line?.version ?? 0, decision: "AGREED", reason },
      atCouncil,
    );
  await expect(decide("")).rejects.toMatchObject({ reason: "override-unexplained" });
  const why = "Sáng kiến đã nhân rộng toàn tỉnh";
  const { proposalVersion } = await decide(why);
  const rest = await agreeRest(scene.leader, { id: draft.id, version: proposalVersion }, atCouncil);
  await signProposal(scene.leader, { id: draft.id, version: rest.version }, atCouncil);

  const page = await findProposal(scene.planner, draft.id, atCouncil);
  expect(page?.lines.map(({ subjectName, isOverride, reason }) => [subjectName, isOverride, reason])).toEqual(
    [
      ["Sở thứ 1", false, ""],
      ["Sở thứ 2", true, why],
    ],
  );
  const list = await listNominations(scene.planner, scene.round.id, { limit: 50 } as never);
  expect(list.items.map(({ overrideReason }) => overrideReason)).toEqual(["", why]);
  const [marked] = await owner.nomination.findMany({ where: { overrideReason: why } });
  expect(marked).toMatchObject({ overriddenById: scene.leader.userId });
  const subject = { roundId: scene.round.id, subjectId: failed?.id ?? "" };
  expect(await listOverrides(scene.planner, subject)).toEqual([
    { tierId: "bk-tap-the", reason: why, at: atCouncil, by: scene.leader.name },
  ]);
  expect(await listOverrides(scene.planner, { ...subject, subjectId: scene.units[0]?.id ?? "" })).toEqual([]);
  const decision = await draftDecision(scene.planner, { proposalId: draft.id }, atCouncil);
  const decided = await findDecision(scene.leader, decision.id, atCouncil);
  expect(decided?.lines.map(({ overrideReason }) => overrideReason)).toEqual(["", why]);
  await expect(
    owner.nomination.update({
      where: { id: marked?.id ?? "" },
      data: { overrideReason: "", overriddenById: null, overriddenAt: null },
    }),
  ).rejects.toThrow(/stays/);
});

test("a paper sent up by order is the department's, signed TL.; once approved it says in whose place that was", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const division = await aUnit(scene.province, {
    name: "Ban Thi đua - Khen thưởng",
    kind: "DIVISION",
    parent: scene.office,
  });
  const head = await aPlanningHead({ province: scene.province, unit: division });
  const session = await aFinishedSession(scene);
  const draft = await draftProposal(scene.planner, { sessionId: session.id }, atCouncil);
  const byOrder = { signatureForm: "TL" as const, authority: "Quyết định số 21/QĐ-SNV" };
  await submitProposal(head, { ...draft, ...byOrder }, atCouncil);
  const [line] = await linesOf(draft.id);
  const decided = await decideLine(
    scene.leader,
    { id: line?.id ?? "", version: line?.version ?? 0, decision: "AGREED", reason: "" },
    atCouncil,
  );
  const byGrant = { signatureForm: "TUQ" as const, authority: "Quyết định số 15/QĐ-UBND" };
  await signProposal(scene.leader, { id: draft.id, version: decided.proposalVersion, ...byGrant }, atCouncil);
  const paper = await findProposalPaper(scene.planner, draft.id);
  const document = paper && proposalDocument(paper);
  expect(document?.header.issuer).toBe("SỞ NỘI VỤ");
  expect(document?.signatures).toMatchObject([
    { for: { mode: "TL.", title: "GIÁM ĐỐC" }, title: "NGƯỜI ĐƯỢC GIAO KÝ", name: head.name },
  ]);
  const approval = document?.appendices?.at(-1)?.form;
  expect(approval?.signatures).toMatchObject([{ for: { mode: "TUQ.", title: "CHỦ TỊCH" } }]);
  expect(JSON.stringify(approval?.body)).toContain("Quyết định số 15/QĐ-UBND");
});

test("in whose place a paper is signed is recorded with the document that allows it", async () => {
  const parse = (given: object) => signInput.safeParse({ id: "a", version: 1, ...given }).success;
  expect([parse({}), parse({ signatureForm: "KT" }), parse({ signatureForm: "TUQ" })]).toEqual([
    true,
    true,
    false,
  ]);
  const scene = await aCommendationScene({ units: 1 });
  const proposal = await aSubmittedProposal(scene);
  const rest = await agreeRest(scene.deputy, { id: proposal.id, version: proposal.version }, atCouncil);
  const hand = { signatureForm: "TUQ" as const, authority: "Quyết định số 15/QĐ-UBND" };
  await signProposal(scene.deputy, { id: proposal.id, version: rest.version, ...hand }, atCouncil);
  expect(await findProposal(scene.planner, proposal.id, atCouncil)).toMatchObject(hand);
  const event = await owner.auditEvent.findFirst({
    where: { subjectId: proposal.id, verb: "proposal.sign" },
    select: { after: true },
  });
  expect(event?.after).toMatchObject(hand);
});
