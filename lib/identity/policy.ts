import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "./actor";
import { type Action, reach } from "./permissions";

/**
 * The `where` of rows that belong to a unit (`unitId`, `provinceId`, `unit.versions.path`): none
 * unless the matrix says so. Process policies that need no more than this return it as it is.
 */
export function rowsOfUnits(actor: Actor, action: Action) {
  switch (reach(actor, action)) {
    case "province":
      return { provinceId: actor.provinceId };
    case "subtree":
      return {
        provinceId: actor.provinceId,
        unit: { versions: { some: { path: { startsWith: actor.unitPath } } } },
      };
    case "unit":
      return { provinceId: actor.provinceId, unitId: actor.unitId };
    default:
      return { id: { in: [] as string[] } };
  }
}

/** The `where` of rows that belong to the province as a whole. */
export function rowsOfProvince(actor: Actor, action: Action) {
  return reach(actor, action) === "province"
    ? { provinceId: actor.provinceId }
    : { id: { in: [] as string[] } };
}

/** The accounts on which the matrix lets this actor do `action`. */
export const usersFor = (actor: Actor, action: Action): Prisma.UserWhereInput =>
  rowsOfProvince(actor, action);
