import { expect, test, vi } from "vitest";
import { answer as answerRest } from "@/lib/api/answer";
import { draftDecision } from "@/lib/commendations/decisions/commands";
import { issueDecision } from "@/lib/commendations/decisions/issuing/commands";
import { signProposal } from "@/lib/commendations/proposals/commands";
import { agreeRest, decideLine, readAttention } from "@/lib/commendations/proposals/lines/commands";
import { findProposal } from "@/lib/commendations/proposals/queries";
import { findInbox } from "@/lib/dashboards/tasks/queries";
import { answerReview, fileReview, withdrawReview } from "@/lib/evaluation/requests/commands";
import { findReviews } from "@/lib/evaluation/requests/queries";
import {
  aCommendationScene,
  anActor,
  aRecognisedRun,
  aRule,
  aSubmittedProposal,
  aToken,
  atCouncil,
  linesOf,
  owner,
  signature,
} from "@/tests/factories";

vi.setConfig({ testTimeout: 60_000 });

/** Recognised on Monday 12 April 2027: five working days end on the Monday after. */
const [lastSecond, midnight] = [new Date("2027-04-19T23:59:59+07:00"), new Date("2027-04-20T00:00:00+07:00")];
const reply = { outcome: "KEPT" as const, answer: "Số liệu đã đối chiếu với báo cáo." };

async function aScene({ withRule = true } = {}) {
  const scene = await aCommendationScene({ units: 2 });
  const [unit, other] = scene.units;
  if (!unit || !other) throw new Error("units");
  if (withRule)
    await aRule(scene.province, "time-limit", { days: "5", counting: "working" }, { key: "review-request" });
  const run = await aRecognisedRun(scene.round, [{ unit, outcome: "NOT_MET" }, { unit: other }]);
  const officer = await anActor("UNIT_OFFICER", { unit });
  const head = await anActor("UNIT_HEAD", { unit });
  const stranger = await anActor("UNIT_HEAD", { unit: other });
  const stored = await owner.evaluationRun.findUniqueOrThrow({ where: { id: run.id } });
  const ask = {
    runId: run.id,
    tierId: "bk-tap-the",
    subjectId: unit.id,
    conditionId: "dk-par",
    content: "Đề nghị xem lại điểm chỉ số của đơn vị.",
  };
  return { ...scene, unit, run: stored, officer, head, stranger, ask };
}

async function call(path: string, token: string, sent?: { version?: number; body?: unknown }) {
  const request = new Request(`http://127.0.0.1:3000/api/v1${path}`, {
    method: sent ? "POST" : "GET",
    headers: {
      authorization: `Bearer ${token}`,
      ...(sent?.body !== undefined && { "content-type": "application/json" }),
      ...(sent?.version !== undefined && { "if-match": `"${sent.version}"` }),
    },
    ...(sent?.body !== undefined && { body: JSON.stringify(sent.body) }),
  });
  const response = await answerRest(request, path.replace(/\?.*/, ""), atCouncil);
  return { status: response.status, json: await response.json() };
}

