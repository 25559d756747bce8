import "server-only";
import { dayOf } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { type Matter, matterOf } from "../rules";

type Row = { kind: "job.failed" | "account.unplaced"; count: number; since: Date | null };

/** Jobs that failed and accounts that belong to no unit now. One statement. */
export async function listAdministrationMatters(
  tx: Transaction,
  { provinceId }: Actor,
  now: Date,
): Promise<Matter[]> {
  const today = dayOf(now);
  const rows = await tx.$queryRaw<Row[]>`
    select 'job.failed' as "kind", count(*)::int as "count", min("createdAt") as "since"
      from background_jobs() where "lastError" is not null
    union all
    select 'account.unplaced', count(*)::int, min(u."createdAt")
      from "User" u
     where u."provinceId" = ${provinceId} and u."disabledAt" is null
       and not exists (select 1 from "Membership" m where m."userId" = u."id" and m."validFrom" <= ${today}::date
                          and (m."validTo" is null or m."validTo" > ${today}::date))`;
  return rows.flatMap(({ count, ...row }) => (count > 0 ? [matterOf({ ...row, id: row.kind, count })] : []));
}
