import "server-only";
import type { Transaction } from "@/lib/database";

/** The background task after what public pages show has changed: they are drawn anew. */
export const refreshTask = "refresh-public-pages";

/**
 * Queues a background job in the transaction of the change it belongs to: rolled back together,
 * committed together. With `key`, a job already waiting under it is replaced, not doubled.
 */
export async function enqueue(tx: Transaction, task: string, payload: Record<string, unknown>, key?: string) {
  await tx.$executeRaw`select enqueue_job(${task}, ${JSON.stringify(payload)}::json, ${key ?? null})`;
}
