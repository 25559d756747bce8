import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { read } from "@/lib/database";
import { giveJudgement, recogniseRun, startRun } from "@/lib/evaluation/commands";
import { findComparison } from "@/lib/evaluation/comparison/queries";
import { comparisonFilter } from "@/lib/evaluation/comparison/schema";
import { explanationDocument } from "@/lib/evaluation/explanation/document";
import { findExplanationPaper } from "@/lib/evaluation/explanation/queries";
import { explainable, explanationsOf } from "@/lib/evaluation/explanation/trees/queries";
import { thawed } from "@/lib/evaluation/facts/frozen/rules";
import { carryOutRun } from "@/lib/evaluation/judging/commands";
import { settledFromFacts } from "@/lib/evaluation/judging/queries";
import { place, resultHash } from "@/lib/evaluation/judging/rules";
import { findEvaluationDesk, findRun } from "@/lib/evaluation/queries";
import { replayRun } from "@/lib/evaluation/replay/queries";
import { replayDifferenceText } from "@/lib/evaluation/replay/text";
import { listTouchedVerdicts } from "@/lib/evaluation/touched/queries";
import { findExplanation, findRunPage, listVerdicts } from "@/lib/evaluation/verdicts/queries";
import { applyImport, checkImport } from "@/lib/indices/imports/commands";
import type { AwardTier } from "@/lib/plans";
import { digestOf, hashOf } from "@/lib/scoring/hash";
import type { Prisma } from "@/prisma/generated/client";
import {
  aBlock,
  anAcceptedRegistration,
  anIndexCatalogue,
  anIndexResult,
  aPerson,
  aPlanner,
  aPlanningHead,
  aProvince,
  aPublishedCampaign,
  aReportingScene,
  aRound,
  aUnit,
  aUnitHead,
  owner,
  someTerms,
} from "@/tests/factories";

const now = new Date("2027-04-01T02:00:00Z");

/** Source 003's gate with one unit for each row of its table, by name. */
async function aJudgedRound(quota: AwardTier["quota"] = null) {
  const province = await aProvince();
  const block = await aBlock(province);
  const office = await aUnit(province, { name: "Sở Nội vụ", kind: "PROVINCE_OFFICE" });
  const planner = await aPlanner({ province, unit: office });
  const head = await aPlanningHead({ province, unit: office });
  const campaign = await aPublishedCampaign({
    province,
    ownerUnitId: office.id,
    draftedById: planner.userId,
    terms: someTerms({
      tiers: someTerms().tiers.map((tier) =>
        quota && tier.subject === "collective" ? { ...tier, quota } : tier,
      ),
      audiences: [{ id: "tap-the", kind: "collective", description: "Các sở", unitKinds: ["DEPARTMENT"] }],
    }),
  });
  const round = await aRound({ campaign });
  const index = await anIndexCatalogue(province, [2026]);
  const unit = async (
    name: string,
    subject: boolean,
    results: { PAR_INDEX?: string; SIPAS?: string; DDCI?: string },
  ) => {
    const row = await aUnit(province, { name, block, attributes: { SUBJECT_TO_DDCI: subject } });
    for (const [code, value] of Object.entries(results)) {
      const given = code === "DDCI" ? { gradeCode: value } : { value };
      await anIndexResult(row, index[code as "DDCI"], { year: 2026, ...given });
    }
    const person = await aPerson(row, { fullName: `Người của ${name}` });
    await anAcceptedRegistration(row, round.id, [person.id]);
    return { ...row, person };
  };
  const units = {
    good: await unit("Sở Công Thương", true, { PAR_INDEX: "92.10", SIPAS: "91.00", DDCI: "tot" }),
    weakDdci: await unit("Sở Xây dựng", true, { PAR_INDEX: "92.10", SIPAS: "91.00", DDCI: "kha" }),
    outside: await unit("Thanh tra tỉnh", false, { PAR_INDEX: "93.00", SIPAS: "95.00" }),
    almost: await unit("Sở Y tế", true, { PAR_INDEX: "89.95", SIPAS: "95.00", DDCI: "rat-tot" }),
    waiting: await unit("Sở Tài chính", true, { PAR_INDEX: "92.10", SIPAS: "91.00" }),
  };
  return { province, planner, head, round, units };
}

