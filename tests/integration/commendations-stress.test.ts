import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { correctAward } from "@/lib/commendations/decisions/corrections/commands";
import { revokeAward } from "@/lib/commendations/decisions/revocations/commands";
import { proposeFromRun } from "@/lib/commendations/nominations/commands";
import { signProposal } from "@/lib/commendations/proposals/commands";
import { agreeRest, decideLine, readAttention } from "@/lib/commendations/proposals/lines/commands";
import { closeVoting } from "@/lib/commendations/sessions/closing/commands";
import { createSession } from "@/lib/commendations/sessions/commands";
import {
  aCommendationScene,
  anIssuedDecision,
  aRecognisedRun,
  aSubmittedProposal,
  atCouncil,
  aVote,
  casesOf,
  councilDay,
  linesOf,
  owner,
  signature,
  vote,
} from "@/tests/factories";

vi.setConfig({ testTimeout: 90_000 });

const watcher = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => watcher.connect());
afterAll(() => watcher.end());

type Settled<T> = { results: PromiseSettledResult<T>[]; atOnce: number };

/** Starts all tries together and watches, in the database itself, how many transactions were open at one moment. */
async function together<T>(tries: (() => Promise<T>)[]): Promise<Settled<T>> {
  let atOnce = 0;
  const done = Promise.allSettled(tries.map((attempt) => attempt()));
  let isOver = false;
  void done.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const { rows } = await watcher.query(
      `select count(*)::int as open from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null and backend_type = 'client backend'`,
    );
    atOnce = Math.max(atOnce, rows[0].open);
  }
  return { results: await done, atOnce };
}
const won = <T>({ results }: Settled<T>) =>
  results.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
const lost = <T>({ results }: Settled<T>) =>
  results.flatMap((one) => (one.status === "rejected" ? [one.reason.reason ?? one.reason.kind] : []));

test.each(["open", "secret"] as const)(
  "in a %s vote everybody's ballots come at once, thrice each, while the secretary closes: each vote counts once",
  async (ballot) => {
    const scene = await aCommendationScene({ units: 2, members: 7, ballot, quorum: "1" });
    const session = await aVote(scene);
    const ballots = scene.voters.flatMap((voter) => [1, 2, 3].map(() => () => vote(voter, session.id)));
    const close = () => closeVoting(scene.secretary, session, atCouncil).then(() => null);
    const run = await together<unknown>([...ballots.slice(0, 18), close, close, ...ballots.slice(18)]);
    expect(run.atOnce).toBeGreaterThan(2);
    await close().catch(() => null);
    const turnouts = await owner.ballotTurnout.count({ where: { sessionId: session.id } });
    expect(turnouts).toBeGreaterThan(0);
    const table = ballot === "open" ? "Ballot" : "SecretBallot";
    for (const { id, agree, base } of await casesOf(session.id)) {
      const { rows } = await watcher.query(
        `select count(*)::int as votes from "${table}" where "caseId" = $1`,
        [id],
      );
      expect([agree, rows[0].votes, base]).toEqual([turnouts, turnouts, 7]);
    }
    expect(await owner.auditEvent.count({ where: { subjectId: session.id, verb: "session.close" } })).toBe(1);
  },
);

test("two leaders decide the same lines at once and sign again and again: one decision a line, one signature", async () => {
  const scene = await aCommendationScene({ units: 6 });
  const proposal = await aSubmittedProposal(scene);
  for (const leader of [scene.leader, scene.deputy])
    await readAttention(leader, { id: proposal.id, version: proposal.version }, atCouncil);
  const lines = await linesOf(proposal.id);
  const decide = (leader: typeof scene.leader, decision: "AGREED" | "DEFERRED") =>
    lines.map(
      ({ id, version }) =>
        () =>
          decideLine(leader, { id, version, decision, reason: "Chờ kết luận thanh tra" }, atCouncil),
    );
  const run = await together<unknown>([
    ...decide(scene.leader, "AGREED"),
    ...decide(scene.deputy, "DEFERRED"),
    () => agreeRest(scene.leader, { id: proposal.id, version: proposal.version }, atCouncil),
  ]);
  expect(run.atOnce).toBeGreaterThan(2);
  const decided = await linesOf(proposal.id);
  expect(decided.map(({ version }) => version)).toEqual(lines.map(({ version }) => version + 1));
  expect(decided.every(({ decision }) => decision !== null)).toBe(true);
  const events = await owner.auditEvent.count({
    where: { subjectId: proposal.id, verb: { in: ["proposal.decide-line", "proposal.agree-rest"] } },
  });
  expect(events).toBe(won(run).length);

  const [first] = decided;
  if (first?.decision !== "AGREED")
    await decideLine(
      scene.leader,
      { id: first?.id ?? "", version: first?.version ?? 0, decision: "AGREED", reason: "" },
      atCouncil,
    );
  const { version } = await owner.proposal.findUniqueOrThrow({ where: { id: proposal.id } });
  const signing = await together(
    [scene.leader, scene.deputy, scene.leader, scene.deputy].map(
      (leader) => () => signProposal(leader, { id: proposal.id, version }, atCouncil),
    ),
  );
  expect([won(signing).length, lost(signing).length]).toEqual([1, 3]);
  expect(await owner.auditEvent.count({ where: { subjectId: proposal.id, verb: "proposal.sign" } })).toBe(1);
});

