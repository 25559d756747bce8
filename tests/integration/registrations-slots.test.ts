import { expect, test } from "vitest";
import { read } from "@/lib/database";
import { countRegistrations, listRegistrationFacts } from "@/lib/registrations/facts/queries";
import { bindSlot, releaseSlot } from "@/lib/registrations/slots/commands";
import { aPerson, aProvince, aUnit, aUnitHead, aUnitOfficer, owner } from "@/tests/factories";
import { aRegistration, aRegistrationRound } from "@/tests/factories/registrations";

const now = new Date("2026-05-12T09:00:00+07:00");
const reason = "Phòng họp bình chọn ngày 12/5/2026";

async function anAcceptedCount() {
  const province = await aProvince();
  const unit = await aUnit(province);
  const head = await aUnitHead({ unit });
  const round = await aRegistrationRound(province);
  const row = await aRegistration(head, {
    roundId: round.id,
    status: "ACCEPTED",
    lines: [
      { kind: "COLLECTIVE", unitId: unit.id },
      { kind: "COUNT", count: 2 },
    ],
  });
  const lineId = row.lines.find(({ kind }) => kind === "COUNT")?.id ?? "";
  const [one, two, three] = [await aPerson(unit), await aPerson(unit), await aPerson(unit)];
  return {
    province,
    unit,
    head,
    round,
    row,
    slot: { registrationId: row.id, lineId, reason },
    one,
    two,
    three,
  };
}

test("people take counted slots one by one, never more than registered, nobody twice", async () => {
  const { head, slot, one, two, three, row } = await anAcceptedCount();

  expect(await bindSlot(head, { ...slot, personId: one.id }, now)).toMatchObject({ slot: 1 });
  await expect(bindSlot(head, { ...slot, personId: one.id }, now)).rejects.toMatchObject({
    reason: "already-named",
  });
  const racing = await Promise.allSettled(
    [two, three].map((person) => bindSlot(head, { ...slot, personId: person.id }, now)),
  );
  expect(racing.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(racing.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { reason: "all-slots-named" },
  });

  expect(
    await owner.slotBinding.findMany({ where: { lineId: slot.lineId }, orderBy: { slot: "asc" } }),
  ).toMatchObject([
    { slot: 1, personId: one.id, boundById: head.userId, boundAt: now, reason, releasedAt: null },
    { slot: 2, boundById: head.userId },
  ]);
  const events = await owner.auditEvent.findMany({
    where: { subjectId: row.id },
    orderBy: { sequence: "asc" },
  });
  expect(events).toMatchObject([
    { verb: "registration.bind-slot", reason, after: { slot: 1, name: one.fullName } },
    { verb: "registration.bind-slot", after: { slot: 2 } },
  ]);
});

test("a name taken off leaves its trace and frees the slot", async () => {
  const { head, slot, one, two, row } = await anAcceptedCount();
  const { id } = await bindSlot(head, { ...slot, personId: one.id }, now);
  const why = "Cán bộ chuyển công tác từ ngày 01/6/2026";

  await releaseSlot(head, { registrationId: row.id, bindingId: id, reason: why }, now);
  expect(await owner.slotBinding.findUniqueOrThrow({ where: { id } })).toMatchObject({
    releasedAt: now,
    releasedById: head.userId,
    releaseReason: why,
  });
  await expect(
    releaseSlot(head, { registrationId: row.id, bindingId: id, reason: why }, now),
  ).rejects.toMatchObject({ kind: "not-found" });
  expect(await bindSlot(head, { ...slot, personId: two.id }, now)).toMatchObject({ slot: 1 });
});

test("only people of the unit, after acceptance, and by the unit itself", async () => {
  const { province, unit, head, slot, one, row, round } = await anAcceptedCount();
  const stranger = await aPerson(await aUnit(province));
  const neighbour = await aUnitHead({ unit: await aUnit(province) });

  await expect(bindSlot(head, { ...slot, personId: stranger.id }, now)).rejects.toMatchObject({
    reason: "person-outside",
  });
  for (const actor of [neighbour, await aUnitHead()])
    await expect(bindSlot(actor, { ...slot, personId: one.id }, now)).rejects.toMatchObject({
      kind: "not-found",
    });
  const collective = row.lines.find(({ kind }) => kind === "COLLECTIVE")?.id ?? "";
  await expect(bindSlot(head, { ...slot, lineId: collective, personId: one.id }, now)).rejects.toMatchObject({
    kind: "not-found",
  });
  await owner.round.update({ where: { id: round.id }, data: { status: "CLOSED" } });
  await expect(
    bindSlot(await aUnitOfficer({ unit }), { ...slot, personId: one.id }, now),
  ).rejects.toMatchObject({ reason: "round-closed" });
});

test("evaluation is told in one statement who is registered, with people on slots; the public only how many", async () => {
  const { province, unit, head, slot, one, two, row, round } = await anAcceptedCount();
  const { id: bindingId } = await bindSlot(head, { ...slot, personId: one.id }, now);
  const other = await aUnitHead({ unit: await aUnit(province) });
  const draft = await aRegistration(other, {
    roundId: round.id,
    lines: [
      { kind: "INDIVIDUAL", personId: two.id, personName: two.fullName },
      { kind: "INDIVIDUAL", personName: "Người Ngoài Danh Sách", personPost: "Cộng tác viên" },
    ],
  });

  const facts = await read(head, (tx) => listRegistrationFacts(tx, round.id));
  const accepted = { registrationId: row.id, unitId: unit.id, status: "ACCEPTED", late: false };
  expect(facts).toMatchObject([
    { kind: "INDIVIDUAL", subjectId: two.id, registrationId: draft.id, status: "DRAFT", bindingId: null },
    { kind: "COLLECTIVE", subjectId: unit.id, bindingId: null, ...accepted },
    { kind: "INDIVIDUAL", subjectId: one.id, bindingId, lineId: slot.lineId, ...accepted },
  ]);
  expect(await read(head, (tx) => countRegistrations(tx, round.id))).toEqual({
    units: 1,
    collectives: 1,
    individuals: 2,
  });
  const stranger = await aUnitHead();
  expect(await read(stranger, (tx) => listRegistrationFacts(tx, round.id))).toEqual([]);
});
