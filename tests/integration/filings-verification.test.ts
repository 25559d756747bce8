import { describe, expect, test } from "vitest";
import { read } from "@/lib/database";
import { submitFiling } from "@/lib/filings/commands";
import { agreeCleanLines, markLines } from "@/lib/filings/marks/commands";
import { lineMarks } from "@/lib/filings/marks/schema";
import { answerPins } from "@/lib/filings/pins/commands";
import { listVerifiedCells } from "@/lib/filings/queries";
import { correctFiling, openFiling } from "@/lib/filings/revisions/commands";
import { confirmFiling, receiveFiling, returnFiling } from "@/lib/filings/verification/commands";
import type { Actor } from "@/lib/identity/actor";
import { aPlanner, aReportingScene, owner, type ReportingScene } from "@/tests/factories";
import { aDraft, agree, aReview, aSubmitted, at, goodCells, inTime, save, verb } from "./support/filings";

const online = "ho-so-truc-tuyen";
const reason = "Đối chiếu với báo cáo của bộ phận một cửa";
const mark = (actor: Actor, filingId: string, marks: object[], now = inTime) =>
  markLines(actor, lineMarks.parse({ filingId, marks }), now);
const status = async (id: string) => (await owner.filing.findUniqueOrThrow({ where: { id } })).status;

