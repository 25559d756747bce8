import { expect, test, vi } from "vitest";
import { draftDecision } from "@/lib/commendations/decisions/commands";
import { issueDecision } from "@/lib/commendations/decisions/issuing/commands";
import { publishDecision } from "@/lib/commendations/decisions/publishing/commands";
import { findDecision } from "@/lib/commendations/decisions/queries";
import { revokeAward } from "@/lib/commendations/decisions/revocations/commands";
import { issueInput } from "@/lib/commendations/decisions/schema";
import { openHold } from "@/lib/commendations/holds/commands";
import { listHolds } from "@/lib/commendations/holds/queries";
import { addNomination, proposeFromRun } from "@/lib/commendations/nominations/commands";
import { justifyNomination, resumeNomination } from "@/lib/commendations/nominations/decisions/commands";
import { listNominations } from "@/lib/commendations/nominations/queries";
import { returnProposal, signProposal, submitProposal } from "@/lib/commendations/proposals/commands";
import { draftProposal } from "@/lib/commendations/proposals/drafting/commands";
import { agreeRest, decideLine, readAttention } from "@/lib/commendations/proposals/lines/commands";
import { findProposal } from "@/lib/commendations/proposals/queries";
import { createSession } from "@/lib/commendations/sessions/commands";
import {
  aCommendationScene,
  aFinishedSession,
  anIssuedDecision,
  aPerson,
  aRecognisedRun,
  aRound,
  aSession,
  aSignedProposal,
  aSubmittedProposal,
  atCouncil,
  councilDay,
  linesOf,
  owner,
  signature,
  someTerms,
} from "@/tests/factories";
import { countStatements } from "./support/statements";

// A whole chain takes many small transactions; how fast they are is no business of these tests.
vi.setConfig({ testTimeout: 90_000 });

const agreed = { decision: "AGREED" as const, reason: "" };
const versionOf = async (id: string) => (await owner.proposal.findUniqueOrThrow({ where: { id } })).version;

test("leadership heeds the attention list first, decides line by line, and what it returns goes back with its reason", async () => {
  const scene = await aCommendationScene({ units: 3 });
  const session = await aFinishedSession(scene);
  const draft = await draftProposal(scene.planner, { sessionId: session.id }, atCouncil);
  expect(draft).toMatchObject({ code: "TT-2027-01", lines: 3, status: "DRAFT" });
  const { version } = await submitProposal(scene.head, draft, atCouncil);

  const [first, second, third] = await linesOf(draft.id);
  if (!first || !second || !third) throw new Error("lines");
  await owner.proposalLine.update({ where: { id: first.id }, data: { attention: ["close-vote"] } });
  const paper = { id: draft.id, version };
  await expect(agreeRest(scene.leader, paper, atCouncil)).rejects.toMatchObject({
    reason: "attention-unread",
  });
  await readAttention(scene.deputy, paper, atCouncil);
  // Each decider reads for themselves.
  await expect(agreeRest(scene.leader, paper, atCouncil)).rejects.toMatchObject({
    reason: "attention-unread",
  });
  await readAttention(scene.leader, paper, atCouncil);
  await decideLine(
    scene.leader,
    { id: second.id, version: second.version, decision: "RETURNED", reason: "Bổ sung hồ sơ minh chứng" },
    atCouncil,
  );
  await expect(agreeRest(scene.leader, paper, atCouncil)).rejects.toMatchObject({ kind: "conflict" });
  const rest = await agreeRest(scene.leader, { ...paper, version: await versionOf(draft.id) }, atCouncil);
  expect(rest.agreed).toBe(1);
  await expect(
    signProposal(scene.leader, { id: draft.id, version: rest.version }, atCouncil),
  ).rejects.toMatchObject({ reason: "lines-undecided" });
  await decideLine(scene.leader, { id: first.id, version: first.version, ...agreed }, atCouncil);

  const page = await findProposal(scene.leader, "tt-2027-01", atCouncil);
  expect(page?.lines.map(({ decision, vote }) => [decision, vote])).toEqual([
    ["AGREED", { agree: 5, base: 5 }],
    ["RETURNED", { agree: 5, base: 5 }],
    ["AGREED", { agree: 5, base: 5 }],
  ]);
  expect(page?.money).toBe("22770000");
  const signed = await signProposal(
    scene.leader,
    { id: draft.id, version: await versionOf(draft.id) },
    atCouncil,
  );
  expect(signed).toMatchObject({ status: "PARTLY_APPROVED", agreed: 2, returned: 1, deferred: 0 });
  const statuses = await owner.nomination.findMany({
    where: { roundId: scene.round.id },
    orderBy: { subjectName: "asc" },
  });
  expect(statuses.map(({ status }) => status)).toEqual(["APPROVED", "RETURNED", "APPROVED"]);

  // Put right, the returned case goes into the next paper, marked as sent back before.
  const back = statuses[1];
  await resumeNomination(
    scene.planner,
    { id: back?.id ?? "", version: back?.version ?? 0, reason: "Đã bổ sung hồ sơ" },
    atCouncil,
  );
  const next = await draftProposal(scene.planner, { sessionId: session.id }, atCouncil);
  expect((await linesOf(next.id)).map(({ attention }) => attention)).toEqual([["returned-before"]]);
});

