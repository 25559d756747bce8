import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeVoting } from "@/lib/commendations/sessions/closing/commands";
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

vi.setConfig({ testTimeout: 90_000 });

/** Whoever owns the database: every column, also those the system keeps of a row. */
const superuser = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => superuser.connect());
afterAll(() => superuser.end());

const minute = (at: number) => new Date(atCouncil.getTime() + at * 60_000);
const pickOf = (at: number) => (["AGREE", "DISAGREE", "OTHER"] as const)[at % 3] ?? "AGREE";
const rowsOf = async (table: string, sessionId: string) =>
  (
    await superuser.query(
      table === "SecretBallot"
        ? `select b.*, b.xmin::text, b.cmin::text, b.ctid::text from "SecretBallot" b join "SessionCase" c on c."id" = b."caseId" where c."sessionId" = $1 order by b.ctid`
        : `select t.*, t.xmin::text, t.ctid::text from "${table}" t where t."sessionId" = $1 order by t.ctid`,
      [sessionId],
    )
  ).rows;

async function everybodyVotes(scene: CommendationScene, sessionId: string) {
  const receipts: string[] = [];
  for (const [at, voter] of scene.voters.entries())
    receipts.push((await vote(voter, sessionId, pickOf(at), minute(at))).receipt ?? "");
  return receipts;
}

test("while a secret vote is open the tables hold turnout and one sealed box of constant size", async () => {
  const scene = await aCommendationScene({ units: 2, ballot: "secret", quorum: "50" });
  const session = await aVote(scene);
  const boxes: { sealed: Buffer }[] = [];
  for (const [at, voter] of scene.voters.entries()) {
    await vote(voter, session.id, pickOf(at), minute(at));
    boxes.push(...((await rowsOf("BallotBox", session.id)) as { sealed: Buffer }[]));
  }
  expect(await rowsOf("SecretBallot", session.id)).toEqual([]);
  expect(await rowsOf("BallotReceipt", session.id)).toEqual([]);
  expect(new Set(boxes.map(({ sealed }) => sealed.length)).size).toBe(1);
  for (const { sealed } of boxes) expect(sealed.toString("latin1")).not.toMatch(/AGREE|OTHER|receipts/);
});

test("nothing of a closed secret vote orders ballots as the voters came", async () => {
  const scene = await aCommendationScene({ units: 3, members: 6, ballot: "secret", quorum: "50" });
  const session = await aVote(scene);
  const given = await everybodyVotes(scene, session.id);
  await closeVoting(scene.secretary, session, minute(10));

  const ballots = await rowsOf("SecretBallot", session.id);
  const turnouts = await rowsOf("BallotTurnout", session.id);
  const receipts = await rowsOf("BallotReceipt", session.id);
  expect(ballots).toHaveLength(18);
  // Nothing a ballot carries is of its voter: no time, no member, and one transaction wrote them all.
  expect(Object.keys(ballots[0])).toEqual(["id", "provinceId", "caseId", "choice", "xmin", "cmin", "ctid"]);
  expect(new Set(ballots.map(({ xmin }) => xmin)).size).toBe(1);
  expect(new Set(turnouts.map(({ xmin }) => xmin)).size).toBe(6);
  expect(turnouts.map(({ xmin }) => xmin)).not.toContain(ballots[0].xmin);
  // Ids are drawn, not counted.
  for (const { id } of ballots) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  // Receipts lie in alphabetical order, written with the ballots, and each voter's is there once.
  expect(receipts.map(({ code }) => code)).toEqual([...given].sort());
  expect(new Set(receipts.map(({ xmin }) => xmin))).toEqual(new Set([ballots[0].xmin]));
  // The log of the votes says who and when, of nothing else.
  const events = await owner.auditEvent.findMany({
    where: { subjectId: session.id, verb: "session.vote" },
    select: { after: true },
  });
  expect(new Set(events.map(({ after }) => JSON.stringify(after)))).toEqual(
    new Set(['{"again":false,"cases":3}']),
  );
  const box = await superuser.query(`select length("sealed") from "BallotBox" where "sessionId" = $1`, [
    session.id,
  ]);
  expect(box.rows).toEqual([{ length: 0 }]);
});

test("ballots lie in another order than they came, vote after vote", async () => {
  // Were they kept in order of arrival, each of these votes would read the same; by chance that is below 10⁻⁶.
  const orders = new Set<string>();
  for (let turn = 0; turn < 3; turn++) {
    const scene = await aCommendationScene({ units: 1, members: 9, ballot: "secret" });
    const session = await aVote(scene);
    await everybodyVotes(scene, session.id);
    await closeVoting(scene.secretary, session, minute(10));
    orders.add((await rowsOf("SecretBallot", session.id)).map(({ choice }) => choice).join(" "));
  }
  expect(orders.size).toBeGreaterThan(1);
});

test("of many ballots at once each is counted once, and each voter finds the receipt", async () => {
  const scene = await aCommendationScene({ units: 2, members: 9, ballot: "secret" });
  const session = await aVote(scene);
  const tries = scene.voters.flatMap((voter, at) => [0, 1].map(() => vote(voter, session.id, pickOf(at))));
  const results = await Promise.allSettled(tries);
  const cast = results.flatMap((one) => (one.status === "fulfilled" ? [one.value.receipt] : []));
  expect(cast).toHaveLength(9);
  await closeVoting(scene.secretary, session, atCouncil);
  expect((await casesOf(session.id)).map(({ agree, disagree, other }) => [agree, disagree, other])).toEqual([
    [3, 3, 3],
    [3, 3, 3],
  ]);
  const page = await findSession(scene.secretary, session.id, atCouncil);
  expect(page?.receipts).toEqual([...cast].sort());
});

test("the database does not close a secret vote that does not add up", async () => {
  const scene = await aCommendationScene({ units: 1, ballot: "secret" });
  const session = await aVote(scene);
  await everybodyVotes(scene, session.id);
  const [one] = await casesOf(session.id);
  await owner.secretBallot.create({
    data: { provinceId: scene.province.id, caseId: one?.id ?? "", choice: "AGREE" },
  });
  await expect(closeVoting(scene.secretary, session, atCouncil)).rejects.toThrow(/not as many/);
  expect(await owner.councilSession.findUnique({ where: { id: session.id } })).toMatchObject({
    status: "VOTING",
  });
});
