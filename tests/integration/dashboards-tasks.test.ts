import { expect, test } from "vitest";
import { hrefOf } from "@/lib/dashboards/tasks/places/text";
import { findInbox } from "@/lib/dashboards/tasks/queries";
import { groups } from "@/lib/dashboards/tasks/rules";
import { snoozeTask, wakeTask } from "@/lib/dashboards/tasks/snoozes/commands";
import { titleText } from "@/lib/dashboards/tasks/text";
import { handOverFiling } from "@/lib/filings/commands";
import { markLines } from "@/lib/filings/marks/commands";
import { returnFiling } from "@/lib/filings/verification/commands";
import type { Actor } from "@/lib/identity/actor";
import {
  anAdministrator,
  anAuditor,
  aPeriod,
  aPerson,
  aPlanner,
  aReportingScene,
  aRound,
  aUnitHead,
  aUnitOfficer,
  aUnitWithPeople,
  aUser,
  owner,
  someTerms,
} from "@/tests/factories";
import {
  aCommendationScene,
  aFinishedSession,
  anIssuedDecision,
  aSignedProposal,
  aSubmittedProposal,
  atCouncil,
  aVote,
  vote,
} from "@/tests/factories/commendations";
import { aDraft as aPlanDraft, aSubmittedPlan } from "@/tests/factories/drafts";
import { aRegistration } from "@/tests/factories/registrations";
import { aDraft, aReview, aSubmitted, at, inTime, verb } from "./support/filings";
import { countStatements } from "./support/statements";

/** The whole inbox, each row as its group and title. */
async function inboxOf(actor: Actor, now = inTime) {
  const inbox = await findInbox(actor, now);
  return [...groups, "waiting" as const].flatMap((group) =>
    inbox[group].map((matter) => `${group}: ${titleText(matter)}`),
  );
}

// Nobody registers in these, so that figures stand alone.
const noRegistration = someTerms({ registration: null });
const aFilingScene = () => aReportingScene({ terms: noRegistration });

test("an officer is asked to register until the limit, and after it while nothing can be awarded without", async () => {
  const { officer, head, round } = await aReportingScene();
  await owner.round.update({ where: { id: round.id }, data: { openedAt: at("2026-02-01T00:00:00") } });
  const early = at("2026-03-28T09:00:00");
  expect(await inboxOf(officer, early)).toEqual(["soon: Đăng ký thi đua – Đợt 2026"]);
  expect(await inboxOf(head, early)).toEqual(["waiting: Đăng ký thi đua – Đợt 2026"]);
  expect(await inboxOf(officer)).toEqual([
    "overdue: Đăng ký thi đua – Đợt 2026",
    "later: Nhập số liệu quý III/2026",
  ]);
});

test("a plan that awards the unregistered asks nobody to register after the limit", async () => {
  const terms = someTerms();
  const form = terms.registration;
  const { officer } = await aReportingScene({
    terms: { ...terms, registration: form && { ...form, required: false } },
  });
  expect(await inboxOf(officer)).toEqual(["later: Nhập số liệu quý III/2026"]);
});

test("a registration is the head's to hand in, then the office's to decide; what was accepted asks for names", async () => {
  const { round, unit, officer, head, planner } = await aFilingScene();
  await owner.round.update({ where: { id: round.id }, data: { terms: someTerms() } });
  await owner.reportingPeriod.deleteMany();
  const early = at("2026-03-15T09:00:00");
  const registration = await aRegistration(officer, { roundId: round.id, status: "AWAITING_HEAD" });
  expect(await inboxOf(head, early)).toEqual(["later: Duyệt và trình phiếu đăng ký – Đợt 2026"]);
  expect(await inboxOf(officer, early)).toEqual(["waiting: Duyệt và trình phiếu đăng ký – Đợt 2026"]);

  const sent = { submittedAt: early, submittedById: head.userId, receiptCode: "DK-2026-001" };
  await owner.registration.update({ where: { id: registration.id }, data: { status: "SUBMITTED", ...sent } });
  expect(await inboxOf(planner, early)).toEqual([
    `later: Xác nhận phiếu đăng ký của ${unit.name} – Đợt 2026`,
  ]);
  expect(await inboxOf(head, early)).toEqual(["waiting: Xác nhận phiếu đăng ký – Đợt 2026"]);
  // Nobody decides on what they prepared themselves.
  const writer = { ...planner, userId: officer.userId };
  expect(await inboxOf(writer, early)).toEqual([]);

  const { id: registrationId, provinceId } = registration;
  await owner.registration.update({
    where: { id: registrationId },
    data: { status: "ACCEPTED", decidedById: planner.userId, decidedAt: early },
  });
  await owner.registrationLine.create({
    data: { provinceId, registrationId, kind: "COUNT", count: 2, pledge: "Hoàn thành tốt" },
  });
  const [matter] = (await findInbox(officer, early)).later;
  expect(matter).toMatchObject({ kind: "slots.bind", progress: { done: 0, total: 2 }, dueAt: null });
});

