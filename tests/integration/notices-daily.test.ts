import { expect, test, vi } from "vitest";
import { runDay } from "@/lib/dashboards/tasks/daily/jobs";
import { markNoticesRead } from "@/lib/notifications/commands";
import type { MailContent } from "@/lib/notifications/mail/document";
import { saveNoticeSettings } from "@/lib/notifications/settings/commands";
import { aReportingScene, owner, someTerms } from "@/tests/factories";
import { at } from "./support/filings";

// A day is worked for everybody who has a role.
vi.setConfig({ testTimeout: 60_000 });

const texts = async (userId: string) =>
  (await owner.notice.findMany({ where: { userId }, orderBy: { createdAt: "asc" } })).map(({ text }) => text);
const mails = (userId: string) => owner.outboxMessage.findMany({ where: { userId } });

test("a limit is told of 3 days before, once, and the morning's one message carries it", async () => {
  const { officer, head } = await aReportingScene({ terms: someTerms({ registration: null }) });
  const reminder = "Còn 3 ngày (hạn 10/10/2026): Nhập số liệu quý III/2026";
  await runDay(at("2026-10-06T07:30:00"));
  expect(await texts(officer.userId)).toEqual([]);
  // Nothing new, no message.
  expect(await mails(officer.userId)).toEqual([]);

  await Promise.all([runDay(at("2026-10-07T06:05:00")), runDay(at("2026-10-07T06:05:00"))]);
  expect(await texts(officer.userId)).toEqual([reminder]);
  // The head waits for the officer: it is not their move.
  expect(await texts(head.userId)).toEqual([]);
  expect(await mails(officer.userId)).toEqual([]);

  await runDay(at("2026-10-07T07:30:00"));
  await runDay(at("2026-10-07T07:35:00"));
  const [mail, ...others] = await mails(officer.userId);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ about: "digest", state: "WAITING" });
  const { parts } = (mail?.payload ?? {}) as Partial<MailContent>;
  expect(parts).toMatchObject([
    { heading: "THÔNG BÁO MỚI (1)", items: [{ text: reminder }] },
    { heading: "VIỆC TRONG 3 NGÀY TỚI (1)", items: [{ text: reminder }] },
  ]);
  await runDay(at("2026-10-08T07:30:00"));
  expect(await mails(officer.userId)).toHaveLength(1);
});

test("a day cut off in the middle goes on where it was: nothing is told or sent twice", async () => {
  const { officer, province } = await aReportingScene({ terms: someTerms({ registration: null }) });
  const now = at("2026-10-09T08:00:00");
  await runDay(now);
  // As if the worker had died before it could write down that the day is done.
  await owner.dailyRun.deleteMany({ where: { provinceId: province.id } });
  await owner.notice.updateMany({ where: { userId: officer.userId }, data: { digestedAt: null } });
  await runDay(new Date(now.getTime() + 300_000));
  expect(await texts(officer.userId)).toHaveLength(1);
  expect(await mails(officer.userId)).toHaveLength(1);
});

test("a holiday brings reminders into the portal but no message; what was read or not wanted is left out", async () => {
  const { officer, province } = await aReportingScene({ terms: someTerms({ registration: null }) });
  const holiday = { day: new Date("2026-10-07"), working: false, name: "Ngày nghỉ của tỉnh" };
  await owner.holiday.create({ data: { provinceId: province.id, ...holiday } });
  await runDay(at("2026-10-07T08:00:00"));
  expect(await texts(officer.userId)).toHaveLength(1);
  expect(await mails(officer.userId)).toEqual([]);

  await markNoticesRead(officer);
  await runDay(at("2026-10-08T08:00:00"));
  expect(await mails(officer.userId)).toEqual([]);

  const input = { turn: "DIGEST", outcome: "DIGEST", deadline: "NEVER", reminder: "NEVER" } as const;
  await saveNoticeSettings(officer, input);
  await runDay(at("2026-10-09T08:00:00"));
  expect(await texts(officer.userId)).toHaveLength(2);
  expect(await mails(officer.userId)).toEqual([]);
});
