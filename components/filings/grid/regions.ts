const focusable = "input, select, textarea, button, a[href], [tabindex]";

/** F6: the next region of the screen, or the one before; the sheet is entered where it was left. */
export function goToRegion(place: HTMLElement, step: 1 | -1, lastCell: string | null) {
  const regions = [...place.querySelectorAll<HTMLElement>("[data-region]")];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + step + regions.length) % regions.length];
  if (!next) return;
  const cell =
    next.dataset.region === "grid" && lastCell
      ? next.querySelector<HTMLElement>(`[data-cell="${lastCell}"]`)
      : null;
  const first = next.dataset.region === "grid" ? "input[data-cell]" : focusable;
  (cell ?? next.querySelector<HTMLElement>(first) ?? next.querySelector<HTMLElement>(focusable))?.focus();
}
