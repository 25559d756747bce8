import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, toDateColumn } from "@/lib/calendar";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { notifyUnits } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import { listMissingUnits } from "../overview/queries";
import { findRegistrationRound } from "../rounds/queries";
import { roundObstacle } from "../rules";
import { limitText, noticeText, obstacleText } from "../text";
import { unitsToRemind } from "./rules";
import type { RegistrationReminder } from "./schema";
import { type ReminderResult, reminderObstacleText } from "./text";

const kind = "registration.reminder";

/**
 * Reminds units that have not registered: a notice and e-mail to their heads and officers. Each unit
 * once a day at most, whoever presses and however often.
 */
export function remindUnits(actor: Actor, input: RegistrationReminder, now = new Date()) {
  return transaction(actor, async (tx): Promise<ReminderResult> => {
    if (reach(actor, "registration.decide") !== "province") throw new Refusal("not-found");
    const round = await findRegistrationRound(tx, actor, input.roundId);
    if (!round) throw new Refusal("not-found");
    const closed = roundObstacle({ roundStatus: round.status });
    if (closed) throw new Refusal("rule", obstacleText[closed], closed);

    const { id: roundId, campaign, window } = round;
    const day = dayOf(now);
    const missing = await listMissingUnits(tx, actor, round, now);
    const reminded = await tx.registrationReminder.findMany({
      where: { roundId, day: toDateColumn(day) },
      select: { unitId: true },
    });
    const { unitIds, obstacle } = unitsToRemind({
      missing: missing.map(({ unitId }) => unitId),
      chosen: input.unitIds,
      remindedToday: reminded.map(({ unitId }) => unitId),
    });
    if (obstacle) throw new Refusal("conflict", reminderObstacleText[obstacle], obstacle);

    const { provinceId, userId: sentById } = actor;
    await tx.registrationReminder.createMany({
      data: unitIds.map((unitId) => ({
        ...{ provinceId, roundId, unitId, sentById },
        day: toDateColumn(day),
        sentAt: now,
      })),
    });
    const limit = limitText(window.deadline, now);
    const notices = missing
      .filter(({ unitId }) => unitIds.includes(unitId))
      .map(({ unitId, shortName: unitName }) => ({
        ...{ unitId, kind },
        text: noticeText[kind]({ unitName, roundTitle: round.title, sender: actor.unitName, limit }),
        href: `/lam-viec/phong-trao/${campaign.id}/dang-ky?dot=${round.code}`,
        key: `${kind}:${roundId}:${unitId}:${day}`,
      }));
    const told = await notifyUnits(tx, provinceId, notices, now);
    await recordAudit(tx, actor, "registration.remind", roundId, {
      at: now,
      label: `${campaign.title}, ${round.title}`,
      unitId: campaign.ownerUnitId,
      after: { unitIds, units: unitIds.length },
    });
    return { reminded: unitIds.length, people: told.people, unreached: unitIds.length - told.units };
  });
}
