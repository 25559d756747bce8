import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { alongside, isDuplicate, type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { plainJson } from "./json";

export const fingerprint = (method: string, path: string, body: string | Uint8Array) =>
  createHash("sha256").update(`${method} ${path}\n`).update(body).digest("hex");

type Asked = { key: string; print: string; status: number; secrets: readonly string[] };

/** A claim without an answer after this long was left behind by a process that died. */
const abandonedAfter = 60_000;
const patience = 10_000;

/**
 * Runs `work` at most once per key. The answer is stored in the same transaction as the effect, so a
 * retry after a lost answer, or after a crash, gets the first answer. The same key with another
 * request is refused (422). While the first is still running a second waits for it, and is told so
 * (409) when that takes too long. What is told only once (`secrets`) is not stored.
 */
export async function once<T>(
  actor: Actor,
  asked: Asked,
  work: () => Promise<T>,
): Promise<{ replayed: boolean; body: unknown }> {
  const { key, status, secrets } = asked;
  const stored = await claim(actor, asked);
  if (stored) return { replayed: true, body: stored.body };
  let kept: string | null = null;
  const keep = async (tx: Transaction, answer: unknown) => {
    const body = plainJson(withoutSecrets(answer, secrets)) ?? {};
    await tx.idempotencyKey.updateMany({ where: { userId: actor.userId, key }, data: { status, body } });
    kept = JSON.stringify(body);
  };
  try {
    const result = await alongside(keep, work);
    // Whatever was answered beyond what the transaction returned belongs to the stored answer too.
    const said = JSON.stringify(plainJson(withoutSecrets(result, secrets)) ?? {});
    if (kept !== said) await transaction(actor, (tx) => keep(tx, result));
    return { replayed: false, body: result };
  } catch (error) {
    // Nothing happened, so the key is free again.
    await transaction(actor, (tx) =>
      tx.idempotencyKey.deleteMany({ where: { userId: actor.userId, key, status: null } }),
    ).catch(() => undefined);
    throw error;
  }
}

function withoutSecrets(answer: unknown, secrets: readonly string[]): unknown {
  if (secrets.length === 0 || typeof answer !== "object" || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [name, secrets.includes(name) ? null : value]),
  );
}

/** Takes the key, or answers what is stored under it; waits while somebody else is at it. */
async function claim(actor: Actor, { key, print }: Asked) {
  const { provinceId, userId } = actor;
  const data = { provinceId, userId, key, fingerprint: print };
  for (const until = Date.now() + patience; ; ) {
    try {
      await transaction(actor, (tx) => tx.idempotencyKey.create({ data, select: { key: true } }));
      return null;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const found = await lookUp(actor, { key, print });
    if (found !== "in-progress") return found;
    if (Date.now() > until)
      throw new Refusal("conflict", "Yêu cầu cùng khóa đang được xử lý. Thử lại sau ít giây.", "in-progress");
    await pause(50 + Math.random() * 50);
  }
}

function lookUp(actor: Actor, { key, print }: { key: string; print: string }) {
  const where = { userId_key: { userId: actor.userId, key } };
  return transaction(actor, async (tx) => {
    const row = await tx.idempotencyKey.findUnique({ where });
    if (!row) return "in-progress" as const;
    if (row.fingerprint !== print) {
      throw new Refusal(
        "invalid",
        `Khóa Idempotency-Key “${key}” đã dùng cho một yêu cầu khác.`,
        "key-reused",
      );
    }
    if (row.status !== null) return row;
    if (Date.now() - row.createdAt.getTime() < abandonedAfter) return "in-progress" as const;
    await tx.idempotencyKey.update({ where, data: { createdAt: new Date() }, select: { key: true } });
    return null;
  });
}

/** Keys older than two days are forgotten. */
export const sweepIdempotencyKeys = (provinceId: string, now = new Date()) =>
  transaction({ provinceId }, (tx) =>
    tx.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - 172_800_000) } } }),
  );
