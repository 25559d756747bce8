import { expect, test, vi } from "vitest";
import { draftProposal } from "@/lib/commendations/proposals/drafting/commands";
import { findProposal } from "@/lib/commendations/proposals/queries";
import { castBallots } from "@/lib/commendations/sessions/ballots/commands";
import { closeVoting } from "@/lib/commendations/sessions/closing/commands";
import { completeSession } from "@/lib/commendations/sessions/minutes/commands";
import { findMinutes } from "@/lib/commendations/sessions/minutes/queries";
import { enterPaperCount } from "@/lib/commendations/sessions/onpaper/commands";
import { findPaperCount } from "@/lib/commendations/sessions/onpaper/queries";
import { recordOpinion } from "@/lib/commendations/sessions/opinions/commands";
import { findSession } from "@/lib/commendations/sessions/queries";
import {
  aCommendationScene,
  atCouncil,
  aVote,
  type CommendationScene,
  casesOf,
  owner,
  vote,
} from "@/tests/factories";

vi.setConfig({ testTimeout: 60_000 });

const aScan = ({ province, secretary }: CommendationScene) =>
  owner.storedFile.create({
    data: {
      provinceId: province.id,
      storageKey: "kiem-phieu",
      name: "kiem-phieu.pdf",
      contentType: "application/pdf",
      size: 1000,
      sha256: "a".repeat(64),
      uploadedById: secretary.userId,
      purpose: "minutes",
    },
  });
const seatsOf = ({ voters }: CommendationScene) =>
  owner.councilMember.findMany({
    where: { userId: { in: voters.map(({ userId }) => userId) } },
    orderBy: { position: "asc" },
  });

test.each(["open", "secret"] as const)(
  "a %s vote on paper counts what the secretary enters with the scan",
  async (ballot) => {
    const scene = await aCommendationScene({ units: 2, ballot });
    const session = await aVote(scene);
    const cases = await casesOf(session.id);
    const [absent] = (await seatsOf(scene)).slice(-1);
    const file = await aScan(scene);
    const totals = (agree: number, disagree: number) =>
      cases.map(({ id: caseId }) => ({ caseId, agree, disagree, other: 0, invalid: 0 }));
    const input = { sessionId: session.id, absentIds: [absent?.id ?? ""], fileId: file.id };
    const enter = (tallies: ReturnType<typeof totals>, actor = scene.secretary) =>
      enterPaperCount(actor, { ...input, tallies }, atCouncil);

    await expect(enter(totals(4, 0), scene.voters[0])).rejects.toMatchObject({ kind: "not-found" });
    await expect(enter(totals(4, 1))).rejects.toMatchObject({
      reason: "too-many-votes",
      text: expect.stringMatching(/: nhập 5 phiếu, nhiều hơn 4 thành viên/u),
    });
    await expect(enter(totals(4, 0).slice(1))).rejects.toMatchObject({ reason: "cases-differ" });
    expect(await findPaperCount(scene.secretary, session.id)).toBeNull();
    await enter(totals(3, 1));
    const { absentIds } = input;
    expect(await findPaperCount(scene.secretary, session.id)).toEqual({ absentIds, tallies: totals(3, 1) });
    expect(await findPaperCount(scene.voters[0] as never, session.id)).toBeNull();
    await enter(totals(4, 0));
    await expect(vote(scene.voters[0] as never, session.id)).rejects.toMatchObject({ reason: "on-paper" });
    await closeVoting(scene.secretary, session, atCouncil);

    expect((await casesOf(session.id)).map(({ agree, base, passed }) => [agree, base, passed])).toEqual([
      [4, 5, true],
      [4, 5, true],
    ]);
    const minutes = await findMinutes(scene.secretary, session.id);
    expect(minutes?.minutesText).toMatch(/4\/5|04\/05/);
    expect(minutes?.minutesText).toContain("phiếu giấy");
    expect(minutes?.members.filter(({ hasVoted }) => hasVoted)).toHaveLength(4);
    expect((await findSession(scene.secretary, session.id, atCouncil))?.paper).toMatchObject({
      present: 4,
      file: { name: "kiem-phieu.pdf" },
    });
    expect((await owner.storedFile.findUniqueOrThrow({ where: { id: file.id } })).linkedAt).not.toBeNull();

    const closed = await owner.councilSession.findUniqueOrThrow({ where: { id: session.id } });
    await completeSession(
      scene.secretary,
      { id: session.id, version: closed.version, minutesText: minutes?.minutesText ?? "" },
      atCouncil,
    );
    const draft = await draftProposal(scene.planner, { sessionId: session.id }, atCouncil);
    expect((await findProposal(scene.planner, draft.id, atCouncil))?.session).toMatchObject({ voted: 4 });
  },
);

