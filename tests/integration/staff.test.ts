import { expect, test } from "vitest";
import { addStaff } from "@/lib/organizations/staff/additions/commands";
import { editStaff, endStaff, moveStaff } from "@/lib/organizations/staff/commands";
import { findStaffMember, listStaffMembers, listStaffUnits } from "@/lib/organizations/staff/queries";
import { addStaffInput } from "@/lib/organizations/staff/schema";
import { anActor, anAdministrator, aProvince, aUnit, owner } from "@/tests/factories";

const now = new Date("2026-06-01T03:00:00Z");
const firstDay = "2026-01-01";
const ha = { staffCode: "CB-01", fullName: "Nguyễn Thị Hà", post: "Chuyên viên", group: "direct" as const };
const an = { staffCode: "CB-02", fullName: "Lê Văn An", post: "Trưởng phòng", group: "manager" as const };

async function aProvinceOfUnits() {
  const province = await aProvince();
  const finance = await aUnit(province, { name: "Sở Tài chính" });
  const budget = await aUnit(province, { name: "Phòng Ngân sách", kind: "DIVISION", parent: finance });
  const health = await aUnit(province, { name: "Sở Y tế" });
  const officer = await anActor("UNIT_OFFICER", { unit: finance });
  return {
    province,
    finance,
    budget,
    health,
    officer,
    other: await anActor("UNIT_OFFICER", { unit: health }),
  };
}
const namesSeenBy = async (actor: Parameters<typeof listStaffMembers>[0], filter = {}) =>
  (await listStaffMembers(actor, filter, now)).items.map(({ fullName }) => fullName);

test("a unit keeps its own staff and that of its parts; others neither see nor change it", async () => {
  const { finance, budget, health, officer, other } = await aProvinceOfUnits();
  await addStaff(officer, { unitId: finance.id, firstDay, rows: [an] }, now);
  await addStaff(officer, { unitId: budget.id, firstDay, rows: [ha] }, now);
  expect(await namesSeenBy(officer)).toEqual(["Lê Văn An", "Nguyễn Thị Hà"]);
  expect(await namesSeenBy(officer, { q: "thi ha" })).toEqual(["Nguyễn Thị Hà"]);
  expect(await namesSeenBy(officer, { unitId: finance.id })).toEqual(["Lê Văn An"]);
  expect(await namesSeenBy(other)).toEqual([]);
  expect((await listStaffUnits(officer, "staff.manage", now)).map(({ name }) => name).sort()).toEqual([
    "Phòng Ngân sách",
    "Sở Tài chính",
  ]);

  const elsewhere = { unitId: health.id, firstDay, rows: [{ ...ha, staffCode: "CB-03" }] };
  await expect(addStaff(officer, elsewhere, now)).rejects.toMatchObject({ kind: "forbidden" });
  const [member] = (await listStaffMembers(officer, { q: "CB-01" }, now)).items;
  const posting = member?.postings[0];
  const choice = { personId: member?.id ?? "", version: member?.version ?? 0, postingId: posting?.id ?? "" };
  await expect(
    editStaff(other, { ...choice, fullName: "Kẻ Lạ", post: "Chuyên viên", group: "direct" }, now),
  ).rejects.toMatchObject({ kind: "not-found" });
  expect(await findStaffMember(other, choice.personId, now)).toBeNull();
});

test("a list is taken whole or not at all, and each row says what is wrong with it", async () => {
  const { province, finance, health, officer, other } = await aProvinceOfUnits();
  await addStaff(other, { unitId: health.id, firstDay, rows: [ha] }, now);
  const rows = [
    { ...ha, staffCode: "CB-09" },
    ha,
    an,
    { ...an, fullName: "Lê Văn Bình" },
    { ...ha, fullName: "Trần Thị Hà" },
  ];
  const refused = addStaff(officer, { unitId: finance.id, firstDay, rows }, now);
  await expect(refused).rejects.toMatchObject({
    fields: {
      "rows.1.staffCode": expect.stringContaining("đang công tác tại Sở Y tế"),
      "rows.3.staffCode": "Mã CB-02 đứng hai lần trong danh sách này.",
      "rows.4.staffCode": "Mã CB-01 đứng hai lần trong danh sách này.",
    },
  });
  const renamed = addStaff(
    officer,
    { unitId: finance.id, firstDay, rows: [{ ...ha, fullName: "Trần Thị Hà" }] },
    now,
  );
  await expect(renamed).rejects.toMatchObject({
    fields: { "rows.0.staffCode": expect.stringContaining("“Nguyễn Thị Hà”") },
  });
  expect(await owner.person.count({ where: { provinceId: province.id } })).toBe(1);
  const wrong = addStaffInput.safeParse({ unitId: "x", firstDay, rows: [{ ...ha, fullName: "Hà 2" }] });
  expect(wrong.error?.issues[0]).toMatchObject({
    path: ["rows", 0, "fullName"],
    message: "Nhập đủ họ và tên, không có chữ số.",
  });
});

test("somebody moves and leaves by day; registration offers those who are there on the day", async () => {
  const { province, finance, health, officer, other } = await aProvinceOfUnits();
  const { personIds } = await addStaff(officer, { unitId: finance.id, firstDay, rows: [ha] }, now);
  const personId = personIds[0] ?? "";
  const administrator = await anAdministrator({ province });
  const seen = await findStaffMember(administrator, personId, now);
  const choice = { personId, version: seen?.version ?? 0, postingId: seen?.current?.id ?? "" };
  const move = {
    ...choice,
    unitId: health.id,
    post: "Kế toán",
    group: "direct" as const,
    firstDay: "2026-05-01",
  };
  await expect(moveStaff(officer, move, now)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(moveStaff(administrator, { ...move, firstDay }, now)).rejects.toMatchObject({
    fields: { firstDay: expect.stringContaining("01/01/2026") },
  });
  await moveStaff(administrator, move, now);
  await expect(moveStaff(administrator, move, now)).rejects.toMatchObject({ kind: "conflict" });
  expect([await namesSeenBy(officer), await namesSeenBy(other)]).toEqual([[], ["Nguyễn Thị Hà"]]);
  expect((await findStaffMember(administrator, personId, now))?.postings).toMatchObject([
    { unitName: "Sở Y tế", post: "Kế toán", firstDay: "2026-05-01", validTo: null },
    { unitName: "Sở Tài chính", firstDay, validTo: "2026-05-01" },
  ]);

  const there = await findStaffMember(other, personId, now);
  const left = { personId, version: there?.version ?? 0, postingId: there?.current?.id ?? "" };
  await endStaff(other, { ...left, lastDay: "2026-05-31", reason: "Nghỉ hưu từ 01/6/2026" }, now);
  expect(await namesSeenBy(other)).toEqual([]);
  // Known by the code, working nowhere: another unit may take them on.
  await addStaff(officer, { unitId: finance.id, firstDay: "2026-06-01", rows: [ha] }, now);
  expect(await namesSeenBy(officer)).toEqual(["Nguyễn Thị Hà"]);
  const log = await owner.auditEvent.findMany({
    where: { provinceId: province.id, subject: "staff" },
    orderBy: { sequence: "asc" },
    select: { verb: true },
  });
  expect(log.map(({ verb }) => verb)).toEqual(["staff.add", "staff.move", "staff.end", "staff.add"]);
});
