import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Transaction, transaction } from "@/lib/database";
import { notify } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import type { Actor } from "../../actor";
import { assertRecentlyProven } from "../../proof";
import { accountNotice } from "../../text";
import { signInKey } from "../../throttle";
import { findUserToChange, handedOutPassword, refuseWhen } from "../commands";
import { disableObstacle, enableObstacle, removeSecondFactorObstacle, resetObstacle } from "../rules";
import type { UserChoice, UserWithReason } from "../schema";

/** Shuts an account: its sessions and tokens end with the same transaction, from the next request on. */
export function disableUser(actor: Actor, input: UserWithReason, now = new Date()) {
  return transaction(actor, async (tx) => {
    const user = await findUserToChange(tx, actor, input);
    refuseWhen(disableObstacle({ actorId: actor.userId, userId: user.id, disabledAt: user.disabledAt }));
    const saved = await saveUser(tx, input, { disabledAt: now });
    const after = await endAccess(tx, user.id, now);
    const { reason } = input;
    await recordAudit(tx, actor, "user.disable", user.id, { label: user.name, reason, after, at: now });
    return saved;
  });
}

/** Opens a shut account again; tokens stay revoked, roles are as they were. */
export function enableUser(actor: Actor, input: UserWithReason, now = new Date()) {
  return transaction(actor, async (tx) => {
    const user = await findUserToChange(tx, actor, input);
    refuseWhen(enableObstacle(user));
    const saved = await saveUser(tx, input, { disabledAt: null });
    const { reason } = input;
    await recordAudit(tx, actor, "user.enable", user.id, { label: user.name, reason, at: now });
    return saved;
  });
}

/** Hands out a new password and ends every session and token. Answers the password, which is shown once and kept nowhere. */
export async function resetPassword(actor: Actor, input: UserWithReason, now = new Date()) {
  assertRecentlyProven(actor, now);
  const { password, data } = await handedOutPassword(now);
  return transaction(actor, async (tx) => {
    const user = await findUserToChange(tx, actor, input);
    refuseWhen(resetObstacle({ actorId: actor.userId, userId: user.id }));
    const saved = await saveUser(tx, input, data);
    const after = await endAccess(tx, user.id, now);
    const { reason } = input;
    await recordAudit(tx, actor, "user.reset-password", user.id, {
      label: user.name,
      reason,
      after,
      at: now,
    });
    const to = { userIds: [user.id] };
    const notice = { to, kind: "password-reset", text: accountNotice.reset, href: "/lam-viec/tai-khoan" };
    await notify(tx, actor.provinceId, notice, now);
    return { ...saved, password };
  });
}

/** Turns off the second factor of somebody who lost the phone, and ends the sessions; the password stays. */
export function removeSecondFactor(actor: Actor, input: UserWithReason, now = new Date()) {
  assertRecentlyProven(actor, now);
  return transaction(actor, async (tx) => {
    const user = await findUserToChange(tx, actor, input);
    refuseWhen(
      removeSecondFactorObstacle({
        actorId: actor.userId,
        userId: user.id,
        hasSecondFactor: user.totpSecret !== null,
      }),
    );
    const saved = await saveUser(tx, input, { totpSecret: null, totpLastStep: null });
    const after = await endAccess(tx, user.id, now);
    const { reason } = input;
    const { name: label } = user;
    await recordAudit(tx, actor, "user.remove-second-factor", user.id, { label, reason, after, at: now });
    const to = { userIds: [user.id] };
    const told = { kind: "second-factor-changed", text: accountNotice.secondFactorOff };
    await notify(tx, actor.provinceId, { to, ...told, href: "/lam-viec/tai-khoan" }, now);
    return saved;
  });
}

/** Forgets the wrong tries of an account, so that its holder need not wait. */
export function unlockSignIn(actor: Actor, input: UserChoice, now = new Date()) {
  return transaction(actor, async (tx) => {
    const user = await findUserToChange(tx, actor, input);
    await tx.throttle.deleteMany({ where: { key: { in: [signInKey(user.email), `prove:${user.id}`] } } });
    await recordAudit(tx, actor, "user.unlock", user.id, { label: user.name, at: now });
    return { id: user.id, version: user.version };
  });
}

type UserData = Parameters<Transaction["user"]["updateMany"]>[0]["data"];

async function saveUser(tx: Transaction, { userId, version }: UserChoice, data: UserData) {
  const { count } = await tx.user.updateMany({
    where: { id: userId, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("conflict");
  return { id: userId, version: version + 1 };
}

async function endAccess(tx: Transaction, userId: string, now: Date) {
  const open = { where: { userId, revokedAt: null }, data: { revokedAt: now } };
  const { count: sessions } = await tx.session.updateMany(open);
  const { count: tokens } = await tx.apiToken.updateMany(open);
  return { sessions, tokens };
}
