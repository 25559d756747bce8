import "server-only";
import { gunzipSync } from "node:zlib";
import type { Transaction } from "@/lib/database";
import type { Facts } from "@/lib/scoring";
import { digestOf } from "@/lib/scoring/hash";

/** The frozen facts of a batch; throws when they are not what was stored. */
export async function loadBatch(tx: Transaction, runId: string, batch: number): Promise<Facts[] | null> {
  const row = await tx.runFacts.findUnique({
    where: { runId_batch: { runId, batch } },
    select: { facts: true, sha256: true },
  });
  if (!row) return null;
  // Stored as canonical JSON, so its bytes are what the hash was taken of.
  const stored = gunzipSync(row.facts);
  if (digestOf(stored) !== row.sha256)
    throw new Error(`facts of run ${runId}, batch ${batch}, differ from what was stored`);
  return JSON.parse(stored.toString("utf8")) as Facts[];
}

/** Every subject's frozen facts, batch by batch. */
export async function loadFacts(tx: Transaction, runId: string): Promise<Facts[]> {
  const all: Facts[] = [];
  for (let batch = 0; ; batch++) {
    const facts = await loadBatch(tx, runId, batch);
    if (!facts) return all;
    all.push(...facts);
  }
}
