import { expect, test } from "vitest";
import { giveJudgement, recogniseRun, startRun } from "@/lib/evaluation/commands";
import { findComparison } from "@/lib/evaluation/comparison/queries";
import { comparisonFilter } from "@/lib/evaluation/comparison/schema";
import { explanationDocument } from "@/lib/evaluation/explanation/document";
import { findExplanationPaper } from "@/lib/evaluation/explanation/queries";
import { carryOutRun } from "@/lib/evaluation/judging/commands";
import { findEvaluationDesk, findRun } from "@/lib/evaluation/queries";
import { replayRun } from "@/lib/evaluation/replay/queries";
import { findExplanation, findRunPage, listVerdicts } from "@/lib/evaluation/verdicts/queries";
import { aPlanner, aReportingScene, aUnitHead, owner } from "@/tests/factories";
import { aJudgedRound, aRun, now } from "./support/judged-round";

test("source 003: a run answers each row of the gate table, for units and for their people", async () => {
  const world = await aJudgedRound();
  const { id } = await aRun(world);

  const { items } = await listVerdicts(world.planner, id, { limit: 100 });
  const answers = Object.fromEntries(items.map(({ subjectName, outcome }) => [subjectName, outcome]));
  expect(answers).toMatchObject({
    "Sở Công Thương": "MET",
    "Sở Xây dựng": "NOT_MET",
    "Thanh tra tỉnh": "MET",
    "Sở Y tế": "NOT_MET",
    "Sở Tài chính": "MISSING_DATA",
    "Người của Sở Xây dựng": "NOT_MET",
  });
  expect(items.find(({ subjectName }) => subjectName === "Thanh tra tỉnh")).toMatchObject({
    rank: 1,
    withinQuota: true,
  });
  expect(await findRun(world.planner, id)).toMatchObject({ status: "DONE", done: 10, total: 10 });
});

test("a case beyond one of two limits says which, on its row and on its page", async () => {
  const world = await aJudgedRound({
    quota: [
      { per: "block", limit: { kind: "number", most: 2 } },
      { per: "campaign", limit: { kind: "number", most: 1 } },
    ],
  });
  const { id } = await aRun(world);
  const { items } = await listVerdicts(world.planner, id, { limit: 100 });
  const placed = items.flatMap(({ subjectName, personId, withinQuota, quotaReason, rank }) =>
    personId === null && rank !== null ? [[subjectName, withinQuota, quotaReason]] : [],
  );
  expect(placed.sort()).toEqual([
    ["Sở Công Thương", false, "cut-campaign"],
    ["Thanh tra tỉnh", true, null],
  ]);
  expect(await replayRun(world.planner, id)).toMatchObject({ differences: [] });
  const paper = await findExplanationPaper(world.planner, id, world.units.good.id);
  expect(JSON.stringify(paper && explanationDocument(paper).body)).toContain(
    "Ngoài số lượng khen thưởng của toàn phong trào. Kế hoạch quy định không quá 02, mỗi khối thi đua; đồng thời không quá 01, toàn phong trào.",
  );
});

test("a run killed between two steps goes on to the same result, once", async () => {
  const world = await aJudgedRound();
  const first = await aRun(world);
  const second = await startRun(world.planner, { roundId: world.round.id, kind: "OFFICIAL" }, now);
  let steps = 0;
  const dying = () => {
    steps += 1;
    if (steps === 2) throw new Error("killed");
    return now;
  };
  await expect(carryOutRun(world.planner, second.id, dying)).rejects.toThrow("killed");
  expect(await owner.evaluationRun.findUnique({ where: { id: second.id } })).toMatchObject({
    status: "RUNNING",
    done: 10,
  });

  await Promise.all([
    carryOutRun(world.planner, second.id, () => now),
    carryOutRun(world.planner, second.id, () => now),
  ]);
  const [a, b] = await owner.evaluationRun.findMany({
    where: { id: { in: [first.id, second.id] } },
    orderBy: { number: "asc" },
  });
  expect(b).toMatchObject({ status: "DONE", resultHash: a?.resultHash });
  expect(await owner.verdictRow.count({ where: { runId: second.id } })).toBe(10);
  expect(await owner.auditEvent.count({ where: { subjectId: second.id, verb: "evaluation.finish" } })).toBe(
    1,
  );
});

test("only one official run of a round is at work, and only an official one is recognised", async () => {
  const world = await aJudgedRound();
  const start = () => startRun(world.planner, { roundId: world.round.id, kind: "OFFICIAL" }, now);
  const results = await Promise.allSettled([start(), start()]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);

  const trial = await startRun(world.planner, { roundId: world.round.id, kind: "TRIAL" }, now);
  await carryOutRun(world.planner, trial.id, () => now);
  await expect(recogniseRun(world.head, { id: trial.id, version: 2 }, now)).rejects.toMatchObject({
    reason: "trial-only",
  });
});

