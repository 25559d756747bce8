import { describe, expect, test } from "vitest";
import { addDays, dayOf, toDateColumn } from "@/lib/calendar";
import { actorOf } from "@/lib/cli/membership";
import type { Actor } from "@/lib/identity/actor";
import { sessionHours, signIn } from "@/lib/identity/entering/commands";
import { actorOfSession, actorOfToken, idleMinutes } from "@/lib/identity/find-actor";
import { endMembership, grantMembership } from "@/lib/identity/memberships/commands";
import {
  changePassword,
  proveAgain,
  signOut,
  signOutEverywhere,
  switchMembership,
} from "@/lib/identity/sessions/commands";
import { findAccount } from "@/lib/identity/sessions/queries";
import { createToken, revokeToken } from "@/lib/identity/tokens/commands";
import { createUser } from "@/lib/identity/users/commands";
import { findUser, listUsers } from "@/lib/identity/users/queries";
import { disableUser, enableUser, resetPassword, unlockSignIn } from "@/lib/identity/users/standing/commands";
import {
  aMembership,
  anActor,
  anAdministrator,
  aProvince,
  aSession,
  aToken,
  aUnit,
  owner,
  testPassword,
  unique,
} from "@/tests/factories";

const now = new Date("2026-11-22T03:00:00Z");
const today = dayOf(now);
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const caller = () => ({ address: unique("may"), userAgent: "" });
const reason = "Theo đề nghị của đơn vị.";
const versionOf = async (userId: string) =>
  (await owner.user.findUniqueOrThrow({ where: { id: userId } })).version;
const choiceOf = async ({ userId }: { userId: string }) => ({
  userId,
  version: await versionOf(userId),
  reason,
});

/** Somebody with two open sessions and a token, and an administrator of their province. */
async function aPlace() {
  const province = await aProvince();
  const unit = await aUnit(province);
  const admin = await anAdministrator({ unit: await aUnit(province) });
  const officer = await anActor("UNIT_OFFICER", { unit });
  const here = await aSession(officer, now);
  const elsewhere = await aSession(officer, now);
  const token = await aToken(officer);
  const alive = async (at = later(1)) => ({
    here: (await actorOfSession(here.secret, at)) !== null,
    elsewhere: (await actorOfSession(elsewhere.secret, at)) !== null,
    token: (await actorOfToken(token, at)) !== null,
  });
  return { province, unit, admin, officer, here, elsewhere, alive };
}
const all = { here: true, elsewhere: true, token: true };
const none = { here: false, elsewhere: false, token: false };

describe("a session is over with the next request", () => {
  test("after signing out, alone; after signing out everywhere, with all others", async () => {
    const { here, elsewhere, alive } = await aPlace();
    expect(await alive()).toEqual(all);
    await signOut(here.actor, now);
    expect(await alive()).toEqual({ ...all, here: false });
    await signOutEverywhere(elsewhere.actor, {}, now);
    expect(await alive()).toEqual({ ...none, token: true });
  });

  test("after a change of password, except the one it was changed in", async () => {
    const { here, officer, alive } = await aPlace();
    const next = "Đêm nay trăng sáng trên sông Hương";
    const wrong = changePassword(here.actor, { current: "sai", next }, now);
    await expect(wrong).rejects.toMatchObject({ reason: "wrong-password" });
    expect(await alive()).toEqual(all);
    await changePassword(here.actor, { current: testPassword, next }, now);
    expect(await alive()).toEqual({ here: true, elsewhere: false, token: true });
    await expect(
      signIn({ email: officer.email, password: testPassword, code: "" }, caller(), now),
    ).rejects.toThrow();
    await expect(
      signIn({ email: officer.email, password: next.normalize("NFD"), code: "" }, caller(), now),
    ).resolves.toMatchObject({ userId: officer.userId });
    expect(await owner.notice.count({ where: { userId: officer.userId, kind: "password-changed" } })).toBe(1);
  });

  test("when the account is disabled, tokens too, and opening it again brings none back", async () => {
    const { admin, officer, alive } = await aPlace();
    await disableUser(admin, await choiceOf(officer), now);
    expect(await alive()).toEqual(none);
    await enableUser(admin, await choiceOf(officer), now);
    expect(await alive()).toEqual(none);
  });

  test("when the role ends today; later when it ends later", async () => {
    const { admin, officer, alive } = await aPlace();
    const { membershipId } = officer;
    await endMembership(admin, { membershipId, from: addDays(today, 3), reason }, now);
    expect(await alive()).toEqual(all);
    expect(await actorOfToken("x".repeat(43), now)).toBeNull();
    await endMembership(admin, { membershipId, from: today, reason }, now);
    expect(await alive()).toEqual(none);
  });

  test("when the unit it works for ends", async () => {
    const { unit, alive } = await aPlace();
    await owner.orgUnitVersion.update({
      where: { id: unit.versionId },
      data: { validTo: toDateColumn(today) },
    });
    expect(await alive()).toEqual(none);
  });

  test("when it was left alone, and after a working day in any case", async () => {
    const { alive, here } = await aPlace();
    expect(await alive(later(idleMinutes + 1))).toEqual({ ...none, token: true });
    await owner.session.update({
      where: { id: here.actor.sessionId },
      data: { lastSeenAt: later(sessionHours * 60 - 1), expiresAt: later(sessionHours * 60) },
    });
    expect((await alive(later(sessionHours * 60 + 1))).here).toBe(false);
  });

  test("a made-up secret, and the hash that the row is named by, open nothing", async () => {
    const { here } = await aPlace();
    expect(await actorOfSession("đoán mò", now)).toBeNull();
    expect(await actorOfSession(here.actor.sessionId, now)).toBeNull();
  });
});

