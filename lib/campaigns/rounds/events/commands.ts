import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Day, dayOf, fromDateColumn, resolveDeadline, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { notify } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import { deadlineText } from "@/lib/vietnamese";
import { publishPlanPage } from "../../pages/commands";
import { findDeadlineContext, listInvitedUnits, listUnitUsers } from "../../queries";
import { milestonesOf, roundKindOf } from "../../rules";
import { findRoundFor, type RoundRow } from "../queries";
import { eventObstacle } from "../rules";
import type { RoundEventInput } from "../schema";
import { eventObstacleText, eventText, milestoneNotice } from "../text";

/**
 * Records the day of an event that milestones count from. A correction supersedes the day recorded
 * before, never overwrites it; whoever has a deadline by it is told the new one (DOMAIN 7, rule 8).
 */
export async function recordRoundEvent(actor: Actor, input: RoundEventInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const round = await findRoundFor(tx, actor, input.roundId);
    const { event, occurredOn, document } = input;
    const reason = input.reason?.trim() || null;
    const earlier = await tx.roundEvent.findFirst({
      where: { roundId: round.id, event, supersededAt: null },
      select: { id: true, occurredOn: true, document: true },
    });
    const recordedOn = earlier && fromDateColumn(earlier.occurredOn);
    const today = dayOf(now);
    const obstacle = eventObstacle({ event, occurredOn, today, terms: round.terms, recordedOn, reason });
    if (obstacle)
      throw new Refusal("rule", eventObstacleText[obstacle], obstacle, {
        [fieldOf[obstacle]]: eventObstacleText[obstacle],
      });

    const { count } = await tx.round.updateMany({
      where: { id: round.id, version: input.version },
      data: { version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal("conflict");
    if (earlier) await tx.roundEvent.updateMany({ where: { id: earlier.id }, data: { supersededAt: now } });
    const { provinceId, userId } = actor;
    await tx.roundEvent.create({
      data: {
        provinceId,
        roundId: round.id,
        event,
        occurredOn: toDateColumn(occurredOn),
        document,
        recordedById: userId,
        recordedAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, earlier ? "round.correct-event" : "round.record-event", round.id, {
      at: now,
      label: `${round.campaign.title}, ${round.title}`,
      unitId: round.campaign.ownerUnitId,
      reason,
      before: earlier ? { event, occurredOn: recordedOn, document: earlier.document } : null,
      after: { event, occurredOn, document },
    });
    await announceMilestones(tx, actor, round, { event, occurredOn, recordedOn, now });
    await publishPlanPage(tx, actor, round.campaign.id, now);
    return { id: round.id, status: round.status, version: input.version + 1 };
  });
}

const fieldOf = {
  "unknown-event": "event",
  "event-in-future": "occurredOn",
  "same-day": "occurredOn",
  "correction-without-reason": "reason",
} as const;

/** `recordedOn` is the day as it stood before a correction. */
type Announcement = { event: string; occurredOn: Day; recordedOn: Day | null; now: Date };

async function announceMilestones(tx: Transaction, actor: Actor, round: RoundRow, about: Announcement) {
  const { event, occurredOn, recordedOn, now } = about;
  const waiting = milestonesOf(round.terms, roundKindOf[round.kind], null).filter(
    ({ rule }) => rule.kind === "after-event" && rule.event === event,
  );
  if (waiting.length === 0) return;
  const context = await findDeadlineContext(tx, round);
  const on = (day: Day) => ({ ...context, events: { ...context.events, [event]: day } });
  const units = await listInvitedUnits(tx, actor, round.campaign, round.terms, dayOf(now));
  const userIds = await listUnitUsers(tx, actor, units, now);
  for (const { label, rule } of waiting) {
    const limit = (day: Day) => deadlineText(resolveDeadline(rule, on(day)), eventText);
    const place = `${round.campaign.title}, ${round.title}`;
    const text = milestoneNotice({
      ...{ label, place },
      limit: limit(occurredOn),
      before: recordedOn && limit(recordedOn),
    });
    const href = `/lam-viec/phong-trao/${round.campaign.id}`;
    await notify(tx, actor.provinceId, { to: { userIds }, kind: "round.deadline", text, href }, now);
  }
}
