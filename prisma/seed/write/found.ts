import { type Day, toDateColumn } from "@/lib/calendar";
import type { WorldVersion } from "../world";

export const column = (day: Day | null | undefined) => (day ? toDateColumn(day) : null);
export const inForce = (version: WorldVersion, day: Day) =>
  version.from <= day && (version.to === null || version.to > day);
/** The value, or a defect of the demo itself. */
export const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`The demo world has no ${what}.`);
  return value;
};
