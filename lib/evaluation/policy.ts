import type { Actor } from "@/lib/identity/actor";
import { type Action, reach } from "@/lib/identity/permissions";
import { rowsOfProvince, rowsOfUnits } from "@/lib/identity/policy";
import type { Prisma } from "@/prisma/generated/client";

/** Runs belong to the province; trials are seen only by those who may run one. */
export function runsFor(actor: Actor, action: Action): Prisma.EvaluationRunWhereInput {
  const own = rowsOfProvince(actor, action);
  return reach(actor, "run.trial") === "province" ? own : { ...own, kind: "OFFICIAL" };
}

/**
 * The verdicts on which the matrix lets this actor look. Whoever sees less than the province sees
 * their own, and only once the run is recognised: nothing provisional leaves the office.
 */
export function verdictsFor(actor: Actor): Prisma.VerdictRowWhereInput {
  const own = rowsOfUnits(actor, "verdict.read");
  if (reach(actor, "run.trial") === "province") return own;
  if (reach(actor, "verdict.read") === "province") return { ...own, run: { kind: "OFFICIAL" } };
  return { ...own, run: { status: { in: ["RECOGNISED", "SUPERSEDED"] } } };
}