describe("one's own account", () => {
  test("switching roles goes to one's own roles in force only", async () => {
    const { province, officer, here, unit } = await aPlace();
    const other = await anActor("PLANNER", { province });
    const second = await aMembership(officer.userId, "UNIT_HEAD", unit);
    const ended = await aMembership(officer.userId, "PLANNER", unit, { validTo: "2026-01-01" });
    for (const membershipId of [other.membershipId, ended.id, "không có"])
      await expect(switchMembership(here.actor, { membershipId }, now)).rejects.toMatchObject({
        kind: "not-found",
      });
    await switchMembership(here.actor, { membershipId: second.id }, now);
    expect(await actorOfSession(here.secret, later(1))).toMatchObject({ role: "UNIT_HEAD", roleCount: 2 });
    const account = await findAccount(here.actor, now);
    expect(account?.memberships.map(({ role }) => role).sort()).toEqual(["UNIT_HEAD", "UNIT_OFFICER"]);
    expect(account?.sessions).toHaveLength(2);
  });

  test("proving again counts for this session", async () => {
    const { officer } = await aPlace();
    const { secret, actor } = await aSession(officer, now, later(-60));
    await expect(proveAgain(actor, { password: "sai", code: "" }, now)).rejects.toMatchObject({
      kind: "invalid",
    });
    await proveAgain(actor, { password: testPassword, code: "" }, now);
    expect((await actorOfSession(secret, later(1)))?.provenAt).toEqual(now);
  });

  test("a token is made in a proven session only, told once, and ends when revoked", async () => {
    const { officer, admin, here } = await aPlace();
    const wish = { name: "Phần mềm một cửa", days: 30, scopes: ["filing.read" as const] };
    await expect(createToken(officer, wish, now)).rejects.toMatchObject({ reason: "needs-session" });
    await expect(createToken(here.actor, wish, later(11))).rejects.toMatchObject({ kind: "unproven" });
    const { id, token } = await createToken(here.actor, wish, now);
    expect(await actorOfToken(token, later(1))).toMatchObject({
      scopes: ["filing.read"],
      userId: officer.userId,
    });
    expect(await actorOfToken(token, later(31 * 24 * 60))).toBeNull();
    const stored = JSON.stringify([
      await owner.apiToken.findMany(),
      await owner.auditEvent.findMany({ select: { before: true, after: true } }),
    ]);
    expect(stored).not.toContain(token);

    const stranger = await anActor("UNIT_HEAD", { province: { id: officer.provinceId } });
    await expect(revokeToken(stranger, { tokenId: id }, now)).rejects.toMatchObject({ kind: "not-found" });
    await expect(revokeToken(await anAdministrator(), { tokenId: id }, now)).rejects.toMatchObject({
      kind: "not-found",
    });
    await revokeToken(admin, { tokenId: id }, now);
    expect(await actorOfToken(token, later(1))).toBeNull();
  });
});

