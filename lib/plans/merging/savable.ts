import type { Json } from "../diff";
import { type PlanTerms, planTerms } from "../terms";
import { type Entry, isEntry, isListed, plainTerms } from "./path";

export type Savable = {
  terms: PlanTerms;
  /** Fields (`indicators.2.name`) whose entries are not complete enough to be stored yet, with what is missing. */
  incomplete: { field: string; message: string }[];
};

/**
 * As much of what an author has typed as can be stored: an entry that is not complete yet stays as the stored terms
 * have it, or stays away if they have none. `stored` is valid, so the answer is.
 */
export function savableTerms(typed: PlanTerms, stored: PlanTerms): Savable {
  const whole = planTerms.safeParse(typed);
  if (whole.success) return { terms: whole.data, incomplete: [] };
  const draft = plainTerms(typed);
  const before = plainTerms(stored);
  const issues = whole.error.issues.map(({ path, message }) => ({ path: path.map(String), message }));
  const gone = new Map<string, Set<number>>();
  for (const { path } of issues) {
    const [part = "", place] = path;
    const list = draft[part];
    if (Array.isArray(list) && place !== undefined && isListed(list[Number(place)] as Json))
      gone.set(part, (gone.get(part) ?? new Set()).add(Number(place)));
    else if (
      isEntry(draft[part]) &&
      isEntry(before[part]) &&
      place !== undefined &&
      place in (before[part] as Entry)
    )
      (draft[part] as Entry)[place] = (before[part] as Entry)[place] as Json;
    else draft[part] = before[part] as Json;
  }
  for (const [part, places] of gone) {
    const [list, old] = [draft[part], before[part]];
    if (!Array.isArray(list)) continue;
    draft[part] = list.flatMap((entry, index) => {
      if (!places.has(index)) return [entry];
      const id = isListed(entry) ? entry.id : "";
      return Array.isArray(old) ? old.filter((one) => isListed(one) && one.id === id) : [];
    });
  }
  const parsed = planTerms.safeParse(draft);
  return {
    // What still contradicts itself after that is left as it was, whole.
    terms: parsed.success ? parsed.data : stored,
    incomplete: issues.map(({ path, message }) => ({ field: path.join("."), message })),
  };
}
