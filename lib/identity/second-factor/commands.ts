import "server-only";
import { generateSecret, generateURI } from "otplib";
import { create } from "qrcode";
import type { z } from "zod";
import { recordAudit } from "@/lib/audit";
import { read, transaction } from "@/lib/database";
import { notify } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import type { Actor } from "../actor";
import { checkOwnPassword, forgetProofTries } from "../own-password";
import { accountNotice, secondFactorText } from "../text";
import { acceptedStep, spendStep } from "./codes";
import type { disableSecondFactorInput, enableSecondFactorInput } from "./schema";

const issuer = "Cổng Thi đua";
const wrongCode = () =>
  new Refusal("invalid", secondFactorText.wrong, "wrong-code", { code: secondFactorText.wrong });
const tell = (actor: Actor, text: string) => ({
  ...{ to: { userIds: [actor.userId] }, kind: "second-factor-changed", text },
  href: "/lam-viec/tai-khoan",
});

/**
 * A new key for an authenticator app, as text and as a QR code (`width` modules a side, its dark ones as an SVG
 * path). Nothing is stored until a code made with the key comes back.
 */
export async function offerSecondFactor(actor: Actor) {
  const user = await read(actor, (tx) =>
    tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { email: true } }),
  );
  const secret = generateSecret({ length: 20 });
  const { modules } = create(generateURI({ issuer, label: user.email, secret }));
  const dark = [...modules.data].flatMap((isDark, at) =>
    isDark ? [`M${at % modules.size} ${Math.floor(at / modules.size)}h1v1h-1z`] : [],
  );
  return { secret, width: modules.size, path: dark.join("") };
}

/** Turns the second factor on once the app shows the right code; every other session ends. */
export async function enableSecondFactor(
  actor: Actor,
  { password, secret, code }: z.output<typeof enableSecondFactorInput>,
  now = new Date(),
) {
  const user = await checkOwnPassword(actor, password, now);
  if (user.totpSecret) throw new Refusal("rule", secondFactorText.isOn, "second-factor-on");
  const step = await acceptedStep({ totpSecret: secret, totpLastStep: null }, code, now);
  if (step === null) throw wrongCode();
  await transaction(actor, async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: actor.userId, totpSecret: null },
      data: { totpSecret: secret, totpLastStep: step, version: { increment: 1 } },
    });
    if (count === 0) throw new Refusal("conflict");
    await tx.session.updateMany({
      where: { userId: actor.userId, revokedAt: null, id: { not: actor.sessionId ?? "" } },
      data: { revokedAt: now },
    });
    await recordAudit(tx, actor, "account.enable-second-factor", actor.userId, {
      ...{ label: actor.name, at: now },
    });
    await notify(tx, actor.provinceId, tell(actor, accountNotice.secondFactorOn), now);
  });
  await forgetProofTries(actor);
}

/** Turns the second factor off for whoever has both the password and the app. */
export async function disableSecondFactor(
  actor: Actor,
  { password, code }: z.output<typeof disableSecondFactorInput>,
  now = new Date(),
) {
  const user = await checkOwnPassword(actor, password, now);
  if (!user.totpSecret) throw new Refusal("rule", secondFactorText.isOff, "second-factor-off");
  const step = await acceptedStep(user, code, now);
  if (step === null) throw wrongCode();
  await transaction(actor, async (tx) => {
    if (!(await spendStep(tx, user.id, step))) throw wrongCode();
    await tx.user.updateMany({
      where: { id: actor.userId },
      data: { totpSecret: null, totpLastStep: null, version: { increment: 1 } },
    });
    await recordAudit(tx, actor, "account.disable-second-factor", actor.userId, {
      ...{ label: actor.name, at: now },
    });
    await notify(tx, actor.provinceId, tell(actor, accountNotice.secondFactorOff), now);
  });
  await forgetProofTries(actor);
}
