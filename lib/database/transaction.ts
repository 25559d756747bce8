import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "@/lib/refusal";
import type { Prisma } from "@/prisma/generated/client";
import { db } from "./client";
import { companionDone, runCompanion } from "./companion";
import { isWriteConflict } from "./errors";

export type Transaction = Prisma.TransactionClient;
type Tenant = { provinceId: string };

const attempts = 4;

/**
 * Runs one write of one province as one transaction. Row-level security sees only that province.
 * Writes of a province take turns on an advisory lock: the audit chain needs an order anyway, and
 * with it no two writes can each act on what the other is changing, so read-committed is enough.
 */
export async function transaction<T>(
  { provinceId }: Tenant,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return attempt(() =>
    db.$transaction(
      async (tx) => {
        await tx.$executeRaw`select set_config('app.province', ${provinceId}, true), set_config('lock_timeout', '5000', true)`;
        await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`province:${provinceId}`}, 0))`;
        const result = await work(tx);
        await runCompanion(tx, result);
        return result;
      },
      { maxWait: 5000, timeout: 30_000 },
    ),
  ).finally(companionDone);
}

/** All reads of one page or answer: one transaction, read-only, one province, one moment. */
export function read<T>({ provinceId }: Tenant, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('app.province', ${provinceId}, true), set_config('transaction_read_only', 'on', true)`;
      return work(tx);
    },
    { maxWait: 5000, timeout: 15_000 },
  );
}

/** A background job's long look at one province: every statement sees the same moment, however many there are. */
export function moment<T>({ provinceId }: Tenant, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('app.province', ${provinceId}, true), set_config('transaction_read_only', 'on', true)`;
      return work(tx);
    },
    { isolationLevel: "RepeatableRead", maxWait: 5000, timeout: 3_600_000 },
  );
}

/** Sign-in and account rows before a province is known. Nothing else may use it. */
export function identityTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return attempt(() =>
    db.$transaction(
      async (tx) => {
        await tx.$executeRaw`select set_config('app.purpose', 'identity', true), set_config('lock_timeout', '5000', true)`;
        return work(tx);
      },
      { maxWait: 5000, timeout: 15_000 },
    ),
  );
}

async function attempt<T>(run: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn++) {
    try {
      return await run();
    } catch (error) {
      if (!isWriteConflict(error)) throw error;
      if (turn === attempts) throw new Refusal("conflict");
      await pause(20 + Math.random() * 80 * turn);
    }
  }
}
