import "server-only";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { read, type Transaction } from "@/lib/database";
import type { PlanTerms } from "@/lib/plans/terms";
import { digestOf } from "@/lib/scoring/hash";
import { thawed } from "../facts/frozen/rules";
import { type Gates, gateOf } from "../facts/subjects/gates/rules";
import { answeredOutcome } from "../text";
import { judgeBatch, type Settled, settled } from "./rules";

const unpack = promisify(gunzip);

/** The frozen facts of a batch as text, with what they hash to now and whether they did when stored; null when there is no such batch. */
export async function findBatch(tx: Transaction, runId: string, batch: number) {
  const row = await tx.runFacts.findUnique({
    where: { runId_batch: { runId, batch } },
    select: { facts: true, sha256: true },
  });
  if (!row) return null;
  const bytes = await unpack(row.facts);
  const digest = digestOf(bytes);
  return { text: bytes.toString("utf8"), digest, isIntact: digest === row.sha256 };
}

/** The same for those who judge by it: throws when it is not what was stored. */
export async function loadBatch(tx: Transaction, runId: string, batch: number): Promise<string | null> {
  const found = await findBatch(tx, runId, batch);
  if (found && !found.isIntact)
    throw new Error(`facts of run ${runId}, batch ${batch}, differ from what was stored`);
  return found?.text ?? null;
}

/** Every subject's frozen facts, a batch at a time, the next one on its way while one is worked on. */
export async function* frozenBatches(tenant: { provinceId: string }, runId: string, first = 0) {
  const load = (batch: number) => {
    const asked = read(tenant, (tx) => loadBatch(tx, runId, batch));
    // Whoever takes it hears of a failure.
    asked.catch(() => undefined);
    return asked;
  };
  let next = load(first);
  for (let batch = first; ; batch++) {
    const text = await next;
    if (text === null) return;
    next = load(batch + 1);
    yield { batch, facts: thawed(text) };
  }
}

/** A whole run judged from its frozen facts, as far as ranking and hashing it needs. */
export async function settledFromFacts(
  tenant: { provinceId: string },
  { runId, terms, engine }: { runId: string; terms: PlanTerms; engine: string },
): Promise<Settled[]> {
  const gates: Gates = new Map();
  const all: Settled[] = [];
  for await (const { facts } of frozenBatches(tenant, runId))
    for (const one of judgeBatch(terms, facts, gates)) all.push(settled(one, engine));
  return all;
}

/** What a run has answered so far for collectives, by their version: all of them, or these. */
export async function loadGates(tx: Transaction, runId: string, versionIds?: string[]): Promise<Gates> {
  const gates: Gates = new Map();
  const rows = await tx.verdictRow.findMany({
    where: { runId, personId: null, ...(versionIds ? { unitVersionId: { in: versionIds } } : {}) },
    select: { unitId: true, unitVersionId: true, tierId: true, outcome: true, provisional: true },
  });
  for (const { unitId, unitVersionId, tierId, outcome, provisional } of rows) {
    const gate = gateOf(unitId, { tierId, outcome: answeredOutcome[outcome], isProvisional: provisional });
    gates.set(unitVersionId, [...(gates.get(unitVersionId) ?? []), gate]);
  }
  return gates;
}
