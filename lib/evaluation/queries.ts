import "server-only";
import { dayOf, toDateColumn } from "@/lib/calendar";
import { roundKindOf } from "@/lib/campaigns/rules";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import type { PlanTerms } from "@/lib/plans/terms";
import { refusalTo } from "@/lib/workflow";
import type { Prisma } from "@/prisma/generated/client";
import { tiersOf } from "./judging/rules";
import { runsFor } from "./policy";
import { runWorkflow } from "./workflow";

export const runFields = {
  id: true,
  roundId: true,
  number: true,
  kind: true,
  status: true,
  version: true,
  total: true,
  frozen: true,
  done: true,
  counts: true,
  error: true,
  dataAt: true,
  requestedAt: true,
  finishedAt: true,
  recognisedAt: true,
  termsHash: true,
  factsHash: true,
  resultHash: true,
  engineVersion: true,
  /** The plan version it judged by. */
  planNumber: true,
  round: { select: { id: true, title: true, code: true, year: true, campaignId: true } },
} satisfies Prisma.EvaluationRunSelect;

/** The runs of a campaign, newest first; trials only for those who may run one. */
export function listRuns(actor: Actor, campaignId: string) {
  return read(actor, (tx) =>
    tx.evaluationRun.findMany({
      where: { round: { campaignId }, AND: runsFor(actor, "run.read") },
      orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
      take: 100,
      select: runFields,
    }),
  );
}

/** One run with what may be done with it; null when out of reach. */
export const findRun = (actor: Actor, id: string) => read(actor, (tx) => runOf(tx, actor, id));

/** The same for those who read more of it in the same breath. */
export async function runOf(tx: Transaction, actor: Actor, id: string) {
  const run = await tx.evaluationRun.findFirst({
    where: { id, AND: runsFor(actor, "run.read") },
    select: runFields,
  });
  if (!run) return null;
  const refusal = refusalTo(runWorkflow, "recognise", { actor, row: run, facts: run });
  return {
    ...run,
    terms: await shownTerms(tx, run.id),
    recogniseRefusal: refusal?.text ?? null,
    mayRecognise: refusal === null,
  };
}
export type ShownRun = NonNullable<Awaited<ReturnType<typeof runOf>>>;

/** Of the terms the run judged by, which are long, only what names tiers and conditions. */
async function shownTerms(tx: Transaction, runId: string): Promise<Pick<PlanTerms, "tiers" | "indicators">> {
  const [shown] = await tx.$queryRaw<Pick<PlanTerms, "tiers" | "indicators">[]>`
    select coalesce(e."terms", r."terms") -> 'tiers' as "tiers", coalesce(e."terms", r."terms") -> 'indicators' as "indicators"
      from "EvaluationRun" e join "Round" r on r."id" = e."roundId" where e."id" = ${runId}`;
  if (!shown) throw new Error(`round of run ${runId} is gone`);
  return shown;
}

/** How far a run is: for the page that waits for it. */
export function findRunProgress(actor: Actor, id: string) {
  return read(actor, (tx) =>
    tx.evaluationRun.findFirst({
      where: { id, AND: runsFor(actor, "run.read") },
      select: { status: true, total: true, frozen: true, done: true, error: true },
    }),
  );
}

/** The recognised run of a round, for nominations and what is published; null when there is none. */
export const findRecognisedRun = (tx: Transaction, roundId: string) =>
  tx.evaluationRun.findFirst({
    where: { roundId, status: "RECOGNISED" },
    select: { id: true, number: true, recognisedAt: true },
  });

/** The evaluation page of a campaign: its rounds with what may be started, and what an evaluation would still miss. */
export function findEvaluationDesk(actor: Actor, campaignId: string, now = new Date()) {
  return read(actor, async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id: campaignId, provinceId: actor.provinceId },
      select: {
        id: true,
        title: true,
        rounds: {
          orderBy: [{ year: "desc" }, { kind: "asc" }],
          select: { id: true, title: true, code: true, kind: true, status: true, endsOn: true, terms: true },
        },
      },
    });
    if (!campaign) return null;
    const open = campaign.rounds.filter(({ status }) => status === "OPEN");
    const unconfirmed = await tx.filing.groupBy({
      by: ["periodId"],
      where: {
        current: true,
        status: { not: "CONFIRMED" },
        period: { roundId: { in: open.map(({ id }) => id) }, dueOn: { lt: toDateColumn(dayOf(now)) } },
      },
      _count: { _all: true },
    });
    const periods = await tx.reportingPeriod.findMany({
      where: { id: { in: unconfirmed.map(({ periodId }) => periodId) } },
      select: { id: true, roundId: true },
    });
    const missing = new Map<string, number>();
    for (const { periodId, _count } of unconfirmed) {
      const roundId = periods.find(({ id }) => id === periodId)?.roundId ?? "";
      missing.set(roundId, (missing.get(roundId) ?? 0) + _count._all);
    }
    return {
      id: campaign.id,
      title: campaign.title,
      rounds: open
        .filter(({ terms, kind }) => tiersOf(terms as PlanTerms, roundKindOf[kind]).length > 0)
        .map(({ id, title }) => ({ id, title, unconfirmed: missing.get(id) ?? 0 })),
      mayTry: reach(actor, "run.trial") === "province",
      mayDecide: reach(actor, "run.official") === "province",
    };
  });
}
