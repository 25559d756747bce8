import type { Day } from "@/lib/calendar";
import { monthsServed, type Service } from "@/lib/evaluation/snapshot/rules";

/** Whoever moved after this many months or more is proposed with the former unit's opinion (DOMAIN §7 rule 38). */
export const monthsForOpinion = 6;

/** The other units a person served in long enough during a period for their opinion to be asked, the longest first. */
export function formerUnits(
  services: readonly Service[],
  period: { from: Day; through: Day },
  unitId: string,
): { unitId: string; months: number }[] {
  const months = new Map<string, number>();
  for (const service of monthsServed(services, period.from, period.through))
    months.set(service.unitId, (months.get(service.unitId) ?? 0) + service.months);
  return [...months]
    .filter(([id, served]) => id !== unitId && served >= monthsForOpinion)
    .map(([id, served]) => ({ unitId: id, months: served }))
    .sort((a, b) => b.months - a.months || (a.unitId < b.unitId ? -1 : 1));
}
