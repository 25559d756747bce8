import { beforeAll, describe, expect, test } from "vitest";
import {
  handOverFiling,
  recallFiling,
  sendBackFiling,
  submitFiling,
  withdrawFiling,
} from "@/lib/filings/commands";
import { findOverview } from "@/lib/filings/overview/queries";
import { exceptPeriod, lockPeriod, requestReopening } from "@/lib/filings/periods/commands";
import { openFiling } from "@/lib/filings/revisions/commands";
import { receiveFiling } from "@/lib/filings/verification/commands";
import {
  aReportingScene,
  aUnit,
  aUnitHead,
  aUnitOfficer,
  aUnitWithPeople,
  owner,
  type ReportingScene,
} from "@/tests/factories";
import { aDraft, aSubmitted, at, goodCells, inTime, save, verb } from "./support/filings";

let scene: ReportingScene;
beforeAll(async () => {
  scene = await aReportingScene();
});
const fresh = () => aReportingScene();
const filing = (id: string) => owner.filing.findUniqueOrThrow({ where: { id } });
const verbsOf = async (id: string) =>
  (await owner.auditEvent.findMany({ where: { subjectId: id }, orderBy: { sequence: "asc" } })).map(
    (event) => event.verb,
  );

describe("opening", () => {
  test("answers with the same filing however often and however fast it is opened", async () => {
    const { officer, head, period } = await fresh();
    const [one, other] = await Promise.all([
      openFiling(officer, { periodId: period.id }, inTime),
      openFiling(head, { periodId: period.id }, inTime),
    ]);
    expect(other).toEqual(one);
    expect(one).toMatchObject({ status: "DRAFT", revision: 1 });
    expect(await verbsOf(one.id)).toEqual(["filing.open"]);
  });

  test.each([
    ["before the first day", "2026-08-31T23:59:59", "too-early"],
    ["on the first day", "2026-09-01T00:00:00", null],
  ])("%s: %s", async (_, moment, reason) => {
    const { officer, period } = await fresh();
    const attempt = openFiling(officer, { periodId: period.id }, at(moment));
    if (reason) await expect(attempt).rejects.toMatchObject({ kind: "rule", reason });
    else expect(await attempt).toMatchObject({ status: "DRAFT" });
  });

  test("is nothing for a unit that the plan does not ask, that is dissolved, or that lives elsewhere", async () => {
    const { province, period, terms, round } = await fresh();
    const audiences = [
      { id: "so", kind: "collective", description: "Các sở", unitKinds: ["DEPARTMENT"] },
    ] as const;
    await owner.round.update({
      where: { id: round.id },
      data: { terms: JSON.parse(JSON.stringify({ ...terms, audiences })) },
    });
    const commune = await aUnitOfficer({ unit: await aUnit(province, { kind: "COMMUNE" }) });
    const dissolved = await aUnitOfficer({ unit: await aUnit(province, { validTo: "2026-07-01" }) });
    const open = (actor: typeof commune) => openFiling(actor, { periodId: period.id }, inTime);
    await expect(open(commune)).rejects.toMatchObject({ reason: "not-invited" });
    await expect(open(dissolved)).rejects.toMatchObject({ reason: "unit-not-in-force" });
    await expect(open(await aUnitOfficer())).rejects.toMatchObject({ kind: "not-found" });
    expect(await owner.filing.count({ where: { periodId: period.id } })).toBe(0);
  });
});

