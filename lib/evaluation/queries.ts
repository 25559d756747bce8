import "server-only";
import { dayOf, toDateColumn } from "@/lib/calendar";
import { roundKindOf } from "@/lib/campaigns/rules";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Explanation } from "@/lib/scoring";
import { refusalTo } from "@/lib/workflow";
import type { Prisma } from "@/prisma/generated/client";
import type { VerdictOutcome } from "@/prisma/generated/enums";
import { tiersOf } from "./judging/rules";
import { runsFor, verdictsFor } from "./policy";
import type { VerdictFilter } from "./schema";
import { runWorkflow } from "./workflow";

const runFields = {
  id: true,
  roundId: true,
  number: true,
  kind: true,
  status: true,
  version: true,
  total: true,
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
export function findRun(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const run = await tx.evaluationRun.findFirst({
      where: { id, AND: runsFor(actor, "run.read") },
      select: { ...runFields, round: { select: { ...runFields.round.select, terms: true } } },
    });
    if (!run) return null;
    const { terms, ...round } = run.round;
    const refusal = refusalTo(runWorkflow, "recognise", { actor, row: run, facts: run });
    return {
      ...run,
      round,
      terms: shownTerms(terms as PlanTerms),
      recogniseRefusal: refusal?.text ?? null,
      mayRecognise: refusal === null,
    };
  });
}

/** Only what names tiers and conditions: a plan is long. */
const shownTerms = ({ tiers, indicators }: PlanTerms) => ({ tiers, indicators });

/** How far a run is: for the page that waits for it. */
export function findRunProgress(actor: Actor, id: string) {
  return read(actor, (tx) =>
    tx.evaluationRun.findFirst({
      where: { id, AND: runsFor(actor, "run.read") },
      select: { status: true, total: true, done: true, error: true },
    }),
  );
}

const verdictFields = {
  id: true,
  tierId: true,
  subjectKind: true,
  unitId: true,
  personId: true,
  subjectName: true,
  unitName: true,
  blockCode: true,
  outcome: true,
  provisional: true,
  conditionsMet: true,
  conditionsTotal: true,
  firstObstacle: true,
  rank: true,
  rankTied: true,
  withinQuota: true,
  quotaReason: true,
} satisfies Prisma.VerdictRowSelect;

/** Verdicts of a run by name, keyset-paged: `cursor` is what the page before answered. */
export function listVerdicts(
  actor: Actor,
  runId: string,
  { tier, outcome, block, cursor, limit }: VerdictFilter,
) {
  return read(actor, async (tx) => {
    const after = cursor ? decodeCursor(cursor) : null;
    const rows = await tx.verdictRow.findMany({
      where: {
        runId,
        AND: [
          verdictsFor(actor),
          after
            ? { OR: [{ subjectName: { gt: after.name } }, { subjectName: after.name, id: { gt: after.id } }] }
            : {},
        ],
        ...(tier ? { tierId: tier } : {}),
        ...(outcome ? { outcome } : {}),
        ...(block ? { blockCode: block } : {}),
      },
      orderBy: [{ subjectName: "asc" }, { id: "asc" }],
      take: limit + 1,
      select: verdictFields,
    });
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items,
      nextCursor: rows.length > limit && last ? encodeCursor(last.subjectName, last.id) : null,
    };
  });
}

const encodeCursor = (name: string, id: string) =>
  Buffer.from(JSON.stringify([name, id])).toString("base64url");
function decodeCursor(cursor: string): { name: string; id: string } | null {
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown[];
    return typeof name === "string" && typeof id === "string" ? { name, id } : null;
  } catch {
    return null;
  }
}

/** Counts by tier and answer, in one statement. */
export function countVerdicts(actor: Actor, runId: string) {
  return read(actor, async (tx) => {
    const rows = await tx.verdictRow.groupBy({
      by: ["tierId", "outcome"],
      where: { runId, AND: verdictsFor(actor) },
      _count: { _all: true },
    });
    return rows.map(({ tierId, outcome, _count }) => ({ tierId, outcome, count: _count._all }));
  });
}

/** One subject's verdicts of a run with their explanations, down to clause and datum; null when out of reach. */
export function findExplanation(actor: Actor, runId: string, subjectId: string) {
  return read(actor, async (tx) => {
    const rows = await tx.verdictRow.findMany({
      where: {
        runId,
        OR: [{ personId: subjectId }, { unitId: subjectId, personId: null }],
        AND: verdictsFor(actor),
      },
      orderBy: { tierId: "asc" },
      select: {
        ...verdictFields,
        explanation: true,
        run: {
          select: {
            ...runFields,
            round: {
              select: { ...runFields.round.select, terms: true, campaign: { select: { title: true } } },
            },
          },
        },
      },
    });
    const run = rows[0]?.run;
    if (!run) return null;
    const { terms, ...round } = run.round;
    return {
      run: { ...run, round },
      terms: terms as PlanTerms,
      verdicts: rows.map(({ run: _, explanation, ...row }) => ({
        ...row,
        explanation: explanation as unknown as Explanation,
      })),
    };
  });
}

/** The recognised run of a round, for nominations and what is published; null when there is none. */
export const findRecognisedRun = (tx: Transaction, roundId: string) =>
  tx.evaluationRun.findFirst({
    where: { roundId, status: "RECOGNISED" },
    select: { id: true, number: true, recognisedAt: true },
  });

/** How two runs of a round differ: whose answer changed, and from what to what. */
export function compareRuns(actor: Actor, beforeId: string, afterId: string) {
  return read(actor, async (tx) => {
    const rows = await tx.verdictRow.findMany({
      where: { runId: { in: [beforeId, afterId] }, AND: verdictsFor(actor) },
      select: {
        runId: true,
        tierId: true,
        unitId: true,
        personId: true,
        subjectName: true,
        outcome: true,
        firstObstacle: true,
      },
    });
    const key = (row: (typeof rows)[number]) => `${row.tierId} ${row.personId ?? row.unitId}`;
    const before = new Map(rows.filter(({ runId }) => runId === beforeId).map((row) => [key(row), row]));
    return rows.flatMap((row) => {
      const old = row.runId === afterId ? before.get(key(row)) : undefined;
      const changed = row.runId === afterId && old?.outcome !== row.outcome;
      return changed
        ? [
            {
              subjectName: row.subjectName,
              tierId: row.tierId,
              from: (old?.outcome ?? null) as VerdictOutcome | null,
              to: row.outcome,
              firstObstacle: row.firstObstacle,
            },
          ]
        : [];
    });
  });
}

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

/** The finished run of the same round before this one, for "so với lần trước". */
export function findPreviousRun(actor: Actor, run: { roundId: string; number: number }) {
  return read(actor, (tx) =>
    tx.evaluationRun.findFirst({
      where: {
        roundId: run.roundId,
        number: { lt: run.number },
        status: { in: ["DONE", "RECOGNISED", "SUPERSEDED"] },
        AND: runsFor(actor, "run.read"),
      },
      orderBy: { number: "desc" },
      select: { id: true, number: true, kind: true },
    }),
  );
}
