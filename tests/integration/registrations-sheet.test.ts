import { expect, test } from "vitest";
import { transaction } from "@/lib/database";
import { notifyUnits } from "@/lib/notifications/notify";
import { saveRegistration } from "@/lib/registrations/commands";
import { findRegistration } from "@/lib/registrations/items/queries";
import { listRegistrations } from "@/lib/registrations/queries";
import { findRegistrationSheet } from "@/lib/registrations/sheet/queries";
import {
  aLeader,
  anAuditor,
  aPerson,
  aProvince,
  aRound,
  aUnit,
  aUnitHead,
  aUnitOfficer,
  owner,
} from "@/tests/factories";
import { aRegistration, aRegistrationRound } from "@/tests/factories/registrations";

const inTime = new Date("2026-03-10T09:00:00+07:00");
const pledge = "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính năm 2026";

async function aPlace(form: Parameters<typeof aRegistrationRound>[1] = {}) {
  const province = await aProvince();
  const unit = await aUnit(province, { name: "Sở Tài chính" });
  const division = await aUnit(province, { name: "Phòng Ngân sách", kind: "DIVISION", parent: unit });
  const officer = await aUnitOfficer({ unit });
  const head = await aUnitHead({ unit });
  const person = await aPerson(division, { fullName: "Trần Thị Hoa", post: "Chuyên viên" });
  const round = await aRegistrationRound(province, form);
  const sheet = {
    roundId: round.id,
    version: 0,
    collectives: [
      { unitId: unit.id, pledge },
      { unitId: division.id, pledge },
    ],
    counts: [{ unitId: null, count: 2, pledge }],
    individuals: [
      { personId: person.id, name: "Hoa", post: "Chuyên viên chính", unitId: null, pledge },
      { personId: null, name: "Lê Văn  Tám", post: "Lái xe", unitId: division.id, pledge },
    ],
  };
  return { province, unit, division, officer, head, person, round, sheet };
}

test("a sheet is saved whole, saved over, and read as it was saved", async () => {
  const { officer, head, round, sheet, division, person } = await aPlace();

  const { id, version } = await saveRegistration(officer, sheet, inTime);
  expect(await findRegistration(head, id, inTime)).toMatchObject({
    status: "DRAFT",
    version: 1,
    preparedBy: officer.name,
    collectives: [{ name: "Sở Tài chính" }, { name: "Phòng Ngân sách" }],
    counts: [{ count: 2, named: [] }],
    individuals: [
      { personId: person.id, name: "Trần Thị Hoa", post: "Chuyên viên chính", unitId: division.id },
      { personId: null, name: "Lê Văn Tám", post: "Lái xe", unitName: "Phòng Ngân sách" },
    ],
    totals: { collectives: 2, individuals: 4, named: 2 },
  });

  await saveRegistration(head, { ...sheet, version, individuals: [], counts: [] }, inTime);
  expect((await findRegistration(officer, id, inTime))?.totals).toEqual({
    collectives: 2,
    individuals: 0,
    named: 0,
  });
  expect(
    await owner.auditEvent.findMany({ where: { subjectId: id }, orderBy: { sequence: "asc" } }),
  ).toMatchObject([
    { verb: "registration.save", subjectLabel: `Phiếu đăng ký của Sở Tài chính, ${round.title}` },
    {
      before: { collectives: 2, individuals: 4, named: 2 },
      after: { collectives: 2, individuals: 0, named: 0 },
    },
  ]);
});

