import { expect, test } from "vitest";
import {
  acceptRegistration,
  rejectLateRegistration,
  returnRegistration,
} from "@/lib/registrations/decisions/commands";
import {
  askToFix,
  recallFromHead,
  sendToHead,
  submitRegistration,
  withdrawRegistration,
} from "@/lib/registrations/submission/commands";
import { anActor, aPlanner, aProvince, aUnit, aUnitHead, aUnitOfficer, owner } from "@/tests/factories";
import { aRegistration, aRegistrationRound } from "@/tests/factories/registrations";

const inTime = new Date("2026-03-10T09:00:00+07:00");
const reason = "Thiếu nội dung đăng ký của tập thể";
const lateReason = "Trưởng đơn vị đi công tác dài ngày";

async function aPlace() {
  const province = await aProvince();
  const unit = await aUnit(province);
  const head = await aUnitHead({ unit });
  const officer = await aUnitOfficer({ unit });
  const planner = await aPlanner({ province });
  return { province, unit, head, officer, planner, round: await aRegistrationRound(province) };
}
const statusOf = (id: string) => owner.registration.findUniqueOrThrow({ where: { id } });
const asked = ({ id, version }: { id: string; version: number }) => ({ registrationId: id, version });

test("of two racing submissions one is kept and audited, the other is told", async () => {
  const { head, round } = await aPlace();
  const row = await aRegistration(head, { roundId: round.id });
  const submit = () => submitRegistration(head, { ...asked(row), lateReason: null }, inTime);

  const results = await Promise.allSettled([submit(), submit()]);

  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: { kind: "conflict" } });
  expect(await statusOf(row.id)).toMatchObject({
    status: "SUBMITTED",
    version: 2,
    receiptCode: "DK-2026-001",
    submittedById: head.userId,
    submittedAt: inTime,
    late: false,
  });
  expect(await owner.auditEvent.count({ where: { subjectId: row.id } })).toBe(1);
});

test.each([
  ["2026-01-31T23:59:59.999+07:00", "too-early"],
  ["2026-02-01T00:00:00+07:00", null],
  ["2026-03-30T23:59:59.999+07:00", null],
  ["2026-03-31T00:00:00+07:00", "too-late"],
])("handing in at %s: %s", async (at, obstacle) => {
  const { head, round } = await aPlace();
  const row = await aRegistration(head, { roundId: round.id });

  const attempt = submitRegistration(head, { ...asked(row), lateReason: null }, new Date(at));

  if (obstacle) await expect(attempt).rejects.toMatchObject({ kind: "rule", reason: obstacle });
  else await attempt;
  expect((await statusOf(row.id)).status).toBe(obstacle ? "DRAFT" : "SUBMITTED");
});

test("an officer's sheet goes to the head, comes back to be fixed, and is handed in by the head alone", async () => {
  const { officer, head, round } = await aPlace();
  const row = await aRegistration(officer, { roundId: round.id });

  const sent = await sendToHead(officer, asked(row), inTime);
  const told = { where: { provinceId: head.provinceId }, select: { userId: true, kind: true } };
  expect(await owner.notice.findMany(told)).toEqual([
    { userId: head.userId, kind: "registration.awaiting-head" },
  ]);
  const recalled = await recallFromHead(officer, asked({ id: row.id, version: sent.version }), inTime);
  expect(recalled.status).toBe("DRAFT");
  const again = await sendToHead(officer, asked({ id: row.id, version: recalled.version }), inTime);
  const back = await askToFix(head, { ...asked({ id: row.id, version: again.version }), reason }, inTime);
  expect(await statusOf(row.id)).toMatchObject({ status: "DRAFT", returnReason: reason });
  await expect(
    submitRegistration(
      officer,
      { ...asked({ id: row.id, version: back.version }), lateReason: null },
      inTime,
    ),
  ).rejects.toMatchObject({ kind: "not-found" });
  const done = await submitRegistration(
    head,
    { ...asked({ id: row.id, version: back.version }), lateReason: null },
    inTime,
  );
  expect(done).toMatchObject({ status: "SUBMITTED", receiptCode: "DK-2026-001", late: false });
});

test("withdrawn, handed in again, returned and handed in after the limit it keeps its code and its time", async () => {
  const { head, planner, round } = await aPlace();
  const row = await aRegistration(head, { roundId: round.id });
  const submit = (version: number, now: Date) =>
    submitRegistration(head, { registrationId: row.id, version, lateReason: null }, now);

  const first = await submit(1, inTime);
  const withdrawn = await withdrawRegistration(head, asked({ id: row.id, version: first.version }), inTime);
  expect(await statusOf(row.id)).toMatchObject({
    status: "DRAFT",
    submittedAt: null,
    receiptCode: "DK-2026-001",
  });
  const second = await submit(withdrawn.version, inTime);
  const back = await returnRegistration(
    planner,
    { ...asked({ id: row.id, version: second.version }), reason },
    inTime,
  );
  expect(await statusOf(row.id)).toMatchObject({ status: "RETURNED", returnReason: reason });
  const third = await submit(back.version, new Date("2026-04-05T09:00:00+07:00"));
  expect(third).toMatchObject({ status: "SUBMITTED", late: false, receiptCode: "DK-2026-001" });
  await acceptRegistration(planner, asked({ id: row.id, version: third.version }), inTime);
  expect(await statusOf(row.id)).toMatchObject({ status: "ACCEPTED", decidedById: planner.userId });
  await expect(
    withdrawRegistration(head, { registrationId: row.id, version: third.version + 1 }, inTime),
  ).rejects.toMatchObject({ kind: "conflict", reason: "wrong-state" });
  expect(await owner.auditEvent.count({ where: { subjectId: row.id } })).toBe(6);
});

