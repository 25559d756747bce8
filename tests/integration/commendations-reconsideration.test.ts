import { expect, test, vi } from "vitest";
import { proposeFromRun } from "@/lib/commendations/nominations/commands";
import { reconsiderNomination } from "@/lib/commendations/nominations/decisions/commands";
import { closeVoting } from "@/lib/commendations/sessions/closing/commands";
import { createSession } from "@/lib/commendations/sessions/commands";
import { findSession } from "@/lib/commendations/sessions/queries";
import { openVoting } from "@/lib/commendations/sessions/voting/commands";
import {
  aCommendationScene,
  aFinishedSession,
  aMembership,
  atCouncil,
  casesOf,
  councilDay,
  owner,
  vote,
} from "@/tests/factories";

vi.setConfig({ testTimeout: 60_000 });

test("a case the council did not pass goes before a later session with why, and its first vote is kept", async () => {
  const scene = await aCommendationScene({ units: 2 });
  const first = await aFinishedSession(scene, (name) => (name === "Sở thứ 1" ? "DISAGREE" : "AGREE"));
  const rejected = await owner.nomination.findFirstOrThrow({
    where: { roundId: scene.round.id, status: "COUNCIL_REJECTED" },
  });
  const reason = "Đơn vị đã bổ sung minh chứng còn thiếu";
  const again = { id: rejected.id, version: rejected.version, reason };
  await expect(reconsiderNomination(scene.voters[0] as never, again, atCouncil)).rejects.toMatchObject({
    kind: "not-found",
  });
  await reconsiderNomination(scene.planner, again, atCouncil);
  await expect(reconsiderNomination(scene.planner, again, atCouncil)).rejects.toMatchObject({
    kind: "conflict",
  });

  const input = { roundId: scene.round.id, title: "Phiên họp xét lại", heldOn: councilDay, place: "" };
  const second = await createSession(scene.secretary, input, atCouncil);
  expect((await findSession(scene.secretary, second.id, atCouncil))?.cases).toMatchObject([
    { subjectName: "Sở thứ 1", reconsiderReason: reason, earlier: [{ code: first.code, agree: 0, base: 5 }] },
  ]);
  await openVoting(scene.secretary, second, atCouncil);
  for (const voter of scene.voters) await vote(voter, second.id);
  await closeVoting(scene.secretary, { id: second.id, version: second.version + 1 }, atCouncil);
  expect((await owner.nomination.findUniqueOrThrow({ where: { id: rejected.id } })).status).toBe(
    "COUNCIL_APPROVED",
  );
  const before = (await casesOf(first.id)).map(({ agree, disagree, passed }) => [agree, disagree, passed]);
  expect(before).toEqual([
    [0, 5, false],
    [5, 0, true],
  ]);
  expect(
    await owner.auditEvent.findFirst({ where: { verb: "nomination.reconsider", subjectId: rejected.id } }),
  ).toMatchObject({ reason });
});

test("who will be kept out is shown before the vote opens, as opening then has it", async () => {
  const scene = await aCommendationScene({ units: 1 });
  await aMembership(scene.voters[0]?.userId ?? "", "UNIT_OFFICER", scene.units[0] as never);

  await proposeFromRun(scene.planner, { roundId: scene.round.id }, atCouncil);
  const input = { roundId: scene.round.id, title: "Phiên họp xét khen", heldOn: councilDay, place: "" };
  const session = await createSession(scene.secretary, input, atCouncil);
  const shown = async () =>
    (await findSession(scene.secretary, session.id, atCouncil))?.cases[0]?.recusals.map(
      ({ reason }) => reason,
    );
  expect(await shown()).toEqual(["own-unit"]);
  await openVoting(scene.secretary, session, atCouncil);
  expect(await shown()).toEqual(["own-unit"]);
});
