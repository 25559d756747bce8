import { isUnitWithinReach } from "@/lib/filings/policy";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";

/** Which units' figures a person's boards show: own unit, own subtree, or the province; null for no board at all. */
export function unitsSeen(actor: Actor): ((unit: { unitId: string; path: string }) => boolean) | null {
  if (!reach(actor, "dashboard.read")) return null;
  return (unit) => isUnitWithinReach(actor, "dashboard.read", unit);
}

/** Whether their boards show the whole province. */
export const seesProvince = (actor: Actor) => reach(actor, "dashboard.read") === "province";
