import { expect, test, vi } from "vitest";
import { draftDecision } from "@/lib/commendations/decisions/commands";
import { issueDecision } from "@/lib/commendations/decisions/issuing/commands";
import { publishDecision } from "@/lib/commendations/decisions/publishing/commands";
import { addNomination } from "@/lib/commendations/nominations/commands";
import { resumeNomination } from "@/lib/commendations/nominations/decisions/commands";
import { returnProposal, signProposal, submitProposal } from "@/lib/commendations/proposals/commands";
import { draftProposal } from "@/lib/commendations/proposals/drafting/commands";
import { agreeRest, decideLine, readAttention } from "@/lib/commendations/proposals/lines/commands";
import { findProposal } from "@/lib/commendations/proposals/queries";
import {
  aCommendationScene,
  aFinishedSession,
  aRecognisedRun,
  aSession,
  aSubmittedProposal,
  atCouncil,
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

test("the approval page shows many lines in as many statements as few", async () => {
  const statements = async (units: number) => {
    const scene = await aCommendationScene({ units });
    const proposal = await aSubmittedProposal(scene);
    return countStatements(() => findProposal(scene.leader, proposal.id, atCouncil));
  };
  expect(await statements(4)).toBe(await statements(1));
});

test("a second click of one leader is the same decision, and another window's other one is told as their own", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const proposal = await aSubmittedProposal(scene);
  const [line] = await linesOf(proposal.id);
  const decide = (word: Parameters<typeof decideLine>[1]) => decideLine(scene.leader, word, atCouncil);
  const first = { id: line?.id ?? "", version: line?.version ?? 0, ...agreed };
  const [one, two] = await Promise.all([decide(first), decide(first)]);
  expect(two).toEqual(one);
  expect(await decide(first)).toEqual(one);
  expect(
    await owner.auditEvent.count({ where: { verb: "proposal.decide-line", subjectId: proposal.id } }),
  ).toBe(1);
  const other = decide({ ...first, decision: "DEFERRED", reason: "Chờ kết luận thanh tra" });
  await expect(other).rejects.toMatchObject({
    kind: "conflict",
    text: expect.stringMatching(/bằng chính tài khoản này lúc .*: Đồng ý/u),
  });

  const sign = () => signProposal(scene.leader, { id: proposal.id, version: one.proposalVersion }, atCouncil);
  const signed = await Promise.allSettled([sign(), sign()]);
  expect(signed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(signed.find(({ status }) => status === "rejected")).toMatchObject({
    reason: {
      kind: "conflict",
      reason: "done-already",
      text: expect.stringContaining("bằng chính tài khoản này"),
    },
  });
});
