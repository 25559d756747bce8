import { expect, test, vi } from "vitest";
import { openHold } from "@/lib/commendations/holds/commands";
import { proposeFromRun } from "@/lib/commendations/nominations/commands";
import { castBallots, declareRecusal } from "@/lib/commendations/sessions/ballots/commands";
import { closeVoting } from "@/lib/commendations/sessions/closing/commands";
import { createSession } from "@/lib/commendations/sessions/commands";
import { findBallotPaper } from "@/lib/commendations/sessions/paper/queries";
import { findSession, listLatestSessions } from "@/lib/commendations/sessions/queries";
import { openVoting } from "@/lib/commendations/sessions/voting/commands";
import { pool } from "@/lib/database";
import {
  aCommendationScene,
  aCouncilMember,
  aMembership,
  aRule,
  aSession,
  atCouncil,
  aVote,
  casesOf,
  councilDay,
  owner,
  someTerms,
  vote,
} from "@/tests/factories";
import { countStatements } from "./support/statements";

// A whole chain takes many small transactions; how fast they are is no business of these tests.
vi.setConfig({ testTimeout: 90_000 });

const counts = async (sessionId: string) =>
  (await casesOf(sessionId)).map(({ agree, disagree, other, base, passed }) => [
    agree,
    disagree,
    other,
    base,
    passed,
  ]);

test.each<[string, Parameters<typeof aCommendationScene>[0], string[], (number | boolean | null)[]]>([
  // rule, votes of the members in order (A agree, D against, O other, - absent), stored count
  ["exactly 80 % of all five", { threshold: "80" }, ["A", "A", "A", "A", "D"], [4, 1, 0, 5, true]],
  [
    "an absent member counts against",
    { threshold: "80", quorum: "50" },
    ["A", "A", "A", "-", "-"],
    [3, 0, 0, 5, false],
  ],
  [
    "…unless only those present count",
    { threshold: "80", quorum: "50", base: "present" },
    ["A", "A", "A", "-", "-"],
    [3, 0, 0, 3, true],
  ],
  [
    "exactly two thirds of six",
    { members: 6, threshold: "2/3" },
    ["A", "A", "A", "A", "D", "O"],
    [4, 1, 1, 6, true],
  ],
  [
    "two thirds are below 66.667 %",
    { members: 6, threshold: "66.667" },
    ["A", "A", "A", "A", "D", "O"],
    [4, 1, 1, 6, false],
  ],
  ["in secret, too", { ballot: "secret", threshold: "80" }, ["A", "A", "A", "A", "A"], [5, 0, 0, 5, true]],
])("%s", async (_, options, votes, expected) => {
  const scene = await aCommendationScene({ units: 1, ...options });
  const session = await aVote(scene);
  const words = { A: "AGREE", D: "DISAGREE", O: "OTHER" } as const;
  for (const [at, voter] of scene.voters.entries()) {
    const choice = votes[at];
    if (choice && choice !== "-") await vote(voter, session.id, words[choice as keyof typeof words]);
  }
  await closeVoting(scene.secretary, session, atCouncil);
  expect(await counts(session.id)).toEqual([expected]);
  const [nomination] = await owner.nomination.findMany({ where: { roundId: scene.round.id } });
  expect(nomination?.status).toBe(expected[4] ? "COUNCIL_APPROVED" : "COUNCIL_REJECTED");
});

test("a member of the case's unit is kept out, and out of the base of that case alone", async () => {
  const scene = await aCommendationScene({ units: 2, threshold: "80" });
  const [unit] = scene.units;
  const [member] = scene.voters;
  if (!unit || !member) throw new Error("scene");
  await aMembership(member.userId, "UNIT_OFFICER", unit);
  const session = await aVote(scene);
  const [own, other] = await casesOf(session.id);
  expect(own?.recusals.map(({ reason }) => reason)).toEqual(["own-unit"]);
  expect(other?.recusals).toEqual([]);

  const paper = await findBallotPaper(member, session.code.toLowerCase());
  expect(paper?.cases.map(({ recusal }) => recusal)).toEqual(["own-unit", null]);
  const choices = [own, other].map((one) => ({ caseId: one?.id ?? "", choice: "AGREE" as const, note: "" }));
  await expect(castBallots(member, { sessionId: session.id, choices }, atCouncil)).rejects.toMatchObject({
    reason: "recused-case",
  });
  for (const voter of scene.voters) await vote(voter, session.id);
  await closeVoting(scene.secretary, session, atCouncil);
  expect(await counts(session.id)).toEqual([
    [4, 0, 0, 4, true],
    [5, 0, 0, 5, true],
  ]);
});

