import { type Day, dayOf } from "./days";

export type WindowState = "too-early" | "open" | "too-late";

/**
 * Where `now` stands to a window. The opening instant is inside, the closing instant is already
 * too late; a side that is null (not yet determined) excludes nothing.
 */
export function windowState(window: { opensAt: Date | null; closesAt: Date | null; now: Date }): WindowState {
  const { opensAt, closesAt, now } = window;
  if (opensAt && now < opensAt) return "too-early";
  if (closesAt && now >= closesAt) return "too-late";
  return "open";
}

/** The last day on which something is in time: the closing instant itself is too late. */
export const lastDayBefore = (closesAt: Date): Day => dayOf(new Date(closesAt.getTime() - 1));
