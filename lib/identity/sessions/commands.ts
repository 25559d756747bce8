import "server-only";
import type { z } from "zod";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import { notify } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import type { Actor } from "../actor";
import { rolesInForce } from "../memberships/in-force";
import { checkOwnPassword, forgetProofTries } from "../own-password";
import { hashPassword } from "../passwords";
import type { changePasswordInput, proveInput, switchMembershipInput } from "../schema";
import { acceptedStep, spendStep } from "../second-factor/codes";
import { accountNotice, secondFactorText } from "../text";

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
  await forgetProofTries(actor);
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
  const text = secondFactorText.wrong;
  const wrong = () => new Refusal("invalid", text, "wrong-code", { code: text });
  if (step === null) throw wrong();
  await transaction(actor, async (tx) => {
    if (!(await spendStep(tx, user.id, step))) throw wrong();
    if (actor.sessionId)
      await tx.session.updateMany({ where: { id: actor.sessionId }, data: { provenAt: now } });
    await recordAudit(tx, actor, "account.prove", actor.userId, { label: actor.name, at: now });
  });
  await forgetProofTries(actor);
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
    await tx.session.updateMany({
      where: { id: actor.sessionId },
      data: { membershipId, delegationId: null },
    });
    await recordAudit(tx, actor, "account.switch-role", actor.userId, {
      label: actor.name,
      after: { role: membership.role },
      at: now,
    });
  });
}
