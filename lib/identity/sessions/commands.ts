import "server-only";
import { verify as verifyTotp } from "otplib";
import type { z } from "zod";
import { recordAudit } from "@/lib/audit";
import { dayOf } from "@/lib/calendar";
import { identityTransaction, type Transaction, transaction } from "@/lib/database";
import { notify } from "@/lib/notifications/notify";
import { inForceOn } from "@/lib/organizations/queries";
import { Refusal } from "@/lib/refusal";
import type { Actor } from "../actor";
import { hashPassword, isPassword, spendPasswordTime } from "../passwords";
import type { changePasswordInput, proveInput, SignInInput, switchMembershipInput } from "../schema";
import { hashSecret, newSecret } from "../secrets";
import { accountNotice } from "../text";
import { countTry, forgetTries, perAccount, perAddress, signInKey, takeBackTry } from "../throttle";

export const sessionHours = 12;
const wrong = () =>
  new Refusal("invalid", "Tài khoản, mật khẩu hoặc mã xác thực chưa đúng.", "wrong-credentials");

type Caller = { address: string; userAgent: string };

/**
 * Checks the credentials and opens a session. Answers the session's secret for the cookie; only its
 * hash is stored. Unknown, disabled and wrong all sound alike and take as long.
 */
export async function signIn(input: SignInInput, caller: Caller, now = new Date()) {
  const accountKey = signInKey(input.email);
  const addressKey = `sign-in-from:${caller.address}`;
  await countTry(addressKey, perAddress, now);
  await countTry(accountKey, perAccount, now);

  const user = await identityTransaction((tx) =>
    tx.user.findUnique({
      where: { email: input.email },
      select: {
        id: true,
        provinceId: true,
        name: true,
        passwordHash: true,
        passwordExpiresAt: true,
        disabledAt: true,
        totpSecret: true,
        totpLastStep: true,
      },
    }),
  );
  if (!user || user.disabledAt || (user.passwordExpiresAt && user.passwordExpiresAt <= now)) {
    await spendPasswordTime(input.password);
    throw wrong();
  }
  if (!(await isPassword(user.passwordHash, input.password))) throw wrong();
  const step = await acceptedStep(user, input.code, now);
  if (step === null) throw wrong();

  const secret = newSecret();
  const { id: userId, provinceId, name } = user;
  await transaction(user, async (tx) => {
    // A role counts only while its unit exists: without one there is nothing to work in.
    const membership = await tx.membership.findFirst({
      where: { userId, ...rolesInForce(now) },
      orderBy: [{ validFrom: "desc" }, { id: "asc" }],
      select: { id: true, role: true, unitId: true },
    });
    if (!membership) throw wrong();
    const { id: membershipId, role, unitId } = membership;
    await useStep(tx, userId, step);
    await tx.session.create({
      data: {
        id: hashSecret(secret),
        provinceId,
        userId,
        membershipId,
        createdAt: now,
        lastSeenAt: now,
        provenAt: now,
        expiresAt: new Date(now.getTime() + sessionHours * 3_600_000),
        userAgent: caller.userAgent.slice(0, 200),
      },
      select: { id: true },
    });
    const actor: Actor = { userId, name, provinceId, membershipId, role, unitId, unitPath: "", unitName: "" };
    await recordAudit(tx, actor, "account.sign-in", userId, { label: name, at: now });
  });
  await forgetTries(accountKey);
  // A whole office signs in from one address: only what was wrong counts against it.
  await takeBackTry(addressKey);
  return { secret, userId, name };
}

/** Memberships that someone can work in at `now`: in force, in a unit that exists. */
const rolesInForce = (now: Date) => {
  const inForce = inForceOn(dayOf(now));
  return { ...inForce, unit: { versions: { some: inForce } } };
};

/** Ends this session; the cookie that named it is worth nothing from the next request on. */
export async function signOut(actor: Actor, now = new Date()) {
  await transaction(actor, async (tx) => {
    if (actor.sessionId)
      await tx.session.updateMany({ where: { id: actor.sessionId }, data: { revokedAt: now } });
    await recordAudit(tx, actor, "account.sign-out", actor.userId, { label: actor.name, at: now });
  });
}