async function run(world: Awaited<ReturnType<typeof aJudgedRound>>, kind: "TRIAL" | "OFFICIAL" = "OFFICIAL") {
  const started = await startRun(world.planner, { roundId: world.round.id, kind }, now);
  await carryOutRun(world.planner, started.id, () => now);
  return started;
}

test("source 003: a run answers each row of the gate table, for units and for their people", async () => {
  const world = await aJudgedRound();
  const { id } = await run(world);

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
  const world = await aJudgedRound([
    { per: "block", limit: { kind: "number", most: 2 } },
    { per: "campaign", limit: { kind: "number", most: 1 } },
  ]);
  const { id } = await run(world);
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

test("a stored run replays from its own facts to the same hash", async () => {
  const world = await aJudgedRound();
  const { id } = await run(world);
  await owner.indexResult.deleteMany({ where: { provinceId: world.province.id } });

  const stored = await owner.evaluationRun.findUniqueOrThrow({ where: { id } });
  const again = await settledFromFacts(world.planner, {
    runId: id,
    terms: world.round.terms,
    engine: stored.engineVersion,
  });
  expect(resultHash(place(again))).toBe(stored.resultHash);
});

test("a replay finds nothing in an untouched run, and names the fact that was altered", async () => {
  const world = await aJudgedRound();
  const { id } = await run(world);
  const untouched = await replayRun(world.planner, id);
  expect(untouched).toMatchObject({ verdicts: 10, differences: [] });

  await owner.$executeRaw`
    update "VerdictRow" set "outcome" = 'MET', "answers" = replace("answers", '89.95', '90.95')
     where "runId" = ${id} and "subjectName" = 'Sở Y tế'`;
  // A reader is shown what the run stored, as the replay beside it is not.
  const shown = await findExplanation(world.planner, id, world.units.almost.id);
  expect(JSON.stringify(shown?.verdicts)).toContain('"decimal":"90.95"');
  const altered = await replayRun(world.planner, id);
  const said = altered?.differences.map(replayDifferenceText).join("\n");
  expect(said).toContain("Sở Y tế");
  expect(said).toContain("đã lưu “Đủ điều kiện”, tính lại “Chưa đạt”");
  expect(said).toContain("90,95% → 89,95%");
  expect(said?.split("\n- ")).toHaveLength(1);

  const batch = await owner.runFacts.findFirstOrThrow({ where: { runId: id } });
  const text = gunzipSync(batch.facts).toString("utf8").replaceAll('"92.1"', '"62.1"');
  await owner.runFacts.update({
    where: { id: batch.id },
    data: { facts: new Uint8Array(gzipSync(text)) },
  });
  const forged = (await replayRun(world.planner, id))?.differences.map(replayDifferenceText).join("\n");
  expect(forged).toContain("phần 1, không khớp mã đã ghi");
  expect(forged).toContain("92,1% → 62,1%");
  expect(await replayRun(await aPlanner(), id)).toBeNull();
});

test("a run of the first engine replays, and is explained by the trees it kept", async () => {
  const world = await aJudgedRound();
  const { id } = await run(world);
  const before = await findExplanation(world.planner, id, world.units.almost.id);
  await asFirstEngine(world, id);

  expect(await findExplanation(world.planner, id, world.units.almost.id)).toMatchObject({
    run: { id },
    verdicts: before?.verdicts.map(({ tierId, outcome, explanation }) => ({ tierId, outcome, explanation })),
  });
  expect(await replayRun(world.planner, id)).toMatchObject({
    run: { engineVersion: "1" },
    verdicts: 10,
    differences: [],
  });

  await owner.$executeRaw`
    update "VerdictRow" set "explanation" = replace("explanation"::text, '"89.95"', '"90.95"')::jsonb
     where "runId" = ${id} and "subjectName" = 'Sở Y tế'`;
  const shown = await findExplanation(world.planner, id, world.units.almost.id);
  expect(JSON.stringify(shown?.verdicts)).toContain('"decimal":"90.95"');
  const said = (await replayRun(world.planner, id))?.differences.map(replayDifferenceText).join("\n");
  expect(said).toContain("Sở Y tế");
  expect(said).toContain("90,95% → 89,95%");
});

/** Stores a run as the first engine did: facts as plain JSON, each verdict with its tree, the result hashed over trees. */
async function asFirstEngine({ planner, round }: Awaited<ReturnType<typeof aJudgedRound>>, runId: string) {
  const rows = await owner.verdictRow.findMany({
    where: { runId },
    select: { ...explainable, id: true },
  });
  const trees = await read(planner, (tx) => explanationsOf(tx, rows));
  const batches = await owner.runFacts.findMany({ where: { runId }, orderBy: { batch: "asc" } });
  const digests: string[] = [];
  for (const { id, facts } of batches) {
    const text = JSON.stringify([...thawed(gunzipSync(facts).toString("utf8"))]);
    digests.push(digestOf(text));
    await owner.runFacts.update({
      where: { id },
      data: { facts: new Uint8Array(gzipSync(text)), sha256: digestOf(text) },
    });
  }
  for (const [at, { id }] of rows.entries())
    await owner.verdictRow.update({
      where: { id },
      data: { batch: null, answers: "", explanation: trees[at] as unknown as Prisma.InputJsonValue },
    });
  const judged = await settledFromFacts(planner, { runId, terms: round.terms, engine: "1" });
  await owner.evaluationRun.update({
    where: { id: runId },
    data: { engineVersion: "1", factsHash: hashOf(digests), resultHash: resultHash(place(judged)) },
  });
}

test("a run killed between two steps goes on to the same result, once", async () => {
  const world = await aJudgedRound();
  const first = await run(world);
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
  const first = await run(world);
  await recogniseRun(world.head, { id: first.id, version: 2 }, now);
  const second = await run(world);
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
  const { id } = await run(world);
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
  const before = await run(world);
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
  const after = await run(world);
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

test("a corrected index lists the recognised verdicts that rest on it, and no others", async () => {
  const world = await aJudgedRound();
  // One who served most of the year where the value is corrected, and works elsewhere since.
  const mover = await aPerson(world.units.almost, { fullName: "Người chuyển đi", validTo: "2026-11-01" });
  await owner.personPosting.create({
    data: {
      provinceId: world.province.id,
      personId: mover.id,
      unitId: world.units.good.id,
      post: "Chuyên viên",
      validFrom: new Date("2026-11-01"),
    },
  });
  const { registrationId } = await owner.registrationLine.findFirstOrThrow({
    where: { personId: world.units.good.person.id },
  });
  await owner.registrationLine.create({
    data: {
      provinceId: world.province.id,
      registrationId,
      kind: "INDIVIDUAL",
      pledge: "Hoàn thành xuất sắc nhiệm vụ.",
      personId: mover.id,
      position: 2,
    },
  });
  const { id } = await run(world);
  const correct = async (...rows: string[]) => {
    const checked = await checkImport(
      world.planner,
      {
        indexCode: "PAR_INDEX",
        year: 2026,
        scope: "INTERNAL",
        document: "Quyết định số 400/QĐ-UBND",
        recognisedOn: "2027-04-01",
      },
      { name: "a.csv", bytes: new TextEncoder().encode(["Đơn vị;Giá trị", ...rows].join("\r\n")) },
      now,
    );
    await applyImport(world.planner, { ...checked, validRowsOnly: false }, now);
    return checked.id;
  };
  const page = { limit: 2 };
  const none = { total: 0, items: [], nextCursor: null };
  const early = await correct("Sở Y tế;90,05");
  expect(await listTouchedVerdicts(world.planner, early, page)).toEqual(none);
  await recogniseRun(world.head, { id, version: 2 }, now);
  const first = await listTouchedVerdicts(world.planner, early, page);
  const told = ({ items }: typeof first) => items.map(({ subjectName }) => subjectName);
  expect(first.total).toBe(3);
  expect(told(first)).toEqual(["Người chuyển đi", "Người của Sở Y tế"]);
  const last = await listTouchedVerdicts(world.planner, early, { ...page, cursor: first.nextCursor ?? "" });
  expect({ ...last, items: told(last) }).toEqual({ total: 3, items: ["Sở Y tế"], nextCursor: null });
  // The run never saw the value that is corrected now.
  expect(await listTouchedVerdicts(world.planner, await correct("Sở Y tế;90,10"), page)).toEqual(none);
  expect(await listTouchedVerdicts(await aPlanner(), early, page)).toEqual(none);
});