describe("administering accounts", () => {
  const wishFor = (unitId: string) => ({
    email: `${unique("moi")}@thu.vn`,
    name: "Đỗ Thị Mới",
    role: "UNIT_OFFICER" as const,
    unitId,
    firstDay: today,
    lastDay: null,
  });
  const enter = (email: string, password: string, at = now) =>
    signIn({ email, password, code: "" }, caller(), at);

  test("a new account gets a first password that expires and must be changed", async () => {
    const { admin, unit } = await aPlace();
    const wish = wishFor(unit.id);
    const { id, password } = await createUser(admin, wish, now);
    const { secret } = await enter(wish.email, password);
    expect(await actorOfSession(secret, later(1))).toMatchObject({
      mustChangePassword: true,
      unitId: unit.id,
    });
    await expect(enter(wish.email, password, later(8 * 24 * 60))).rejects.toThrow();

    const logged = await owner.auditEvent.findMany({
      where: { actorId: admin.userId },
      orderBy: { sequence: "asc" },
    });
    expect(logged.map(({ verb, subjectLabel }) => [verb, subjectLabel])).toEqual([
      ["user.create", wish.name],
      ["membership.grant", wish.name],
    ]);
    expect(JSON.stringify(logged.map(({ before, after }) => [before, after]))).not.toContain(password);
    expect(await findUser(admin, id, now)).toMatchObject({ email: wish.email, openSessions: 1 });
  });

  test("an address is taken once, whatever the province, and nothing is left of the try", async () => {
    const { admin, unit } = await aPlace();
    const foreign = await anActor("PLANNER");
    const before = await owner.membership.count();
    const attempt = createUser(admin, { ...wishFor(unit.id), email: foreign.email }, now);
    await expect(attempt).rejects.toMatchObject({ kind: "conflict", reason: "email-taken" });
    expect(await owner.membership.count()).toBe(before);
  });

  test("a reset ends all sessions, tells the person, and the old password is gone", async () => {
    const { admin, officer, alive } = await aPlace();
    const { password } = await resetPassword(admin, await choiceOf(officer), now);
    expect(await alive()).toEqual(none);
    await expect(enter(officer.email, testPassword)).rejects.toThrow();
    const { secret } = await enter(officer.email, password);
    const actor = (await actorOfSession(secret, now)) as Actor;
    await changePassword(actor, { current: password, next: "Mùa thu câu cá nước trong veo" }, now);
    expect(await actorOfSession(secret, later(1))).toMatchObject({ mustChangePassword: false });
    await expect(
      enter(officer.email, "Mùa thu câu cá nước trong veo", later(9 * 24 * 60)),
    ).resolves.toMatchObject({});
    expect(await owner.notice.count({ where: { userId: officer.userId, kind: "password-reset" } })).toBe(1);
  });

  test("unlocking forgets wrong tries", async () => {
    const { admin, officer } = await aPlace();
    for (let turn = 0; turn < 11; turn++) await enter(officer.email, "sai").catch(() => undefined);
    await expect(enter(officer.email, testPassword)).rejects.toMatchObject({ kind: "throttled" });
    expect((await findUser(admin, officer.userId, now))?.lockedUntil).not.toBeNull();
    await unlockSignIn(admin, await choiceOf(officer), now);
    await expect(enter(officer.email, testPassword)).resolves.toMatchObject({});
  });

  test("nobody gives rights to themselves or shuts themselves out", async () => {
    const { admin, unit } = await aPlace();
    const own = await choiceOf(admin);
    const role = {
      userId: admin.userId,
      role: "PLANNER" as const,
      unitId: unit.id,
      firstDay: today,
      lastDay: null,
    };
    const attempts = [
      () => disableUser(admin, own, now),
      () => resetPassword(admin, own, now),
      () => grantMembership(admin, role, now),
      () => endMembership(admin, { membershipId: admin.membershipId, from: today, reason }, now),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ reason: "own-account" });
  });

  test("a role needs a unit that is there all the time, and is not held twice at once", async () => {
    const { admin, officer, unit, province } = await aPlace();
    const short = await aUnit(province, { validTo: "2027-01-01" });
    const foreign = await aUnit(await aProvince());
    const grant = (given: object) =>
      grantMembership(
        admin,
        {
          userId: officer.userId,
          role: "UNIT_OFFICER",
          unitId: unit.id,
          firstDay: today,
          lastDay: null,
          ...given,
        },
        now,
      );
    await expect(grant({})).rejects.toMatchObject({ reason: "role-held-already" });
    await expect(grant({ unitId: foreign.id })).rejects.toMatchObject({ reason: "unit-not-in-force" });
    await expect(grant({ unitId: short.id, lastDay: "2027-03-01" })).rejects.toMatchObject({
      reason: "unit-not-in-force",
    });
    await expect(grant({ unitId: short.id, lastDay: "2026-12-31" })).resolves.toMatchObject({});
  });

  test("another province, another role and a stale page get nowhere", async () => {
    const { officer, unit } = await aPlace();
    const foreign = await anAdministrator();
    const input = await choiceOf(officer);
    await expect(disableUser(foreign, input, now)).rejects.toMatchObject({ kind: "not-found" });
    await expect(
      endMembership(foreign, { membershipId: officer.membershipId, from: today, reason }, now),
    ).rejects.toMatchObject({ kind: "not-found" });
    expect(await findUser(foreign, officer.userId, now)).toBeNull();
    const planner = await anActor("PLANNER", { province: { id: officer.provinceId } });
    await expect(createUser(planner, wishFor(unit.id), now)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(resetPassword(planner, input, now)).rejects.toMatchObject({ kind: "not-found" });
    expect((await listUsers(planner, {}, now)).items).toEqual([]);

    const admin = await anAdministrator({ province: { id: officer.provinceId } });
    await disableUser(admin, input, now);
    await expect(enableUser(admin, input, now)).rejects.toMatchObject({ kind: "conflict" });
  });

  test("the list pages by address, finds without marks, and tells accounts without a unit", async () => {
    const { admin, province, officer } = await aPlace();
    const gone = await aUnit(province, { validTo: "2026-11-01" });
    const leftOver = await anActor("UNIT_HEAD", { unit: gone, name: "Lê Thị Ở Lại" });
    const first = await listUsers(admin, { limit: 2 }, now);
    expect(first.items).toHaveLength(2);
    const second = await listUsers(admin, { limit: 2, cursor: first.nextCursor ?? "" }, now);
    const emails = [...first.items, ...second.items].map(({ email }) => email);
    expect(emails).toEqual([...emails].sort());
    expect(new Set(emails).size).toBe(3);
    const without = await listUsers(admin, { standing: "without-unit" }, now);
    expect(without.items.map(({ id }) => id)).toEqual([leftOver.userId]);
    const found = await listUsers(admin, { q: officer.name.slice(-12) }, now);
    expect(found.items.map(({ id }) => id)).toEqual([officer.userId]);
    expect(JSON.stringify(first)).not.toMatch(/argon2|passwordHash|totpSecret/);
  });
});

test("how many notices wait comes with the session: one's own, unread, up to 99", async () => {
  const { here, officer, admin } = await aPlace();
  const unread = async () => (await actorOfSession(here.secret, later(1)))?.unread;
  const put = (userId: string, count: number, readAt: Date | null = null) =>
    owner.notice.createMany({
      data: Array.from({ length: count }, () => ({
        ...{ provinceId: officer.provinceId, userId, readAt },
        ...{ kind: "filing.returned", text: "Số liệu bị trả lại", href: "/lam-viec" },
      })),
    });
  expect(await unread()).toBe(0);
  await put(admin.userId, 4);
  await put(officer.userId, 2, now);
  await put(officer.userId, 3);
  expect(await unread()).toBe(3);
  await put(officer.userId, 120);
  expect(await unread()).toBe(99);
});

test("a command acts for somebody from the first day of the role in Việt Nam", async () => {
  const { userId, email } = await anActor("PLANNER", { validFrom: "2026-11-23" });
  await expect(actorOf(email, undefined, new Date("2026-11-22T16:59:00Z"))).rejects.toThrow(
    "No account in force",
  );
  const { actor } = await actorOf(email, undefined, new Date("2026-11-22T17:00:00Z"));
  expect(actor.userId).toBe(userId);
});
