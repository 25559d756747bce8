import "server-only";
import { recordAudit } from "@/lib/audit";
import { read, type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { notify } from "@/lib/notifications/notify";
import type { PlanTerms } from "@/lib/plans/terms";
import { obstaclesOf } from "@/lib/scoring";
import { engineVersion } from "@/lib/scoring/evaluate";
import { batchSize, storeSnapshot } from "../snapshot/commands";
import { findRoundForRun } from "../snapshot/queries";
import { countedOutcome, type outcomeText, runKindText, storedOutcome } from "../text";
import { loadBatch, loadFacts } from "./queries";
import { type Judged, judge, place, type Result, replay, resultHash, type Settled, settled } from "./rules";

/**
 * Carries a run from wherever it stands to its end: freeze the facts, judge batch by batch, then
 * rank, cut and finish. Each step commits with its progress, so a killed run goes on where it was.
 */
export async function carryOutRun(actor: Actor, runId: string, now: () => Date = () => new Date()) {
  await freeze(actor, runId, now());
  const terms = await read(actor, (tx) => termsOf(tx, runId));
  if (!terms) return;
  const judged: Settled[] = [];
  let subjects = 0;
  for (;;) {
    const batch = await judgeNextBatch(actor, runId, terms);
    if (!batch) break;
    // What another process has judged is judged again at the end.
    if (batch.from !== subjects) continue;
    subjects += batch.subjects;
    judged.push(...batch.judged);
  }
  await finish(actor, runId, { terms, judged, subjects }, now());
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

async function freeze(actor: Actor, runId: string, now: Date) {
  await transaction(actor, async (tx) => {
    const run = await runOf(tx, runId);
    if (run?.status !== "QUEUED") return;
    const round = await findRoundForRun(tx, actor, run.roundId);
    if (!round) return;
    const { total, factsHash } = await storeSnapshot(tx, runId, round, now);
    await tx.evaluationRun.update({
      where: { id: runId },
      data: {
        status: "RUNNING",
        total,
        factsHash,
        termsHash: round.termsHash,
        terms: round.terms,
        planNumber: round.planVersion.number,
        engineVersion,
        dataAt: now,
      },
      select: { id: true },
    });
  });
}

/** Judges and stores the next batch; null when none is left. */
async function judgeNextBatch(actor: Actor, runId: string, terms: PlanTerms) {
  return transaction(actor, async (tx) => {
    const run = await runOf(tx, runId);
    if (run?.status !== "RUNNING" || run.done >= run.total) return null;
    const facts = await loadBatch(tx, runId, run.done / batchSize);
    if (!facts) throw new Error(`run ${runId} has lost its facts`);
    const judged = facts.flatMap((one) => judge(terms, one));
    await insertVerdicts(tx, actor.provinceId, runId, judged);
    await tx.evaluationRun.update({
      where: { id: runId },
      data: { done: run.done + facts.length },
      select: { id: true },
    });
    return { from: run.done, subjects: facts.length, judged: judged.map(settled) };
  });
}

type Known = { terms: PlanTerms; judged: readonly Settled[]; subjects: number };

async function finish(actor: Actor, runId: string, { terms, judged, subjects }: Known, now: Date) {
  const results = await read(actor, async (tx) => {
    const run = await runOf(tx, runId);
    if (run?.status !== "RUNNING" || run.done !== run.total) return null;
    // A run that went on from where another process left it: the frozen facts give the rest again.
    return subjects === run.total ? place(judged) : replay(terms, await loadFacts(tx, runId));
  });
  if (!results) return;
  await transaction(actor, async (tx) => {
    const run = await runOf(tx, runId);
    if (run?.status !== "RUNNING") return;
    await placeVerdicts(tx, runId, results);
    const counts = countOutcomes(results);
    await tx.evaluationRun.update({
      where: { id: runId },
      data: {
        status: "DONE",
        counts,
        resultHash: resultHash(results),
        finishedAt: now,
        version: { increment: 1 },
      },
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

/** One statement for a whole batch, whatever its size. */
async function insertVerdicts(tx: Transaction, provinceId: string, runId: string, judged: readonly Judged[]) {
  if (judged.length === 0) return;
  const rows = judged.map(({ facts: { subject, units }, tier, verdict }) => ({
    id: crypto.randomUUID(),
    tierId: tier.id,
    subjectKind: subject.kind === "collective" ? "COLLECTIVE" : "INDIVIDUAL",
    unitId: subject.unitId,
    unitVersionId: subject.unitVersionId,
    personId: subject.kind === "individual" ? subject.id : null,
    subjectName: subject.name,
    unitName:
      subject.kind === "collective"
        ? subject.name
        : (units.find(({ isLast }) => isLast)?.unitName ?? units[0]?.unitName ?? ""),
    blockCode: subject.blockCode ?? "",
    outcome: storedOutcome[verdict.outcome],
    provisional: verdict.isProvisional,
    conditionsMet: verdict.counts.met,
    conditionsTotal: verdict.counts.total,
    firstObstacle: obstaclesOf(verdict.explanation).first?.conditionId ?? null,
    explanation: verdict.explanation,
  }));
  await tx.$executeRaw`
    insert into "VerdictRow" ("id", "provinceId", "runId", "tierId", "subjectKind", "unitId", "unitVersionId", "personId", "subjectName", "unitName",
      "blockCode", "outcome", "provisional", "conditionsMet", "conditionsTotal", "firstObstacle", "explanation")
    select r."id", ${provinceId}, ${runId}, r."tierId", r."subjectKind"::"SubjectKind", r."unitId", r."unitVersionId", r."personId", r."subjectName", r."unitName",
      r."blockCode", r."outcome"::"VerdictOutcome", r."provisional", r."conditionsMet", r."conditionsTotal", r."firstObstacle", r."explanation"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("id" text, "tierId" text, "subjectKind" text, "unitId" text, "unitVersionId" text,
      "personId" text, "subjectName" text, "unitName" text, "blockCode" text, "outcome" text, "provisional" boolean, "conditionsMet" integer,
      "conditionsTotal" integer, "firstObstacle" text, "explanation" jsonb)`;
}

async function placeVerdicts(tx: Transaction, runId: string, results: readonly Result[]) {
  const rows = results.flatMap(({ subject, tier, placing }) =>
    placing
      ? [
          {
            tierId: tier.id,
            unitId: subject.unitId,
            personId: subject.kind === "individual" ? subject.id : null,
            ...placing,
          },
        ]
      : [],
  );
  await tx.$executeRaw`
    update "VerdictRow" v set "rank" = r."rank", "rankTied" = r."tied", "withinQuota" = r."within", "quotaReason" = r."reason"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("tierId" text, "unitId" text, "personId" text, "rank" integer, "tied" boolean, "within" boolean, "reason" text)
    where v."runId" = ${runId} and v."tierId" = r."tierId" and v."unitId" = r."unitId" and v."personId" is not distinct from r."personId"`;
}
