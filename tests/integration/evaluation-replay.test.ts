import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { read } from "@/lib/database";
import { explainable, explanationsOf } from "@/lib/evaluation/explanation/trees/queries";
import { thawed } from "@/lib/evaluation/facts/frozen/rules";
import { settledFromFacts } from "@/lib/evaluation/judging/queries";
import { place, resultHash } from "@/lib/evaluation/judging/rules";
import { replayRun } from "@/lib/evaluation/replay/queries";
import { replayDifferenceText } from "@/lib/evaluation/replay/text";
import { findExplanation } from "@/lib/evaluation/verdicts/queries";
import { digestOf, hashOf } from "@/lib/scoring/hash";
import type { Prisma } from "@/prisma/generated/client";
import { aPlanner, owner } from "@/tests/factories";
import { aJudgedRound, aRun } from "./support/judged-round";

test("a stored run replays from its own facts to the same hash", async () => {
  const world = await aJudgedRound();
  const { id } = await aRun(world);
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
  const { id } = await aRun(world);
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
  const stored = await owner.evaluationRun.findUniqueOrThrow({ where: { id } });
  expect((await replayRun(world.planner, id))?.factsHash).not.toBe(stored.factsHash);
  expect(await replayRun(await aPlanner(), id)).toBeNull();
});

test("a run of the first engine replays, and is explained by the trees it kept", async () => {
  const world = await aJudgedRound();
  const { id } = await aRun(world);
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
