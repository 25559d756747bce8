import "server-only";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { BulkQuery, Transaction } from "@/lib/database";
import { digestOf, hashOf } from "@/lib/scoring/hash";
import { frozenText } from "../facts/frozen/rules";
import { subjectBatches } from "./batches/queries";
import type { RoundRow } from "./queries";

const pack = promisify(gzip);

type Asked = {
  runId: string;
  round: RoundRow;
  now: Date;
  tell: (frozen: number, total: number) => Promise<unknown>;
};

/**
 * Freezes what is known about every subject of a round, as the one moment `tx` sees, into the run's own batches:
 * from here on the run depends on nothing but these and the terms, so it can be replayed. While one batch is packed
 * and written the next is read.
 */
export async function storeSnapshot(tx: Transaction, write: BulkQuery, { runId, round, now, tell }: Asked) {
  const hashes: string[] = [];
  let [total, frozen] = [0, 0];
  let written: Promise<unknown> = Promise.resolve();
  for await (const batch of subjectBatches(tx, round, now)) {
    const text = frozenText(batch.subjects);
    await written;
    written = store(write, { runId, round, batch: hashes.length, text });
    // Whoever waits for it hears of a failure.
    written.catch(() => undefined);
    hashes.push(digestOf(text));
    total = batch.total;
    frozen += batch.subjects.length;
    await tell(frozen, total);
  }
  await written;
  return { total: frozen, factsHash: hashOf(hashes) };
}

type Batch = { runId: string; round: RoundRow; batch: number; text: string };

async function store(write: BulkQuery, { runId, round, batch, text }: Batch) {
  await write(
    `insert into "RunFacts" ("id", "provinceId", "runId", "batch", "facts", "sha256") values ($1, $2, $3, $4, $5, $6)`,
    [crypto.randomUUID(), round.provinceId, runId, batch, await pack(text, { level: 1 }), digestOf(text)],
  );
}
