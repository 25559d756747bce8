import { expect, test } from "vitest";
import { auditSentence, type LoggedEvent } from "@/lib/audit/text";
import { findInbox } from "@/lib/dashboards/tasks/queries";
import { endDelegation, giveDelegation, standIn } from "@/lib/identity/delegations/commands";
import { findDelegations, listDelegationsOf } from "@/lib/identity/delegations/queries";
import { actorOfSession } from "@/lib/identity/find-actor";
import { switchMembership } from "@/lib/identity/sessions/commands";
import { createToken } from "@/lib/identity/tokens/commands";
import { acceptRegistration } from "@/lib/registrations/decisions/commands";
import { submitRegistration, withdrawRegistration } from "@/lib/registrations/submission/commands";
import {
  anAdministrator,
  aPlanner,
  aPlanningHead,
  aProvince,
  aSession,
  aUnit,
  aUnitHead,
  aUnitOfficer,
  owner,
} from "@/tests/factories";
import { aRegistration, aRegistrationRound } from "@/tests/factories/registrations";

const at = (text: string) => new Date(`${text}+07:00`);
const now = at("2026-03-16T09:00:00");
const absence = { from: "2026-03-16", through: "2026-03-20", document: "Nghỉ phép theo đơn ngày 14/3/2026" };

/** A head who is away, an officer of the same unit, and what they have to hand in. */
async function aScene() {
  const province = await aProvince();
  const unit = await aUnit(province, { name: "Sở Tài chính" });
  const head = await aSession(await aUnitHead({ unit, name: "Trần Văn Chính" }), now);
  const officer = await aSession(await aUnitOfficer({ unit, name: "Lê Thị Thay" }), now);
  const round = await aRegistrationRound(province);
  const registration = await aRegistration(officer.actor, {
    roundId: round.id,
    status: "AWAITING_HEAD",
    lines: [{ kind: "COUNT", count: 2 }],
  });
  return { province, unit, head, officer, round, registration };
}
const versionOf = async (id: string) =>
  (await owner.registration.findUniqueOrThrow({ where: { id } })).version;
const seen = async (secret: string, when = now) => {
  const found = await actorOfSession(secret, when);
  if (!found) throw new Error("signed out");
  return found;
};

test("a colleague hands in what the absent head would, under both names, and only in that time", async () => {
  const { head, officer, registration } = await aScene();
  const { id: delegationId } = await giveDelegation(
    head.actor,
    { toUserId: officer.actor.userId, ...absence },
    now,
  );
  expect(await findDelegations(officer.actor, now)).toMatchObject({
    received: [{ fromName: "Trần Văn Chính", role: "UNIT_HEAD", isInForce: true }],
  });
  expect(await seen(officer.secret)).toMatchObject({ role: "UNIT_OFFICER", roleCount: 2, unread: 1 });

  const input = { registrationId: registration.id, version: registration.version, lateReason: null };
  await expect(submitRegistration(officer.actor, input, now)).rejects.toMatchObject({ kind: "not-found" });
  await standIn(officer.actor, { delegationId }, now);
  const deputy = await seen(officer.secret);
  expect(deputy).toMatchObject({
    userId: officer.actor.userId,
    name: "Lê Thị Thay",
    role: "UNIT_HEAD",
    onBehalfOf: "Trần Văn Chính",
    onBehalfOfId: head.actor.userId,
  });
  expect((await findInbox(deputy, now)).later).toMatchObject([{ kind: "registration.approve" }]);
  await submitRegistration(deputy, input, now);

  const logged = await owner.auditEvent.findFirstOrThrow({ where: { verb: "registration.submit" } });
  expect(auditSentence(logged as LoggedEvent)).toMatch(
    /^09:00 Lê Thị Thay \(.*\), thay Trần Văn Chính, trình phiếu đăng ký/u,
  );

  await endDelegation(head.actor, { delegationId }, now);
  const after = await seen(officer.secret);
  expect(after).toMatchObject({ role: "UNIT_OFFICER", onBehalfOf: null });
  const version = await versionOf(registration.id);
  await expect(
    withdrawRegistration(after, { registrationId: registration.id, version }, now),
  ).rejects.toMatchObject({ kind: "not-found" });
});

test("it begins and ends with its days", async () => {
  const { head, officer } = await aScene();
  const given = { toUserId: officer.actor.userId, ...absence, from: "2026-03-18" };
  const { id: delegationId } = await giveDelegation(head.actor, given, now);
  await expect(standIn(officer.actor, { delegationId }, now)).rejects.toMatchObject({ kind: "not-found" });
  const first = at("2026-03-18T00:00:00");
  const late = await aSession(officer.actor, first);
  await standIn(late.actor, { delegationId }, first);
  expect((await seen(late.secret, first)).onBehalfOf).toBe(head.actor.name);
  const [last, over] = [at("2026-03-20T23:59:59"), at("2026-03-21T00:00:00")];
  await owner.session.update({
    where: { id: late.actor.sessionId },
    data: { lastSeenAt: last, expiresAt: at("2026-03-22T00:00:00") },
  });
  expect((await seen(late.secret, last)).onBehalfOf).toBe(head.actor.name);
  expect((await seen(late.secret, over)).onBehalfOf).toBeNull();
});

