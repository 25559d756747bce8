import { expect, test, vi } from "vitest";
import { castBallots } from "@/lib/commendations/sessions/ballots/commands";
import { closeVoting } from "@/lib/commendations/sessions/closing/commands";
import { appointCouncil } from "@/lib/commendations/sessions/council/commands";
import { findMinutes } from "@/lib/commendations/sessions/minutes/queries";
import { findBallotPaper } from "@/lib/commendations/sessions/paper/queries";
import { findSession } from "@/lib/commendations/sessions/queries";
import { returnSeat, seatSubstitute } from "@/lib/commendations/sessions/seats/commands";
import {
  aCommendationScene,
  aMembership,
  atCouncil,
  aVote,
  type CommendationScene,
  casesOf,
  owner,
  type TestActor,
  vote,
} from "@/tests/factories";

vi.setConfig({ testTimeout: 60_000 });

const seatIdOf = async ({ userId }: TestActor) =>
  (await owner.councilMember.findFirstOrThrow({ where: { userId } })).id;
async function standIn(
  scene: CommendationScene,
  sessionId: string,
  absent: TestActor,
  substitute: TestActor,
) {
  const input = { sessionId, memberId: await seatIdOf(absent), substituteId: await seatIdOf(substitute) };
  return seatSubstitute(scene.secretary, { ...input, reason: "Đi công tác nước ngoài" }, atCouncil);
}

test.each(["open", "secret"] as const)(
  "in a %s vote a substitute has the absent member's vote, and the base stays the seats of the council",
  async (ballot) => {
    const scene = await aCommendationScene({ units: 1, members: 5, substitutes: 2, ballot, threshold: "80" });
    const session = await aVote(scene);
    const [absent, ...others] = scene.voters;
    const [substitute, idle] = scene.substitutes;
    if (!absent || !substitute || !idle) throw new Error("scene");
    await expect(vote(idle, session.id)).rejects.toMatchObject({ reason: "not-a-member" });
    expect(await findBallotPaper(idle, session.id)).toBeNull();

    await standIn(scene, session.id, absent, substitute);
    await expect(standIn(scene, session.id, others[0] as TestActor, substitute)).rejects.toMatchObject({
      reason: "already-sitting",
    });
    await expect(standIn(scene, session.id, absent, idle)).rejects.toMatchObject({
      reason: "already-replaced",
    });
    await expect(vote(absent, session.id)).rejects.toMatchObject({ reason: "not-a-member" });
    await vote(substitute, session.id);
    for (const voter of others.slice(0, 3)) await vote(voter, session.id);
    await expect(
      returnSeat(scene.secretary, { sessionId: session.id, memberId: await seatIdOf(absent) }, atCouncil),
    ).rejects.toMatchObject({ reason: "has-voted" });

    const page = await findSession(scene.secretary, session.id, atCouncil);
    expect(page?.members).toHaveLength(5);
    expect(page?.members[0]).toMatchObject({ name: substitute.name, standsFor: { name: absent.name } });
    expect(page?.substitutes.map(({ name }) => name)).toEqual([idle.name]);

    await closeVoting(scene.secretary, session, atCouncil);
    expect((await casesOf(session.id)).map(({ agree, base, passed }) => [agree, base, passed])).toEqual([
      [4, 5, true],
    ]);
    const minutes = await findMinutes(scene.secretary, session.id);
    expect(minutes?.members.map(({ standsFor, hasVoted }) => [standsFor, hasVoted])).toEqual([
      [absent.name, true],
      [null, true],
      [null, true],
      [null, true],
      [null, false],
    ]);
  },
);

test("who is kept out follows the seat: by the substitute's own unit, no longer by the absent member's", async () => {
  const scene = await aCommendationScene({ units: 2, members: 4, substitutes: 1 });
  const [first, second] = scene.units;
  const [absent] = scene.voters;
  const [substitute] = scene.substitutes;
  if (!first || !second || !absent || !substitute) throw new Error("scene");
  await aMembership(absent.userId, "UNIT_OFFICER", first);
  await aMembership(substitute.userId, "UNIT_OFFICER", second);
  const session = await aVote(scene);
  const kept = async () =>
    (await casesOf(session.id)).map(({ recusals }) => recusals.map(({ memberId }) => memberId));
  expect(await kept()).toEqual([[await seatIdOf(absent)], []]);

  await standIn(scene, session.id, absent, substitute);
  expect(await kept()).toEqual([[], [await seatIdOf(substitute)]]);
  await returnSeat(scene.secretary, { sessionId: session.id, memberId: await seatIdOf(absent) }, atCouncil);
  expect(await kept()).toEqual([[await seatIdOf(absent)], []]);
  await vote(absent, session.id);
  await expect(standIn(scene, session.id, absent, substitute)).rejects.toMatchObject({ reason: "has-voted" });
});

test("of a member and the substitute for the same seat at once, one vote is taken", async () => {
  const scene = await aCommendationScene({ units: 1, members: 3, substitutes: 1 });
  const session = await aVote(scene);
  const [absent] = scene.voters;
  const [substitute] = scene.substitutes;
  const [one] = await casesOf(session.id);
  if (!absent || !substitute || !one) throw new Error("scene");
  const choices = [{ caseId: one.id, choice: "AGREE" as const, note: "" }];
  const results = await Promise.allSettled([
    castBallots(absent, { sessionId: session.id, choices }, atCouncil),
    standIn(scene, session.id, absent, substitute).then(() =>
      castBallots(substitute, { sessionId: session.id, choices }, atCouncil),
    ),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await owner.ballot.count({ where: { caseId: one.id } })).toBe(1);
  await expect(standIn(scene, session.id, absent, substitute)).rejects.toMatchObject({ kind: "rule" });
});

test("a new appointment decision ends the former council on its day and names members and substitutes", async () => {
  const scene = await aCommendationScene({ units: 1, members: 4, substitutes: 1 });
  const [chair, second, third, fourth] = scene.voters;
  const appointment = (validFrom: string, people = [chair, second, third]) => ({
    name: "Hội đồng Thi đua - Khen thưởng tỉnh",
    document: "Quyết định số 88/QĐ-UBND",
    validFrom,
    seats: [
      ...people.map((one, at) => ({
        userId: one?.userId ?? "",
        seat: at === 0 ? ("chair" as const) : ("member" as const),
      })),
      { userId: fourth?.userId ?? "", seat: "substitute" as const },
    ],
  });
  const appoint = (actor: TestActor, input: ReturnType<typeof appointment>) =>
    appointCouncil(actor, input, atCouncil);
  await expect(appoint(scene.planner, appointment("2027-04-12"))).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(appoint(scene.secretary, appointment("2027-01-04"))).rejects.toMatchObject({
    reason: "not-later",
  });
  const strangers = appointment("2027-04-12", [chair, second, scene.planner]);
  await expect(appoint(scene.secretary, strangers)).rejects.toMatchObject({ reason: "not-a-candidate" });
  expect(await appoint(scene.secretary, appointment("2027-04-12"))).toMatchObject({
    members: 3,
    substitutes: 1,
  });

  const session = await aVote(scene);
  const page = await findSession(scene.secretary, session.id, atCouncil);
  expect(page?.members.map(({ name }) => name)).toEqual([chair?.name, second?.name, third?.name]);
  expect(page?.substitutes.map(({ name }) => name)).toEqual([fourth?.name]);
  expect(await owner.council.count({ where: { provinceId: scene.province.id, validTo: null } })).toBe(1);
});
