import { type Day, weekday } from "@/lib/calendar";

export type HolidayObstacle = "not-a-weekend" | "already-listed";

/** Only a Saturday or Sunday can be a day worked in exchange. */
export const holidayObstacle = ({ day, working }: { day: Day; working: boolean }): HolidayObstacle | null =>
  working && weekday(day) <= 5 ? "not-a-weekend" : null;
