import "server-only";
import { identityTransaction } from "@/lib/database";
import { Refusal } from "@/lib/refusal";
import type { Actor } from "./actor";
import { isPassword } from "./passwords";
import { countTry, forgetTries, perAccount } from "./throttle";

const proofKey = ({ userId }: Pick<Actor, "userId">) => `prove:${userId}`;

/**
 * The actor's account once the password was right. Every call counts as a wrong try until `forgetProofTries`:
 * with a right password but a wrong code, somebody may be guessing codes.
 */
export async function checkOwnPassword(actor: Actor, password: string, now: Date) {
  await countTry(proofKey(actor), perAccount, now);
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
  return user;
}

export const forgetProofTries = (actor: Pick<Actor, "userId">) => forgetTries(proofKey(actor));
