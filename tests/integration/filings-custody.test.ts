import { describe, expect, test } from "vitest";
import { submitFiling } from "@/lib/filings/commands";
import { handOutFilings, takeOverFiling } from "@/lib/filings/custody/commands";
import { listWorkload } from "@/lib/filings/custody/queries";
import { handingOut } from "@/lib/filings/custody/schema";
import { markLines } from "@/lib/filings/marks/commands";
import { lineMarks } from "@/lib/filings/marks/schema";
import { decideOpening, requestOpening } from "@/lib/filings/openings/commands";
import { stateOpinion } from "@/lib/filings/opinions/commands";
import { answerPins } from "@/lib/filings/pins/commands";
import { correctFiling } from "@/lib/filings/revisions/commands";
import { findSheetPage } from "@/lib/filings/sheet/queries";
import { confirmFiling, receiveFiling, returnFiling } from "@/lib/filings/verification/commands";
import { findReview } from "@/lib/filings/verification/queries";
import { findVersions } from "@/lib/filings/versions/queries";
import type { Actor } from "@/lib/identity/actor";
import { aPeriod, aPlanner, aReportingScene, owner, type ReportingScene } from "@/tests/factories";
import { aDraft, agree, aReview, aSubmitted, at, inTime, save, verb } from "./support/filings";

const online = "ho-so-truc-tuyen";
const onTime = "dung-han";
const reason = "Đối chiếu với báo cáo của bộ phận một cửa";
const after = at("2026-10-12T09:00:00");
const due = { dueOn: "2026-10-15", dueTime: "16:00" };
const mark = (actor: Actor, filingId: string, marks: object[], now = inTime) =>
  markLines(actor, lineMarks.parse({ filingId, marks }), now);
const colleagueOf = (scene: ReportingScene) => aPlanner({ unit: scene.office });
const addressOf = (scene: ReportingScene, code = "2026-q3") => ({
  campaignId: scene.campaign.id,
  periodCode: code,
});
const reviewOf = async (scene: ReportingScene, actor: Actor = scene.planner, code = "2026-q3") => {
  const { code: unitCode } = await owner.orgUnit.findUniqueOrThrow({ where: { id: scene.unit.id } });
  const review = await findReview(actor, { ...addressOf(scene, code), unitCode }, after);
  if (!review) throw new Error("no review");
  return review;
};
const lineOf = <L extends { indicator: { id: string } }>({ lines }: { lines: L[] }, id: string) =>
  lines.find(({ indicator }) => indicator.id === id);

describe("who holds a filing at the office", () => {
  test("only who took it up marks, returns and confirms; another takes over with a reason and they are told", async () => {
    const scene = await aReportingScene();
    const id = await aReview(scene);
    const colleague = await colleagueOf(scene);
    await expect(agree(colleague, id, [online])).rejects.toMatchObject({ reason: "claimed" });
    await agree(scene.planner, id, [online, onTime]);
    await expect(confirmFiling(colleague, await verb(id), inTime)).rejects.toMatchObject({
      reason: "claimed",
    });
    const looking = await reviewOf(scene, colleague);
    expect(looking).toMatchObject({ heldBy: scene.planner.name, mayMark: false });

    const { version } = await verb(id);
    await takeOverFiling(colleague, { filingId: id, version, reason }, inTime);
    await expect(takeOverFiling(colleague, { filingId: id, version, reason }, inTime)).rejects.toThrow();
    const notices = await owner.notice.findMany({ where: { kind: "filing.taken-over" } });
    expect(notices.map(({ userId }) => userId)).toEqual([scene.planner.userId]);
    expect(await reviewOf(scene, colleague)).toMatchObject({ heldBy: null, mayMark: true });
    await confirmFiling(colleague, await verb(id), inTime);
  });

  test("filings are handed out, whole or not at all, and the load of each is seen", async () => {
    const scene = await aReportingScene();
    const id = await aSubmitted(scene);
    const colleague = await colleagueOf(scene);
    const give = async (to: string, why: string | null = null) =>
      handOutFilings(
        scene.planningHead,
        handingOut.parse({ filings: [await verb(id)], reviewerId: to, reason: why }),
        inTime,
      );
    await expect(give(scene.head.userId)).rejects.toMatchObject({ reason: "not-a-verifier" });
    await expect(give((await aPlanner()).userId)).rejects.toMatchObject({ reason: "not-a-verifier" });
    await give(colleague.userId);
    await expect(receiveFiling(scene.planner, await verb(id), inTime)).rejects.toMatchObject({
      reason: "claimed",
    });
    await expect(give(scene.planner.userId)).rejects.toMatchObject({ reason: "reason-needed" });
    await give(scene.planner.userId, "Đồng chí đi công tác đến hết tuần.");
    await receiveFiling(scene.planner, await verb(id), inTime);
    const loads = await listWorkload(scene.planningHead, inTime);
    expect(loads.find(({ userId }) => userId === scene.planner.userId)).toMatchObject({
      assigned: 0,
      inReview: 1,
    });
    expect(loads[0]).toMatchObject({ assigned: 0, inReview: 0 });
    expect(await listWorkload(scene.head, inTime)).toEqual([]);
  });
});

