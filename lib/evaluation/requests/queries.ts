import "server-only";
import { type Day, dayOf } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { findHolidays, findRule } from "@/lib/organizations/rules/queries";
import { ruleValues } from "@/lib/organizations/rules/schema";
import { refusalTo } from "@/lib/workflow";
import type { Prisma } from "@/prisma/generated/client";
import { verdictsFor } from "../policy";
import { reviewsFor } from "./policy";
import { caseKey, lastReviewDay, type ReviewLimit, type ReviewWindow, reviewObstacle } from "./rules";
import { type ReviewFilter, reviewPage } from "./schema";
import { reviewWorkflow } from "./workflow";

type Case = { unitId: string; personId: string | null; tierId: string };
type Recognised = { id: string; roundId: string; number: number; recognisedAt: Date | null };
export type FoundWindow = ReviewWindow & {
  limit: (ReviewLimit & { source: string; verified: boolean }) | null;
};

/**
 * The days in which a unit may ask about each of these cases of a recognised run, by the province's rule of the day of
 * recognition. Only the decision that awards a case ends its days sooner: those on other lines of the round do not.
 */
export async function findReviewWindows<C extends Case>(
  tx: Transaction,
  { provinceId }: Pick<Actor, "provinceId">,
  run: Recognised,
  cases: readonly C[],
): Promise<(C & FoundWindow)[]> {
  const newer = await tx.evaluationRun.findFirst({
    where: { roundId: run.roundId, status: "RECOGNISED", id: { not: run.id } },
    select: { number: true },
  });
  const awarded = await tx.proposalLine.findMany({
    where: {
      decision: "AGREED",
      proposal: { roundId: run.roundId, decisions: { some: { kind: "award", status: { not: "DRAFT" } } } },
      nomination: { OR: cases.map(({ unitId, personId, tierId }) => ({ unitId, personId, tierId })) },
    },
    select: { nomination: { select: { unitId: true, personId: true, tierId: true } } },
  });
  const decided = new Set(awarded.map(({ nomination }) => caseKey(nomination)));
  const limit = run.recognisedAt ? await findLimit(tx, provinceId, dayOf(run.recognisedAt)) : null;
  const through =
    run.recognisedAt && limit
      ? lastReviewDay(run.recognisedAt, limit, await findHolidays(tx, provinceId))
      : null;
  const supersededBy = newer?.number ?? null;
  return cases.map((one) => ({ ...one, supersededBy, isDecided: decided.has(caseKey(one)), through, limit }));
}

async function findLimit(tx: Transaction, provinceId: string, day: Day) {
  const rule = await findRule(tx, provinceId, "time-limit", "review-request", day);
  const told = ruleValues["time-limit"].safeParse(rule?.value);
  if (!rule || !told.success) return null;
  const { days, counting } = told.data;
  return { days: Number(days), counting, source: rule.source, verified: rule.verified };
}

const reviewFields = {
  id: true,
  conditionId: true,
  content: true,
  filedById: true,
  filedAt: true,
  status: true,
  outcome: true,
  answer: true,
  answeredById: true,
  answeredAt: true,
  version: true,
  verdict: {
    select: { id: true, tierId: true, unitId: true, personId: true, subjectName: true, unitName: true },
  },
} satisfies Prisma.ReviewRequestSelect;
type Row = Prisma.ReviewRequestGetPayload<{ select: typeof reviewFields }>;

/** With the names of who asked and who answered, and what this actor may do with each. */
async function shownReviews(tx: Transaction, actor: Actor, rows: readonly Row[]) {
  const ids = rows.flatMap(({ filedById, answeredById }) => [filedById, answeredById ?? filedById]);
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? null;
  return rows.map(
    ({ filedById, answeredById, verdict: { id: verdictId, unitId, personId, ...verdict }, ...row }) => ({
      ...row,
      ...verdict,
      verdictId,
      subjectId: personId ?? unitId,
      filedBy: nameOf(filedById),
      answeredBy: nameOf(answeredById),
      mayAnswer: refusalTo(reviewWorkflow, "answer", { actor, row }) === null,
      mayWithdraw: unitId === actor.unitId && refusalTo(reviewWorkflow, "withdraw", { actor, row }) === null,
    }),
  );
}
export type ShownReview = Awaited<ReturnType<typeof shownReviews>>[number];

/** What was asked about one subject's verdicts of a run, oldest first, and until when more may be asked of each. */
export function findReviews(actor: Actor, run: Recognised, subjectId: string, now = new Date()) {
  return read(actor, async (tx) => {
    const rows = await tx.reviewRequest.findMany({
      where: {
        runId: run.id,
        verdict: { OR: [{ personId: subjectId }, { unitId: subjectId, personId: null }] },
        AND: reviewsFor(actor, "verdict.read"),
      },
      orderBy: { id: "asc" },
      select: reviewFields,
    });
    const verdicts = await tx.verdictRow.findMany({
      where: {
        runId: run.id,
        OR: [{ personId: subjectId }, { unitId: subjectId, personId: null }],
        AND: verdictsFor(actor),
      },
      orderBy: { tierId: "asc" },
      select: { tierId: true, unitId: true, personId: true },
    });
    const windows = run.recognisedAt ? await findReviewWindows(tx, actor, run, verdicts) : [];
    return {
      windows: windows.map((window) => ({ ...window, obstacle: reviewObstacle(window, now) })),
      reviews: await shownReviews(tx, actor, rows),
    };
  });
}
export type ShownWindow = Awaited<ReturnType<typeof findReviews>>["windows"][number];

/** The requests about a run, oldest first, keyset-paged. */
export function listReviews(actor: Actor, runId: string, { status, cursor, limit }: ReviewFilter) {
  const after = reviewPage.read(cursor);
  return read(actor, async (tx) => {
    const rows = await tx.reviewRequest.findMany({
      where: {
        runId,
        AND: [reviewsFor(actor, "verdict.read"), after ? { id: { gt: after[0] } } : {}],
        ...(status ? { status } : {}),
      },
      orderBy: { id: "asc" },
      take: limit + 1,
      select: reviewFields,
    });
    const items = await shownReviews(tx, actor, rows.slice(0, limit));
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? reviewPage.write(last.id) : null };
  });
}

/**
 * The cases of a round on which something is still asked, by `caseKey`: a request without an answer, or one answered
 * with a promise to judge anew that no newer result has kept yet.
 */
export async function listContestedCases(tx: Transaction, roundId: string): Promise<Set<string>> {
  const rows = await tx.reviewRequest.findMany({
    where: {
      run: { roundId },
      OR: [{ status: "OPEN" }, { status: "ANSWERED", outcome: "TO_CORRECT", run: { status: "RECOGNISED" } }],
    },
    select: { verdict: { select: { tierId: true, unitId: true, personId: true } } },
  });
  return new Set(rows.map(({ verdict }) => caseKey(verdict)));
}

/** A run of which this actor sees a verdict; null when out of reach. */
export const findReviewedRun = (actor: Actor, id: string) =>
  read(actor, (tx) =>
    tx.evaluationRun.findFirst({
      where: { id, provinceId: actor.provinceId, verdicts: { some: verdictsFor(actor) } },
      select: { id: true },
    }),
  );
