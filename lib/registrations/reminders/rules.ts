export type ReminderObstacle = "nobody-to-remind" | "reminded-today";

type Facts = {
  missing: readonly string[];
  chosen: readonly string[] | null;
  remindedToday: readonly string[];
};

/** The units a reminder goes to: those chosen that are missing, nobody twice on one day; or why there is none. */
export function unitsToRemind({ missing, chosen, remindedToday }: Facts): {
  unitIds: string[];
  obstacle: ReminderObstacle | null;
} {
  const meant = missing.filter((unitId) => chosen === null || chosen.includes(unitId));
  const unitIds = meant.filter((unitId) => !remindedToday.includes(unitId));
  if (unitIds.length > 0) return { unitIds, obstacle: null };
  return { unitIds, obstacle: meant.length > 0 ? "reminded-today" : "nobody-to-remind" };
}
