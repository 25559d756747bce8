import { createHash } from "node:crypto";
import { alongside, isDuplicate, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { plainJson } from "./json";

export const fingerprint = (method: string, path: string, body: string | Uint8Array) =>
  createHash("sha256").update(`${method} ${path}\n`).update(body).digest("hex");

/**
 * Runs `work` at most once per key. The answer is stored in the same transaction as the effect, so a
 * retry after a lost answer, or after a crash, gets the first answer. The same key with another
 * request is refused (422); while the first is still running, 409.
 */
export async function once<T>(
  actor: Actor,
  key: string,
  print: string,
  status: number,
  work: () => Promise<T>,
): Promise<{ replayed: boolean; body: unknown }> {
  const id = { userId_key: { userId: actor.userId, key } };
  const stored = await claim(actor, key, print);
  if (stored) return { replayed: true, body: stored.body };
  try {
    const result = await alongside(async (tx, answer) => {
      await tx.idempotencyKey.update({
        where: id,
        data: { status, body: plainJson(answer) ?? {} },
        select: { key: true },
      });
    }, work);
    return { replayed: false, body: result };
  } catch (error) {
    // Nothing happened, so the key is free again.
    await transaction(actor, (tx) =>
      tx.idempotencyKey.deleteMany({ where: { userId: actor.userId, key, status: null } }),
    ).catch(() => undefined);
    throw error;
  }
}

async function claim(actor: Actor, key: string, print: string) {
  const { provinceId, userId } = actor;
  try {
    await transaction(actor, (tx) =>
      tx.idempotencyKey.create({
        data: { provinceId, userId, key, fingerprint: print },
        select: { key: true },
      }),
    );
    return null;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  return transaction(actor, async (tx) => {
    const row = await tx.idempotencyKey.findUnique({ where: { userId_key: { userId, key } } });
    if (row && row.fingerprint !== print) {
      throw new Refusal(
        "invalid",
        `Khóa Idempotency-Key “${key}” đã dùng cho một yêu cầu khác.`,
        "key-reused",
      );
    }
    if (row?.status != null) return row;
    const abandoned = !row || Date.now() - row.createdAt.getTime() > 60_000;
    if (!abandoned)
      throw new Refusal("conflict", "Yêu cầu cùng khóa đang được xử lý. Thử lại sau ít giây.", "in-progress");
    await tx.idempotencyKey.upsert({
      where: { userId_key: { userId, key } },
      create: { provinceId, userId, key, fingerprint: print },
      update: { createdAt: new Date() },
      select: { key: true },
    });
    return null;
  });
}

/** Keys older than two days are forgotten. */
export const sweepIdempotencyKeys = (provinceId: string, now = new Date()) =>
  transaction({ provinceId }, (tx) =>
    tx.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - 172_800_000) } } }),
  );
