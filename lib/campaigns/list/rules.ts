import type { Day } from "@/lib/calendar";

/** Where the next page of a list by time of creation begins. */
export const encodeCursor = ({ createdAt, id }: { createdAt: Date; id: string }): string =>
  `${createdAt.toISOString()}_${id}`;

/** The place a cursor names; null when it is not one of ours. */
export function decodeCursor(cursor: string): { at: Date; id: string } | null {
  const at = new Date(cursor.slice(0, cursor.indexOf("_")));
  const id = cursor.slice(cursor.indexOf("_") + 1);
  return Number.isNaN(at.getTime()) || !id ? null : { at, id };
}

/** Whether the period of a plan in force has passed: Hết hiệu lực. */
export const isExpired = (period: { through: Day } | null, today: Day): boolean =>
  period !== null && period.through < today;