test("no paper totals once somebody has voted here, and none with a foreign scan", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const session = await aVote(scene);
  const [one] = await casesOf(session.id);
  const input = {
    sessionId: session.id,
    absentIds: [],
    tallies: [{ caseId: one?.id ?? "", agree: 5, disagree: 0, other: 0, invalid: 0 }],
  };
  const foreign = await aScan(await aCommendationScene({ units: 1 }));
  await expect(
    enterPaperCount(scene.secretary, { ...input, fileId: foreign.id }, atCouncil),
  ).rejects.toMatchObject({ kind: "not-found" });
  await vote(scene.voters[0] as never, session.id);
  const { id: fileId } = await aScan(scene);
  await expect(enterPaperCount(scene.secretary, { ...input, fileId }, atCouncil)).rejects.toMatchObject({
    reason: "votes-cast",
  });
});

test.each(["open", "secret"] as const)(
  "in a %s vote an absent member's opinion in writing counts as a vote, not as presence",
  async (ballot) => {
    const scene = await aCommendationScene({ units: 1, ballot, quorum: "80" });
    const session = await aVote(scene);
    const [one] = await casesOf(session.id);
    const [seat] = await seatsOf(scene);
    const opinion = {
      sessionId: session.id,
      memberId: seat?.id ?? "",
      document: "Công văn số 12/CV-STC",
      documentOn: "2027-04-10",
      choices: [{ caseId: one?.id ?? "", choice: "AGREE" as const, note: "" }],
    };
    const record = (changed = {}) => recordOpinion(scene.secretary, { ...opinion, ...changed }, atCouncil);
    await expect(record({ memberId: "ai-do" })).rejects.toMatchObject({ reason: "not-a-member" });
    await expect(record({ documentOn: "2027-05-01" })).rejects.toMatchObject({ reason: "document-later" });
    await record();
    await expect(record()).rejects.toMatchObject({ reason: "has-voted" });
    await expect(
      castBallots(scene.voters[0] as never, { sessionId: session.id, choices: opinion.choices }, atCouncil),
    ).rejects.toMatchObject({ reason: "opinion-recorded" });
    for (const voter of scene.voters.slice(1, 4)) await vote(voter, session.id);
    // Three of five are present: 80 % need four, whatever was written.
    await expect(closeVoting(scene.secretary, session, atCouncil)).rejects.toMatchObject({
      reason: "no-quorum",
    });
    await vote(scene.voters[4] as never, session.id, "DISAGREE");
    await closeVoting(scene.secretary, session, atCouncil);
    expect((await casesOf(session.id)).map(({ agree, disagree, base }) => [agree, disagree, base])).toEqual([
      [4, 1, 5],
    ]);
    const minutes = await findMinutes(scene.secretary, session.id);
    expect(minutes?.minutesText).toContain("(Công văn số 12/CV-STC ngày 10/04/2027)");
  },
);

test("where only those present count, no opinion in writing is taken", async () => {
  const scene = await aCommendationScene({ units: 1, base: "present" });
  const session = await aVote(scene);
  const [one] = await casesOf(session.id);
  const [seat] = await seatsOf(scene);
  await expect(
    recordOpinion(
      scene.secretary,
      {
        sessionId: session.id,
        memberId: seat?.id ?? "",
        document: "Công văn số 12",
        documentOn: "2027-04-10",
        choices: [{ caseId: one?.id ?? "", choice: "AGREE", note: "" }],
      },
      atCouncil,
    ),
  ).rejects.toMatchObject({ reason: "not-counted" });
});
