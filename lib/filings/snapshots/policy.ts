import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";
import type { Prisma } from "@/prisma/generated/client";

/** The hand-overs of other systems on which the matrix lets this actor do `action`. */
export const snapshotsFor = (actor: Actor, action: Action): Prisma.SnapshotImportWhereInput =>
  rowsOfProvince(actor, action);
