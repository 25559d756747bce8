import "server-only";
import { recordAudit } from "@/lib/audit";
import { addDays, dayOf, startOfDay } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import { notify } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import type { Actor } from "../actor";
import { rolesInForce } from "../memberships/in-force";
import { reach } from "../permissions";
import { assertRecentlyProven } from "../proof";
import { needsSessionText, roleText } from "../text";
import { delegationObstacle } from "./rules";
import type { DelegationInput, NewDelegation } from "./schema";
import { delegationNotice, delegationObstacleText, obstacleField, overlapText } from "./text";

const href = "/lam-viec/tai-khoan#uy-quyen";

/** Lends the role the person works in to a colleague, from a day through a day; both names are in the log from then on. */
export async function giveDelegation(actor: Actor, input: NewDelegation, now = new Date()) {
  if (!actor.sessionId) throw new Refusal("forbidden", needsSessionText.delegation, "needs-session");
  return transaction(actor, (tx) => lend(tx, actor, input, now));
}

async function lend(tx: Transaction, actor: Actor, input: NewDelegation, now: Date) {
  const { toUserId, from, through, document } = input;
  const colleague = await tx.membership.findFirst({
    where: { userId: toUserId, unitId: actor.unitId, user: { disabledAt: null }, ...rolesInForce(now) },
    select: { user: { select: { name: true } } },
  });
  const obstacle = delegationObstacle({
    role: actor.role,
    isStandingIn: Boolean(actor.onBehalfOf),
    fromUserId: actor.userId,
    toUserId,
    isColleague: colleague !== null,
    ...{ from, through, today: dayOf(now) },
  });
  if (obstacle || !colleague) {
    const reason = obstacle ?? "not-a-colleague";
    const text = delegationObstacleText[reason];
    const field = obstacleField[reason];
    throw new Refusal("rule", text, reason, field ? { [field]: text } : undefined);
  }
  assertRecentlyProven(actor, now);
  const { provinceId, userId: fromUserId, membershipId } = actor;
  const starts = startOfDay(from);
  const validFrom = starts < now ? now : starts;
  const validTo = startOfDay(addDays(through, 1));
  const overlapping = {
    membershipId,
    revokedAt: null,
    validFrom: { lt: validTo },
    validTo: { gt: validFrom },
  };
  if ((await tx.delegation.count({ where: overlapping })) > 0)
    throw new Refusal("conflict", overlapText, "already-lent");
  const { id } = await tx.delegation.create({
    data: { provinceId, fromUserId, toUserId, membershipId, document, validFrom, validTo, createdAt: now },
    select: { id: true },
  });
  await recordAudit(tx, actor, "delegation.give", id, {
    label: colleague.user.name,
    unitId: actor.unitId,
    reason: document,
    after: { role: actor.role, from, through },
    at: now,
  });
  const text = delegationNotice.given({
    fromName: actor.name,
    roleName: roleText[actor.role],
    from,
    through,
  });
  await notify(tx, provinceId, { to: { userIds: [toUserId] }, kind: "delegation.given", text, href }, now);
  return { id };
}

/** Ends a delegation at once: whoever gave it, whoever has it, or an administrator. */
export function endDelegation(actor: Actor, { delegationId: id }: DelegationInput, now = new Date()) {
  const isAdministrator = reach(actor, "user.manage") === "province";
  const own = { OR: [{ fromUserId: actor.userId }, { toUserId: actor.userId }] };
  return transaction(actor, async (tx) => {
    const row = await tx.delegation.findFirst({
      where: { id, provinceId: actor.provinceId, revokedAt: null, ...(isAdministrator ? {} : own) },
      select: {
        fromUserId: true,
        toUserId: true,
        from: { select: { name: true } },
        to: { select: { name: true } },
        membership: { select: { role: true, unitId: true } },
      },
    });
    if (!row) throw new Refusal("not-found");
    await tx.delegation.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    const { role, unitId } = row.membership;
    await recordAudit(tx, actor, "delegation.end", id, {
      label: row.to.name,
      unitId,
      before: { role, holder: row.from.name },
      at: now,
    });
    const userIds = [row.fromUserId, row.toUserId].filter((userId) => userId !== actor.userId);
    const text = delegationNotice.ended({ fromName: row.from.name, roleName: roleText[role] });
    await notify(tx, actor.provinceId, { to: { userIds }, kind: "delegation.ended", text, href }, now);
    return { id };
  });
}

/** Works in the role of whoever lent it, in this session, until switched back or the time is over. */
export function standIn(actor: Actor, { delegationId: id }: DelegationInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await tx.delegation.findFirst({
      where: { id, toUserId: actor.userId, revokedAt: null, validFrom: { lte: now }, validTo: { gt: now } },
      select: { from: { select: { name: true } }, membership: { select: { role: true } } },
    });
    if (!row || !actor.sessionId) throw new Refusal("not-found");
    await tx.session.updateMany({ where: { id: actor.sessionId }, data: { delegationId: id } });
    await recordAudit(tx, actor, "account.switch-role", actor.userId, {
      label: actor.name,
      after: { role: row.membership.role, holder: row.from.name },
      at: now,
    });
  });
}