test("decisions numbered at once: a number is given once, whoever asks, and every award is taken back once", async () => {
  const scene = await aCommendationScene({ units: 6 });
  const { id } = await anIssuedDecision(scene, 315);
  const awards = await owner.award.findMany({ where: { decisionId: id }, orderBy: { position: "asc" } });
  const revoke = (at: number, number: number) => () =>
    revokeAward(
      at % 2 === 0 ? scene.leader : scene.deputy,
      {
        awardId: awards[at]?.id ?? "",
        version: awards[at]?.version ?? 0,
        reason: "Khai báo không trung thực thành tích",
        recoverMoney: true,
        ...signature(number),
      },
      atCouncil,
    );
  const correct = (at: number, number: number) => () =>
    correctAward(
      scene.leader,
      {
        awardId: awards[at]?.id ?? "",
        version: awards[at]?.version ?? 0,
        reason: "Sai tên đơn vị",
        subjectName: `Sở đúng tên thứ ${at}`,
        post: "",
        unitName: `Sở đúng tên thứ ${at}`,
        ...signature(number),
      },
      atCouncil,
    );
  const same = await together<unknown>([0, 1, 2, 3, 4].map((at) => revoke(at, 400)).concat(correct(5, 400)));
  expect(same.atOnce).toBeGreaterThan(2);
  expect(won(same)).toHaveLength(1);
  expect(new Set(lost(same))).toEqual(new Set(["number-taken"]));

  // Each takes a number of its own now, twice over: an award already taken back is not taken back again.
  const open = await owner.award.findMany({ where: { decisionId: id, status: "ISSUED" } });
  const own = await together<unknown>(
    open.flatMap(({ position }) => [
      revoke(position - 1, 400 + position),
      revoke(position - 1, 500 + position),
    ]),
  );
  expect(won(own)).toHaveLength(open.length);
  const numbers = (
    await owner.decision.findMany({ where: { provinceId: scene.province.id }, select: { number: true } })
  ).map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers).toHaveLength(7);
});

test("sessions made at once have codes of their own, and the list never holds more than the quota lets through", async () => {
  const scene = await aCommendationScene({ units: 8 });
  await aRecognisedRun(
    scene.round,
    scene.units.map((unit, at) => ({
      unit,
      rank: at + 1,
      withinQuota: at < 5,
      quotaReason: at < 5 ? null : "over-limit",
    })),
  );
  const proposing = await together(
    Array.from(
      { length: 12 },
      () => () => proposeFromRun(scene.planner, { roundId: scene.round.id }, atCouncil),
    ),
  );
  expect(proposing.atOnce).toBeGreaterThan(2);
  expect(won(proposing).reduce((sum, { created }) => sum + created, 0)).toBe(5);
  const listed = await owner.nomination.findMany({
    where: { roundId: scene.round.id },
    select: { id: true },
  });
  expect(listed).toHaveLength(5);

  const sessions = await together(
    listed.flatMap(({ id }) =>
      [1, 2].map(
        () => () =>
          createSession(
            scene.secretary,
            {
              roundId: scene.round.id,
              title: "Phiên họp xét khen thưởng",
              heldOn: councilDay,
              place: "",
              nominationIds: [id],
            },
            atCouncil,
          ),
      ),
    ),
  );
  expect(
    won(sessions)
      .map(({ code }) => code)
      .sort(),
  ).toEqual([1, 2, 3, 4, 5].map((at) => `HD-2027-0${at}`));
  expect(new Set(lost(sessions))).toEqual(new Set(["case-not-eligible"]));
});
