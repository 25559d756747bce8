import "server-only";
import { recordAudit } from "@/lib/audit";
import { identityTransaction, transaction } from "@/lib/database";
import type { SignInObstacle } from "./rules";

type Refused = { id: string; userId: string | null; obstacle: SignInObstacle; address: string; at: string };

/**
 * Tells the log of a sign-in that was refused: in the chain of the account's province, or on the server's own log
 * where there is no such account. What was typed is not told: people type passwords into the wrong field.
 */
async function logRefusedSignIn(payload: Record<string, unknown>) {
  const { id, userId, obstacle, address, at } = payload as Refused;
  const account =
    userId &&
    (await identityTransaction((tx) =>
      tx.user.findUnique({ where: { id: userId }, select: { provinceId: true, name: true } }),
    ));
  if (!account) return console.warn(JSON.stringify({ event: "sign-in-refused", obstacle, address, at }));
  const { provinceId, name } = account;
  await transaction(account, async (tx) => {
    // A job may run twice.
    const where = { provinceId, actorId: userId, requestId: id };
    if (await tx.auditEvent.findFirst({ where, select: { sequence: true } })) return;
    const after = { obstacle, address };
    const actor = { userId, name, provinceId, role: null, requestId: id };
    await recordAudit(tx, actor, "account.refuse-sign-in", userId, { label: name, after, at: new Date(at) });
  });
}

export const jobs = { "log-refused-sign-in": logRefusedSignIn };