test("a unit asks about one line, waits, and is answered once; everybody concerned is told", async () => {
  const { unit, run, officer, head, stranger, planner, province, ask } = await aScene();
  await expect(fileReview(stranger, ask, atCouncil)).rejects.toMatchObject({ kind: "not-found" });
  await expect(fileReview(planner, ask, atCouncil)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(fileReview(officer, { ...ask, conditionId: "khong-co" }, atCouncil)).rejects.toMatchObject({
    kind: "not-found",
  });
  const filed = await fileReview(officer, ask, lastSecond);
  await expect(fileReview(head, ask, lastSecond)).rejects.toMatchObject({ reason: "already-open" });

  const found = await findReviews(head, run, unit.id, lastSecond);
  expect(found.windows).toMatchObject([{ tierId: "bk-tap-the", through: "2027-04-19", obstacle: null }]);
  expect(found.reviews).toMatchObject([
    { id: filed.id, status: "OPEN", filedBy: officer.name, mayAnswer: false, mayWithdraw: true },
  ]);
  expect((await findReviews(stranger, run, unit.id, lastSecond)).reviews).toEqual([]);
  expect((await findReviews(planner, run, unit.id, lastSecond)).reviews).toMatchObject([
    { mayAnswer: true, mayWithdraw: false },
  ]);
  const tasks = await findInbox(planner, lastSecond);
  expect(tasks.later.filter(({ kind }) => kind === "review.answer")).toMatchObject([
    { id: filed.id, label: unit.name, ref: `${run.id}/${unit.id}#dk-par` },
  ]);
  expect((await findInbox(officer, lastSecond)).waiting.map(({ kind }) => kind)).toContain("review.answer");
  expect(JSON.stringify(await findInbox(stranger, lastSecond))).not.toContain("review.answer");

  const answer = (by = planner) => answerReview(by, { ...filed, ...reply }, midnight);
  await expect(answer(head)).rejects.toMatchObject({ kind: "not-found" });
  const both = await Promise.allSettled([answer(), answer()]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { kind: "conflict" } });
  expect((await findReviews(head, run, unit.id, midnight)).reviews).toMatchObject([
    { status: "ANSWERED", ...reply, answeredBy: planner.name, mayWithdraw: false },
  ]);
  await expect(withdrawReview(head, { id: filed.id, version: 2 }, midnight)).rejects.toMatchObject({
    kind: "conflict",
  });

  const told = await owner.notice.findMany({
    where: { provinceId: province.id, kind: { startsWith: "review." } },
    orderBy: { createdAt: "asc" },
  });
  const tellings = told.map(({ userId, kind }) => [userId, kind]);
  expect(tellings).toHaveLength(3);
  expect(tellings).toEqual(
    expect.arrayContaining([
      [planner.userId, "review.file"],
      [officer.userId, "review.answer"],
      [head.userId, "review.answer"],
    ]),
  );
  expect(new Set(told.map(({ href }) => href.split("/xet/")[1]))).toEqual(
    new Set([`${run.id}/${unit.id}#dk-par`]),
  );
  const verbs = await owner.auditEvent.findMany({
    where: { subjectId: filed.id },
    orderBy: { sequence: "asc" },
    select: { verb: true, actorId: true },
  });
  expect(verbs).toEqual([
    { verb: "review.file", actorId: officer.userId },
    { verb: "review.answer", actorId: planner.userId },
  ]);
});