test("a member stands aside in their own words before voting, and not after", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const session = await aVote(scene);
  const [one] = await casesOf(session.id);
  const [aside, late] = scene.voters;
  if (!one || !aside || !late) throw new Error("scene");
  const declare = (actor: typeof aside) =>
    declareRecusal(actor, { caseId: one.id, reason: "Là người thân của lãnh đạo đơn vị" }, atCouncil);
  await declare(aside);
  await expect(declare(aside)).rejects.toMatchObject({ reason: "already-recused" });
  await vote(late, session.id);
  await expect(declare(late)).rejects.toMatchObject({ reason: "case-voted" });
  expect((await casesOf(session.id))[0]?.recusals).toHaveLength(1);
});

test("an open ballot may be cast again until the vote closes; a secret one is final; nobody votes twice in a race", async () => {
  const scene = await aCommendationScene({ units: 2 });
  const session = await aVote(scene);
  const [member] = scene.voters;
  if (!member) throw new Error("scene");
  await vote(member, session.id, "DISAGREE");
  await Promise.all([vote(member, session.id, "AGREE"), vote(member, session.id, "AGREE")]);
  const ballots = await owner.ballot.findMany({ where: { case: { sessionId: session.id } } });
  expect(ballots.map(({ choice }) => choice)).toEqual(["AGREE", "AGREE"]);
  expect(await owner.ballotTurnout.count({ where: { sessionId: session.id } })).toBe(1);

  const secret = await aCommendationScene({ units: 2, ballot: "secret" });
  const kept = await aVote(secret);
  const [voter] = secret.voters;
  if (!voter) throw new Error("scene");
  const results = await Promise.allSettled([1, 2, 3].map(() => vote(voter, kept.id)));
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { reason: "already-voted", kind: "conflict" },
  });
  for (const other of secret.voters.slice(1)) await vote(other, kept.id);
  await closeVoting(secret.secretary, kept, atCouncil);
  expect(await owner.secretBallot.count({ where: { case: { sessionId: kept.id } } })).toBe(10);
});

test("a ballot leaves nothing undecided, names no foreign case, and comes from a seat", async () => {
  const scene = await aCommendationScene({ units: 3 });
  const session = await aVote(scene);
  const [first] = await casesOf(session.id);
  const [member] = scene.voters;
  if (!first || !member) throw new Error("scene");
  const one = { caseId: first.id, choice: "AGREE" as const, note: "" };
  await expect(
    castBallots(member, { sessionId: session.id, choices: [one] }, atCouncil),
  ).rejects.toMatchObject({ reason: "incomplete", text: "Còn 2 trường hợp chưa chọn." });
  await expect(
    castBallots(member, { sessionId: session.id, choices: [{ ...one, caseId: "khac" }] }, atCouncil),
  ).rejects.toMatchObject({ reason: "foreign-case" });
  const guest = await aCouncilMember({ province: scene.province });
  await expect(
    castBallots(guest, { sessionId: session.id, choices: [one] }, atCouncil),
  ).rejects.toMatchObject({ kind: "forbidden", reason: "not-a-member" });
  expect(await findBallotPaper(guest, session.id)).toBeNull();
  await expect(
    castBallots(scene.planner, { sessionId: session.id, choices: [one] }, atCouncil),
  ).rejects.toMatchObject({ kind: "not-found" });
});