describe("the way from officer to head to office", () => {
  test("is walked, stored and audited", async () => {
    const { officer, head, planner } = scene;
    const id = await aDraft(scene);
    await handOverFiling(officer, await verb(id), inTime);
    expect(await filing(id)).toMatchObject({ status: "AWAITING_HEAD", preparedById: officer.userId });
    const receipt = await submitFiling(head, { ...(await verb(id)), lateReason: null }, inTime);
    expect(receipt).toMatchObject({ status: "SUBMITTED", receiptCode: "SL-2026-Q3-001", late: false });
    await receiveFiling(planner, await verb(id), inTime);
    expect(await filing(id)).toMatchObject({
      status: "UNDER_REVIEW",
      receiptCode: "SL-2026-Q3-001",
      late: false,
      submittedById: head.userId,
      submittedAt: inTime,
      reviewerId: planner.userId,
    });
    expect(await verbsOf(id)).toEqual([
      "filing.open",
      "filing.save",
      "filing.handOver",
      "filing.submit",
      "filing.receive",
    ]);
    const notices = await owner.notice.findMany({ where: { userId: { in: [head.userId, planner.userId] } } });
    expect(notices.map(({ kind }) => kind).sort()).toEqual(["filing.handed-over", "filing.submitted"]);
  });

  test("the next receipt of the period has the next number", async () => {
    const given = await fresh();
    await aSubmitted(given);
    const other = await aUnitWithPeople(given.province);
    const second = await aSubmitted({ ...given, ...other });
    expect((await filing(second)).receiptCode).toBe("SL-2026-Q3-002");
  });

  test("turns back: recall, send back with a reason, withdraw until it is taken up", async () => {
    const given = await fresh();
    const { officer, head, planner } = given;
    const id = await aDraft(given);
    await handOverFiling(officer, await verb(id), inTime);
    await recallFiling(officer, await verb(id), inTime);
    expect((await filing(id)).status).toBe("DRAFT");
    await handOverFiling(officer, await verb(id), inTime);
    await sendBackFiling(head, { ...(await verb(id)), reason: "Xem lại mẫu số" }, inTime);
    expect((await filing(id)).status).toBe("DRAFT");
    await submitFiling(head, { ...(await verb(id)), lateReason: null }, inTime);
    await withdrawFiling(head, await verb(id), inTime);
    expect((await filing(id)).status).toBe("DRAFT");
    await submitFiling(head, { ...(await verb(id)), lateReason: null }, inTime);
    await receiveFiling(planner, await verb(id), inTime);
    await expect(withdrawFiling(head, await verb(id), inTime)).rejects.toMatchObject({
      kind: "conflict",
      reason: "wrong-state",
    });
  });

  test("a stale version changes nothing and says so", async () => {
    const given = await fresh();
    const id = await aDraft(given);
    const seen = await verb(id);
    await save(given.officer, id, [{ ...goodCells[0], version: 1, numerator: "351" } as never]);
    const attempt = submitFiling(given.head, { ...seen, lateReason: null }, inTime);
    await expect(attempt).rejects.toMatchObject({ kind: "conflict" });
    expect((await filing(id)).status).toBe("DRAFT");
  });

  test("of two heads who submit at once one is kept, the other is told", async () => {
    const given = await fresh();
    const id = await aDraft(given);
    const seen = { ...(await verb(id)), lateReason: null };
    const results = await Promise.allSettled([
      submitFiling(given.head, seen, inTime),
      submitFiling(given.head, seen, inTime),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await verbsOf(id)).filter((one) => one === "filing.submit")).toHaveLength(1);
  });

  test("an officer does not submit, another unit and another province find nothing", async () => {
    const given = await fresh();
    const id = await aDraft(given);
    const submission = { ...(await verb(id)), lateReason: null };
    const neighbour = await aUnitHead({ province: given.province });
    for (const actor of [given.officer, neighbour, await aUnitHead(), given.planner])
      await expect(submitFiling(actor, submission, inTime)).rejects.toMatchObject({ kind: "not-found" });
    await expect(save(neighbour, id, goodCells)).rejects.toMatchObject({ kind: "not-found" });
    expect((await filing(id)).status).toBe("DRAFT");
  });
});

describe("what blocks", () => {
  test.each([
    ["a line nobody entered", [goodCells[0]], "has-errors"],
    ["a part above its whole", [{ ...goodCells[0], numerator: "500" }, goodCells[1]], "has-errors"],
    [
      "no figure yet, without the day it is expected",
      [
        { indicatorId: "dung-han", state: "NOT_YET_KNOWN", explanation: "Chờ số liệu cổng dịch vụ công" },
        goodCells[0],
      ],
      "has-errors",
    ],
    [
      "exactly at the threshold, unexplained",
      [{ indicatorId: "ho-so-truc-tuyen", numerator: "80", denominator: "100" }, goodCells[1]],
      "needs-explanation",
    ],
  ])("%s", async (_, cells, reason) => {
    const given = await fresh();
    const { id } = await openFiling(given.officer, { periodId: given.period.id }, inTime);
    await save(given.officer, id, cells as never);
    const attempt = submitFiling(given.head, { ...(await verb(id)), lateReason: null }, inTime);
    await expect(attempt).rejects.toMatchObject({ kind: "rule", reason });
    await expect(handOverFiling(given.officer, await verb(id), inTime)).rejects.toMatchObject({ reason });
  });

  test("an explanation, a reason with a day, and nothing arising let it pass", async () => {
    const given = await fresh();
    const { id } = await openFiling(given.officer, { periodId: given.period.id }, inTime);
    await save(given.officer, id, [
      { indicatorId: "ho-so-truc-tuyen", state: "NONE_ARISEN" },
      {
        indicatorId: "dung-han",
        state: "NOT_YET_KNOWN",
        explanation: "Chờ số liệu của cổng dịch vụ công",
        expectedOn: "2026-10-20",
      },
    ]);
    await submitFiling(given.head, { ...(await verb(id)), lateReason: null }, inTime);
    expect((await filing(id)).status).toBe("SUBMITTED");
  });
});

