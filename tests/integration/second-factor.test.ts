import { generate } from "otplib";
import { expect, test } from "vitest";
import { signIn } from "@/lib/identity/entering/commands";
import { actorOfSession } from "@/lib/identity/find-actor";
import {
  disableSecondFactor,
  enableSecondFactor,
  offerSecondFactor,
} from "@/lib/identity/second-factor/commands";
import { enableSecondFactorInput } from "@/lib/identity/second-factor/schema";
import { proveAgain } from "@/lib/identity/sessions/commands";
import { perAccount } from "@/lib/identity/throttle";
import { removeSecondFactor } from "@/lib/identity/users/standing/commands";
import {
  anActor,
  anAdministrator,
  aProvince,
  aSession,
  aUnit,
  owner,
  testPassword,
  unique,
} from "@/tests/factories";

const now = new Date("2026-11-22T03:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const codeOf = (secret: string, at = now) => generate({ secret, epoch: Math.floor(at.getTime() / 1000) });
const secretOf = async (userId: string) =>
  (await owner.user.findUniqueOrThrow({ where: { id: userId } })).totpSecret;
const logOf = async (userId: string) =>
  (await owner.auditEvent.findMany({ where: { subjectId: userId }, orderBy: { sequence: "asc" } })).map(
    ({ verb }) => verb,
  );
const reason = "Mất điện thoại.";

/** Somebody signed in here and elsewhere who turned the second factor on here. */
async function aGuardedOfficer() {
  const province = await aProvince();
  const admin = await anAdministrator({ unit: await aUnit(province) });
  const officer = await anActor("UNIT_OFFICER", { unit: await aUnit(province) });
  const here = await aSession(officer, now);
  const elsewhere = await aSession(officer, now);
  const actor = await actorOfSession(here.secret, now);
  if (!actor) throw new Error("no session");
  const { secret } = await offerSecondFactor(actor);
  expect(await secretOf(officer.userId)).toBeNull();
  const enable = { password: testPassword, secret, code: await codeOf(secret) };
  await enableSecondFactor(actor, enable, now);
  const enter = (code: string, at = later(1)) =>
    signIn(
      { email: officer.email, password: testPassword, code },
      { address: unique("may"), userAgent: "" },
      at,
    );
  return { admin, officer, actor, here, elsewhere, secret, enable, enter };
}

test("once on, nobody enters without a code, other sessions end, and it is in the log and told", async () => {
  const { officer, here, elsewhere, secret, enter } = await aGuardedOfficer();

  expect(await actorOfSession(here.secret, later(1))).not.toBeNull();
  expect(await actorOfSession(elsewhere.secret, later(1))).toBeNull();
  await expect(enter("")).rejects.toMatchObject({ reason: "wrong-credentials" });
  // The code that turned it on is spent.
  await expect(enter(await codeOf(secret), now)).rejects.toMatchObject({ reason: "wrong-credentials" });
  await expect(enter(await codeOf(secret, later(1)))).resolves.toMatchObject({ userId: officer.userId });
  expect(await logOf(officer.userId)).toContain("account.enable-second-factor");
  expect(await owner.notice.count({ where: { userId: officer.userId, kind: "second-factor-changed" } })).toBe(
    1,
  );
  const events = await owner.auditEvent.findMany({ where: { subjectId: officer.userId } });
  expect(
    JSON.stringify(events, (_, value) => (typeof value === "bigint" ? String(value) : value)),
  ).not.toContain(secret);
});

test("a wrong password, a wrong code or a second time change nothing", async () => {
  const officer = await anActor("UNIT_OFFICER");
  const { secret } = await offerSecondFactor(officer);
  const right = { password: testPassword, secret, code: await codeOf(secret) };

  await expect(enableSecondFactor(officer, { ...right, password: "sai" }, now)).rejects.toMatchObject({
    fields: { password: expect.any(String) },
  });
  await expect(enableSecondFactor(officer, { ...right, code: "000000" }, now)).rejects.toMatchObject({
    fields: { code: expect.any(String) },
  });
  expect(await secretOf(officer.userId)).toBeNull();
  await enableSecondFactor(officer, right, now);
  await expect(enableSecondFactor(officer, right, now)).rejects.toMatchObject({ reason: "second-factor-on" });
  expect(enableSecondFactorInput.safeParse({ ...right, secret: "AAAA" }).success).toBe(false);
});

test("off again only with password and code", async () => {
  const { officer, actor, secret } = await aGuardedOfficer();
  const right = { password: testPassword, code: await codeOf(secret, later(1)) };

  await expect(disableSecondFactor(actor, { ...right, password: "sai" }, later(1))).rejects.toMatchObject({
    reason: "wrong-password",
  });
  await expect(disableSecondFactor(actor, { ...right, code: "000000" }, later(1))).rejects.toMatchObject({
    reason: "wrong-code",
  });
  expect(await secretOf(officer.userId)).toBe(secret);
  await disableSecondFactor(actor, right, later(1));
  expect(await secretOf(officer.userId)).toBeNull();
  expect(await logOf(officer.userId)).toContain("account.disable-second-factor");
  await expect(disableSecondFactor(actor, right, later(1))).rejects.toMatchObject({
    reason: "second-factor-off",
  });
});

test("whoever knows the password and guesses codes is stopped", async () => {
  const { actor } = await aGuardedOfficer();
  const kinds: string[] = [];
  for (let turn = 0; turn < perAccount.most + 1; turn++)
    await proveAgain(actor, { password: testPassword, code: String(100_000 + turn) }, later(1)).catch(
      ({ kind }) => kinds.push(kind),
    );
  expect(kinds.filter((kind) => kind === "invalid")).toHaveLength(perAccount.most);
  expect(kinds.at(-1)).toBe("throttled");
});

test("an administrator helps whoever lost the phone, nobody else does", async () => {
  const { admin, officer, here } = await aGuardedOfficer();
  const { version } = await owner.user.findUniqueOrThrow({ where: { id: officer.userId } });
  const choice = { userId: officer.userId, version, reason };

  await expect(removeSecondFactor(await anAdministrator(), choice, now)).rejects.toMatchObject({
    kind: "not-found",
  });
  await removeSecondFactor(admin, choice, now);
  expect(await secretOf(officer.userId)).toBeNull();
  expect(await actorOfSession(here.secret, later(1))).toBeNull();
  expect(await logOf(officer.userId)).toContain("user.remove-second-factor");
  await expect(removeSecondFactor(admin, { ...choice, version: version + 1 }, now)).rejects.toMatchObject({
    reason: "no-second-factor",
  });
});
