import type { Actor } from "@/lib/identity/actor";
import { type Action, reach } from "@/lib/identity/permissions";
import type { Prisma } from "@/prisma/generated/client";

/** The objections this actor may see: the office all, a unit its own. */
export function objectionsFor(actor: Actor, action: Action): Prisma.ObjectionWhereInput {
  const { provinceId, unitId } = actor;
  const scope = reach(actor, action);
  if (scope === "province") return { provinceId };
  return scope === "unit" ? { provinceId, unitId } : { id: { in: [] } };
}