/** Ends every session of the person, this one too. */
export async function signOutEverywhere(actor: Actor, _input: unknown = {}, now = new Date()) {
  await transaction(actor, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { userId: actor.userId, revokedAt: null },
      data: { revokedAt: now },
    });
    await recordAudit(tx, actor, "account.sign-out-everywhere", actor.userId, {
      label: actor.name,
      after: { sessions: count },
      at: now,
    });
  });
}

/** Sets a new password, ends every other session, and keeps this one. */
export async function changePassword(
  actor: Actor,
  input: z.infer<typeof changePasswordInput>,
  now = new Date(),
) {
  await checkOwnPassword(actor, input.current, now);
  const passwordHash = await hashPassword(input.next);
  await transaction(actor, async (tx) => {
    await tx.user.updateMany({
      where: { id: actor.userId },
      data: { passwordHash, mustChangePassword: false, passwordExpiresAt: null, version: { increment: 1 } },
    });
    await tx.session.updateMany({
      where: {
        userId: actor.userId,
        revokedAt: null,
        ...(actor.sessionId ? { id: { not: actor.sessionId } } : {}),
      },
      data: { revokedAt: now },
    });
    await recordAudit(tx, actor, "account.change-password", actor.userId, { label: actor.name, at: now });
    const to = { userIds: [actor.userId] };
    await notify(
      tx,
      actor.provinceId,
      { to, kind: "password-changed", text: accountNotice.changed, href: "/lam-viec/tai-khoan" },
      now,
    );
  });
}

/** Proves the person again, for acts with legal effect during the next minutes. */
export async function proveAgain(actor: Actor, input: z.infer<typeof proveInput>, now = new Date()) {
  const user = await checkOwnPassword(actor, input.password, now);
  const step = await acceptedStep(user, input.code, now);
  if (step === null)
    throw new Refusal("invalid", "Mã xác thực chưa đúng hoặc đã dùng.", "wrong-code", {
      code: "Mã xác thực chưa đúng hoặc đã dùng.",
    });
  await transaction(actor, async (tx) => {
    await useStep(tx, user.id, step);
    if (actor.sessionId)
      await tx.session.updateMany({ where: { id: actor.sessionId }, data: { provenAt: now } });
    await recordAudit(tx, actor, "account.prove", actor.userId, { label: actor.name, at: now });
  });
}

/** "Đổi": works in another of the person's own roles from now on. */
export async function switchMembership(
  actor: Actor,
  { membershipId }: z.infer<typeof switchMembershipInput>,
  now = new Date(),
) {
  await transaction(actor, async (tx) => {
    const membership = await tx.membership.findFirst({
      where: { id: membershipId, userId: actor.userId, ...rolesInForce(now) },
      select: { id: true, role: true },
    });
    if (!membership || !actor.sessionId) throw new Refusal("not-found");
    await tx.session.updateMany({ where: { id: actor.sessionId }, data: { membershipId } });
    await recordAudit(tx, actor, "account.switch-role", actor.userId, {
      label: actor.name,
      after: { role: membership.role },
      at: now,
    });
  });
}

async function checkOwnPassword(actor: Actor, password: string, now: Date) {
  const key = `prove:${actor.userId}`;
  await countTry(key, perAccount, now);
  const user = await identityTransaction((tx) =>
    tx.user.findUnique({
      where: { id: actor.userId },
      select: { id: true, passwordHash: true, totpSecret: true, totpLastStep: true },
    }),
  );
  if (!user || !(await isPassword(user.passwordHash, password))) {
    const text = "Mật khẩu hiện tại chưa đúng.";
    throw new Refusal("invalid", text, "wrong-password", { current: text, password: text });
  }
  await forgetTries(key);
  return user;
}

/** The TOTP step a code stands for: 0 when the account has no second factor, null when the code is wrong or was used. */
async function acceptedStep(
  user: { totpSecret: string | null; totpLastStep: number | null },
  code: string,
  now: Date,
) {
  if (!user.totpSecret) return 0;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = await verifyTotp({ secret: user.totpSecret, token: code, epoch, epochTolerance: 30 }).catch(
    () => ({ valid: false }) as const,
  );
  if (!result.valid) return null;
  const step =
    Math.floor(epoch / 30) + ("delta" in result && typeof result.delta === "number" ? result.delta : 0);
  return user.totpLastStep !== null && step <= user.totpLastStep ? null : step;
}

async function useStep(tx: Transaction, userId: string, step: number) {
  if (step === 0) return;
  const { count } = await tx.user.updateMany({
    where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  if (count === 0) throw wrong();
}