test("lines are marked for what leadership must heed", async () => {
  const scene = await aCommendationScene({
    units: 4,
    members: 5,
    terms: {
      tiers: someTerms().tiers.map((tier) => ({
        ...tier,
        quota: { per: "block" as const, limit: { kind: "number" as const, most: 2 } },
      })),
    },
  });
  const [one, two, cut, failed] = scene.units;
  if (!one || !two || !cut || !failed) throw new Error("units");
  const run = await aRecognisedRun(scene.round, [
    { unit: one, rank: 1 },
    { unit: two, rank: 2 },
    { unit: cut, rank: 3, withinQuota: false, quotaReason: "cut" },
    { unit: failed, outcome: "NOT_MET", rank: null, withinQuota: null },
  ]);
  for (const unit of [cut, failed])
    await addNomination(
      scene.planner,
      {
        verdictId: run.verdicts.find(({ unitId }) => unitId === unit.id)?.id ?? "",
        reason: "Có sáng kiến được nhân rộng toàn tỉnh",
        justification: "",
      },
      atCouncil,
    );
  const proposal = await aSubmittedProposal(scene);
  const lines = await linesOf(proposal.id);
  expect(
    Object.fromEntries(lines.map(({ nomination, attention }) => [nomination.subjectName, attention])),
  ).toEqual({
    "Sở thứ 1": [],
    "Sở thứ 2": [],
    "Sở thứ 3": ["outside-quota", "quota-exceeded"],
    "Sở thứ 4": ["clause-missing", "quota-exceeded"],
  });
  const page = await findProposal(scene.leader, proposal.id, atCouncil);
  expect(page?.quotas).toEqual([
    expect.objectContaining({ blockCode: scene.block.code, limit: 2, count: 4 }),
  ]);
});

test("two leaders on one line at once: one decision is kept, the other is told whose and what", async () => {
  const scene = await aCommendationScene({ units: 1 });
  for (let round = 0; round < 5; round++) {
    const proposal = round === 0 ? await aSubmittedProposal(scene) : null;
    const { id: proposalId } =
      proposal ?? (await owner.proposal.findFirstOrThrow({ where: { roundId: scene.round.id } }));
    const [line] = await linesOf(proposalId);
    if (!line) throw new Error("line");
    const before = await owner.auditEvent.count({
      where: { verb: "proposal.decide-line", subjectId: proposalId },
    });
    const results = await Promise.allSettled([
      decideLine(scene.leader, { id: line.id, version: line.version, ...agreed }, atCouncil),
      decideLine(
        scene.deputy,
        { id: line.id, version: line.version, decision: "DEFERRED", reason: "Chờ kết luận thanh tra" },
        atCouncil,
      ),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const won = results[0]?.status === "fulfilled" ? scene.leader : scene.deputy;
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: {
        kind: "conflict",
        reason: "already-decided",
        text: expect.stringContaining(`${won.name} vừa cho ý kiến`),
      },
    });
    const [after] = await linesOf(proposalId);
    expect(after).toMatchObject({ decidedById: won.userId, version: line.version + 1 });
    expect(
      await owner.auditEvent.count({ where: { verb: "proposal.decide-line", subjectId: proposalId } }),
    ).toBe(before + 1);
  }
});

