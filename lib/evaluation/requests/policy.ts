import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { rowsOfUnits } from "@/lib/identity/policy";
import type { Prisma } from "@/prisma/generated/client";

/** The requests on which the matrix lets this actor do `action`: a unit its own, the office all. */
export const reviewsFor = (actor: Actor, action: Action): Prisma.ReviewRequestWhereInput =>
  rowsOfUnits(actor, action);