test("closing asks for the quorum and a fresh proof, happens once, and takes no vote after it", async () => {
  const scene = await aCommendationScene({ units: 1, members: 6, quorum: "2/3" });
  const session = await aVote(scene);
  for (const voter of scene.voters.slice(0, 3)) await vote(voter, session.id);
  await expect(closeVoting(scene.secretary, session, atCouncil)).rejects.toMatchObject({
    reason: "no-quorum",
  });
  // Four of six are exactly two thirds.
  await vote(scene.voters[3] as never, session.id);
  const stale = await aSession(scene.secretary, atCouncil, new Date(atCouncil.getTime() - 11 * 60_000));
  await expect(closeVoting(stale.actor, session, atCouncil)).rejects.toMatchObject({ kind: "unproven" });

  const results = await Promise.allSettled([
    closeVoting(scene.secretary, session, atCouncil),
    closeVoting(scene.secretary, session, atCouncil),
    vote(scene.voters[4] as never, session.id),
  ]);
  const [one, two] = results;
  expect([one?.status, two?.status].sort()).toEqual(["fulfilled", "rejected"]);
  await expect(vote(scene.voters[5] as never, session.id)).rejects.toMatchObject({
    reason: "voting-closed",
  });
  // Whichever came first, the vote or the closing, what is stored adds up.
  const [stored] = await casesOf(session.id);
  expect(await owner.ballot.count({ where: { caseId: stored?.id ?? "" } })).toBe(stored?.agree);
  expect(await owner.auditEvent.count({ where: { subjectId: session.id, verb: "session.close" } })).toBe(1);
});

test("until the vote is closed nobody's answer, page or log tells how anybody voted", async () => {
  for (const ballot of ["open", "secret"] as const) {
    const scene = await aCommendationScene({ units: 2, ballot });
    const session = await aVote(scene);
    const [first, second] = scene.voters;
    if (!first || !second) throw new Error("scene");
    const receipt = await vote(first, session.id, "DISAGREE");
    await vote(second, session.id, "OTHER");
    const told = JSON.stringify([
      receipt,
      await findSession(scene.secretary, session.id, atCouncil),
      await findSession(scene.planner, session.id, atCouncil),
      await findSession(scene.leader, session.id, atCouncil),
      await findSession(second, session.id, atCouncil),
      await listLatestSessions(second),
      await owner.auditEvent.findMany({
        where: { subjectId: session.id },
        select: { verb: true, before: true, after: true, reason: true, subjectLabel: true },
      }),
      await owner.notice.findMany({ where: { provinceId: scene.province.id } }),
    ]);
    expect(told).not.toMatch(/DISAGREE|"OTHER"|Không đồng ý|Ý kiến khác/);
    expect(told).not.toMatch(/"agree":\s*\d/);
    const page = await findSession(scene.secretary, session.id, atCouncil);
    expect([page?.voted, page?.members.filter(({ hasVoted }) => hasVoted).length]).toEqual([2, 2]);
    expect(page?.openVotes).toEqual([]);
    // One's own open ballot is there to be changed; a secret one is not shown again, not even to its voter.
    const mine = (await findBallotPaper(first, session.id))?.cases.map((one) => one.mine?.choice ?? null);
    expect(mine).toEqual(ballot === "open" ? ["DISAGREE", "DISAGREE"] : [null, null]);
  }
});

test("secret ballots carry no voter and no time, and stay out of reach of change", async () => {
  const scene = await aCommendationScene({ units: 1, ballot: "secret" });
  const session = await aVote(scene);
  for (const voter of scene.voters) await vote(voter, session.id);
  const { rows } = await pool().query(
    "select column_name from information_schema.columns where table_name = 'SecretBallot' order by 1",
  );
  expect(rows.map(({ column_name }) => column_name)).toEqual(["caseId", "choice", "id", "provinceId"]);
  await closeVoting(scene.secretary, session, atCouncil);
  expect((await findSession(scene.secretary, session.id, atCouncil))?.openVotes).toEqual([]);
  await expect(owner.secretBallot.updateMany({ where: {}, data: { choice: "DISAGREE" } })).rejects.toThrow();
});

