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