test("nobody sends up, decides or issues their own paper", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const session = await aFinishedSession(scene);
  const draft = await draftProposal(scene.planner, { sessionId: session.id }, atCouncil);
  const sender = { ...scene.head, userId: scene.planner.userId };
  await expect(submitProposal(sender, draft, atCouncil)).rejects.toMatchObject({
    reason: "drafted-by-submitter",
  });
  await expect(submitProposal(scene.planner, draft, atCouncil)).rejects.toMatchObject({ kind: "not-found" });
  const { version } = await submitProposal(scene.head, draft, atCouncil);
  const [line] = await linesOf(draft.id);
  await decideLine(scene.leader, { id: line?.id ?? "", version: line?.version ?? 0, ...agreed }, atCouncil);
  for (const userId of [scene.planner.userId, scene.head.userId])
    await expect(
      signProposal({ ...scene.leader, userId }, { id: draft.id, version: version + 1 }, atCouncil),
    ).rejects.toMatchObject({ reason: "own-paper" });
  const stale = await aSession(scene.leader, atCouncil, new Date(atCouncil.getTime() - 11 * 60_000));
  await expect(
    signProposal(stale.actor, { id: draft.id, version: version + 1 }, atCouncil),
  ).rejects.toMatchObject({ kind: "unproven" });
  await signProposal(scene.leader, { id: draft.id, version: version + 1 }, atCouncil);

  const decision = await draftDecision(scene.planner, { proposalId: draft.id }, atCouncil);
  await expect(draftDecision(scene.planner, { proposalId: draft.id }, atCouncil)).rejects.toMatchObject({
    reason: "already-drafted",
  });
  const issue = { id: decision.id, version: decision.version, ...signature(1) };
  await expect(
    issueDecision({ ...scene.leader, userId: scene.planner.userId }, issue, atCouncil),
  ).rejects.toMatchObject({ reason: "own-draft" });
  const issued = await issueDecision(scene.leader, issue, atCouncil);
  await expect(
    publishDecision({ ...scene.head, userId: scene.planner.userId }, issued, atCouncil),
  ).rejects.toMatchObject({ reason: "own-publication" });
  await expect(publishDecision(scene.leader, issued, atCouncil)).rejects.toMatchObject({ kind: "not-found" });
});

test("a returned paper comes back anew: decisions cleared, the list as it stands, read again", async () => {
  const scene = await aCommendationScene({ units: 2 });
  const proposal = await aSubmittedProposal(scene);
  const [line] = await linesOf(proposal.id);
  await decideLine(scene.leader, { id: line?.id ?? "", version: line?.version ?? 0, ...agreed }, atCouncil);
  const returned = await returnProposal(
    scene.leader,
    { id: proposal.id, version: await versionOf(proposal.id), reason: "Bổ sung ý kiến hiệp y của Thanh tra" },
    atCouncil,
  );
  expect(returned.status).toBe("RETURNED");
  await submitProposal(scene.head, returned, atCouncil);
  expect((await linesOf(proposal.id)).map(({ decision }) => decision)).toEqual([null, null]);
  expect(await owner.notice.count({ where: { userId: scene.planner.userId, kind: "proposal.return" } })).toBe(
    1,
  );
});

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

