import "server-only";
import {
  addDays,
  dayOf,
  fromDateColumn,
  type HolidayCalendar,
  startOfDay,
  toDateColumn,
} from "@/lib/calendar";
import { read } from "@/lib/database";
import { timingOf, topicOf } from "@/lib/notifications/settings/rules";
import { inForceOn } from "@/lib/organizations/queries";

/** Older notices than this are no news any more, whoever was away. */
const newsDays = 14;

/** What of today's work a province has behind it, and its holidays. */
export function findDay(provinceId: string, now: Date) {
  return read({ provinceId }, async (tx) => {
    const runs = await tx.dailyRun.findMany({
      where: { provinceId, day: toDateColumn(dayOf(now)) },
      select: { task: true },
    });
    const days = await tx.holiday.findMany({ where: { provinceId }, select: { day: true, working: true } });
    const of = (working: boolean) =>
      days.filter((one) => one.working === working).map(({ day }) => fromDateColumn(day));
    const holidays: HolidayCalendar = { holidays: of(false), workingWeekends: of(true) };
    return { done: runs.map(({ task }) => task), holidays };
  });
}

/** The roles in force in a province, of people who may sign in. */
export function listWorking(provinceId: string, now: Date, userIds?: readonly string[]) {
  return read({ provinceId }, (tx) =>
    tx.membership.findMany({
      where: {
        provinceId,
        ...inForceOn(dayOf(now)),
        user: { disabledAt: null },
        ...(userIds ? { userId: { in: [...userIds] } } : {}),
      },
      orderBy: [{ userId: "asc" }, { id: "asc" }],
      select: { id: true, userId: true },
    }),
  );
}

/** Unread notices that no digest has told of yet, by person, as far as each wants them in the digest. */
export function listNews(provinceId: string, now: Date) {
  return read({ provinceId }, async (tx) => {
    const notices = await tx.notice.findMany({
      where: {
        provinceId,
        readAt: null,
        digestedAt: null,
        createdAt: { gte: startOfDay(addDays(dayOf(now), -newsDays)), lte: now },
      },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, userId: true, kind: true, text: true, href: true },
    });
    const settings = await tx.noticeSetting.findMany({
      where: { provinceId },
      select: { userId: true, topic: true, timing: true },
    });
    const news = new Map<string, typeof notices>();
    for (const notice of notices) {
      const own = settings.filter(({ userId }) => userId === notice.userId);
      if (timingOf(topicOf(notice.kind), own) !== "DIGEST") continue;
      news.set(notice.userId, [...(news.get(notice.userId) ?? []), notice]);
    }
    return news;
  });
}
