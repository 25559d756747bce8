import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { transaction } from "@/lib/database";
import { Refusal } from "@/lib/refusal";
import type { Actor } from "../actor";
import { rowsOfProvince } from "../policy";
import { assertRecentlyProven } from "../proof";
import { findUserToChange, refuseWhen } from "../users/commands";
import { endObstacle, roleEnd } from "../users/rules";
import type { Grant, MembershipEnd } from "./schema";
import { giveRole } from "./steps";

/** Gives somebody a role in a unit, from a first day on. */
export async function grantMembership(actor: Actor, { userId, ...role }: Grant, now = new Date()) {
  assertRecentlyProven(actor, now);
  return transaction(actor, async (tx) => {
    const user = await findUserToChange(tx, actor, { userId });
    return giveRole(tx, actor, user, role, now);
  });
}

/** Ends a role from a day on; from today on means that sessions working in it are over with the next request. */
export function endMembership(actor: Actor, { membershipId, from, reason }: MembershipEnd, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await tx.membership.findFirst({
      where: { id: membershipId, AND: rowsOfProvince(actor, "user.manage") },
      select: {
        id: true,
        role: true,
        unitId: true,
        validFrom: true,
        validTo: true,
        user: { select: { id: true, name: true } },
      },
    });
    if (!row) throw new Refusal("not-found");
    const validTo = row.validTo && fromDateColumn(row.validTo);
    const validFrom = fromDateColumn(row.validFrom);
    const today = dayOf(now);
    const people = { actorId: actor.userId, userId: row.user.id };
    refuseWhen(endObstacle({ ...people, today, from, validFrom, validTo }));
    const end = roleEnd({ from, validFrom });
    await tx.membership.updateMany({ where: { id: row.id }, data: { validTo: toDateColumn(end) } });
    if (end <= today) {
      await tx.session.updateMany({
        where: { membershipId: row.id, revokedAt: null },
        data: { revokedAt: now },
      });
      await tx.apiToken.updateMany({
        where: { membershipId: row.id, revokedAt: null },
        data: { revokedAt: now },
      });
    }
    await recordAudit(tx, actor, "membership.end", row.id, {
      label: row.user.name,
      unitId: row.unitId,
      reason,
      before: { role: row.role, validTo },
      after: { role: row.role, validTo: end },
      at: now,
    });
    return { id: row.id };
  });
}
