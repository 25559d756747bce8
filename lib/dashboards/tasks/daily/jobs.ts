import "server-only";
import { dayOf, type HolidayCalendar, toDateColumn } from "@/lib/calendar";
import { db, transaction } from "@/lib/database";
import { actorOfMembership } from "@/lib/identity/find-actor";
import { queueMail } from "@/lib/notifications/mail/queue";
import { type PersonalNotice, tell } from "@/lib/notifications/notify";
import { findHandling, listHeldUp } from "../../holdups/queries";
import { overstay, overstayKey } from "../../holdups/rules";
import { heldUpHrefs, heldUpText } from "../../holdups/text";
import { hrefOf } from "../places/text";
import { findInbox } from "../queries";
import type { Matter } from "../rules";
import { findDay, listNews, listWorking } from "./queries";
import { type DailyTask, reminderKey, reminderStep, tasksDue } from "./rules";
import { digestContent, reminderText } from "./text";

/**
 * The work of a morning, looked for every few minutes so that a worker that was down makes up for it:
 * reminders of limits, what lies too long, then the digest. Each is told once whatever happens, by the keys of notices and
 * messages, and a day that is behind is not begun again.
 */
export async function runDay(now = new Date()) {
  const provinces = await db.province.findMany({ select: { id: true } });
  for (const { id: provinceId } of provinces) {
    const { done, holidays } = await findDay(provinceId, now);
    for (const task of tasksDue(now, holidays, done)) {
      await work[task](provinceId, now, holidays);
      const run = { provinceId, task, day: toDateColumn(dayOf(now)), finishedAt: now };
      await transaction({ provinceId }, (tx) =>
        tx.dailyRun.createMany({ data: [run], skipDuplicates: true }),
      );
    }
  }
}

type Work = (provinceId: string, now: Date, holidays: HolidayCalendar) => Promise<void>;
const work: Record<DailyTask, Work> = {
  reminders: remindOfLimits,
  holdups: tellOfHoldups,
  digest: sendDigests,
};

/** What one role sees as its own move today. */
async function openMatters(membershipId: string, now: Date) {
  const actor = await actorOfMembership(membershipId, now);
  if (!actor) return { overdue: [], soon: [], later: [], snoozed: [] };
  return findInbox(actor, now);
}

async function remindOfLimits(provinceId: string, now: Date) {
  for (const { id, userId } of await listWorking(provinceId, now)) {
    const { overdue, soon, later, snoozed } = await openMatters(id, now);
    // A limit is told of even where the task was put off.
    const notices = [...overdue, ...soon, ...later, ...snoozed].flatMap((matter): PersonalNotice[] => {
      const step = reminderStep(matter, now);
      if (step === null) return [];
      const text = reminderText(matter, dayOf(now));
      return [
        { userId, kind: "deadline.due", text, href: hrefOf(matter), key: reminderKey(matter, id, step) },
      ];
    });
    if (notices.length > 0) await transaction({ provinceId }, (tx) => tell(tx, provinceId, notices, now));
  }
}

/** Past the set time without a move both sides are told: who has it, and who waits (UX §2.0). */
async function tellOfHoldups(provinceId: string, now: Date, holidays: HolidayCalendar) {
  const items = await listHeldUp(provinceId, dayOf(now), now);
  const handling = await findHandling(provinceId, dayOf(now));
  const notices = items.flatMap((item): PersonalNotice[] => {
    const found = overstay(item, handling, now, holidays);
    if (!found) return [];
    const [text, href, key] = [
      heldUpText(item, found.days, handling),
      heldUpHrefs(item),
      overstayKey(item, found.times),
    ];
    const kind = "held-up";
    return [
      ...item.holderIds.map((userId) => ({ userId, kind, text: text.holder, href: href.holder, key })),
      ...item.waitingIds
        .filter((userId) => !item.holderIds.includes(userId))
        .map((userId) => ({ userId, kind, text: text.waiting, href: href.waiting, key })),
    ];
  });
  if (notices.length > 0) await transaction({ provinceId }, (tx) => tell(tx, provinceId, notices, now));
}

async function sendDigests(provinceId: string, now: Date) {
  const news = await listNews(provinceId, now);
  const roles = await listWorking(provinceId, now, [...news.keys()]);
  for (const [userId, notices] of news) {
    const pressing: { overdue: Matter[]; soon: Matter[] } = { overdue: [], soon: [] };
    for (const { id } of roles.filter((role) => role.userId === userId)) {
      const { overdue, soon } = await openMatters(id, now);
      pressing.overdue.push(...overdue);
      pressing.soon.push(...soon);
    }
    const content = digestContent(notices, pressing, dayOf(now));
    await transaction({ provinceId }, async (tx) => {
      await queueMail(tx, provinceId, [{ userId, about: "digest", content }], now);
      const ids = notices.map(({ id }) => id);
      await tx.notice.updateMany({ where: { id: { in: ids } }, data: { digestedAt: now } });
    });
  }
}

export const jobs = { "daily-notices": () => runDay() };
/** Every five minutes, so at 07:30 sharp in Việt Nam too. */
export const schedule = "*/5 * * * * daily-notices ?jobKey=daily-notices";
