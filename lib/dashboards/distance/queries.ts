import "server-only";
import { read } from "@/lib/database";
import { explainable, withExplanations } from "@/lib/evaluation/explanation/trees/queries";
import { verdictsFor } from "@/lib/evaluation/policy";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Prisma } from "@/prisma/generated/client";
import type { VerdictOutcome } from "@/prisma/generated/enums";
import { listGradeNames } from "../outcomes/queries";
import type { DistanceFilter } from "../schema";

const recognised = (actor: Actor): Prisma.VerdictRowWhereInput => ({
  personId: null,
  run: { status: "RECOGNISED" },
  AND: verdictsFor(actor),
});

const runFields = {
  id: true,
  number: true,
  recognisedAt: true,
  dataAt: true,
  round: {
    select: {
      code: true,
      title: true,
      year: true,
      status: true,
      campaign: { select: { id: true, title: true } },
    },
  },
} satisfies Prisma.EvaluationRunSelect;

/**
 * Khoảng cách tới khen thưởng of one unit, its own unless another within reach is named: its verdicts in
 * the newest recognised run (or the one named), and the other runs that judged it. Null when none did.
 */
export function findDistance(actor: Actor, filter: DistanceFilter = {}) {
  return read(actor, async (tx) => {
    const unit = filter.unit ? { unit: { code: filter.unit } } : { unitId: actor.unitId };
    const judged = await tx.verdictRow.findMany({
      where: { ...unit, AND: recognised(actor) },
      orderBy: [{ run: { recognisedAt: "desc" } }, { tierId: "asc" }],
      take: 60,
      select: { unitId: true, unitName: true, run: { select: runFields } },
    });
    const runs = [...new Map(judged.map(({ run }) => [run.id, run])).values()];
    const run = runs.find(({ id }) => id === filter.run) ?? runs[0];
    const [first] = judged;
    if (!run || !first) return null;
    const rows = await tx.verdictRow.findMany({
      where: { runId: run.id, unitId: first.unitId, AND: recognised(actor) },
      orderBy: { tierId: "asc" },
      select: {
        outcome: true,
        provisional: true,
        rank: true,
        ...explainable,
        run: { select: { terms: true, round: { select: { terms: true } } } },
      },
    });
    const judgedBy = rows[0]?.run;
    const terms = (judgedBy?.terms ?? judgedBy?.round.terms) as PlanTerms | undefined;
    return {
      unit: { id: first.unitId, name: first.unitName },
      run,
      runs,
      terms: terms ?? null,
      verdicts: (await withExplanations(tx, rows)).map(
        ({ tierId, outcome, provisional, rank, explanation }) => ({
          tierId,
          outcome,
          provisional,
          rank,
          explanation,
        }),
      ),
    };
  });
}
export type Distance = NonNullable<Awaited<ReturnType<typeof findDistance>>>;

export type UnitDistance = {
  tierId: string;
  unitCode: string;
  unitName: string;
  outcome: VerdictOutcome;
  provisional: boolean;
  conditionsMet: number;
  conditionsTotal: number;
  firstObstacle: string | null;
};

/** How many units are listed. */
const listed = 200;

/**
 * The units of the newest recognised run, the nearest to their award first: for whoever looks after the
 * province; null for others, whose own unit is all they see, and before anything was recognised.
 */
export function listDistances(actor: Actor) {
  return read(actor, async (tx) => {
    if (reach(actor, "verdict.read") !== "province") return null;
    const run = await tx.evaluationRun.findFirst({
      where: { provinceId: actor.provinceId, status: "RECOGNISED" },
      orderBy: { recognisedAt: "desc" },
      select: { ...runFields, terms: true, round: { select: { ...runFields.round.select, terms: true } } },
    });
    const grades = await listGradeNames(tx, actor.provinceId);
    const rows = await tx.$queryRaw<UnitDistance[]>`
      select v."tierId", u."code" as "unitCode", v."unitName", v."outcome"::text as "outcome", v."provisional",
             v."conditionsMet", v."conditionsTotal", v."firstObstacle"
        from "VerdictRow" v join "OrgUnit" u on u."id" = v."unitId"
       where v."runId" = ${run?.id ?? ""} and v."provinceId" = ${actor.provinceId} and v."personId" is null
       order by v."conditionsTotal" - v."conditionsMet", v."unitName", v."id" limit ${listed}`;
    if (!run) return null;
    const { terms: judgedBy, round: found, ...shown } = run;
    const { terms: pinned, ...round } = found;
    const { tiers, indicators } = (judgedBy ?? pinned) as PlanTerms;
    return { run: { ...shown, round }, terms: { tiers, indicators }, grades, rows };
  });
}
export type Distances = NonNullable<Awaited<ReturnType<typeof listDistances>>>;
