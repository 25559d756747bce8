import "server-only";
import { recordAudit } from "@/lib/audit";
import { addDays, startOfDay } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { type Action, reach } from "@/lib/identity/permissions";
import { notify } from "@/lib/notifications/notify";
import { findUnitOn } from "@/lib/organizations/queries";
import { Refusal } from "@/lib/refusal";
import { formatDate } from "@/lib/vietnamese";
import { isLate } from "../rules";
import { noticeText, sheetHref } from "../text";
import { findPeriodById, type Period, windowOf } from "./queries";
import { exceptionObstacle } from "./rules";
import type { PeriodException, PeriodLocking, ReopeningRequest } from "./schema";
import { alreadyLockedText, exceptionObstacleText, tooEarlyToLockText } from "./text";

async function takePeriod(tx: Transaction, actor: Actor, action: Action, periodId: string): Promise<Period> {
  if (!reach(actor, action)) throw new Refusal("forbidden", undefined, "role-may-not");
  const period = await findPeriodById(tx, periodId);
  if (!period) throw new Refusal("not-found");
  return period;
}
const placeOf = (period: Period) => ({ campaignId: period.campaignId, periodCode: period.code });

/** `Khóa kỳ`: after the deadline no unit changes its figures of the period, unless it is opened again for one. */
export function lockPeriod(actor: Actor, { periodId, version, reason }: PeriodLocking, now = new Date()) {
  return transaction(actor, async (tx) => {
    const period = await takePeriod(tx, actor, "period.lock", periodId);
    if (period.lockedAt) throw new Refusal("conflict", alreadyLockedText, "already-locked");
    if (!isLate(windowOf(period, null, null, now)))
      throw new Refusal("rule", tooEarlyToLockText, "before-deadline");
    const { count } = await tx.reportingPeriod.updateMany({
      where: { id: periodId, version },
      data: { version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal("conflict");
    await tx.periodLock.create({
      data: { provinceId: actor.provinceId, periodId, lockedById: actor.userId, lockedAt: now, reason },
      select: { id: true },
    });
    await recordAudit(tx, actor, "period.lock", periodId, { label: period.name, at: now, reason });
    return { id: periodId, version: version + 1 };
  });
}

/** `Mở lại kỳ` for one unit, for a few days, by the head of the standing office, with the reason kept (DOMAIN §7 rule 13). */
export function exceptPeriod(
  actor: Actor,
  { periodId, unitId, throughDay, reason }: PeriodException,
  now = new Date(),
) {
  return transaction(actor, async (tx) => {
    const period = await takePeriod(tx, actor, "period.except", periodId);
    const unit = await findUnitOn(tx, unitId, period.endsOn);
    if (!unit) throw new Refusal("not-found");
    const obstacle = exceptionObstacle({ isLocked: period.lockedAt !== null, throughDay, now });
    if (obstacle)
      throw new Refusal("rule", exceptionObstacleText[obstacle], obstacle, {
        throughDay: exceptionObstacleText[obstacle],
      });

    const until = startOfDay(addDays(throughDay, 1));
    const { provinceId, userId } = actor;
    const exception = await tx.lockException.create({
      data: { provinceId, periodId, unitId, reason, approvedById: userId, approvedAt: now, until },
      select: { id: true, until: true },
    });
    await recordAudit(tx, actor, "period.except", periodId, {
      label: period.name,
      unitId,
      at: now,
      reason,
      after: { unitId, until },
    });
    const notice = {
      to: { roles: ["UNIT_HEAD" as const, "UNIT_OFFICER" as const], unitId },
      kind: "period.reopened",
      text: noticeText.reopened(period.name, formatDate(throughDay)),
      href: sheetHref(placeOf(period)),
    };
    await notify(tx, provinceId, notice, now);
    return exception;
  });
}

/** `Đề nghị mở lại kỳ`: the unit asks; the head of the standing office is told and decides. */
export function requestReopening(actor: Actor, { periodId, reason }: ReopeningRequest, now = new Date()) {
  return transaction(actor, async (tx) => {
    const period = await takePeriod(tx, actor, "filing.prepare", periodId);
    if (!period.lockedAt) throw new Refusal("rule", exceptionObstacleText["not-locked"], "not-locked");
    await recordAudit(tx, actor, "period.ask", periodId, {
      label: period.name,
      unitId: actor.unitId,
      at: now,
      reason,
    });
    const { campaignId, periodCode } = placeOf(period);
    const notice = {
      to: { roles: ["PLANNING_HEAD" as const] },
      kind: "period.reopening-asked",
      text: noticeText.reopeningAsked(actor.unitName, period.name),
      href: `/lam-viec/phong-trao/${campaignId}/so-lieu/tong-hop/${periodCode}`,
    };
    await notify(tx, actor.provinceId, notice, now);
    return { id: periodId };
  });
}
