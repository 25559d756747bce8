import "server-only";
import { db } from "@/lib/database";
import { forgetOldTries } from "@/lib/identity/throttle";
import { sweepIdempotencyKeys } from "./idempotency";

/** Forgets answers kept for retries and wrong tries whose time has passed. */
async function sweepExpired() {
  const now = new Date();
  await forgetOldTries(now);
  const provinces = await db.province.findMany({ select: { id: true } });
  for (const { id } of provinces) await sweepIdempotencyKeys(id, now);
}

export const jobs = { "sweep-expired": sweepExpired };
export const schedule = "37 * * * * sweep-expired";
