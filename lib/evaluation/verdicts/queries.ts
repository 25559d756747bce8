import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Prisma } from "@/prisma/generated/client";
import { explainable, withExplanations } from "../explanation/trees/queries";
import { runsFor, verdictsFor } from "../policy";
import { runFields, runOf } from "../queries";
import { type VerdictFilter, verdictPage } from "../schema";

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

/** What the page of one run shows, in one read: the run and, once it is finished, who stands where and what changed. */
export function findRunPage(actor: Actor, id: string, filter: VerdictFilter) {
  return read(actor, async (tx) => {
    const run = await runOf(tx, actor, id);
    if (!run) return null;
    if (run.status === "QUEUED" || run.status === "RUNNING") return { run, result: null };
    const previous = await previousOf(tx, actor, run);
    const result = {
      ...(await verdictsOf(tx, actor, id, filter)),
      counts: await countsOf(tx, actor, id),
      previous: previous && { ...previous, changes: await countChanges(tx, actor, previous.id, id) },
    };
    return { run, result };
  });
}

/** The finished run of the same round before this one, for "so với lần trước". */
const previousOf = (tx: Transaction, actor: Actor, run: { roundId: string; number: number }) =>
  tx.evaluationRun.findFirst({
    where: {
      roundId: run.roundId,
      number: { lt: run.number },
      status: { in: ["DONE", "RECOGNISED", "SUPERSEDED"] },
      AND: runsFor(actor, "run.read"),
    },
    orderBy: { number: "desc" },
    select: { id: true, number: true, kind: true },
  });

/** How many answers, or places within a quota, differ between two runs, for those who see every verdict of the province. */
async function countChanges(tx: Transaction, actor: Actor, beforeId: string, afterId: string) {
  if (reach(actor, "verdict.read") !== "province") return 0;
  const [row] = await tx.$queryRaw<{ total: number }[]>`
    select count(*)::int as "total"
      from (select * from "VerdictRow" where "runId" = ${afterId}) n
      full join (select * from "VerdictRow" where "runId" = ${beforeId}) o
        on o."tierId" = n."tierId" and o."unitId" = n."unitId" and o."personId" is not distinct from n."personId"
     where (o."outcome", o."provisional", o."withinQuota") is distinct from (n."outcome", n."provisional", n."withinQuota")`;
  return row?.total ?? 0;
}

/** Verdicts of a run by name, keyset-paged: `cursor` is what the page before answered. */
export const listVerdicts = (actor: Actor, runId: string, filter: VerdictFilter) =>
  read(actor, (tx) => verdictsOf(tx, actor, runId, filter));

async function verdictsOf(
  tx: Transaction,
  actor: Actor,
  runId: string,
  { tier, outcome, block, cursor, limit }: VerdictFilter,
) {
  const after = verdictPage.read(cursor);
  const rows = await tx.verdictRow.findMany({
    where: {
      runId,
      AND: [
        verdictsFor(actor),
        after
          ? { OR: [{ subjectName: { gt: after[0] } }, { subjectName: after[0], id: { gt: after[1] } }] }
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
    nextCursor: rows.length > limit && last ? verdictPage.write(last.subjectName, last.id) : null,
  };
}

/** Counts by tier and answer. */
async function countsOf(tx: Transaction, actor: Actor, runId: string) {
  const rows = await tx.verdictRow.groupBy({
    by: ["tierId", "outcome"],
    where: { runId, AND: verdictsFor(actor) },
    _count: { _all: true },
  });
  return rows.map(({ tierId, outcome, _count }) => ({ tierId, outcome, count: _count._all }));
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
        ...explainable,
        run: {
          select: {
            ...runFields,
            terms: true,
            round: {
              select: { ...runFields.round.select, terms: true, campaign: { select: { title: true } } },
            },
          },
        },
      },
    });
    const run = rows[0]?.run;
    if (!run) return null;
    const { terms: judgedBy, round: found, ...shown } = run;
    const { terms: pinned, ...round } = found;
    return {
      run: { ...shown, round },
      // The terms of the run, not those its round may have taken since.
      terms: (judgedBy ?? pinned) as PlanTerms,
      verdicts: (await withExplanations(tx, rows)).map(({ run: _, runId: __, ...row }) => row),
    };
  });
}