test("recognising a run supersedes the one before, and two heads at once end in one result", async () => {
  const world = await aJudgedRound();
  const first = await aRun(world);
  await recogniseRun(world.head, { id: first.id, version: 2 }, now);
  const second = await aRun(world);
  const recognise = () => recogniseRun(world.head, { id: second.id, version: 2 }, now);

  const results = await Promise.allSettled([recognise(), recognise()]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const rows = await owner.evaluationRun.findMany({
    where: { roundId: world.round.id },
    orderBy: { number: "asc" },
    select: { status: true },
  });
  expect(rows.map(({ status }) => status)).toEqual(["SUPERSEDED", "RECOGNISED"]);
});

test("a unit sees its own explanation once the run is recognised, and nobody else's", async () => {
  const world = await aJudgedRound();
  const { id } = await aRun(world);
  const { almost, good } = world.units;
  const unitHead = await aUnitHead({ unit: almost });
  expect(await findExplanation(unitHead, id, almost.id)).toBeNull();
  await recogniseRun(world.head, { id, version: 2 }, now);

  const own = await findExplanation(unitHead, id, almost.id);
  const gate = own?.verdicts[0]?.explanation.children.find(({ conditionId }) => conditionId === "dk-par");
  expect(gate).toMatchObject({
    outcome: "not-met",
    value: { kind: "decimal", decimal: "89.95" },
    sources: [{ document: "Quyết định số 312/QĐ-UBND" }],
  });
  expect(await findExplanation(unitHead, id, good.id)).toBeNull();
  const stranger = await aPlanner();
  expect(await findExplanation(stranger, id, almost.id)).toBeNull();
  expect(await findRunPage(stranger, id, { limit: 50 })).toBeNull();
  expect(await listVerdicts(stranger, id, { limit: 100 })).toMatchObject({ items: [] });
});

test("a judgement counts from the next run on, and the comparison names who changed", async () => {
  const world = await aJudgedRound();
  const before = await aRun(world);
  const { person } = world.units.good;
  const judge = giveJudgement(
    world.planner,
    {
      roundId: world.round.id,
      tierId: "bk-ca-nhan",
      conditionId: "cn-tieu-bieu",
      subjectKind: "INDIVIDUAL",
      subjectId: person.id,
      outcome: "MET",
      reason: "Có sáng kiến được áp dụng.",
    },
    now,
  );
  const { items } = await listVerdicts(world.planner, before.id, { tier: "bk-ca-nhan", limit: 100 });
  expect(items.find(({ personId }) => personId === person.id)?.outcome).toBe("NEEDS_JUDGEMENT");
  await judge;
  const after = await aRun(world);
  const page = await findRunPage(world.planner, after.id, { limit: 50 });
  expect(page?.result?.previous).toMatchObject({
    id: before.id,
    changes: 1,
  });
  const compared = await findComparison(world.planner, after.id, comparisonFilter.parse({}));
  expect(compared?.items).toMatchObject([
    {
      subjectName: "Người của Sở Công Thương",
      tierId: "bk-ca-nhan",
      before: { outcome: "NEEDS_JUDGEMENT" },
      after: { outcome: "MET" },
    },
  ]);
  expect(compared?.items[0]?.changes.join()).toMatch(/Đã có ý kiến của người có thẩm quyền/u);
  const facts = await findComparison(world.planner, after.id, comparisonFilter.parse({ view: "facts" }));
  expect(facts?.items).toEqual([]);
  expect(page?.result?.items).toHaveLength(10);
  expect(page?.result?.counts.reduce((sum, { count }) => sum + count, 0)).toBe(10);
  await expect(
    giveJudgement(
      world.planner,
      {
        roundId: world.round.id,
        tierId: "bk-ca-nhan",
        conditionId: "khong-co",
        subjectKind: "INDIVIDUAL",
        subjectId: person.id,
        outcome: "MET",
        reason: "Lý do đủ dài.",
      },
      now,
    ),
  ).rejects.toMatchObject({ kind: "not-found" });
});

test("figures due through a day are missing from midnight after it in Việt Nam", async () => {
  const { province, unit, period, campaign, planningHead } = await aReportingScene();
  await owner.filing.create({
    data: {
      provinceId: province.id,
      periodId: period.id,
      unitId: unit.id,
      unitVersionId: unit.versionId,
    },
  });
  const unconfirmed = async (at: string) =>
    (await findEvaluationDesk(planningHead, campaign.id, new Date(at)))?.rounds.map((one) => one.unconfirmed);

  expect(await unconfirmed("2026-10-10T23:59:00+07:00")).toEqual([0]);
  expect(await unconfirmed("2026-10-11T00:01:00+07:00")).toEqual([1]);
});