test("figures travel officer, head, office and back, each with the one whose move it is", async () => {
  const scene = await aFilingScene();
  const { officer, head, planner, planningHead } = scene;
  const id = await aDraft(scene);
  expect((await findInbox(officer, inTime)).later).toMatchObject([
    { kind: "filing.fill", progress: { done: 2, total: 2 }, dueAt: at("2026-10-11T00:00:00") },
  ]);

  await handOverFiling(officer, await verb(id), inTime);
  expect(await inboxOf(head)).toEqual(["later: Duyệt và trình số liệu quý III/2026"]);
  expect((await findInbox(officer, inTime)).waiting).toMatchObject([
    { kind: "filing.approve", holder: head.name, sender: officer.name },
  ]);

  await aReview(await aFilingScene());
  expect(await inboxOf(planner)).toEqual([]);
  expect(await inboxOf(planningHead)).toEqual([]);
});

test("what the office returns comes back to the officer with its cells, its limit and who pinned them", async () => {
  const scene = await aFilingScene();
  const { officer, head, planner, unit } = scene;
  const id = await aReview(scene);
  expect(await inboxOf(planner)).toEqual([`later: Thẩm định số liệu quý III/2026 của ${unit.name}`]);
  expect(await inboxOf(await aPlanner({ province: scene.province }))).toEqual([]);
  expect((await findInbox(head, inTime)).waiting).toMatchObject([
    { kind: "filing.verify", holder: planner.name },
  ]);

  await markLines(
    planner,
    {
      filingId: id,
      marks: [
        {
          indicatorId: "dung-han",
          valueVersion: 1,
          mark: "NEEDS_FIX",
          reason: "Số liệu khác báo cáo.",
          newFinding: false,
        },
      ],
    },
    inTime,
  );
  await returnFiling(planner, { ...(await verb(id)), dueOn: "2026-10-08", dueTime: "16:00" }, inTime);
  const [matter] = (await findInbox(officer, inTime)).soon;
  expect(matter).toMatchObject({
    kind: "filing.fix",
    count: 1,
    progress: { done: 0, total: 1 },
    sender: planner.name,
    dueAt: at("2026-10-08T16:00:00"),
  });
  expect(await inboxOf(officer)).toEqual(["soon: Sửa 1 ô bị trả lại – Số liệu quý III/2026"]);
  expect(await inboxOf(planner)).toEqual([`waiting: Sửa số liệu quý III/2026 của ${unit.name}`]);
});

test("a head without an officer does the preparing, and a locked period can only be asked back", async () => {
  const { period, unit, province } = await aFilingScene();
  const alone = await aUnitHead({ unit: (await aUnitWithPeople(province)).unit });
  await owner.membership.deleteMany({ where: { unitId: alone.unitId, role: "UNIT_OFFICER" } });
  expect(await inboxOf(alone)).toEqual(["later: Nhập số liệu quý III/2026"]);

  const officer = await aUnitOfficer({ unit });
  const { id: periodId, provinceId } = period;
  await owner.periodLock.create({
    data: { periodId, provinceId, lockedById: "van-phong", reason: "Chốt số liệu" },
  });
  expect(await inboxOf(officer, at("2026-11-01T09:00:00"))).toEqual([
    "overdue: Đề nghị mở lại kỳ đã khóa – Số liệu quý III/2026",
  ]);
});

test("the office takes all of one period together, and nothing of another province", async () => {
  const scene = await aFilingScene();
  await aSubmitted(scene);
  const second = await aUnitWithPeople(scene.province, { name: "Sở Y tế" });
  await aSubmitted({ ...scene, ...second });
  await aSubmitted(await aFilingScene());

  const { later } = await findInbox(scene.planner, inTime);
  expect(later.map(titleText)).toEqual(["Tiếp nhận số liệu quý III/2026 của 2 đơn vị"]);
  expect(later.map(hrefOf)).toEqual([
    `/lam-viec/phong-trao/${scene.campaign.id}/so-lieu/tong-hop/2026-q3?trang-thai=cho-tiep-nhan`,
  ]);
});