test("a session takes one form of award, a council and a rule in force on its day, and no case that is held", async () => {
  const flag = someTerms().tiers.map((tier) =>
    tier.subject === "individual"
      ? { ...tier, subject: "collective" as const, award: { ...tier.award, code: "EMULATION_FLAG" as const } }
      : tier,
  );
  const scene = await aCommendationScene({ units: 2, terms: { tiers: flag } });
  const { secretary, round, units } = scene;
  const input = { roundId: round.id, title: "Phiên họp xét khen thưởng", heldOn: councilDay, place: "" };
  const create = (changed = {}) => createSession(secretary, { ...input, ...changed }, atCouncil);
  await expect(create()).rejects.toMatchObject({ reason: "no-cases" });
  await proposeFromRun(scene.planner, { roundId: round.id }, atCouncil);
  await expect(create({ heldOn: "2026-05-05" })).rejects.toMatchObject({ reason: "no-council" });

  const [first, second] = await owner.nomination.findMany({
    where: { roundId: round.id },
    orderBy: { subjectName: "asc" },
  });
  await openHold(
    scene.planner,
    {
      roundId: round.id,
      subjectKind: "COLLECTIVE",
      subjectId: units[0]?.id ?? "",
      reason: "Đang thanh tra có dấu hiệu vi phạm",
      document: "Công văn số 45/TTT-NV1",
    },
    atCouncil,
  );
  await expect(create({ nominationIds: [first?.id, second?.id] })).rejects.toMatchObject({
    reason: "case-not-eligible",
    text: expect.stringContaining("“Sở thứ 1”"),
  });
  expect(await create()).toMatchObject({ code: "HD-2027-01", cases: 1 });

  await owner.nomination.update({ where: { id: second?.id ?? "" }, data: { tierId: "bk-ca-nhan" } });
  await owner.hold.updateMany({
    where: { roundId: round.id },
    data: { liftedAt: atCouncil, liftedById: "x", liftDocument: "Kết luận số 12/KL-TTT" },
  });
  await owner.sessionCase.deleteMany({ where: { session: { roundId: round.id } } });
  await expect(create()).rejects.toMatchObject({
    reason: "mixed-awards",
    text: expect.stringContaining("Bằng khen, Cờ thi đua"),
  });
  await expect(create({ nominationIds: [second?.id] })).rejects.toMatchObject({
    reason: "no-rule",
    text: expect.stringContaining("Cờ thi đua có hiệu lực ngày 12/04/2027"),
  });
});

test("the rule that counts is the one in force on the day of the session", async () => {
  const scene = await aCommendationScene({ units: 1, threshold: "80" });
  await owner.ruleSet.updateMany({
    where: { provinceId: scene.province.id, kind: "council-vote" },
    data: { validTo: new Date("2027-04-12T00:00:00Z") },
  });
  await aRule(
    scene.province,
    "council-vote",
    { ballot: "secret", thresholdPercent: "90", base: "present", quorumPercent: "50" },
    { key: "DIPLOMA_OF_MERIT", validFrom: "2027-04-12", source: "Quy chế sửa đổi" },
  );
  const session = await aVote(scene);
  expect(await owner.councilSession.findUnique({ where: { id: session.id } })).toMatchObject({
    ballotKind: "SECRET",
    threshold: "90",
    base: "present",
    ruleSource: "Quy chế sửa đổi",
  });
});

test("a vote is not opened before its day, twice, or by a member", async () => {
  const scene = await aCommendationScene({ units: 1 });
  await proposeFromRun(scene.planner, { roundId: scene.round.id }, atCouncil);
  const early = new Date("2027-04-11T16:59:59Z");
  const session = await createSession(
    scene.secretary,
    { roundId: scene.round.id, title: "Phiên họp xét khen thưởng", heldOn: councilDay, place: "" },
    early,
  );
  await expect(openVoting(scene.secretary, session, early)).rejects.toMatchObject({ reason: "not-the-day" });
  await expect(openVoting(scene.voters[0] as never, session, atCouncil)).rejects.toMatchObject({
    kind: "not-found",
  });
  await openVoting(scene.secretary, session, new Date("2027-04-11T17:00:00Z"));
  await expect(openVoting(scene.secretary, session, atCouncil)).rejects.toMatchObject({
    kind: "conflict",
  });
});

test("a session and a ballot paper show many cases in as many statements as few", async () => {
  const statements = async (count: number) => {
    const scene = await aCommendationScene({ units: count });
    const session = await aVote(scene);
    return countStatements(async () => {
      await findSession(scene.secretary, session.id, atCouncil);
      await findBallotPaper(scene.voters[0] as never, session.id);
    });
  };
  expect(await statements(4)).toBe(await statements(1));
});

test("the council's home lists the sessions of its own province, for those who may read them", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const session = await aVote(scene);
  const [voter] = scene.voters;
  if (!voter) throw new Error("scene");

  expect(await listLatestSessions(voter)).toMatchObject([{ id: session.id, status: "VOTING" }]);
  const foreign = await aCommendationScene({ units: 1 });
  expect(await listLatestSessions(foreign.secretary)).toEqual([]);
  expect(await listLatestSessions({ ...voter, role: "UNIT_OFFICER" })).toEqual([]);
});
