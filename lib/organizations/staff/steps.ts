import "server-only";
import type { Day } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { Refusal } from "@/lib/refusal";
import { findUnitOn } from "../queries";
import { staffText } from "./text";

export const refuse = (reason: string, field: string, text: string) =>
  new Refusal("rule", text, reason, { [field]: text });

/** The unit on that day, where this person keeps its staff. */
export async function findOwnUnit(tx: Transaction, actor: Actor, unitId: string, day: Day) {
  const unit = await findUnitOn(tx, unitId, day);
  if (!unit) throw refuse("unit-not-then", "unitId", staffText.unitNotThen);
  const far = reach(actor, "staff.manage");
  if (far !== "province" && !(far && unit.path.startsWith(actor.unitPath)))
    throw new Refusal("forbidden", undefined, "other-unit");
  return unit;
}
