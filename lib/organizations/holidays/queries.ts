import "server-only";
import { fromDateColumn, toDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { holidaysOf } from "../founding/holidays";
import { organizationFor } from "../policy";

/** The days off and days worked in exchange of one year, the years that have any, and what the law fixes for a year without. */
export function listHolidays(actor: Actor, year: number) {
  return read(actor, async (tx) => {
    const where = organizationFor(actor, "rule.read");
    const rows = await tx.holiday.findMany({
      where: { ...where, day: { gte: toDateColumn(`${year}-01-01`), lt: toDateColumn(`${year + 1}-01-01`) } },
      orderBy: { day: "asc" },
      select: { id: true, day: true, name: true, working: true },
    });
    const span = await tx.holiday.aggregate({ where, _min: { day: true }, _max: { day: true } });
    const [first, last] = [span._min.day?.getUTCFullYear() ?? year, span._max.day?.getUTCFullYear() ?? year];
    return {
      items: rows.map(({ day, ...row }) => ({ ...row, day: fromDateColumn(day) })),
      statutory:
        rows.length === 0 ? holidaysOf(year).toSorted((one, other) => (one.day < other.day ? -1 : 1)) : [],
      years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    };
  });
}