describe("what comes back", () => {
  test("shows old → new, and only of the lines that changed", async () => {
    const scene = await aReportingScene();
    const id = await aReview(scene);
    await agree(scene.planner, id, [onTime]);
    await mark(scene.planner, id, [{ indicatorId: online, valueVersion: 1, mark: "NEEDS_FIX", reason }]);
    await returnFiling(scene.planner, { ...(await verb(id)), ...due }, inTime);
    await save(
      scene.officer,
      id,
      [{ indicatorId: online, version: 1, numerator: "360", denominator: "412" }],
      after,
    );
    const [pin] = await owner.returnPin.findMany({ where: { filingId: id } });
    const answers = [{ pinId: pin?.id ?? "", kind: "FIXED" as const, text: "" }];
    await answerPins(scene.officer, { filingId: id, answers }, after);
    await submitFiling(scene.head, { ...(await verb(id)), lateReason: null }, after);
    const review = await reviewOf(scene);
    expect(lineOf(review, onTime)?.change).toBeNull();
    expect(lineOf(review, online)?.change).toMatchObject({
      figures: { before: { numerator: "350" }, after: { numerator: "360" } },
      explanation: null,
      filesAdded: [],
    });
  });

  test("more lines are opened only when the office agrees, each answered like a pinned one", async () => {
    const scene = await aReportingScene();
    const id = await aReview(scene);
    const ask = { filingId: id, indicatorIds: [onTime], reason: "Mẫu số của dòng này tính chung một nguồn." };
    await expect(requestOpening(scene.officer, ask, inTime)).rejects.toMatchObject({
      reason: "not-returned",
    });
    await agree(scene.planner, id, [onTime]);
    await mark(scene.planner, id, [{ indicatorId: online, valueVersion: 1, mark: "NEEDS_FIX", reason }]);
    await returnFiling(scene.planner, { ...(await verb(id)), ...due }, inTime);
    const change = [{ indicatorId: onTime, version: 1, numerator: "395", denominator: "400" }];
    await expect(save(scene.officer, id, change, after)).rejects.toMatchObject({ reason: "not-pinned" });

    await expect(
      requestOpening(scene.officer, { ...ask, indicatorIds: [online] }, after),
    ).rejects.toMatchObject({ reason: "already-open" });
    const request = await requestOpening(scene.officer, ask, after);
    await expect(requestOpening(scene.officer, ask, after)).rejects.toMatchObject({
      reason: "already-asked",
    });
    const decision = { requestId: request.id, version: 1, granted: true, answer: "" };
    await expect(decideOpening(scene.head, decision, after)).rejects.toMatchObject({ kind: "not-found" });
    await expect(decideOpening(await aPlanner(), decision, after)).rejects.toMatchObject({
      kind: "not-found",
    });
    await decideOpening(scene.planner, decision, after);
    await expect(decideOpening(scene.planner, decision, after)).rejects.toMatchObject({ kind: "conflict" });

    await save(scene.officer, id, change, after);
    const page = await findSheetPage(scene.officer, addressOf(scene), after);
    expect(page?.openings).toMatchObject([{ granted: true, decidedBy: scene.planner.name }]);
    expect(page && lineOf(page, onTime)).toMatchObject({ isEditable: true, pin: { answerKind: null } });
    expect(page?.filing?.openPins).toBe(2);
  });
});

