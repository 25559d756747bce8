import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { PlanTerms } from "@/lib/plans/terms";
import { type Explanation, engineVersion } from "@/lib/scoring";
import { hashOf } from "@/lib/scoring/hash";
import { thawed } from "../facts/frozen/rules";
import type { Gates } from "../facts/subjects/gates/rules";
import { findBatch } from "../judging/queries";
import { judgeBatch, place, resultHash, type Settled, settled } from "../judging/rules";
import {
  type Difference,
  differencesOfResult,
  differencesOfVerdict,
  resultsBySubject,
  type StoredVerdict,
} from "./rules";

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
  const gates: Gates = new Map();
  const asked = { runId, terms: terms as PlanTerms, engine: stored.engineVersion, gates };
  for (let batch = 0; ; batch++) {
    const part = await read(tenant, (tx) => replayBatch(tx, { ...asked, batch }));
    if (!part) break;
    digests.push(part.digest);
    judged.push(...part.judged);
    if (!part.isIntact) differences.push({ kind: "facts", batch });
    differences.push(...part.differences);
  }
  const results = place(judged);
  const [factsHash, result] = [hashOf(digests), resultHash(results)];
  const given = resultsBySubject(results);
  for (let after: string | null = ""; after !== null; ) {
    const rows: Placed[] = await read(tenant, (tx) => listPlaces(tx, runId, after ?? ""));
    differences.push(...differencesOfResult(given, rows));
    after = rows.length < placesAtOnce ? null : (rows.at(-1)?.id ?? null);
  }
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

type Asked = { runId: string; batch: number; terms: PlanTerms; engine: string; gates: Gates };

async function replayBatch(tx: Transaction, { runId, batch, terms, engine, gates }: Asked) {
  const row = await findBatch(tx, runId, batch);
  if (!row) return null;
  const judged = [...judgeBatch(terms, thawed(row.text), gates)];
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
      answers: true,
      batch: true,
      explanation: true,
    },
  });
  const verdicts = new Map(
    stored.map(({ explanation, batch: kept, ...one }): [string, StoredVerdict] => [
      `${one.tierId} ${one.personId ?? one.unitId}`,
      { ...one, explanation: kept === null ? (explanation as unknown as Explanation) : null },
    ]),
  );
  return {
    digest: row.digest,
    isIntact: row.isIntact,
    judged: judged.map((one) => settled(one, engine)),
    differences: judged.flatMap((one) => differencesOfVerdict(one, verdicts)),
  };
}

const placesAtOnce = 5000;

/** Who stands where, without the explanations, some thousands at a time. */
const listPlaces = (tx: Transaction, runId: string, after: string) =>
  tx.verdictRow.findMany({
    where: { runId, id: { gt: after } },
    orderBy: { id: "asc" },
    take: placesAtOnce,
    select: {
      id: true,
      tierId: true,
      unitId: true,
      personId: true,
      subjectName: true,
      rank: true,
      withinQuota: true,
    },
  });
type Placed = Awaited<ReturnType<typeof listPlaces>>[number];
