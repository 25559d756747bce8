import "server-only";
import type { Transaction } from "@/lib/database";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Assessment, Explanation } from "@/lib/scoring";
import { asAnswered } from "@/lib/scoring/answers/stored";
import type { Prisma } from "@/prisma/generated/client";
import { thawed } from "../../facts/frozen/rules";
import { loadBatch, loadGates } from "../../judging/queries";
import { judgeBatch } from "../../judging/rules";

/** What a verdict's explanation is built from: to be selected beside whatever else of it is asked for. */
export const explainable = {
  runId: true,
  tierId: true,
  unitId: true,
  personId: true,
  batch: true,
  answers: true,
  explanation: true,
} satisfies Prisma.VerdictRowSelect;

type Explainable = Prisma.VerdictRowGetPayload<{ select: typeof explainable }>;
type Explained<Row> = Omit<Row, "explanation" | "answers" | "batch"> & { explanation: Explanation };

/**
 * The explanations of verdicts, in their order: built from the run's own facts and terms, batch by batch, where the
 * verdict does not keep its tree itself. What the run answered stands, whatever today's rules would answer. As many
 * statements as there are runs and batches among them.
 */
export async function explanationsOf(tx: Transaction, rows: readonly Explainable[]): Promise<Explanation[]> {
  const judged = new Map<string, Assessment>();
  for (const runId of new Set(rows.flatMap((row) => (row.batch === null ? [] : [row.runId])))) {
    const those = rows.filter((row) => row.runId === runId && row.batch !== null);
    for (const [key, verdict] of await judgeAgain(tx, runId, those)) judged.set(`${runId} ${key}`, verdict);
  }
  return rows.map((row) => {
    if (row.batch === null) return row.explanation as unknown as Explanation;
    const verdict = judged.get(`${row.runId} ${keyOf(row)}`);
    if (!verdict) throw new Error(`run ${row.runId} has lost the facts of a verdict`);
    const tree = verdict.answer.explained();
    return verdict.answers === row.answers ? tree : asAnswered(tree, row.answers);
  });
}

/** The same, each in its verdict. */
export async function withExplanations<Row extends Explainable>(
  tx: Transaction,
  rows: readonly Row[],
): Promise<Explained<Row>[]> {
  const trees = await explanationsOf(tx, rows);
  return rows.map(({ batch: _, answers: __, explanation: ___, ...row }, at) => ({
    ...row,
    explanation: trees[at] as Explanation,
  }));
}

const keyOf = ({ tierId, personId, unitId }: Pick<Explainable, "tierId" | "personId" | "unitId">) =>
  `${tierId} ${personId ?? unitId}`;

async function judgeAgain(tx: Transaction, runId: string, rows: readonly Explainable[]) {
  const run = await tx.evaluationRun.findUniqueOrThrow({ where: { id: runId }, select: { terms: true } });
  const terms = run.terms as PlanTerms;
  const wanted = new Set(rows.map(({ personId, unitId }) => personId ?? unitId));
  const facts = [];
  for (const batch of new Set(rows.map((row) => row.batch ?? 0)))
    facts.push(...thawed((await loadBatch(tx, runId, batch)) ?? "", wanted));
  const served = facts.flatMap(({ units }) => units.map(({ unitVersionId }) => unitVersionId));
  const gates = served.length > 0 ? await loadGates(tx, runId, [...new Set(served)]) : new Map();
  return [...judgeBatch(terms, facts, gates)].map(
    ({ facts: { subject }, tier, verdict }) => [`${tier.id} ${subject.id}`, verdict] as const,
  );
}
