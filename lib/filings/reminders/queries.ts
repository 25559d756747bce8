import "server-only";
import { dayOf } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { LastReminder } from "@/lib/registrations/reminders/text";

type ReminderRow = LastReminder & { unitId: string };
export type UnitReminder = LastReminder & { isToday: boolean };

/** By unit, how often it was reminded of a period, when last and by whom, and whether that was today. One statement. */
export async function listFilingReminders(tx: Transaction, periodId: string, now: Date) {
  const rows = await tx.$queryRaw<ReminderRow[]>`
    select m."unitId", count(*)::int as "times", max(m."sentAt") as "lastAt",
           (array_agg(u."name" order by m."sentAt" desc))[1] as "lastBy"
      from "FilingReminder" m left join "User" u on u."id" = m."sentById"
     where m."periodId" = ${periodId} group by m."unitId"`;
  const today = dayOf(now);
  return new Map(
    rows.map(({ unitId, ...row }): [string, UnitReminder] => [
      unitId,
      { ...row, isToday: dayOf(row.lastAt) === today },
    ]),
  );
}
