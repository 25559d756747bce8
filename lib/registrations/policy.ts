import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { rowsOfUnits } from "@/lib/identity/policy";
import type { Prisma } from "@/prisma/generated/client";

/** The registrations on which the matrix lets this actor do `action`: none unless it says so. */
export function registrationsFor(actor: Actor, action: Action): Prisma.RegistrationWhereInput {
  return rowsOfUnits(actor, action);
}
