import { AsyncLocalStorage } from "node:async_hooks";
import type { Prisma } from "@/prisma/generated/client";

/** Something that must commit with a command's own work: the stored answer of an idempotent request. */
export type Companion = (tx: Prisma.TransactionClient, result: unknown) => Promise<void>;

const companions = new AsyncLocalStorage<{ companion: Companion | null }>();

/** Runs `work`; the first write transaction inside it commits together with `companion`, or not at all. */
export const alongside = <T>(companion: Companion, work: () => Promise<T>): Promise<T> =>
  companions.run({ companion }, work);

/** Called by `transaction` before it commits. */
export async function runCompanion(tx: Prisma.TransactionClient, result: unknown) {
  const store = companions.getStore();
  if (!store?.companion) return;
  const { companion } = store;
  await companion(tx, result);
}

/** After a commit the companion has done its part. */
export function companionDone() {
  const store = companions.getStore();
  if (store) store.companion = null;
}
