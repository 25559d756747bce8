import "server-only";
import { recordAudit } from "@/lib/audit";
import { addDays, fromDateColumn, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { findUnitOn } from "@/lib/organizations/queries";
import { Refusal } from "@/lib/refusal";
import type { Actor } from "../actor";
import { userObstacleText } from "../text";
import { grantObstacle } from "../users/rules";
import type { Grant } from "./schema";

/** Gives a person a role in a unit of the province for a time: what opening an account and granting a role share. */
export async function giveRole(
  tx: Transaction,
  actor: Actor,
  user: { id: string; name: string },
  { role, unitId, firstDay, lastDay }: Omit<Grant, "userId">,
  now: Date,
) {
  const { provinceId } = actor;
  const unit = await findUnitOn(tx, unitId, firstDay);
  const stillThere = lastDay === null || (await findUnitOn(tx, unitId, lastDay)) !== null;
  const held = await tx.membership.findMany({
    where: { userId: user.id, role, unitId },
    select: { role: true, unitId: true, validFrom: true, validTo: true },
  });
  const validTo = lastDay && addDays(lastDay, 1);
  const obstacle = grantObstacle({
    actorId: actor.userId,
    userId: user.id,
    unitExists: unit !== null && stillThere,
    asked: { role, unitId, validFrom: firstDay, validTo },
    held: held.map((row) => ({
      ...row,
      validFrom: fromDateColumn(row.validFrom),
      validTo: row.validTo && fromDateColumn(row.validTo),
    })),
  });
  if (obstacle || !unit) {
    const reason = obstacle ?? "unit-not-in-force";
    throw new Refusal("rule", userObstacleText[reason], reason);
  }
  const dates = { validFrom: toDateColumn(firstDay), validTo: validTo && toDateColumn(validTo) };
  const { id } = await tx.membership.create({
    data: { provinceId, userId: user.id, role, unitId, ...dates },
    select: { id: true },
  });
  await recordAudit(tx, actor, "membership.grant", id, {
    label: user.name,
    unitId,
    after: { role, unit: unit.name, firstDay, lastDay },
    at: now,
  });
  return { id };
}
