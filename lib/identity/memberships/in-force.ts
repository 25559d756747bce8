import "server-only";
import { dayOf } from "@/lib/calendar";
import { inForceOn } from "@/lib/organizations/queries";

/** Memberships that someone can work in at `now`: in force, in a unit that exists. */
export const rolesInForce = (now: Date) => {
  const inForce = inForceOn(dayOf(now));
  return { ...inForce, unit: { versions: { some: inForce } } };
};
