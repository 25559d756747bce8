import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { rowsOfProvince, rowsOfUnits } from "@/lib/identity/policy";

/** The nominations whose dossiers an actor may look at: their own unit's, or all for those who read the list. */
export const dossiersFor = (actor: Actor) =>
  reach(actor, "nomination.read") === "province"
    ? rowsOfProvince(actor, "nomination.read")
    : rowsOfUnits(actor, "dossier.file");
