import type { Actor } from "@/lib/identity/actor";
import { type Action, reach } from "@/lib/identity/permissions";
import { rowsOfProvince, rowsOfUnits } from "@/lib/identity/policy";
import { Refusal } from "@/lib/refusal";
import type { Prisma } from "@/prisma/generated/client";

/** Units, rules and holidays belong to the province as a whole: who may act on one may act on all of them. */
export const organizationFor = (actor: Actor, action: Action) => rowsOfProvince(actor, action);

/** The postings of people an actor may see or keep: those of their unit and below, or of the province. */
export const postingsFor = (actor: Actor, action: Action): Prisma.PersonPostingWhereInput =>
  rowsOfUnits(actor, action);

/** For what does not exist yet and so cannot be found through the policy. Throws `Refusal("forbidden")`. */
export function assertMay(actor: Actor, action: Action) {
  if (reach(actor, action) !== "province") throw new Refusal("forbidden", undefined, "role-may-not");
}