test("an achievement is not commended twice: the same award is refused, an overlapping one needs a justification", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const [unit] = scene.units;
  if (!unit) throw new Error("unit");
  await anIssuedDecision(scene, 12);
  const stage = await aRound({
    campaign: scene.campaign as never,
    kind: "topic",
    title: "Đợt chuyên đề",
    startsOn: "2026-07-01",
    endsOn: "2026-12-31",
  });
  await aRecognisedRun(stage, [{ unit }]);
  expect(await proposeFromRun(scene.planner, { roundId: stage.id }, atCouncil)).toMatchObject({ created: 1 });
  const [item] = (await listNominations(scene.planner, stage.id, { limit: 10 })).items;
  expect(item?.repeats).toMatchObject([
    { decision: "12/QĐ-UBND", signedOn: councilDay, roundTitle: "Đợt năm 2026" },
  ]);
  const session = () =>
    createSession(
      scene.secretary,
      {
        roundId: stage.id,
        title: "Phiên họp xét chuyên đề",
        heldOn: councilDay,
        place: "",
        nominationIds: [item?.id ?? ""],
      },
      atCouncil,
    );
  await expect(session()).rejects.toMatchObject({ reason: "case-not-eligible" });
  await justifyNomination(
    scene.planner,
    { id: item?.id ?? "", version: item?.version ?? 0, reason: "Thành tích chuyên đề khác nội dung" },
    atCouncil,
  );
  await session();

  // Two years must lie between, as this plan has it: a year later nothing overlaps, and it still needs a word.
  const later = await aRound({
    campaign: scene.campaign as never,
    title: "Đợt năm 2027",
    year: 2027,
    startsOn: "2027-01-01",
    endsOn: "2027-12-31",
    terms: {
      ...scene.round.terms,
      tiers: scene.round.terms.tiers.map((tier) => ({ ...tier, againAfterYears: 2 })),
    },
  });
  await aRecognisedRun(later, [{ unit }]);
  await proposeFromRun(scene.planner, { roundId: later.id }, atCouncil);
  const [next] = (await listNominations(scene.planner, later.id, { limit: 10 })).items;
  expect(next?.repeats.map(({ decision, relation }) => [decision, relation])).toEqual([
    ["12/QĐ-UBND", "too-soon"],
  ]);

  // The same tier of the same round again: refused whatever is said.
  await owner.nomination.updateMany({
    where: { roundId: scene.round.id },
    data: { status: "DROPPED", dropReason: "thử" },
  });
  const again = await aRecognisedRun(scene.round, [{ unit }]);
  await expect(
    addNomination(
      scene.planner,
      {
        verdictId: again.verdicts[0]?.id ?? "",
        reason: "Đề nghị khen lại",
        justification: "Vẫn xứng đáng được khen",
      },
      atCouncil,
    ),
  ).rejects.toMatchObject({ reason: "already-awarded" });
});

test("a hold stops a case at every step, is known to few, and is not named in the log", async () => {
  const scene = await aCommendationScene({ units: 2 });
  const proposal = await aSubmittedProposal(scene);
  const [unit] = scene.units;
  await openHold(
    scene.planner,
    {
      roundId: scene.round.id,
      subjectKind: "COLLECTIVE",
      subjectId: unit?.id ?? "",
      reason: "Có đơn tố cáo đang xác minh",
      document: "Công văn số 45/TTT-NV1",
    },
    atCouncil,
  );
  const [line] = await linesOf(proposal.id);
  await expect(
    decideLine(scene.leader, { id: line?.id ?? "", version: line?.version ?? 0, ...agreed }, atCouncil),
  ).rejects.toMatchObject({ reason: "open-hold" });
  await readAttention(scene.leader, proposal, atCouncil);
  expect((await agreeRest(scene.leader, proposal, atCouncil)).agreed).toBe(1);

  expect(await listHolds(scene.leader, scene.round.id)).toHaveLength(1);
  expect(await listHolds(scene.voters[0] as never, scene.round.id)).toEqual([]);
  const forMember = await listNominations(scene.voters[0] as never, scene.round.id, { limit: 10 });
  expect(forMember.items.map(({ isHeld }) => isHeld)).toEqual([null, null]);
  const log = await owner.auditEvent.findMany({ where: { provinceId: scene.province.id, subject: "hold" } });
  const told = JSON.stringify(log.map(({ subjectLabel, reason, after }) => [subjectLabel, reason, after]));
  expect(told).not.toContain("tố cáo");
  expect(told).not.toContain("Sở thứ 1");
  expect(log[0]?.unitId).toBeNull();
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

test("the approval page shows many lines in as many statements as few", async () => {
  const statements = async (units: number) => {
    const scene = await aCommendationScene({ units });
    const proposal = await aSubmittedProposal(scene);
    return countStatements(() => findProposal(scene.leader, proposal.id, atCouncil));
  };
  expect(await statements(4)).toBe(await statements(1));
});
