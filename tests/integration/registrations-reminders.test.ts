import { expect, test } from "vitest";
import { writeOverview } from "@/lib/registrations/overview/document";
import { findOverviewSheet, findRegistrationOverview } from "@/lib/registrations/overview/queries";
import { remindUnits } from "@/lib/registrations/reminders/commands";
import { cellText, readSpreadsheet } from "@/lib/spreadsheets";
import { aPlanner, aProvince, aUnit, aUnitHead, aUnitOfficer, owner } from "@/tests/factories";
import { aRegistration, aRegistrationRound } from "@/tests/factories/registrations";

const now = new Date("2026-03-20T09:00:00+07:00");
const tomorrow = new Date("2026-03-21T09:00:00+07:00");

async function aScene() {
  const province = await aProvince();
  const office = await aUnit(province, { name: "Sở Nội vụ", kind: "PROVINCE_OFFICE" });
  const unit = (name: string) => aUnit(province, { name });
  const [finance, health, justice] = [
    await unit("Sở Tài chính"),
    await unit("Sở Y tế"),
    await unit("Sở Tư pháp"),
  ];
  const planner = await aPlanner({ unit: office });
  const round = await aRegistrationRound(province, { ownerUnitId: office.id });
  const [head, officer] = [await aUnitHead({ unit: finance }), await aUnitOfficer({ unit: finance })];
  await aRegistration(await aUnitHead({ unit: health }), {
    roundId: round.id,
    status: "SUBMITTED",
    submittedAt: now,
    receiptCode: "DK-2026-001",
    lines: [
      { kind: "COUNT", count: 3 },
      { kind: "INDIVIDUAL", personName: "=HYPERLINK(1)", personPost: "Chuyên viên" },
    ],
  });
  return { planner, round, finance, health, justice, head, officer };
}

test("a unit that has not registered is reminded once a day: in the portal, by e-mail, and in the log", async () => {
  const { planner, round, finance, health, justice, head, officer } = await aScene();
  const chosen = { roundId: round.id, unitIds: [finance.id, health.id] };
  expect(await remindUnits(planner, chosen, now)).toEqual({ reminded: 1, people: 2, unreached: 0 });

  const notices = await owner.notice.findMany({ where: { userId: { in: [head.userId, officer.userId] } } });
  expect(new Set(notices.map(({ text }) => text))).toEqual(
    new Set([
      expect.stringMatching(
        /^Sở Nội vụ nhắc: chưa nhận được phiếu đăng ký thi đua của Sở Tài chính, .*Hạn: /,
      ),
    ]),
  );
  expect(await owner.outboxMessage.count({ where: { userId: { in: [head.userId, officer.userId] } } })).toBe(
    2,
  );

  // Pressed again, alone or among all: nobody is told twice on one day.
  await expect(remindUnits(planner, { ...chosen, unitIds: [finance.id] }, now)).rejects.toMatchObject({
    reason: "reminded-today",
  });
  expect(await remindUnits(planner, { ...chosen, unitIds: [finance.id, justice.id] }, now)).toEqual({
    reminded: 1,
    people: 0,
    unreached: 1,
  });
  await expect(remindUnits(planner, { ...chosen, unitIds: [health.id] }, now)).rejects.toMatchObject({
    reason: "nobody-to-remind",
  });
  await remindUnits(planner, { ...chosen, unitIds: [finance.id] }, tomorrow);

  const seen = await findRegistrationOverview(planner, round.campaign.id, null, tomorrow);
  expect(seen?.reminders).toEqual({
    [finance.id]: { times: 2, lastAt: tomorrow, lastBy: planner.name, isToday: true },
    [justice.id]: { times: 1, lastAt: now, lastBy: planner.name, isToday: false },
  });
  const logged = await owner.auditEvent.findMany({ where: { verb: "registration.remind" } });
  expect(logged.map(({ after }) => (after as { units: number }).units)).toEqual([1, 1, 1]);
});

test("two who press at the same time remind once", async () => {
  const { planner, round, finance, officer } = await aScene();
  const press = () => remindUnits(planner, { roundId: round.id, unitIds: [finance.id] }, now);
  const results = await Promise.allSettled([press(), press()]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await owner.notice.count({ where: { userId: officer.userId } })).toBe(1);
});

test("units, other provinces and a closed round remind nobody", async () => {
  const { planner, round, finance, head } = await aScene();
  const input = { roundId: round.id, unitIds: [finance.id] };
  await expect(remindUnits(head, input, now)).rejects.toMatchObject({ kind: "not-found" });
  await expect(remindUnits(await aPlanner(), input, now)).rejects.toMatchObject({ kind: "not-found" });
  await owner.round.update({ where: { id: round.id }, data: { status: "CLOSED" } });
  await expect(remindUnits(planner, input, now)).rejects.toMatchObject({ reason: "round-closed" });
  expect(await owner.notice.count({ where: { userId: head.userId } })).toBe(0);
});

test("the workbook has sums, units and lines, and nothing in it is a formula", async () => {
  const { planner, round, finance } = await aScene();
  await remindUnits(planner, { roundId: round.id, unitIds: [finance.id] }, now);
  const found = await findOverviewSheet(planner, round.campaign.id, null, now);
  const read = await readSpreadsheet(await writeOverview(found as NonNullable<typeof found>));
  const sheets = read.ok ? read.spreadsheet.sheets : [];
  const rowsOf = (name: string) =>
    sheets.find((sheet) => sheet.name === name)?.rows.map(({ cells }) => cells.map(cellText)) ?? [];
  expect(rowsOf("Theo khối").at(-1)).toEqual(["Cộng", "5", "1", "4", "0", "4", "1"]);
  expect(rowsOf("Theo đơn vị").map((cells) => [cells[1], cells[3], cells.at(-1)])).toEqual(
    expect.arrayContaining([
      ["Sở Y tế", "Đã trình", "DK-2026-001"],
      ["Sở Tài chính", "Chưa đăng ký", expect.stringContaining(planner.name)],
    ]),
  );
  expect(
    rowsOf("Danh sách đăng ký")
      .slice(-2)
      .map((cells) => cells.slice(0, 5)),
  ).toEqual([
    ["Sở Y tế", "Đã trình", "Cá nhân, không ghi tên cụ thể", "", ""],
    ["Sở Y tế", "Đã trình", "Cá nhân", "=HYPERLINK(1)", "Chuyên viên"],
  ]);
});
