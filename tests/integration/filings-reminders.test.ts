import { expect, test } from "vitest";
import { findOverview } from "@/lib/filings/overview/queries";
import { remindOfFilings } from "@/lib/filings/reminders/commands";
import { filingReminder } from "@/lib/filings/reminders/schema";
import { aReportingScene, aUnitWithPeople, owner } from "@/tests/factories";
import { aSubmitted, at, inTime } from "./support/filings";

const tomorrow = at("2026-10-12T09:00:00");
const textsOf = async (userId: string) =>
  (
    await owner.notice.findMany({ where: { userId, kind: "filing.reminder" }, orderBy: { createdAt: "asc" } })
  ).map(({ text }) => text);

async function aScene() {
  const scene = await aReportingScene();
  const other = await aUnitWithPeople(scene.province, { name: "Sở Y tế" });
  await aSubmitted({ ...scene, ...other });
  const remind = (unitIds: string[] | null, now = inTime) =>
    remindOfFilings(scene.planner, filingReminder.parse({ periodId: scene.period.id, unitIds }), now);
  return { scene, other, remind };
}

test("units that owe figures are reminded once a day: in the portal, by e-mail, and in the log", async () => {
  const { scene, other, remind } = await aScene();
  expect(await remind([scene.unit.id, other.unit.id])).toEqual({ reminded: 1, people: 2, unreached: 0 });
  expect(await textsOf(scene.head.userId)).toEqual([
    "Sở Nội vụ nhắc: số liệu Quý III/2026 của Sở Tài chính chưa trình. Hạn: đến hết ngày 10/10/2026",
  ]);
  const mail = await owner.outboxMessage.count({
    where: { userId: { in: [scene.head.userId, scene.officer.userId, other.head.userId] } },
  });
  expect(mail).toBe(2);

  await expect(remind([scene.unit.id])).rejects.toMatchObject({ reason: "reminded-today" });
  await expect(remind([other.unit.id])).rejects.toMatchObject({ reason: "nobody-to-remind" });
  await remind(null, tomorrow);
  expect((await textsOf(scene.officer.userId)).at(-1)).toContain("Đã quá hạn ngày 10/10/2026");

  const address = { campaignId: scene.campaign.id, periodCode: scene.period.code };
  const overview = await findOverview(scene.planner, address, tomorrow);
  const reminderOf = (unitId: string) => overview?.rows.find((row) => row.unitId === unitId)?.reminder;
  expect(reminderOf(scene.unit.id)).toEqual({
    times: 2,
    lastAt: tomorrow,
    lastBy: scene.planner.name,
    isToday: true,
  });
  expect(reminderOf(other.unit.id)).toBeNull();
  expect(await owner.auditEvent.count({ where: { verb: "filing.remind", subjectId: scene.period.id } })).toBe(
    2,
  );
});

test("a locked period reminds only the unit it is open for again; units remind nobody; a double click reminds once", async () => {
  const { scene, remind } = await aScene();
  const results = await Promise.allSettled([remind(null), remind(null)]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(
    remindOfFilings(scene.head, { periodId: scene.period.id, unitIds: null }, inTime),
  ).rejects.toMatchObject({ kind: "not-found" });

  const { provinceId } = scene.period;
  const lock = { provinceId, periodId: scene.period.id, reason: "Hết hạn trình" };
  await owner.periodLock.create({ data: { ...lock, lockedById: scene.planner.userId } });
  await expect(remind(null, tomorrow)).rejects.toMatchObject({ reason: "nobody-to-remind" });
  await owner.lockException.create({
    data: {
      ...lock,
      unitId: scene.unit.id,
      approvedById: scene.planningHead.userId,
      approvedAt: inTime,
      until: at("2026-10-20T00:00:00"),
    },
  });
  expect(await remind(null, tomorrow)).toMatchObject({ reminded: 1 });
});
