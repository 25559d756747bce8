/** What was typed outlives the reload an upgrade asks for: in this tab, on this page, for as long as one reload takes. */
const lifetime = 10 * 60_000;
type Kept = { at: number; values: Record<string, unknown> };

const keyOf = (names: readonly string[]) =>
  `bieu-mau:${window.location.pathname}${window.location.search}:${[...names].sort().join()}`;

/** Keeps the values of a form for the next time the page is drawn; passwords never. */
export function keepValues(form: HTMLFormElement | null, values: Record<string, unknown>, now = Date.now()) {
  if (form?.querySelector("input[type=password]")) return;
  const kept: Kept = { at: now, values };
  window.sessionStorage.setItem(keyOf(Object.keys(values)), JSON.stringify(kept));
}

/** What was kept of a form with these fields, once; null when nothing was or it is long ago. */
export function takeKept(names: readonly string[], now = Date.now()): Record<string, unknown> | null {
  const key = keyOf(names);
  const text = window.sessionStorage.getItem(key);
  if (!text) return null;
  window.sessionStorage.removeItem(key);
  const kept = JSON.parse(text) as Kept;
  return now - kept.at < lifetime ? kept.values : null;
}