test("a lent role is not lent on, makes no token, and ends with the account or the role it is of", async () => {
  const { unit, head, officer } = await aScene();
  const given = { toUserId: officer.actor.userId, ...absence };
  const { id: delegationId } = await giveDelegation(head.actor, given, now);
  // One colleague at a time.
  const other = await aUnitOfficer({ unit });
  const again = giveDelegation(head.actor, { ...given, toUserId: other.userId }, now);
  await expect(again).rejects.toMatchObject({ reason: "already-lent" });

  await standIn(officer.actor, { delegationId }, now);
  const deputy = await seen(officer.secret);
  await expect(giveDelegation(deputy, { ...given, toUserId: other.userId }, now)).rejects.toMatchObject({
    reason: "already-standing-in",
  });
  const token = { name: "Phần mềm", days: 30, scopes: [] };
  await expect(createToken(deputy, token, now)).rejects.toMatchObject({ reason: "own-role-only" });
  await switchMembership(deputy, { membershipId: officer.actor.membershipId }, now);
  expect((await seen(officer.secret)).onBehalfOf).toBeNull();

  await standIn(officer.actor, { delegationId }, now);
  await owner.user.update({ where: { id: head.actor.userId }, data: { disabledAt: now } });
  expect(await seen(officer.secret)).toMatchObject({ role: "UNIT_OFFICER", onBehalfOf: null });
});

test("only colleagues are chosen, only one's own is ended, and what it takes is proven again", async () => {
  const { province, head, officer } = await aScene();
  const stranger = await aUnitHead({ province });
  const to = (toUserId: string) => giveDelegation(head.actor, { toUserId, ...absence }, now);
  await expect(to(stranger.userId)).rejects.toMatchObject({ reason: "not-a-colleague" });
  await expect(to((await aUnitHead()).userId)).rejects.toMatchObject({ reason: "not-a-colleague" });
  const long = { ...head.actor, provenAt: at("2026-03-16T08:00:00") };
  await expect(
    giveDelegation(long, { toUserId: officer.actor.userId, ...absence }, now),
  ).rejects.toMatchObject({ kind: "unproven" });

  const { id: delegationId } = await to(officer.actor.userId);
  await expect(endDelegation(stranger, { delegationId }, now)).rejects.toMatchObject({ kind: "not-found" });
  await expect(standIn(stranger, { delegationId }, now)).rejects.toMatchObject({ kind: "not-found" });
  const administrator = await anAdministrator({ province });
  expect(await listDelegationsOf(stranger, head.actor.userId, now)).toEqual([]);
  expect(await listDelegationsOf(administrator, head.actor.userId, now)).toMatchObject([
    { id: delegationId },
  ]);
  await endDelegation(administrator, { delegationId }, now);
  expect(await owner.auditEvent.count({ where: { subject: "delegation", provinceId: province.id } })).toBe(2);
});

test("nobody decides on the absent person's own work, and news of it reaches whoever stands in", async () => {
  const province = await aProvince();
  const office = await aUnit(province, { name: "Sở Nội vụ" });
  const planner = await aSession(await aPlanner({ unit: office }), now);
  const head = await aSession(await aPlanningHead({ unit: office }), now);
  const { id: delegationId } = await giveDelegation(
    head.actor,
    { toUserId: planner.actor.userId, ...absence },
    now,
  );
  await standIn(planner.actor, { delegationId }, now);
  const deputy = await seen(planner.secret);
  const round = await aRegistrationRound(province);
  const unit = await aUnit(province);
  const registration = await aRegistration(await aUnitHead({ unit }), {
    roundId: round.id,
    status: "SUBMITTED",
    preparedById: head.actor.userId,
    submittedById: head.actor.userId,
    lines: [{ kind: "COUNT", count: 2 }],
  });
  const input = { registrationId: registration.id, version: registration.version };
  await expect(acceptRegistration(deputy, input, now)).rejects.toMatchObject({ reason: "own-registration" });
  await acceptRegistration(await aPlanner({ unit: office }), input, now);
  const told = await owner.notice.findMany({
    where: { userId: planner.actor.userId, kind: "registration.accepted" },
  });
  expect(told.map(({ text }) => text)).toEqual([expect.stringContaining(`Thay ${head.actor.name}: `)]);
});
