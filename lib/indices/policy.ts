import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { rowsOfProvince, rowsOfUnits } from "@/lib/identity/policy";
import type { Prisma } from "@/prisma/generated/client";

export const resultsFor = (actor: Actor, action: Action): Prisma.IndexResultWhereInput =>
  rowsOfUnits(actor, action);
export const importsFor = (actor: Actor, action: Action): Prisma.IndexImportWhereInput =>
  rowsOfProvince(actor, action);
