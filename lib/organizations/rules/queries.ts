import "server-only";
import { type Day, fromDateColumn, type HolidayCalendar, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";

/** The rule of a kind in force on a day: what law or the province fixes, as data with its source; null when none is recorded. */
export function findRule(tx: Transaction, provinceId: string, kind: string, key: string, day: Day) {
  const on = toDateColumn(day);
  return tx.ruleSet.findFirst({
    where: {
      provinceId,
      kind,
      key,
      validFrom: { lte: on },
      OR: [{ validTo: null }, { validTo: { gt: on } }],
    },
    select: { id: true, value: true, source: true, verified: true, validFrom: true, validTo: true },
  });
}

/** The holiday calendar of a province, as `calendar` takes it. */
export async function findHolidays(tx: Transaction, provinceId: string): Promise<HolidayCalendar> {
  const rows = await tx.holiday.findMany({ where: { provinceId }, select: { day: true, working: true } });
  return {
    holidays: rows.filter((row) => !row.working).map((row) => fromDateColumn(row.day)),
    workingWeekends: rows.filter((row) => row.working).map((row) => fromDateColumn(row.day)),
  };
}
