import "server-only";
import { recordAudit } from "@/lib/audit";
import { bulk, moment, read, type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { notify } from "@/lib/notifications/notify";
import type { PlanTerms } from "@/lib/plans/terms";
import { engineVersion } from "@/lib/scoring";
import type { Gates } from "../facts/subjects/gates/rules";
import { batchSize } from "../snapshot/batches/queries";
import { storeSnapshot } from "../snapshot/commands";
import { findRoundForRun } from "../snapshot/queries";
import { countedOutcome, type outcomeText, runKindText, storedOutcome } from "../text";
import { frozenBatches, loadGates, settledFromFacts } from "./queries";
import { judgeBatch, place, type Result, resultHash, type Settled, settled } from "./rules";
import { insertVerdicts, placeVerdicts, rowOf, type VerdictRow } from "./verdicts/commands";

type Run = { provinceId: string; runId: string; terms: PlanTerms };

/**
 * Carries a run from wherever it stands to its end: freeze the facts, judge batch by batch, then
 * rank, cut and finish. Each step commits with its progress, so a killed run goes on where it was,
 * and memory does not grow with the number of subjects but for what ranks them.
 */
export async function carryOutRun(actor: Actor, runId: string, now: () => Date = () => new Date()) {
  await freeze(actor, runId, now());
  const terms = await read(actor, (tx) => termsOf(tx, runId));
  if (!terms) return;
  const run = { provinceId: actor.provinceId, runId, terms };
  const judged = await judgeAll(run);
  await finish(actor, run, judged, now());
}

async function termsOf(tx: Transaction, runId: string) {
  const run = await tx.evaluationRun.findUnique({ where: { id: runId }, select: { terms: true } });
  return (run?.terms ?? null) as PlanTerms | null;
}

const runOf = (tx: Transaction, runId: string) =>
  tx.evaluationRun.findUnique({
    where: { id: runId },
    select: {
      id: true,
      roundId: true,
      number: true,
      kind: true,
      status: true,
      total: true,
      done: true,
      requestedById: true,
    },
  });

/** Takes the facts down as one moment, all or nothing; the province's other writes do not wait for it. */
async function freeze(actor: Actor, runId: string, now: Date) {
  await bulk(actor, async (query) => {
    await query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`run:${runId}`]);
    const { rows } = await query<{ roundId: string }>(
      `select "roundId" from "EvaluationRun" where "id" = $1 and "status" = 'QUEUED'`,
      [runId],
    );
    const roundId = rows[0]?.roundId;
    if (!roundId) return;
    const tell = (frozen: number, total: number) =>
      bulk(actor, (said) =>
        said(`update "EvaluationRun" set "frozen" = $2, "total" = $3 where "id" = $1`, [
          runId,
          frozen,
          total,
        ]),
      );
    const taken = await moment(actor, async (tx) => {
      const round = await findRoundForRun(tx, actor, roundId);
      return round && { round, ...(await storeSnapshot(tx, query, { runId, round, now, tell })) };
    });
    if (!taken) return;
    const { round, total, factsHash } = taken;
    await query(
      `update "EvaluationRun" set "status" = 'RUNNING', "total" = $2, "frozen" = $2, "factsHash" = $3, "termsHash" = $4, "terms" = $5,
              "planNumber" = $6, "engineVersion" = $7, "dataAt" = $8 where "id" = $1`,
      [
        runId,
        total,
        factsHash,
        round.termsHash,
        JSON.stringify(round.terms),
        round.planVersion.number,
        engineVersion,
        now,
      ],
    );
  });
}

/**
 * Judges and stores what is left, a batch in each step: the next is judged while one is stored. Answers what ranks the
 * subjects, or null when another process has judged some of them.
 */
async function judgeAll(run: Run): Promise<Settled[] | null> {
  const { provinceId, runId, terms } = run;
  const standing = await read({ provinceId }, async (tx) => {
    const found = await runOf(tx, runId);
    return found && { ...found, gates: found.done > 0 ? await loadGates(tx, runId) : new Map() };
  });
  if (standing?.status !== "RUNNING") return null;
  const gates: Gates = standing.gates;
  const all: Settled[] = [];
  let stored: Promise<boolean> = Promise.resolve(true);
  for await (const { batch, facts } of frozenBatches(
    { provinceId },
    runId,
    Math.ceil(standing.done / batchSize),
  )) {
    const [rows, subjects]: [VerdictRow[], Set<string>] = [[], new Set()];
    for (const judged of judgeBatch(terms, facts, gates)) {
      subjects.add(judged.facts.subject.id);
      rows.push(rowOf(judged));
      all.push(settled(judged, engineVersion));
    }
    // Somebody else is at this run: they end it, or the next attempt goes on from where they stopped.
    if (!(await stored)) return null;
    stored = storeBatch(run, { batch, subjects: subjects.size, rows });
    stored.catch(() => undefined);
  }
  return (await stored) && standing.done === 0 ? all : null;
}

type Batch = { batch: number; subjects: number; rows: VerdictRow[] };

/** Stores a batch's verdicts with the run's progress, unless another process has. */
function storeBatch({ provinceId, runId }: Run, { batch, subjects, rows }: Batch): Promise<boolean> {
  return bulk({ provinceId }, async (query) => {
    const { rowCount } = await query(
      `update "EvaluationRun" set "done" = "done" + $3 where "id" = $1 and "status" = 'RUNNING' and "done" = $2`,
      [runId, batch * batchSize, subjects],
    );
    if (rowCount === 0) return false;
    await insertVerdicts(query, { provinceId, runId, batch }, rows);
    return true;
  });
}

async function finish(actor: Actor, run: Run, judged: Settled[] | null, now: Date) {
  const { runId, terms } = run;
  const standing = await read(actor, (tx) => runOf(tx, runId));
  if (standing?.status !== "RUNNING" || standing.done !== standing.total) return;
  // What another process has judged is judged again from the frozen facts.
  const asked = { runId, terms, engine: engineVersion };
  const results = place(judged ?? (await settledFromFacts(actor, asked)));
  await placeVerdicts(actor, runId, results);
  const hash = resultHash(results);
  const counts = countOutcomes(results);
  await transaction(actor, async (tx) => {
    const run = await runOf(tx, runId);
    if (run?.status !== "RUNNING") return;
    await tx.evaluationRun.update({
      where: { id: runId },
      data: { status: "DONE", counts, resultHash: hash, finishedAt: now, version: { increment: 1 } },
      select: { id: true },
    });
    const round = await findRoundForRun(tx, actor, run.roundId);
    const label = `${runKindText[run.kind]} lần ${run.number}`;
    await recordAudit(tx, actor, "evaluation.finish", runId, {
      label,
      after: { status: "DONE", counts },
      at: now,
    });
    const said = Object.entries(counts).map(([outcome, count]) =>
      countedOutcome(outcome as keyof typeof outcomeText, count),
    );
    await notify(
      tx,
      actor.provinceId,
      {
        to: { userIds: [run.requestedById] },
        kind: "evaluation.finish",
        text: `${label}, ${round?.title ?? ""}: đã xét xong (${said.join(", ")}).`,
        href: `/lam-viec/phong-trao/${round?.campaign.id}/xet/${runId}`,
      },
      now,
    );
  });
}

const countOutcomes = (results: readonly Result[]) => {
  const counts: Record<string, number> = {};
  for (const { verdict } of results)
    counts[storedOutcome[verdict.outcome]] = (counts[storedOutcome[verdict.outcome]] ?? 0) + 1;
  return counts;
};