test("of two first saves at once one is kept, and a stale save changes nothing", async () => {
  const { officer, head, sheet } = await aPlace();

  const results = await Promise.allSettled([
    saveRegistration(officer, sheet, inTime),
    saveRegistration(head, sheet, inTime),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const id = results.find((result) => result.status === "fulfilled")?.value.id ?? "";
  await saveRegistration(officer, { ...sheet, version: 1 }, inTime);
  await expect(
    saveRegistration(head, { ...sheet, version: 1, collectives: [] }, inTime),
  ).rejects.toMatchObject({ kind: "conflict" });
  expect((await findRegistration(officer, id, inTime))?.totals.collectives).toBe(2);
});

test("units and people from elsewhere are named with field and value, and nothing is written", async () => {
  const { officer, sheet, province } = await aPlace();
  const other = await aUnit(province, { name: "Sở Y tế" });
  const stranger = await aPerson(other, { fullName: "Phạm Văn Xa" });
  const wrong = {
    ...sheet,
    collectives: [...sheet.collectives, { unitId: other.id, pledge }],
    individuals: [{ personId: stranger.id, name: "Phạm Văn Xa", post: "Chuyên viên", unitId: null, pledge }],
  };

  await expect(saveRegistration(officer, wrong, inTime)).rejects.toMatchObject({
    kind: "invalid",
    reason: "bad-lines",
    fields: {
      "collectives.2.unitId": `Đơn vị “${other.id}” không thuộc đơn vị đăng ký. Chọn lại trong danh sách.`,
      "individuals.0.name":
        "“Phạm Văn Xa” không có trong danh sách cán bộ của đơn vị. Chọn lại hoặc ghi tên ngoài danh sách.",
    },
  });
  expect(await owner.registration.count({ where: { roundId: sheet.roundId } })).toBe(0);
  expect(await owner.auditEvent.count({ where: { provinceId: province.id } })).toBe(0);
});

test.each([
  ["by-count", "individuals.0.name", "“Hoa”"],
  ["by-name", "counts.0.count", "“2”"],
] as const)("a plan that registers %s forbids the other", async (individuals, field, value) => {
  const { officer, sheet } = await aPlace({ form: { individuals } });

  await expect(saveRegistration(officer, sheet, inTime)).rejects.toMatchObject({
    fields: { [field]: expect.stringContaining(value) },
  });
  const allowed = individuals === "by-count" ? { individuals: [] } : { counts: [] };
  await saveRegistration(officer, { ...sheet, ...allowed }, inTime);
});

test("a division that became part of another department is no longer ours to register", async () => {
  const { officer, sheet, unit, province } = await aPlace();
  const gone = await aUnit(province, { kind: "DIVISION", parent: unit, validTo: "2026-03-01" });
  const collectives = [{ unitId: gone.id, pledge }];

  await expect(saveRegistration(officer, { ...sheet, collectives }, inTime)).rejects.toMatchObject({
    reason: "bad-lines",
  });
  await saveRegistration(officer, { ...sheet, collectives }, new Date("2026-02-20T09:00:00+07:00"));
});

test.each([
  ["unit-dissolved", { validTo: "2026-03-01" }, {}],
  ["not-invited", {}, { terms: { audiences: [audience("COMMUNE")] } }],
  ["no-registration", {}, { form: null }],
  ["round-closed", {}, { status: "CLOSED" as const }],
])("a unit is told %s", async (reason, unitDates, options) => {
  const province = await aProvince();
  const head = await aUnitHead({ unit: await aUnit(province, unitDates) });
  const round = await aRegistrationRound(province, options);
  const sheet = { roundId: round.id, version: 0, collectives: [], counts: [], individuals: [] };

  await expect(saveRegistration(head, sheet, inTime)).rejects.toMatchObject({ kind: "rule", reason });
});

function audience(kind: string) {
  return { id: "xa", kind: "collective" as const, description: "Các xã", unitKinds: [kind] };
}

test("who only reads saves nothing, and another province does not find the round", async () => {
  const { sheet, province } = await aPlace();

  for (const reader of [await aLeader({ province }), await anAuditor({ province })])
    await expect(saveRegistration(reader, sheet, inTime)).rejects.toMatchObject({ reason: "not-preparer" });
  await expect(saveRegistration(await aUnitHead(), sheet, inTime)).rejects.toMatchObject({
    kind: "not-found",
  });
});

test("the sheet shows both rounds, the limit, who holds it, and why a verb is not to be had", async () => {
  const { officer, head, round, sheet } = await aPlace();
  const stage = await aRound({
    campaign: round.campaign,
    kind: "stage",
    code: "2026-2030",
    terms: round.terms,
  });
  const find = (actor: typeof head, code: string | null, now = inTime) =>
    findRegistrationSheet(actor, round.campaign.id, code, now);

  const { id } = await saveRegistration(officer, sheet, inTime);
  const seen = await find(officer, "2026");
  expect(seen).toMatchObject({
    tracks: [
      { code: "2026", kind: "ANNUAL", registration: { status: "DRAFT", totals: { individuals: 4 } } },
      { code: "2026-2030", kind: "STAGE", registration: null },
    ],
    round: { limit: { phrase: "đến hết ngày 30/3/2026", clauseLabel: "Mục II.1" } },
    isPastLimit: false,
    refusals: {
      save: null,
      sendToHead: null,
      submit: { reason: "role-may-not" },
      bind: { reason: "not-accepted" },
    },
    custody: null,
  });
  expect(seen?.choices?.units).toHaveLength(2);
  expect(seen?.choices?.staff).toMatchObject([{ fullName: "Trần Thị Hoa", post: "Chuyên viên" }]);
  expect((await find(head, "2026"))?.refusals.submit).toBeNull();
  expect((await find(head, "2026", new Date("2026-04-02T09:00:00+07:00")))?.refusals.submit?.reason).toBe(
    "too-late",
  );

  await owner.registration.update({ where: { id }, data: { status: "AWAITING_HEAD" } });
  expect(await find(officer, "2026")).toMatchObject({
    refusals: { save: { reason: "already-sent" }, recall: null },
    custody: { holder: `${head.name}, Sở Tài chính`, since: inTime },
    choices: null,
  });
  expect(await find(head, "1999")).toBeNull();
  expect(await find(await aUnitHead(), null)).toBeNull();
  expect(stage.code).toBe("2026-2030");
});

test("a unit reads its own registration, its department too, a neighbour and another province nothing", async () => {
  const { province, unit, division, head, round } = await aPlace();
  const divisionHead = await aUnitHead({ unit: division });
  const { id } = await aRegistration(divisionHead, { roundId: round.id });
  const neighbour = await aUnitHead({ unit: await aUnit(province) });
  const sister = await aUnitOfficer({ unit: await aUnit(province, { kind: "DIVISION", parent: unit }) });

  for (const actor of [divisionHead, head, await aLeader({ province })])
    expect((await findRegistration(actor, id))?.id).toBe(id);
  for (const actor of [neighbour, sister, await aLeader()]) {
    expect(await findRegistration(actor, id)).toBeNull();
    expect((await listRegistrations(actor, { roundId: round.id })).items).toEqual([]);
  }
});

test("registrations are listed by pages, the newest first", async () => {
  const { province, round } = await aPlace();
  const ids: string[] = [];
  for (let made = 0; made < 3; made += 1)
    ids.push(
      (await aRegistration(await aUnitHead({ unit: await aUnit(province) }), { roundId: round.id })).id,
    );
  const leader = await aLeader({ province });

  const first = await listRegistrations(leader, { roundId: round.id, limit: 2 });
  const second = await listRegistrations(leader, {
    roundId: round.id,
    limit: 2,
    cursor: first.nextCursor ?? "",
  });

  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.reverse());
  expect(second.nextCursor).toBeNull();
  expect((await listRegistrations(leader, { status: "SUBMITTED" })).items).toEqual([]);
});

test("from midnight in Việt Nam a sheet waits for the head who took over, and notices go to them", async () => {
  const province = await aProvince();
  const unit = await aUnit(province, { name: "Sở Tài chính" });
  const former = await aUnitHead({ unit, name: "Nguyễn Văn Trước", validTo: "2026-03-10" });
  const head = await aUnitHead({ unit, name: "Trần Thị Sau", validFrom: "2026-03-10" });
  const officer = await aUnitOfficer({ unit });
  const round = await aRegistrationRound(province);
  await aRegistration(officer, { roundId: round.id, status: "AWAITING_HEAD" });
  // Still 9 March in UTC.
  const now = new Date("2026-03-10T00:30:00+07:00");

  const sheet = await findRegistrationSheet(officer, round.campaignId, null, now);
  expect(sheet?.custody?.holder).toMatch(/^Trần Thị Sau/);

  const notice = { unitId: unit.id, kind: "plan.issued", text: "Có kế hoạch mới", href: "/lam-viec" };
  await transaction(head, (tx) => notifyUnits(tx, province.id, [notice], now));
  const told = await owner.notice.findMany({ where: { provinceId: province.id }, select: { userId: true } });
  expect(told.map(({ userId }) => userId).sort()).toEqual([head.userId, officer.userId].sort());
  expect(told).not.toContainEqual({ userId: former.userId });
});