describe("a figure put beside the unit's", () => {
  async function adjusted(scene: ReportingScene) {
    const id = await aReview(scene);
    await agree(scene.planner, id, [onTime]);
    const figures = { numerator: "340", denominator: "412" };
    await mark(scene.planner, id, [
      { indicatorId: online, valueVersion: 1, mark: "ADJUSTED", reason, ...figures },
    ]);
    return id;
  }
  const opinion = { indicatorId: online, text: "Đơn vị đếm theo ngày tiếp nhận, không theo ngày trả." };

  test("the unit states its opinion once it has been told, and the verifier reads it", async () => {
    const scene = await aReportingScene();
    const id = await adjusted(scene);
    const state = (indicatorId = online) =>
      stateOpinion(scene.officer, { filingId: id, ...opinion, indicatorId }, after);
    await expect(state()).rejects.toMatchObject({ reason: "not-said-yet" });
    await confirmFiling(scene.planner, await verb(id), inTime);
    await expect(state(onTime)).rejects.toMatchObject({ reason: "not-adjusted" });
    await state();
    const said = { text: opinion.text, by: scene.officer.name };
    expect(lineOf(await reviewOf(scene), online)?.mark?.opinions).toMatchObject([said]);
    const page = await findSheetPage(scene.officer, addressOf(scene), after);
    expect(page && lineOf(page, online)?.verdict).toMatchObject({ numerator: "340", opinions: [said] });
    expect(
      await owner.notice.count({ where: { userId: scene.planner.userId, kind: "filing.opinion" } }),
    ).toBe(1);
    await expect(owner.lineOpinion.deleteMany({})).rejects.toThrow();
  });

  test("is remembered beside the unit's in later periods and in a correction", async () => {
    const scene = await aReportingScene();
    const id = await adjusted(scene);
    await confirmFiling(scene.planner, await verb(id), inTime);
    const next = await aPeriod(scene.round, {
      code: "2026-q4",
      name: "Quý IV/2026",
      position: 4,
      startsOn: "2026-10-01",
      endsOn: "2026-12-31",
      opensOn: "2026-10-01",
      dueOn: "2027-01-10",
    });
    await aDraft({ officer: scene.officer, period: next }, after);
    const review = await reviewOf(scene, scene.planner, "2026-q4");
    expect(review.gapPeriods).toEqual([{ periodName: "Quý III/2026", lines: 2, adjusted: 1 }]);
    expect(lineOf(review, online)?.gaps).toMatchObject([
      { periodName: "Quý III/2026", reported: { numerator: "350" }, verified: { numerator: "340" }, reason },
    ]);

    const correction = await correctFiling(
      scene.officer,
      { filingId: id, reason: "Bổ sung hồ sơ bưu chính công ích" },
      after,
    );
    await save(
      scene.officer,
      correction.id,
      [{ indicatorId: online, version: 1, numerator: "345", denominator: "412" }],
      after,
    );
    const corrected = await reviewOf(scene);
    expect(lineOf(corrected, online)?.change?.figures).toMatchObject({ after: { numerator: "345" } });
    expect(lineOf(corrected, onTime)?.change).toBeNull();

    const versions = await findVersions(scene.head, addressOf(scene));
    expect(versions?.versions.map(({ revision, lines }) => [revision, lines.length])).toEqual([
      [2, 1],
      [1, 0],
    ]);
    // A correction starts from the figure in force, which is the verifier's.
    expect(versions?.versions[0]?.lines[0]).toMatchObject({
      indicatorId: online,
      difference: { figures: { before: { numerator: "340" }, after: { numerator: "345" } } },
    });
    const stranger = await aReportingScene();
    expect(await findVersions(stranger.head, addressOf(scene))).toBeNull();
  });
});