describe("the deadline, to the instant", () => {
  test("the last second of the last day is in time", async () => {
    const given = await fresh();
    const id = await aDraft(given);
    const receipt = await submitFiling(
      given.head,
      { ...(await verb(id)), lateReason: null },
      at("2026-10-10T23:59:59.999"),
    );
    expect(receipt.late).toBe(false);
  });

  test("midnight is late: refused without a reason, flagged with one", async () => {
    const given = await fresh();
    const id = await aDraft(given);
    const midnight = at("2026-10-11T00:00:00");
    const attempt = submitFiling(given.head, { ...(await verb(id)), lateReason: null }, midnight);
    await expect(attempt).rejects.toMatchObject({ reason: "late-needs-reason" });
    const lateReason = "Hệ thống một cửa gián đoạn";
    const receipt = await submitFiling(given.head, { ...(await verb(id)), lateReason }, midnight);
    expect(receipt.late).toBe(true);
    expect(await filing(id)).toMatchObject({ late: true, lateReason, submittedAt: midnight });
  });
});

describe("a locked period", () => {
  const afterwards = at("2026-10-20T08:00:00");
  const reason = "Tổng hợp báo cáo quý III";

  test("is not locked before the deadline, and only once", async () => {
    const { planner, period } = await fresh();
    const lock = { periodId: period.id, version: 1, reason };
    await expect(lockPeriod(planner, lock, at("2026-10-10T23:59:59"))).rejects.toMatchObject({
      reason: "before-deadline",
    });
    const results = await Promise.allSettled([
      lockPeriod(planner, lock, afterwards),
      lockPeriod(planner, lock, afterwards),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("refuses figures and submission until the head of the office opens it for that unit, to the instant", async () => {
    const given = await fresh();
    const { planner, planningHead, officer, head, period, unit } = given;
    const id = await aDraft(given);
    await lockPeriod(planner, { periodId: period.id, version: 1, reason }, afterwards);
    const change = [{ ...goodCells[0], version: 1, numerator: "360" }] as never;
    await expect(save(officer, id, change, afterwards)).rejects.toMatchObject({ reason: "period-locked" });
    const late = { lateReason: "Bổ sung theo đề nghị" };
    await expect(submitFiling(head, { ...(await verb(id)), ...late }, afterwards)).rejects.toMatchObject({
      reason: "period-locked",
    });

    const exception = { periodId: period.id, unitId: unit.id, throughDay: "2026-10-22", reason };
    await expect(exceptPeriod(planner, exception, afterwards)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(
      exceptPeriod(planningHead, { ...exception, throughDay: "2026-12-31" }, afterwards),
    ).rejects.toMatchObject({ reason: "too-long" });
    await exceptPeriod(planningHead, exception, afterwards);

    await save(officer, id, change, at("2026-10-22T23:59:59"));
    const tooLate = submitFiling(head, { ...(await verb(id)), ...late }, at("2026-10-23T00:00:00"));
    await expect(tooLate).rejects.toMatchObject({ reason: "period-locked" });
    const receipt = await submitFiling(head, { ...(await verb(id)), ...late }, at("2026-10-22T23:59:59"));
    expect(receipt.late).toBe(true);
  });

  test("asked to be opened again shows who asked and why, until it is opened or another period is looked at", async () => {
    const given = await fresh();
    const address = { campaignId: given.campaign.id, periodCode: given.period.code };
    const periodId = given.period.id;
    const asks = async () =>
      (await findOverview(given.planner, address, afterwards))?.rows.flatMap(({ ask }) => (ask ? [ask] : []));
    await lockPeriod(given.planner, { periodId, version: 1, reason }, afterwards);
    expect(await asks()).toEqual([]);
    await requestReopening(given.officer, { periodId, reason: "Mất kết nối do bão." }, afterwards);
    expect(await asks()).toEqual([{ by: given.officer.name, at: afterwards, reason: "Mất kết nối do bão." }]);
    const exception = { periodId, unitId: given.unit.id, throughDay: "2026-10-22", reason };
    await exceptPeriod(given.planningHead, exception, afterwards);
    expect(await asks()).toEqual([]);
  });

  test("an exception of one unit opens nothing for another", async () => {
    const given = await fresh();
    const other = await aUnitWithPeople(given.province);
    await lockPeriod(given.planner, { periodId: given.period.id, version: 1, reason }, afterwards);
    const exception = { periodId: given.period.id, unitId: given.unit.id, throughDay: "2026-10-22", reason };
    await exceptPeriod(given.planningHead, exception, afterwards);
    await expect(openFiling(other.officer, { periodId: given.period.id }, afterwards)).rejects.toMatchObject({
      reason: "period-locked",
    });
    expect(await openFiling(given.officer, { periodId: given.period.id }, afterwards)).toMatchObject({
      status: "DRAFT",
    });
  });
});
