import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import type { PlanTerms } from "@/lib/plans/terms";
import { listJudgements } from "../../snapshot/queries";
import { type Readings, readingsShown } from "./rules";

const termsOf = (tx: Transaction, runId: string) =>
  tx.evaluationRun.findUnique({ where: { id: runId }, select: { terms: true } });

/** Who has read the clauses that two people read about one subject of a run, by clause; nothing for who does not judge. */
export async function listReadings(
  actor: Actor,
  { id: runId, roundId }: { id: string; roundId: string },
  subjectId: string,
): Promise<Map<string, Readings>> {
  if (reach(actor, "judgement.give") === null) return new Map();
  return read(actor, async (tx) => {
    const run = await termsOf(tx, runId);
    const rows = await listJudgements(tx, roundId, subjectId);
    const readings = rows.map(({ judgedAt, ...row }) => ({ ...row, at: judgedAt.toISOString() }));
    return run?.terms ? readingsShown(run.terms as PlanTerms, readings, actor.userId) : new Map();
  });
}