test("what is withdrawn after the limit can only come back late", async () => {
  const { head, round } = await aPlace();
  const row = await aRegistration(head, { roundId: round.id, status: "SUBMITTED" });
  const after = new Date("2026-04-01T09:00:00+07:00");
  const { version } = await withdrawRegistration(head, asked(row), after);

  await expect(
    submitRegistration(head, { registrationId: row.id, version, lateReason: null }, after),
  ).rejects.toMatchObject({ reason: "too-late" });
});

test("past the limit a reason opens the way, and the office accepts or rejects", async () => {
  const { province, head, planner, round } = await aPlace();
  const other = await aUnitHead({ unit: await aUnit(province) });
  const after = new Date("2026-04-01T09:00:00+07:00");
  const [one, two] = [
    await aRegistration(head, { roundId: round.id }),
    await aRegistration(other, { roundId: round.id }),
  ];

  const late = await submitRegistration(head, { ...asked(one), lateReason }, after);
  expect(late).toMatchObject({ status: "SUBMITTED", late: true, receiptCode: "DK-2026-001" });
  expect(await statusOf(one.id)).toMatchObject({ late: true, lateReason });
  await acceptRegistration(planner, asked({ id: one.id, version: late.version }), after);

  const second = await submitRegistration(other, { ...asked(two), lateReason }, after);
  await rejectLateRegistration(
    planner,
    { ...asked({ id: two.id, version: second.version }), reason: "Quá hạn, đợt thi đua đã tổng hợp" },
    after,
  );
  expect(await statusOf(two.id)).toMatchObject({ status: "REJECTED", late: true });
});

test("what came in time is not rejected, only returned", async () => {
  const { head, planner, round } = await aPlace();
  const row = await aRegistration(head, { roundId: round.id, status: "SUBMITTED" });

  await expect(rejectLateRegistration(planner, { ...asked(row), reason }, inTime)).rejects.toMatchObject({
    kind: "rule",
    reason: "not-late",
  });
});

test("nobody accepts what they prepared or handed in", async () => {
  const { unit, head, planner, round } = await aPlace();
  const both = await anActor("UNIT_HEAD", { unit });
  const asOffice = { ...both, role: "PLANNER" as const };
  const row = await aRegistration(both, {
    roundId: round.id,
    status: "SUBMITTED",
    submittedById: head.userId,
  });

  for (const decide of [acceptRegistration, returnRegistration, rejectLateRegistration])
    await expect(decide(asOffice, { ...asked(row), reason }, inTime)).rejects.toMatchObject({
      reason: "own-registration",
    });
  await acceptRegistration(planner, asked(row), inTime);
  // The database says the same where a rule should ever be forgotten.
  await expect(
    owner.registration.update({ where: { id: row.id }, data: { decidedById: both.userId } }),
  ).rejects.toThrow(/Registration_accepted_by_another/);
});

test("the registration of another unit or another province is not found", async () => {
  const { province, head, round } = await aPlace();
  const row = await aRegistration(head, { roundId: round.id });
  const submitted = await aRegistration(await aUnitHead({ unit: await aUnit(province) }), {
    roundId: round.id,
    status: "SUBMITTED",
  });
  const neighbour = await aUnitHead({ unit: await aUnit(province) });
  const stranger = await aUnitHead();
  const strangeOffice = await aPlanner();

  for (const actor of [neighbour, stranger])
    await expect(
      submitRegistration(actor, { ...asked(row), lateReason: null }, inTime),
    ).rejects.toMatchObject({
      kind: "not-found",
    });
  await expect(acceptRegistration(strangeOffice, asked(submitted), inTime)).rejects.toMatchObject({
    kind: "not-found",
  });
  expect(await owner.auditEvent.count({ where: { subject: "registration" } })).toBe(
    await owner.auditEvent.count({ where: { subject: "registration", provinceId: { not: province.id } } }),
  );
});

test("a closed round takes nothing more", async () => {
  const { head, planner, round } = await aPlace();
  const draft = await aRegistration(head, { roundId: round.id });
  await owner.round.update({ where: { id: round.id }, data: { status: "CLOSED" } });

  await expect(submitRegistration(head, { ...asked(draft), lateReason }, inTime)).rejects.toMatchObject({
    reason: "round-closed",
  });
  await owner.registration.update({
    where: { id: draft.id },
    data: {
      status: "SUBMITTED",
      submittedAt: inTime,
      submittedById: head.userId,
      receiptCode: "DK-2026-001",
    },
  });
  await expect(acceptRegistration(planner, asked(draft), inTime)).rejects.toMatchObject({
    reason: "round-closed",
  });
});