test("a plan is its author's until it is handed in, then the publisher's; nobody issues their own", async () => {
  const planner = await aPlanner();
  const stranger = (await aFilingScene()).planningHead;
  const { title } = (await aPlanDraft(planner)).terms.header;
  expect(await inboxOf(planner)).toEqual([`later: Soạn thảo kế hoạch – ${title}`]);
  expect(await inboxOf(stranger)).toEqual([]);

  const scene = await aFilingScene();
  await aSubmittedPlan(scene.planner);
  expect(await inboxOf(scene.planner)).toEqual([`waiting: Ban hành kế hoạch – ${title}`]);
  expect(await inboxOf(scene.planningHead)).toEqual([`later: Ban hành kế hoạch – ${title}`]);
});

test("an ended round asks for its recognition, then for the official run, then for that to be recognised", async () => {
  const { planner, head, round, units, campaign, province } = await aCommendationScene();
  await owner.evaluationRun.updateMany({ where: { roundId: round.id }, data: { status: "SUPERSEDED" } });
  expect(await inboxOf(planner, atCouncil)).toEqual([
    "later: Ghi nhận ngày công nhận kết quả – Đợt năm 2026",
  ]);

  const other = await aRound({
    campaign,
    year: 2025,
    title: "Đợt năm 2025",
    events: { recognition: "2027-03-31" },
  });
  await owner.round.update({ where: { id: round.id }, data: { status: "CLOSED" } });
  expect(await inboxOf(planner, atCouncil)).toEqual(["soon: Xét chính thức – Đợt năm 2025"]);
  expect(await inboxOf(head, atCouncil)).toEqual(["waiting: Xét chính thức – Đợt năm 2025"]);

  await owner.evaluationRun.create({
    data: {
      provinceId: province.id,
      roundId: other.id,
      number: 1,
      kind: "OFFICIAL",
      status: "DONE",
      termsHash: other.termsHash,
      engineVersion: "1",
      dataAt: atCouncil,
      factsHash: "0".repeat(64),
      resultHash: "0".repeat(64),
      finishedAt: atCouncil,
      total: units.length,
      done: units.length,
      requestedById: planner.userId,
    },
  });
  expect(await inboxOf(head, atCouncil)).toEqual(["soon: Công nhận kết quả lần xét 1 – Đợt năm 2025"]);
  expect(await inboxOf(planner, atCouncil)).toEqual(["waiting: Công nhận kết quả lần xét 1 – Đợt năm 2025"]);
});

test("commendation goes from hand to hand, each seeing their move and what they wait for", async () => {
  const scene = await aCommendationScene({ units: 2, members: 3 });
  const { planner, head, secretary, leader, voters, round } = scene;
  await owner.roundEvent.create({
    data: {
      provinceId: round.provinceId,
      roundId: round.id,
      event: "recognition",
      occurredOn: new Date("2027-03-31"),
      document: "Quyết định số 312/QĐ-UBND",
      recordedById: planner.userId,
    },
  });
  expect(await inboxOf(planner, atCouncil)).toEqual([
    "soon: Lập danh sách đề cử từ 2 trường hợp đủ điều kiện – Đợt năm 2026",
  ]);

  const session = await aVote(scene);
  const name = "Phiên họp xét khen thưởng năm 2026";
  const [first, second] = voters;
  if (!first || !second) throw new Error("no members");
  expect(await inboxOf(first, atCouncil)).toEqual([`soon: Bỏ phiếu – ${name}`]);
  await vote(first, session.id);
  expect(await inboxOf(first, atCouncil)).toEqual([]);
  expect(await inboxOf(second, atCouncil)).toEqual([`soon: Bỏ phiếu – ${name}`]);
  const [closing] = (await findInbox(secretary, atCouncil)).soon;
  expect(closing).toMatchObject({ kind: "session.close", progress: { done: 1, total: 3 } });
  expect(await inboxOf(planner, atCouncil)).toEqual([`waiting: Chốt phiếu – ${name}`]);
  expect(await inboxOf(head, atCouncil)).toEqual([]);
  expect(await inboxOf(leader, atCouncil)).toEqual([]);
});

const kindsOf = async (actor: Actor) => {
  const inbox = await findInbox(actor, atCouncil);
  return {
    mine: groups.flatMap((group) => inbox[group].map(({ kind }) => kind)),
    waiting: inbox.waiting.map(({ kind }) => kind),
  };
};
const smallCouncil = () => aCommendationScene({ units: 2, members: 3 });

test("a finished session asks for its paper", async () => {
  const scene = await smallCouncil();
  await aFinishedSession(scene);
  // The round's own recognition is not recorded in these scenes: it stays with the planner.
  expect(await inboxOf(scene.planner, atCouncil)).toEqual([
    "later: Ghi nhận ngày công nhận kết quả – Đợt năm 2026",
    "later: Lập tờ trình – Phiên họp xét khen thưởng năm 2026",
  ]);
});