test("a request taken back makes room for another, of which two at once become one", async () => {
  const { unit, run, officer, head, stranger, ask } = await aScene();
  const filed = await fileReview(officer, ask, atCouncil);
  await expect(withdrawReview(stranger, filed, atCouncil)).rejects.toMatchObject({ kind: "not-found" });
  await withdrawReview(head, filed, atCouncil);
  const both = await Promise.allSettled([
    fileReview(officer, ask, atCouncil),
    fileReview(head, ask, atCouncil),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const { reviews } = await findReviews(officer, run, unit.id, atCouncil);
  expect(reviews.map(({ status }) => status)).toEqual(["WITHDRAWN", "OPEN"]);
});

test("after the last day, without a recorded number of days, once replaced or awarded, nothing more is taken", async () => {
  const { round, units, officer, planner, province, run, ask } = await aScene();
  await expect(fileReview(officer, ask, midnight)).rejects.toMatchObject({
    reason: "window-over",
    text: expect.stringContaining("19/04/2027"),
  });
  await owner.holiday.create({
    data: { provinceId: province.id, day: new Date("2027-04-16T00:00:00Z"), name: "Nghỉ", working: false },
  });
  await fileReview(officer, ask, midnight);

  const [unit] = units;
  if (!unit) throw new Error("unit");
  const newer = await aRecognisedRun(round, [{ unit }]);
  const { number } = await owner.evaluationRun.findUniqueOrThrow({ where: { id: newer.id } });
  await expect(fileReview(officer, ask, atCouncil)).rejects.toMatchObject({
    reason: "superseded",
    text: expect.stringContaining(`lần xét ${number}`),
  });
  expect((await findReviews(planner, run, unit.id, atCouncil)).reviews).toHaveLength(1);

  const bare = await aScene({ withRule: false });
  await expect(fileReview(bare.officer, bare.ask, atCouncil)).rejects.toMatchObject({ reason: "no-limit" });
});

test("a line asked about waits until it is answered, and only its own award ends its days", async () => {
  const scene = await aCommendationScene({ units: 2 });
  const { province, planner, leader, units, round } = scene;
  await aRule(province, "time-limit", { days: "5", counting: "working" }, { key: "review-request" });
  const [asking, other] = units;
  if (!asking || !other) throw new Error("units");
  const proposal = await aSubmittedProposal(scene);
  const run = await owner.evaluationRun.findFirstOrThrow({
    where: { roundId: round.id, status: "RECOGNISED" },
  });
  const ask = (unitId: string) => ({
    runId: run.id,
    tierId: "bk-tap-the",
    subjectId: unitId,
    conditionId: "dk-par",
    content: "Đề nghị xem lại điểm chỉ số của đơn vị.",
  });
  const filed = await fileReview(await anActor("UNIT_HEAD", { unit: asking }), ask(asking.id), atCouncil);

  const [first, second] = await linesOf(proposal.id);
  if (!first || !second) throw new Error("lines");
  const held = first.nomination.unitId === asking.id ? first : second;
  const line = { id: held.id, version: held.version, decision: "AGREED" as const, reason: "" };
  await expect(decideLine(leader, line, atCouncil)).rejects.toMatchObject({ reason: "open-review" });
  const page = await findProposal(leader, proposal.id, atCouncil);
  expect(page?.lines.map(({ attention }) => attention)).toEqual(
    [first, second].map(({ id }) => (id === held.id ? ["open-review"] : [])),
  );
  expect(page?.verbs?.rest).toEqual({
    count: 1,
    refusal: "Mở mục “Cần lưu ý” trước khi đồng ý các dòng còn lại.",
  });
  await readAttention(leader, proposal, atCouncil);
  expect((await agreeRest(leader, proposal, atCouncil)).agreed).toBe(1);
  const deferred = { ...line, decision: "DEFERRED" as const, reason: "Chờ trả lời đơn vị." };
  await decideLine(leader, deferred, atCouncil);

  const { version } = await owner.proposal.findUniqueOrThrow({ where: { id: proposal.id } });
  await signProposal(leader, { id: proposal.id, version }, atCouncil);
  const draft = await draftDecision(planner, { proposalId: proposal.id }, atCouncil);
  const otherHead = await anActor("UNIT_HEAD", { unit: other });
  const late = await fileReview(otherHead, ask(other.id), atCouncil);
  const issue = () => issueDecision(leader, { ...draft, ...signature(315) }, atCouncil);
  await expect(issue()).rejects.toMatchObject({ reason: "open-review" });
  await answerReview(planner, { ...late, ...reply }, atCouncil);
  await issue();

  // The one awarded may not ask any more; the one left for later may, of the same round.
  await expect(fileReview(otherHead, ask(other.id), atCouncil)).rejects.toMatchObject({ reason: "decided" });
  await answerReview(planner, { ...filed, ...reply }, atCouncil);
  const askingHead = await anActor("UNIT_HEAD", { unit: asking });
  await fileReview(askingHead, ask(asking.id), atCouncil);
});

test("REST: a unit files and takes back, the office lists and answers, within their reach", async () => {
  const { run, officer, stranger, planner, ask } = await aScene();
  const [unit, other, office] = [await aToken(officer), await aToken(stranger), await aToken(planner)];
  const path = `/runs/${run.id}/requests`;
  const { runId: _, ...body } = ask;
  expect((await call(path, office, { body })).status).toBe(403);
  expect((await call(path, other, { body })).status).toBe(404);
  const filed = await call(path, unit, { body });
  expect(filed).toMatchObject({ status: 201, json: { version: 1 } });
  const listed = async (token: string) =>
    (await call(`${path}?status=OPEN`, token)).json.items.map(({ id }: { id: string }) => id);
  expect(await listed(unit)).toEqual([filed.json.id]);
  expect(await listed(office)).toEqual([filed.json.id]);
  expect(await listed(other)).toEqual([]);
  const at = `/requests/${filed.json.id}`;
  expect((await call(`${at}/answer`, unit, { version: 1, body: reply })).status).toBe(403);
  expect((await call(`${at}/withdraw`, other, { version: 1 })).status).toBe(404);
  expect(await call(`${at}/answer`, office, { version: 1, body: reply })).toMatchObject({
    status: 200,
    json: { status: "ANSWERED", version: 2 },
  });
  expect((await call(`${at}/withdraw`, unit, { version: 2 })).status).toBe(409);
  expect(await listed(office)).toEqual([]);
});
