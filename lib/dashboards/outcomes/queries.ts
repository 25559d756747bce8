import "server-only";
import { read, type Transaction } from "@/lib/database";
import { runsFor, verdictsFor } from "@/lib/evaluation/policy";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import type { Prisma } from "@/prisma/generated/client";
import { findFrame, frameView } from "../frame/queries";
import type { BoardFilter } from "../schema";
import { type OutcomeCount, obstaclesOf } from "./rules";

/** Kết quả xét of a round: answers by tier and block, and what stands in the way first. Five statements. */
export function findOutcomes(actor: Actor, filter: BoardFilter, now = new Date()) {
  return read(actor, async (tx) => {
    const frame = await findFrame(tx, actor, filter, now);
    if (!frame) return null;
    const run = await findShownRun(tx, actor, frame.round.id);
    const counts = await countOutcomes(tx, actor, run?.id ?? "", frame.block?.code ?? null);
    const { tiers, indicators } = frame.terms;
    return {
      frame: frameView(frame),
      run,
      mayOpenRun: reach(actor, "run.read") !== null,
      tiers: tiers.filter(({ id }) => counts.some(({ tierId }) => tierId === id)),
      indicators,
      counts,
      obstacles: obstaclesOf(counts),
      grades: await listGradeNames(tx, actor.provinceId),
    };
  });
}
export type OutcomeBoard = NonNullable<Awaited<ReturnType<typeof findOutcomes>>>;

/** Whoever may not read runs sees what was recognised, as everywhere. */
const shownRuns = (actor: Actor): Prisma.EvaluationRunWhereInput =>
  reach(actor, "run.read")
    ? { status: { in: ["DONE", "RECOGNISED"] }, AND: runsFor(actor, "run.read") }
    : { status: "RECOGNISED", provinceId: actor.provinceId };

/** The run a board speaks of: the recognised one, else the newest official one, else the newest trial. */
async function findShownRun(tx: Transaction, actor: Actor, roundId: string) {
  const runs = await tx.evaluationRun.findMany({
    where: { roundId, ...shownRuns(actor) },
    orderBy: { number: "desc" },
    take: 20,
    select: { id: true, number: true, kind: true, status: true, dataAt: true, recognisedAt: true },
  });
  return (
    runs.find(({ status }) => status === "RECOGNISED") ??
    runs.find(({ kind }) => kind === "OFFICIAL") ??
    runs[0] ??
    null
  );
}

async function countOutcomes(
  tx: Transaction,
  actor: Actor,
  runId: string,
  blockCode: string | null,
): Promise<OutcomeCount[]> {
  const rows = await tx.verdictRow.groupBy({
    by: ["tierId", "blockCode", "outcome", "firstObstacle"],
    where: { runId, AND: verdictsFor(actor), ...(blockCode ? { blockCode } : {}) },
    _count: { _all: true },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, count: _count._all }));
}

/** What the codes of grades are called, "tot" → "Tốt". */
export async function listGradeNames(tx: Transaction, provinceId: string): Promise<Record<string, string>> {
  const bands = await tx.gradeBand.findMany({
    where: { provinceId },
    distinct: ["code"],
    orderBy: { code: "asc" },
    select: { code: true, name: true },
  });
  return Object.fromEntries(bands.map(({ code, name }) => [code, name]));
}
