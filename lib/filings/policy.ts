import type { Actor } from "@/lib/identity/actor";
import { type Action, reach } from "@/lib/identity/permissions";
import { rowsOfUnits } from "@/lib/identity/policy";
import type { Prisma } from "@/prisma/generated/client";

/** The filings on which the matrix lets this actor do `action`. */
export const filingsFor = (actor: Actor, action: Action): Prisma.FilingWhereInput =>
  rowsOfUnits(actor, action);

/** Whether a unit (known by its id and its place in the tree) is within the actor's reach for `action`. */
export function isUnitWithinReach(actor: Actor, action: Action, unit: { unitId: string; path: string }) {
  switch (reach(actor, action)) {
    case "province":
      return true;
    case "subtree":
      return unit.path.startsWith(actor.unitPath);
    case "unit":
      return unit.unitId === actor.unitId;
    default:
      return false;
  }
}
