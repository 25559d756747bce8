import "server-only";
import { gzipSync } from "node:zlib";
import type { Transaction } from "@/lib/database";
import { canonicalJson, digestOf, hashOf } from "@/lib/scoring/hash";
import { subjectFacts } from "../facts/subjects/rules";
import { findMaterial, type RoundRow } from "./queries";

export const batchSize = 500;

/**
 * Freezes what is known about every subject of a round, as one moment, into the run's own batches:
 * from here on the run depends on nothing but these and the terms, so it can be replayed.
 */
export async function storeSnapshot(tx: Transaction, runId: string, round: RoundRow, now: Date) {
  const facts = subjectFacts(round, await findMaterial(tx, round, now));
  const batches = Array.from({ length: Math.ceil(facts.length / batchSize) }, (_, index) =>
    facts.slice(index * batchSize, (index + 1) * batchSize),
  );
  const hashes: string[] = [];
  for (const [batch, part] of batches.entries()) {
    const text = canonicalJson(part);
    const sha256 = digestOf(text);
    hashes.push(sha256);
    const packed = new Uint8Array(gzipSync(text, { level: 1 }));
    await tx.runFacts.create({
      data: { provinceId: round.provinceId, runId, batch, facts: packed, sha256 },
      select: { id: true },
    });
  }
  return { total: facts.length, factsHash: hashOf(hashes) };
}
