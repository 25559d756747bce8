import { expect, test, vi } from "vitest";
import { closeVoting } from "@/lib/commendations/sessions/closing/commands";
import { confirmMinutes, sendMinutes } from "@/lib/commendations/sessions/confirmations/commands";
import { completeSession } from "@/lib/commendations/sessions/minutes/commands";
import { findMinutes } from "@/lib/commendations/sessions/minutes/queries";
import { findSession } from "@/lib/commendations/sessions/queries";
import { findInbox } from "@/lib/dashboards/tasks/queries";
import { groups } from "@/lib/dashboards/tasks/rules";
import { aCommendationScene, atCouncil, aVote, owner, vote } from "@/tests/factories";

vi.setConfig({ testTimeout: 60_000 });

test("members who took part confirm the minutes they are sent, and only those words are signed", async () => {
  const scene = await aCommendationScene({ units: 1, members: 4, quorum: "50" });
  const session = await aVote(scene);
  const [first, second, third, absent] = scene.voters;
  if (!first || !second || !third || !absent) throw new Error("scene");
  for (const voter of [first, second, third]) await vote(voter, session.id);
  const { secretary } = scene;
  const confirm = (actor: typeof first, agrees = true, note = "") =>
    confirmMinutes(actor, { sessionId: session.id, agrees, note }, atCouncil);
  const send = (minutesText: string, version: number) =>
    sendMinutes(secretary, { id: session.id, version, minutesText }, atCouncil);

  await expect(send("Hội đồng thảo luận.", session.version)).rejects.toMatchObject({ reason: "not-closed" });
  const closed = await closeVoting(secretary, session, atCouncil);
  await expect(confirm(first)).rejects.toMatchObject({ reason: "not-sent" });
  await expect(send("", closed.version)).rejects.toMatchObject({ reason: "no-text" });
  const sent = await send("Hội đồng thảo luận, thống nhất.", closed.version);
  expect(sent.members).toBe(3);
  const told = await owner.notice.findMany({
    where: { kind: "session.send-minutes" },
    select: { userId: true },
  });
  expect(new Set(told.map(({ userId }) => userId))).toEqual(
    new Set([first, second, third].map(({ userId }) => userId)),
  );

  const isAsked = async (actor: typeof first) => {
    const inbox = await findInbox(actor, atCouncil);
    return groups.some((group) => inbox[group].some(({ kind }) => kind === "minutes.confirm"));
  };
  expect([await isAsked(first), await isAsked(absent)]).toEqual([true, false]);
  await confirm(first);
  expect(await isAsked(first)).toBe(false);
  await confirm(second, false, "Chưa ghi ý kiến của tôi về hồ sơ số 1.");
  await expect(confirm(absent)).rejects.toMatchObject({ reason: "did-not-attend" });
  await expect(confirm(secretary)).rejects.toMatchObject({ reason: "not-a-member" });
  const sign = (minutesText: string, version: number) =>
    completeSession(secretary, { id: session.id, version, minutesText }, atCouncil);
  await expect(sign("Nội dung khác.", sent.version)).rejects.toMatchObject({ reason: "minutes-changed" });

  // Other words ask everybody anew; the same words only remind.
  const anew = await send("Hội đồng thảo luận, ghi cả ý kiến về hồ sơ số 1.", sent.version);
  expect(await owner.minutesConfirmation.count({ where: { sessionId: session.id } })).toBe(0);
  for (const member of [first, second]) await confirm(member);
  await confirm(third, false, "Bảo lưu ý kiến về tỷ lệ.");
  const again = await send("Hội đồng thảo luận, ghi cả ý kiến về hồ sơ số 1.", anew.version);
  const page = await findSession(secretary, session.id, atCouncil);
  expect(page?.members.map(({ confirmation }) => confirmation?.agrees ?? null)).toEqual([
    true,
    true,
    false,
    null,
  ]);

  await sign("", again.version);
  const minutes = await findMinutes(secretary, session.id);
  expect(minutes).toMatchObject({
    minutesText: "Hội đồng thảo luận, ghi cả ý kiến về hồ sơ số 1.",
    confirmations: {
      confirmed: 2,
      attended: 3,
      reservations: [{ name: third.name, note: "Bảo lưu ý kiến về tỷ lệ." }],
    },
  });
  await expect(confirm(third)).rejects.toMatchObject({ reason: "not-closed" });
});
