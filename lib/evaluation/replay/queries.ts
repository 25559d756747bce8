import "server-only";
import { gunzipSync } from "node:zlib";
import { read, type Transaction } from "@/lib/database";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Explanation, Facts } from "@/lib/scoring";
import { engineVersion } from "@/lib/scoring/evaluate";
import { digestOf, hashOf } from "@/lib/scoring/hash";
import { judge, place, resultHash, type Settled, settled } from "../judging/rules";
import { type Difference, differencesOfResult, differencesOfVerdict, type StoredVerdict } from "./rules";

/**
 * Judges a finished run anew from its frozen facts and the terms of its time, batch by batch, and compares every hash
 * and every stored verdict with what comes out. Null when there is no such finished run; throws nothing away: facts
 * that were altered are judged as they stand, so that what was altered shows.
 */
export async function replayRun(tenant: { provinceId: string }, runId: string) {
  const run = await read(tenant, (tx) => findReplayed(tx, runId));
  if (!run?.terms) return null;
  const { terms, round, ...stored } = run;
  const differences: Difference[] = [];
  if (hashOf(terms) !== stored.termsHash) differences.push({ kind: "terms" });

  const judged: Settled[] = [];
  const digests: string[] = [];
  for (let batch = 0; ; batch++) {
    const part = await read(tenant, (tx) => replayBatch(tx, { runId, batch, terms: terms as PlanTerms }));
    if (!part) break;
    digests.push(part.digest);
    judged.push(...part.judged);
    if (!part.isIntact) differences.push({ kind: "facts", batch });
    differences.push(...part.differences);
  }
  const results = place(judged);
  const [factsHash, result] = [hashOf(digests), resultHash(results)];
  const rows = await read(tenant, (tx) => findPlaces(tx, runId));
  differences.push(...differencesOfResult(results, rows));
  if (factsHash !== stored.factsHash) differences.push({ kind: "facts-hash" });
  if (result !== stored.resultHash) differences.push({ kind: "result-hash" });
  return {
    run: { ...stored, roundTitle: round.title },
    engineVersion,
    subjects: new Set(judged.map(({ subject }) => subject.id)).size,
    verdicts: judged.length,
    factsHash,
    resultHash: result,
    differences,
  };
}

const findReplayed = (tx: Transaction, id: string) =>
  tx.evaluationRun.findFirst({
    where: { id, status: { in: ["DONE", "RECOGNISED", "SUPERSEDED"] } },
    select: {
      id: true,
      number: true,
      kind: true,
      terms: true,
      termsHash: true,
      factsHash: true,
      resultHash: true,
      engineVersion: true,
      planNumber: true,
      dataAt: true,
      round: { select: { title: true } },
    },
  });

type Asked = { runId: string; batch: number; terms: PlanTerms };

async function replayBatch(tx: Transaction, { runId, batch, terms }: Asked) {
  const row = await tx.runFacts.findUnique({
    where: { runId_batch: { runId, batch } },
    select: { facts: true, sha256: true },
  });
  if (!row) return null;
  const bytes = gunzipSync(row.facts);
  const judged = (JSON.parse(bytes.toString("utf8")) as Facts[]).flatMap((facts) => judge(terms, facts));
  const subjects = judged.map(({ facts }) => facts.subject.id);
  const stored = await tx.verdictRow.findMany({
    where: {
      runId,
      OR: [{ personId: { in: subjects } }, { personId: null, unitId: { in: subjects } }],
    },
    select: {
      tierId: true,
      unitId: true,
      personId: true,
      subjectName: true,
      outcome: true,
      provisional: true,
      explanation: true,
    },
  });
  const verdicts = new Map(
    stored.map(({ explanation, ...one }): [string, StoredVerdict] => [
      `${one.tierId} ${one.personId ?? one.unitId}`,
      { ...one, explanation: explanation as unknown as Explanation },
    ]),
  );
  const digest = digestOf(bytes);
  return {
    digest: row.sha256,
    isIntact: digest === row.sha256,
    judged: judged.map(settled),
    differences: judged.flatMap((one) => differencesOfVerdict(one, verdicts)),
  };
}

/** Who stands where, without the explanations. */
const findPlaces = (tx: Transaction, runId: string) =>
  tx.verdictRow.findMany({
    where: { runId },
    select: { tierId: true, unitId: true, personId: true, subjectName: true, rank: true, withinQuota: true },
  });