test("a paper before leadership is theirs to decide, and the head waits for it", async () => {
  const scene = await smallCouncil();
  await aSubmittedProposal(scene);
  expect(await kindsOf(scene.leader)).toEqual({ mine: ["proposal.decide"], waiting: [] });
  expect(await kindsOf(scene.head)).toEqual({ mine: [], waiting: ["proposal.decide"] });
  expect((await findInbox(scene.leader, atCouncil)).later).toMatchObject([
    { progress: { done: 0, total: 2 }, sender: scene.head.name },
  ]);
});

test("a signed paper asks for a decision", async () => {
  const scene = await smallCouncil();
  await aSignedProposal(scene);
  expect((await kindsOf(scene.planner)).mine).toEqual(["round.recognise", "decision.draft"]);
  expect(await kindsOf(scene.leader)).toEqual({ mine: [], waiting: ["decision.draft"] });
});

test("an issued decision asks to be put before the public", async () => {
  const scene = await smallCouncil();
  await anIssuedDecision(scene);
  expect(await kindsOf(scene.head)).toEqual({ mine: ["decision.publish"], waiting: [] });
  expect((await kindsOf(scene.leader)).waiting).toEqual(["decision.publish"]);
});

test("an administrator sees accounts without a unit, an auditor nothing to do", async () => {
  const { province } = await aFilingScene();
  const administrator = await anAdministrator({ province });
  expect(await inboxOf(administrator)).toEqual([]);
  await aUser(province);
  await aUser(province, { disabledAt: inTime });
  await aUser((await aFilingScene()).province);
  expect(await inboxOf(administrator)).toEqual(["later: Gán đơn vị cho 1 tài khoản"]);
  expect(await inboxOf(await anAuditor({ province }))).toEqual([]);
});

test("with nothing to do, the next period and its day are named", async () => {
  const { round, officer, planner } = await aFilingScene();
  await aPeriod(round, {
    code: "2026-q4",
    name: "Quý IV/2026",
    opensOn: "2027-01-01",
    dueOn: "2027-01-10",
    position: 4,
  });
  const early = at("2026-08-01T09:00:00");
  expect(await findInbox(officer, early)).toMatchObject({
    later: [],
    next: { name: "Quý III/2026", opensOn: "2026-09-01" },
  });
  expect((await findInbox(planner, inTime)).next).toEqual({ name: "Quý IV/2026", opensOn: "2027-01-01" });
});

test("an inbox takes as many statements over three rounds and units as over one", async () => {
  const scene = await aFilingScene();
  await aSubmitted(scene);
  const people = [scene.officer, scene.head, scene.planner, scene.planningHead];
  const counts = () =>
    Promise.all(people.map(() => 0)).then(async () => {
      const found: number[] = [];
      for (const actor of people) found.push(await countStatements(() => findInbox(actor, inTime)));
      return found;
    });
  const one = await counts();
  await aRound({ campaign: scene.campaign, kind: "stage", title: "Giai đoạn" });
  await aPeriod(scene.round, {
    code: "2026-6t",
    name: "6 tháng đầu năm 2026",
    position: 2,
    opensOn: "2026-06-01",
  });
  await aSubmitted({ ...scene, ...(await aUnitWithPeople(scene.province)) });
  await aPerson(scene.unit);
  expect(await counts()).toEqual(one);
});

test("a task put off is out of sight until its day, never past its limit, and only for who put it off", async () => {
  const { officer, head, period } = await aFilingScene();
  const task = { kind: "filing.fill", matterId: period.id };
  const late = { ...task, day: "2026-10-11" };
  await expect(snoozeTask(officer, late, inTime)).rejects.toMatchObject({ reason: "past-limit" });
  // The head only waits for it.
  await expect(snoozeTask(head, { ...task, day: "2026-10-08" }, inTime)).rejects.toMatchObject({
    kind: "not-found",
  });
  await snoozeTask(officer, { ...task, day: "2026-10-08" }, inTime);
  const seen = await findInbox(officer, inTime);
  expect(seen).toMatchObject({ overdue: [], soon: [], later: [], snoozed: [{ kind: "filing.fill" }] });
  expect((await findInbox(officer, at("2026-10-08T00:00:00"))).soon).toMatchObject([{ kind: "filing.fill" }]);

  await wakeTask(officer, task, inTime);
  expect((await findInbox(officer, inTime)).snoozed).toEqual([]);
  expect(await wakeTask(officer, task, inTime)).toEqual({ woken: 0 });
  await expect(wakeTask(officer, { ...task, kind: "khong-co" }, inTime)).rejects.toMatchObject({
    kind: "not-found",
    text: "Việc này không còn trong danh sách việc cần làm.",
  });
});