describe("separation of duties", () => {
  test("who typed, handed over or submitted the figures does not verify them, whatever role they take", async () => {
    const scene = await aReportingScene();
    const id = await aSubmitted(scene);
    for (const person of [scene.officer, scene.head]) {
      const inOffice = { ...(await aPlanner({ unit: scene.office })), userId: person.userId };
      await expect(receiveFiling(inOffice, await verb(id), inTime)).rejects.toMatchObject({
        reason: "own-work",
      });
    }
    await receiveFiling(scene.planner, await verb(id), inTime);
    const officer = { ...scene.planner, userId: scene.officer.userId };
    await expect(agree(officer, id, [online])).rejects.toMatchObject({ reason: "own-work" });
    await agree(scene.planner, id, [online, "dung-han"]);
    await expect(confirmFiling(officer, await verb(id), inTime)).rejects.toMatchObject({
      reason: "own-work",
    });
    expect(await status(id)).toBe("UNDER_REVIEW");
  });

  test("units do not verify, and another province's office finds nothing", async () => {
    const scene = await aReportingScene();
    const id = await aSubmitted(scene);
    for (const actor of [scene.head, scene.officer, await aPlanner()])
      await expect(receiveFiling(actor, await verb(id), inTime)).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("line by line", () => {
  test("confirming waits for the last line", async () => {
    const scene = await aReportingScene();
    const id = await aReview(scene);
    await agree(scene.planner, id, [online]);
    await expect(confirmFiling(scene.planner, await verb(id), inTime)).rejects.toMatchObject({
      reason: "lines-open",
    });
    await agree(scene.planner, id, ["dung-han"]);
    await confirmFiling(scene.planner, await verb(id), inTime);
    expect(await status(id)).toBe("CONFIRMED");
  });

  test("the verifier's figure stands beside the unit's and is the one that counts", async () => {
    const scene = await aReportingScene();
    const id = await aReview(scene);
    await agree(scene.planner, id, ["dung-han"]);
    const adjusted = { indicatorId: online, valueVersion: 1, mark: "ADJUSTED", reason };
    await expect(
      mark(scene.planner, id, [{ ...adjusted, numerator: "500", denominator: "412" }]),
    ).rejects.toMatchObject({ reason: "numerator-above-denominator" });
    await mark(scene.planner, id, [{ ...adjusted, numerator: "340", denominator: "412" }]);
    const cells = () => read(scene.planner, (tx) => listVerifiedCells(tx, scene.round.id));
    expect((await cells()).find((cell) => cell.indicatorId === online)).toMatchObject({
      numerator: "350",
      isVerified: false,
      isAdjusted: false,
      verifiedBy: null,
    });
    await confirmFiling(scene.planner, await verb(id), inTime);
    expect((await cells()).find((cell) => cell.indicatorId === online)).toEqual({
      periodId: scene.period.id,
      periodCode: "2026-q3",
      periodName: "Quý III/2026",
      roundId: scene.round.id,
      startsOn: "2026-07-01",
      endsOn: "2026-09-30",
      position: 3,
      cumulative: false,
      unitId: scene.unit.id,
      unitVersionId: scene.unit.versionId,
      filingId: id,
      status: "CONFIRMED",
      late: false,
      submittedAt: inTime,
      valueId: expect.any(String),
      indicatorId: online,
      explanation: "",
      state: "REPORTED",
      numerator: "340",
      denominator: "412",
      amount: null,
      isVerified: true,
      isAdjusted: true,
      verifiedBy: scene.planner.name,
      verifiedAt: inTime,
      evidence: [],
    });
    const kept = await owner.filingValue.findFirstOrThrow({ where: { filingId: id, indicatorId: online } });
    expect(kept.numerator?.toFixed()).toBe("350");
  });

  test("a mark is bound to the version that was looked at, and can be taken back", async () => {
    const scene = await aReportingScene();
    const id = await aReview(scene);
    await expect(agree(scene.planner, id, [online], 2)).rejects.toMatchObject({ kind: "conflict" });
    await agree(scene.planner, id, [online, "dung-han"]);
    await mark(scene.planner, id, [{ indicatorId: online, valueVersion: 1, mark: "CLEARED" }]);
    await expect(confirmFiling(scene.planner, await verb(id), inTime)).rejects.toMatchObject({
      reason: "lines-open",
    });
    expect(await owner.verification.count({ where: { value: { filingId: id } } })).toBe(3);
  });

  test("lines without an objection are agreed together, a doubtful one is refused and nothing is written", async () => {
    const scene = await aReportingScene();
    const { id } = await openFiling(scene.officer, { periodId: scene.period.id }, inTime);
    await save(scene.officer, id, [
      {
        ...goodCells[0],
        numerator: "80",
        denominator: "100",
        explanation: "Đúng bằng ngưỡng giao.",
      } as never,
      goodCells[1] as never,
    ]);
    await submitFiling(scene.head, { ...(await verb(id)), lateReason: null }, inTime);
    await receiveFiling(scene.planner, await verb(id), inTime);
    const clean = { indicatorId: "dung-han", valueVersion: 1 };
    const doubtful = { indicatorId: online, valueVersion: 1 };
    await expect(
      agreeCleanLines(scene.planner, { filingId: id, lines: [clean, doubtful] }, inTime),
    ).rejects.toMatchObject({ reason: "line-not-clean" });
    expect(await owner.verification.count({ where: { value: { filingId: id } } })).toBe(0);
    await agreeCleanLines(scene.planner, { filingId: id, lines: [clean] }, inTime);
    expect(await owner.verification.count({ where: { value: { filingId: id } } })).toBe(1);
  });
});

describe("returning", () => {
  const back = { dueOn: "2026-10-15", dueTime: "16:00" };
  const remark = { indicatorId: online, valueVersion: 1, mark: "NEEDS_FIX", reason };

  test("pins every remark at once and tells the unit until when", async () => {
    const scene = await aReportingScene();
    const id = await aReview(scene);
    await expect(returnFiling(scene.planner, { ...(await verb(id)), ...back }, inTime)).rejects.toMatchObject(
      { reason: "nothing-to-return" },
    );
    await mark(scene.planner, id, [
      remark,
      {
        indicatorId: "dung-han",
        valueVersion: 1,
        mark: "LACKS_EVIDENCE",
        reason: "Thiếu bảng thống kê hồ sơ",
      },
    ]);
    await expect(
      returnFiling(scene.planner, { ...(await verb(id)), dueOn: "2026-10-05", dueTime: "08:59" }, inTime),
    ).rejects.toMatchObject({ reason: "due-in-past" });
    const result = await returnFiling(scene.planner, { ...(await verb(id)), ...back }, inTime);
    expect(result).toMatchObject({ status: "RETURNED", pins: 2, dueAt: at("2026-10-15T16:00:00") });
    const pins = await owner.returnPin.findMany({ where: { filingId: id }, orderBy: { indicatorId: "asc" } });
    expect(pins.map(({ indicatorId, remark: text }) => [indicatorId, text])).toEqual([
      ["dung-han", "Thiếu bảng thống kê hồ sơ"],
      [online, reason],
    ]);
    const [notice] = await owner.notice.findMany({ where: { userId: scene.officer.userId } });
    expect(notice?.text).toContain("trả lại 2 nội dung");
    expect(notice?.text).toContain("15/10/2026, 16:00");
  });

  test("a later remark on a line that was agreed is a new finding and says so", async () => {
    const scene = await aReportingScene();
    const id = await aReview(scene);
    await agree(scene.planner, id, ["dung-han"]);
    await mark(scene.planner, id, [remark]);
    await returnFiling(scene.planner, { ...(await verb(id)), ...back }, inTime);
    const after = at("2026-10-13T09:00:00");
    const [pin] = await owner.returnPin.findMany({ where: { filingId: id } });
    const answers = [
      { pinId: pin?.id ?? "", kind: "EXPLAINED" as const, text: "Số liệu đã đối chiếu đúng." },
    ];
    await answerPins(scene.officer, { filingId: id, answers }, after);
    await submitFiling(scene.head, { ...(await verb(id)), lateReason: null }, after);
    await receiveFiling(scene.planner, await verb(id), after);

    const late = { ...remark, indicatorId: "dung-han" };
    await expect(mark(scene.planner, id, [late], after)).rejects.toMatchObject({ reason: "new-finding" });
    await mark(scene.planner, id, [{ ...late, newFinding: true }], after);
    await mark(scene.planner, id, [{ ...remark, mark: "AGREED" }], after);
    const [row] = await owner.verification.findMany({ where: { newFinding: true } });
    expect(row).toMatchObject({ mark: "NEEDS_FIX", reason });
  });
});

describe("what is confirmed", () => {
  async function confirmed(scene: ReportingScene) {
    const id = await aReview(scene);
    await agree(scene.planner, id, [online, "dung-han"]);
    await confirmFiling(scene.planner, await verb(id), inTime);
    return id;
  }

  test("cannot be changed, not even past the commands", async () => {
    const scene = await aReportingScene();
    const id = await confirmed(scene);
    await expect(save(scene.officer, id, [{ ...goodCells[0], version: 1 } as never])).rejects.toMatchObject({
      reason: "wrong-state",
    });
    await expect(agree(scene.planner, id, [online])).rejects.toMatchObject({ reason: "wrong-state" });
    await expect(
      owner.filingValue.updateMany({ where: { filingId: id }, data: { numerator: "1" } }),
    ).rejects.toThrow(/confirmed/);
    await expect(owner.filing.update({ where: { id }, data: { late: true } })).rejects.toThrow();
    await expect(owner.verification.deleteMany({})).rejects.toThrow();
  });

  test("is corrected by a new revision that takes over only once it is confirmed", async () => {
    const scene = await aReportingScene();
    const id = await confirmed(scene);
    const asked = { filingId: id, reason: "Bổ sung hồ sơ bưu chính công ích" };
    const correction = await correctFiling(scene.officer, asked, inTime);
    expect(correction).toMatchObject({ status: "DRAFT", revision: 2 });
    await expect(correctFiling(scene.officer, asked, inTime)).rejects.toMatchObject({ kind: "conflict" });
    await save(scene.officer, correction.id, [{ ...goodCells[0], version: 1, numerator: "360" } as never]);
    const numerator = async () => {
      const cells = await read(scene.planner, (tx) => listVerifiedCells(tx, scene.round.id));
      return cells.find((cell) => cell.indicatorId === online)?.numerator;
    };
    expect(await numerator()).toBe("350");

    // Long after the deadline, and yet not late: the filing it corrects was in time.
    const later = at("2026-11-05T09:00:00");
    const receipt = await submitFiling(
      scene.head,
      { ...(await verb(correction.id)), lateReason: null },
      later,
    );
    expect(receipt).toMatchObject({ late: false, receiptCode: "SL-2026-Q3-002" });
    await receiveFiling(scene.planner, await verb(correction.id), later);
    await agree(scene.planner, correction.id, [online], 2, later);
    await agree(scene.planner, correction.id, ["dung-han"], 1, later);
    await confirmFiling(scene.planner, await verb(correction.id), later);
    expect(await numerator()).toBe("360");
    const revisions = await owner.filing.findMany({
      where: { periodId: scene.period.id },
      orderBy: { revision: "asc" },
    });
    expect(revisions.map(({ revision, current, status: state }) => [revision, current, state])).toEqual([
      [1, false, "CONFIRMED"],
      [2, true, "CONFIRMED"],
    ]);
  });
});

test("the figures of a round show nothing of another province, and drafts are not verified", async () => {
  const scene = await aReportingScene();
  const foreign = await aReportingScene();
  await aDraft(scene);
  await aDraft(foreign);
  const cells = await read(scene.planner, (tx) => listVerifiedCells(tx, scene.round.id));
  expect(cells).toHaveLength(2);
  expect(cells.every(({ isVerified, status: state }) => !isVerified && state === "DRAFT")).toBe(true);
  expect(await read(scene.planner, (tx) => listVerifiedCells(tx, foreign.round.id))).toEqual([]);
});
