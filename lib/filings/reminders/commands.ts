import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, toDateColumn } from "@/lib/calendar";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { notifyUnits } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import { unitsToRemind } from "@/lib/registrations/reminders/rules";
import type { ReminderResult } from "@/lib/registrations/reminders/text";
import { listOverviewRows } from "../overview/queries";
import { mayBeReminded } from "../overview/rules";
import { findPeriodById, windowOf } from "../periods/queries";
import { windowObstacle } from "../rules";
import { filingObstacleText, sheetHref } from "../text";
import { listFilingReminders } from "./queries";
import type { FilingReminderInput } from "./schema";
import { filingReminderText, reminderObstacleText } from "./text";

const kind = "filing.reminder";

/**
 * Reminds units of figures they owe for a period: a notice and e-mail to their heads and officers. Each
 * unit once a day at most, whoever presses and however often.
 */
export function remindOfFilings(actor: Actor, input: FilingReminderInput, now = new Date()) {
  return transaction(actor, async (tx): Promise<ReminderResult> => {
    if (reach(actor, "filing.verify") !== "province") throw new Refusal("not-found");
    const period = await findPeriodById(tx, input.periodId);
    if (!period) throw new Refusal("not-found");
    const closed = windowObstacle({ ...windowOf(period, null, null, now), isLocked: false });
    if (closed) throw new Refusal("rule", filingObstacleText[closed], closed);

    const owing = (await listOverviewRows(tx, actor, period, now)).filter((row) =>
      mayBeReminded(row, period.lockedAt !== null),
    );
    const reminded = await listFilingReminders(tx, period.id, now);
    const { unitIds, obstacle } = unitsToRemind({
      missing: owing.map(({ unitId }) => unitId),
      chosen: input.unitIds,
      remindedToday: [...reminded].flatMap(([unitId, { isToday }]) => (isToday ? [unitId] : [])),
    });
    if (obstacle) throw new Refusal("conflict", reminderObstacleText[obstacle], obstacle);

    const { provinceId, userId: sentById } = actor;
    const day = dayOf(now);
    await tx.filingReminder.createMany({
      data: unitIds.map((unitId) => ({
        ...{ provinceId, periodId: period.id, unitId, sentById },
        day: toDateColumn(day),
        sentAt: now,
      })),
    });
    const href = sheetHref({ campaignId: period.campaignId, periodCode: period.code });
    const notices = owing
      .filter(({ unitId }) => unitIds.includes(unitId))
      .map(({ unitId, shortName: unit, status, dueAt }) => ({
        ...{ unitId, kind, href },
        text: filingReminderText({ sender: actor.unitName, unit, period: period.name, status, dueAt, now }),
        key: `${kind}:${period.id}:${unitId}:${day}`,
      }));
    const told = await notifyUnits(tx, provinceId, notices, now);
    await recordAudit(tx, actor, "filing.remind", period.id, {
      at: now,
      label: `${period.campaignTitle}, ${period.name}`,
      after: { unitIds, units: unitIds.length },
    });
    return { reminded: unitIds.length, people: told.people, unreached: unitIds.length - told.units };
  });
}
