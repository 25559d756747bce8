import "server-only";
import { type Day, dayOf, fromDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { notifyUnits } from "@/lib/notifications/notify";
import {
  correctHoliday,
  enterHoliday,
  enterHolidays,
  takeOutHoliday,
} from "@/lib/organizations/holidays/commands";
import type { HolidayEntry, HolidayList } from "@/lib/organizations/holidays/schema";
import { listUnitsOn } from "@/lib/organizations/queries";
import { findHolidays } from "@/lib/organizations/rules/queries";
import type { PlanTerms } from "@/lib/plans/terms";
import { deadlineText } from "@/lib/vietnamese";
import { publishPlanPage } from "../pages/commands";
import { eventText, milestoneNotice } from "../rounds/text";
import { invitedUnits } from "../rules";
import { type Moved, movedMilestones } from "./rules";

/** Enters a day off, or a weekend day worked in exchange, and tells whose deadlines moved with it. */
export const addHoliday = (actor: Actor, input: HolidayEntry, now = new Date()) =>
  movingDeadlines(actor, now, (tx) => enterHoliday(tx, actor, input, now));

/** Enters a pasted list of days, all or none, and tells whose deadlines moved with them. */
export const addHolidays = (actor: Actor, input: HolidayList, now = new Date()) =>
  movingDeadlines(actor, now, (tx) => enterHolidays(tx, actor, input, now));

/** Corrects the name or kind of a day that is listed, and tells whose deadlines moved with it. */
export const editHoliday = (actor: Actor, input: HolidayEntry, now = new Date()) =>
  movingDeadlines(actor, now, (tx) => correctHoliday(tx, actor, input, now));

/** Takes a day out of the calendar again, and tells whose deadlines moved with it. */
export const removeHoliday = (actor: Actor, input: { day: Day }, now = new Date()) =>
  movingDeadlines(actor, now, (tx) => takeOutHoliday(tx, actor, input, now));

/** Changes the calendar; whoever has a deadline that moved with it is told both days, as for an event (DOMAIN 7, rule 8). */
function movingDeadlines<T>(actor: Actor, now: Date, change: (tx: Transaction) => Promise<T>) {
  return transaction(actor, async (tx) => {
    const before = await findHolidays(tx, actor.provinceId);
    const result = await change(tx);
    const after = await findHolidays(tx, actor.provinceId);
    const moved = movedMilestones(await listTimedRounds(tx, actor), { before, after }, now);
    if (moved.length === 0) return result;
    await announce(tx, actor, moved, now);
    for (const campaignId of new Set(moved.map(({ round }) => round.campaign.id)))
      await publishPlanPage(tx, actor, campaignId, now);
    return result;
  });
}

async function listTimedRounds(tx: Transaction, { provinceId }: Actor) {
  const rounds = await tx.round.findMany({
    where: { provinceId, status: "OPEN" },
    select: {
      title: true,
      kind: true,
      startsOn: true,
      terms: true,
      campaign: { select: { id: true, title: true, ownerUnitId: true } },
      events: { where: { supersededAt: null }, select: { event: true, occurredOn: true } },
    },
  });
  return rounds.map(({ startsOn, terms, events, ...round }) => ({
    ...round,
    startsOn: fromDateColumn(startsOn),
    terms: terms as PlanTerms,
    events: Object.fromEntries(events.map(({ event, occurredOn }) => [event, fromDateColumn(occurredOn)])),
  }));
}

type TimedRound = Awaited<ReturnType<typeof listTimedRounds>>[number];

async function announce(tx: Transaction, actor: Actor, moved: readonly Moved<TimedRound>[], now: Date) {
  const units = await listUnitsOn(tx, actor.provinceId, dayOf(now));
  const notices = moved.flatMap(({ round, label, before, after }) => {
    const { campaign, title, terms } = round;
    const text = milestoneNotice({
      ...{ label, place: `${campaign.title}, ${title}`, because: "lịch nghỉ thay đổi" },
      limit: deadlineText(after, eventText),
      before: deadlineText(before, eventText),
    });
    const notice = { kind: "round.deadline", text, href: `/lam-viec/phong-trao/${campaign.id}` };
    return invitedUnits(units, terms, campaign.ownerUnitId).map(({ unitId }) => ({ unitId, ...notice }));
  });
  await notifyUnits(tx, actor.provinceId, notices, now);
}
