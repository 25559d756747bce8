import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { rowsOfUnits } from "@/lib/identity/policy";
import type { Prisma } from "@/prisma/generated/client";

/** The files of figures on which the matrix lets this actor do `action`. */
export const filingImportsFor = (actor: Actor, action: Action): Prisma.FilingImportWhereInput =>
  rowsOfUnits(actor, action);
