import type { Day } from "@/lib/calendar";

/** Whether the period of a plan in force has passed: Hết hiệu lực. */
export const isExpired = (period: { through: Day } | null, today: Day): boolean =>
  period !== null && period.through < today;
