import "server-only";
import { db } from "@/lib/database";
import { Refusal } from "@/lib/refusal";

type Limit = { most: number; minutes: number };
/** Ten wrong tries lock an account for 15 minutes, whatever address they come from. */
export const perAccount: Limit = { most: 10, minutes: 15 };
export const perAddress: Limit = { most: 100, minutes: 15 };

/**
 * Counts a try before it is answered, so that parallel tries cannot slip under the limit.
 * Throws `Refusal("throttled")` once the limit is reached; the window then has to pass. The first try beyond it
 * runs `onReached`.
 */
export async function countTry(
  key: string,
  limit: Limit,
  now = new Date(),
  onReached: () => Promise<unknown> = async () => undefined,
) {
  const windowEnd = new Date(now.getTime() + limit.minutes * 60_000);
  const [row] = await db.$queryRaw<{ failures: number; windowEnd: Date }[]>`
    insert into "Throttle" ("key", "failures", "windowEnd") values (${key}, 1, ${windowEnd})
    on conflict ("key") do update set
      "failures" = case when "Throttle"."windowEnd" <= ${now} then 1 else "Throttle"."failures" + 1 end,
      "windowEnd" = case when "Throttle"."windowEnd" <= ${now} then ${windowEnd} else "Throttle"."windowEnd" end
    returning "failures", "windowEnd"`;
  if (row && row.failures > limit.most) {
    if (row.failures === limit.most + 1) await onReached();
    const minutes = Math.max(1, Math.ceil((row.windowEnd.getTime() - now.getTime()) / 60_000));
    throw new Refusal(
      "throttled",
      `Đã thử sai quá ${limit.most} lần. Thử lại sau ${minutes} phút.`,
      "too-many-tries",
    );
  }
}

/** Where the tries of an account to sign in are counted. */
export const signInKey = (email: string) => `sign-in:${email}`;

/** A try that succeeded counts against nobody. */
export const takeBackTry = (key: string) =>
  db.$executeRaw`update "Throttle" set "failures" = greatest("failures" - 1, 0) where "key" = ${key}`;

export const forgetTries = (key: string) => db.$executeRaw`delete from "Throttle" where "key" = ${key}`;

/** Windows that have passed count no more; unknown accounts leave no rows behind for good. */
export const forgetOldTries = (now: Date) =>
  db.$executeRaw`delete from "Throttle" where "windowEnd" < ${now}`;
