import type { Json } from "../diff";
import type { PlanTerms } from "../terms";

/**
 * Where in terms something stands, whatever moves around it: names of fields, and `#id` for an entry of a list:
 * `["indicators", "#ct-1", "name"]`.
 */
export type TermsPath = readonly string[];

export type Entry = { [key: string]: Json };
export type Listed = Entry & { id: string };

export const isEntry = (value: Json | undefined): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const isListed = (value: Json | undefined): value is Listed =>
  isEntry(value) && typeof value.id === "string";

/** Terms as the plain values they are stored as: what is undefined is not there. */
export const plainTerms = (terms: PlanTerms): Entry => JSON.parse(JSON.stringify(terms));

/** Equality of plain values, whatever the order of their keys. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, index) => isSame(value, other[index]))
    );
  if (!isEntry(one) || !isEntry(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(one[key], other[key]));
}

const indexOf = (list: readonly Json[], id: string) =>
  list.findIndex((entry) => isListed(entry) && entry.id === id);

/** What stands at the path; undefined when nothing does. */
export function valueAt(terms: PlanTerms, path: TermsPath): Json | undefined {
  let value: Json | undefined = plainTerms(terms);
  for (const step of path) {
    if (step.startsWith("#") && Array.isArray(value)) value = value[indexOf(value, step.slice(1))];
    else value = isEntry(value) ? value[step] : undefined;
  }
  return value;
}

/** The same terms with another value at the path; undefined takes the entry or the field away. */
export function withValueAt(terms: PlanTerms, path: TermsPath, value: Json | undefined): PlanTerms {
  const copy = plainTerms(terms);
  const last = path[path.length - 1];
  if (last === undefined) return terms;
  let place: Json | undefined = copy;
  for (const step of path.slice(0, -1)) {
    if (step.startsWith("#") && Array.isArray(place)) place = place[indexOf(place, step.slice(1))];
    else place = isEntry(place) ? place[step] : undefined;
  }
  if (last.startsWith("#") && Array.isArray(place)) {
    const at = indexOf(place, last.slice(1));
    if (value === undefined) place.splice(at, at < 0 ? 0 : 1);
    else if (at < 0) place.push(value);
    else place[at] = value;
  } else if (isEntry(place)) {
    if (value === undefined) delete place[last];
    else place[last] = value;
  }
  return copy as unknown as PlanTerms;
}

/** The same place in the numbers of lists, as form fields are named: `["indicators", "#ct-1", "name"]` → `indicators.0.name`. */
export function fieldName(terms: PlanTerms, path: TermsPath): string | null {
  const names: string[] = [];
  let value: Json | undefined = plainTerms(terms);
  for (const step of path) {
    const name: string | number =
      step.startsWith("#") && Array.isArray(value) ? indexOf(value, step.slice(1)) : step;
    if (name === -1) return null;
    names.push(String(name));
    value = Array.isArray(value) ? value[Number(name)] : isEntry(value) ? value[step] : undefined;
  }
  return names.join(".");
}

/**
 * The form fields in which two terms differ, named as deep as lists of the same entries allow, with the value of
 * `after`: what a screen has to write to show it.
 */
export function changedFields(
  before: PlanTerms,
  after: PlanTerms,
): { name: string; value: Json | undefined }[] {
  return fieldsBetween(plainTerms(before), plainTerms(after), "");
}

// One control on the screen writes each of these whole.
const whole: ReadonlySet<string> = new Set([
  "condition",
  "quota",
  "ranking",
  "target",
  "rule",
  "appliesWhen",
]);

type Field = { name: string; value: Json | undefined };

function fieldsBetween(before: Json | undefined, after: Json | undefined, name: string): Field[] {
  if (isSame(before, after)) return [];
  const inside = (key: string) => (name ? `${name}.${key}` : key);
  if (Array.isArray(before) && Array.isArray(after) && isSameEntries(before, after))
    return after.flatMap((entry, index) => fieldsBetween(before[index], entry, inside(String(index))));
  if (isEntry(before) && isEntry(after) && !whole.has(name.slice(name.lastIndexOf(".") + 1)))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      fieldsBetween(before[key], after[key], inside(key)),
    );
  return [{ name, value: after }];
}

const isSameEntries = (before: readonly Json[], after: readonly Json[]) =>
  before.length === after.length &&
  before.every(
    (entry, index) => isListed(entry) && isListed(after[index]) && entry.id === (after[index] as Listed).id,
  );
