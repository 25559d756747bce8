import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Prisma } from "@/prisma/generated/client";
import { thawed } from "../../facts/frozen/rules";
import { loadBatch } from "../../judging/queries";
import { rankedBy } from "../rules";

export type RankedRun = { id: string; terms: PlanTerms };
type Replaced = { code: string; unitIds: string[]; results: ReadonlySet<string> };

/**
 * Which verdicts may have another place: those a tier ranked by a replaced result, which no condition need ask for, and
 * all who are ranked with them, tier by tier within a block. Facts are read a batch at a time.
 */
export async function touchedPlaces(actor: Actor, runs: readonly RankedRun[], replaced: Replaced) {
  const found: Prisma.VerdictRowWhereInput[] = [];
  for (const { id: runId, terms } of runs) {
    const placed = { runId, tierId: { in: rankedBy(terms, replaced.code) }, rank: { not: null } };
    if (placed.tierId.in.length === 0) continue;
    const own = { ...placed, unitId: { in: replaced.unitIds }, batch: { not: null } };
    const groups = new Map<string, { tierId: string; blockCode: string }>();
    for (const { batch } of await read(actor, (tx) =>
      tx.verdictRow.groupBy({ by: ["batch"], where: own, orderBy: { batch: "asc" } }),
    ))
      for (const one of await read(actor, (tx) => rankedInBatch(tx, { ...own, batch: batch ?? 0 }, replaced)))
        groups.set(`${one.tierId} ${one.blockCode}`, one);
    if (groups.size > 0) found.push({ ...placed, OR: [...groups.values()] });
  }
  return found;
}

/** The groups of one batch in which somebody was ranked by a replaced result. */
async function rankedInBatch(
  tx: Transaction,
  where: Prisma.VerdictRowWhereInput & { runId: string; batch: number },
  { results }: Replaced,
) {
  const rows = await tx.verdictRow.findMany({
    where,
    select: { tierId: true, blockCode: true, unitId: true, personId: true },
  });
  const wanted = new Set(rows.map(({ personId, unitId }) => personId ?? unitId));
  const resting = new Set<string>();
  for (const { subject, indices } of thawed((await loadBatch(tx, where.runId, where.batch)) ?? "", wanted))
    if (indices.some(({ id }) => results.has(id))) resting.add(subject.id);
  return rows.flatMap(({ tierId, blockCode, unitId, personId }) =>
    resting.has(personId ?? unitId) ? [{ tierId, blockCode }] : [],
  );
}
