import { expect, test } from "vitest";
import { GET } from "@/app/lich/[ma]/route";
import { addHoliday, editHoliday, removeHoliday } from "@/lib/campaigns/holidays/commands";
import { recordRoundEvent } from "@/lib/campaigns/rounds/events/commands";
import { createFeed, readFeed, revokeFeed } from "@/lib/dashboards/deadlines/commands";
import { listFeeds } from "@/lib/dashboards/deadlines/queries";
import {
  anAdministrator,
  aReportingScene,
  aSession,
  aUnitOfficer,
  owner,
  someTerms,
} from "@/tests/factories";
import { at } from "./support/filings";

const now = at("2026-10-05T09:00:00");
const secretOf = (address: string) => new URL(address).pathname.slice("/lich/".length, -".ics".length);
const eventsOf = (text: string | null) =>
  (text ?? "")
    .replaceAll("\r\n ", "")
    .split("BEGIN:VEVENT")
    .slice(1)
    .map((event) =>
      Object.fromEntries(
        [...event.matchAll(/^([A-Z-]+):(.*)\r$/gmu)].map(([, name, value]) => [name, value]),
      ),
    );

async function aFeed(scope: "TASKS" | "DEADLINES", terms = someTerms({ registration: null })) {
  const scene = await aReportingScene({ terms });
  const { actor } = await aSession(scene.officer, now);
  const { id, address } = await createFeed(actor, { scope }, now);
  return { ...scene, actor, id, secret: secretOf(address) };
}

test("one's tasks with their limits, the same text as long as nothing changes", async () => {
  const { secret, actor } = await aFeed("TASKS");
  const text = await readFeed(secret, now);
  expect(eventsOf(text)).toMatchObject([
    { SUMMARY: "Nhập số liệu quý III/2026", DTEND: "20261010T170000Z", SEQUENCE: "0" },
  ]);
  expect(await readFeed(secret, at("2026-10-06T09:00:00"))).toBe(text);
  expect(await listFeeds(actor)).toMatchObject([{ scope: "TASKS", lastReadAt: expect.any(Date) }]);
});

test("a deadline that counts from an event comes when it is recorded and moves with its correction", async () => {
  const { secret, planner, round } = await aFeed("DEADLINES");
  const dossier = async () =>
    eventsOf(await readFeed(secret, now)).find(({ SUMMARY }) => SUMMARY?.startsWith("Nộp hồ sơ khen thưởng"));
  expect(await dossier()).toBeUndefined();

  const record = (occurredOn: string, version: number, reason: string | null) =>
    recordRoundEvent(
      planner,
      {
        ...{ roundId: round.id, version, occurredOn, reason },
        event: "recognition",
        document: "Quyết định số 12/QĐ-UBND",
      },
      now,
    );
  const { version } = await record("2026-09-21", round.version, null);
  const first = await dossier();
  expect(first).toMatchObject({ SEQUENCE: "0", DTEND: "20261006T170000Z" });
  await record("2026-09-28", version, "Ghi nhầm ngày của quyết định.");
  expect(await dossier()).toMatchObject({ UID: first?.UID, SEQUENCE: "1", DTEND: "20261013T170000Z" });
});

test("an address taken back, or of somebody who left, is not found", async () => {
  const one = await aFeed("TASKS");
  const stranger = await aUnitOfficer({ unit: one.unit });
  await expect(revokeFeed(stranger, { feedId: one.id }, now)).rejects.toMatchObject({ kind: "not-found" });
  await revokeFeed(one.actor, { feedId: one.id }, now);
  expect(await readFeed(one.secret, now)).toBeNull();

  const other = await aFeed("DEADLINES");
  await owner.user.update({ where: { id: other.actor.userId }, data: { disabledAt: now } });
  expect(await readFeed(other.secret, now)).toBeNull();
  expect(await readFeed("khong-phai-bi-mat", now)).toBeNull();
  expect(JSON.stringify(await owner.calendarFeed.findMany())).not.toContain(other.secret);
});

test("a calendar program that has the text already is told so", async () => {
  const { secret } = await aFeed("TASKS");
  const ask = (ma: string, headers = {}) =>
    GET(new Request(`http://127.0.0.1/lich/${ma}`, { headers }), { params: Promise.resolve({ ma }) });
  const first = await ask(`${secret}.ics`);
  expect(first.status).toBe(200);
  expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const again = await ask(`${secret}.ics`, { "if-none-match": first.headers.get("etag") ?? "" });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect((await ask(secret)).status).toBe(404);
  expect((await ask(`${"x".repeat(43)}.ics`)).status).toBe(404);
});

test("a holiday that administrators enter moves a counted deadline, and whoever has it is told", async () => {
  const { secret, planner, round, province, officer } = await aFeed("DEADLINES");
  // 15 days from 21 September end on 6 October.
  const input = { roundId: round.id, version: round.version, event: "recognition", occurredOn: "2026-09-21" };
  await recordRoundEvent(planner, { ...input, document: "Quyết định số 12/QĐ-UBND", reason: null }, now);
  const dossier = async () =>
    eventsOf(await readFeed(secret, now)).find(({ SUMMARY }) => SUMMARY?.startsWith("Nộp hồ sơ khen thưởng"));
  expect(await dossier()).toMatchObject({ DTEND: "20261006T170000Z", SEQUENCE: "0" });
  const day = { day: "2026-10-06", name: "Ngày nghỉ của tỉnh", working: false };
  const admin = await anAdministrator({ province });
  const told = async () =>
    (
      await owner.notice.findMany({
        where: { userId: officer.userId, kind: "round.deadline", text: { contains: "lịch nghỉ" } },
        orderBy: { id: "asc" },
        select: { text: true },
      })
    ).map(({ text }) => text.slice(0, text.lastIndexOf(" (")));
  await addHoliday(admin, day, now);
  expect(await dossier()).toMatchObject({ DTEND: "20261007T170000Z", SEQUENCE: "1" });
  const moved =
    "Nộp hồ sơ khen thưởng: hạn hết 23:59 ngày 07/10/2026 (ngày 06/10/2026 là ngày nghỉ), thay cho hết 23:59 ngày 06/10/2026, do lịch nghỉ thay đổi";
  expect(await told()).toEqual([moved]);

  // A name, or a day no deadline falls on, moves nothing; neither does another province's calendar.
  await editHoliday(admin, { ...day, name: "Ngày truyền thống" }, now);
  await addHoliday(admin, { ...day, day: "2027-05-05" }, now);
  await addHoliday(await anAdministrator(), { ...day, day: "2026-10-07" }, now);
  expect(await told()).toEqual([moved]);

  await removeHoliday(admin, { day: day.day }, now);
  expect(await told()).toEqual([
    moved,
    "Nộp hồ sơ khen thưởng: hạn hết 23:59 ngày 06/10/2026, thay cho hết 23:59 ngày 07/10/2026 (ngày 06/10/2026 là ngày nghỉ), do lịch nghỉ thay đổi",
  ]);
});
