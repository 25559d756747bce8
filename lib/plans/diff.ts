import type { PlanTerms } from "./terms";

/** A value inside terms, as JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One difference between two versions, down to the field; lists are compared by id, not by place. */
export type PlanChange = {
  kind: "added" | "removed" | "changed";
  part: keyof PlanTerms;
  /** The entry of a list: an indicator, a tier, a milestone. */
  id: string | null;
  /** Its name or label, as the newer version has it. */
  name: string | null;
  /** The field inside, dotted: "target.value"; null when the whole entry came or went. */
  field: string | null;
  before: Json | null;
  after: Json | null;
};

type Entry = { [key: string]: Json };
const isEntry = (value: Json | undefined): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is (Entry & { id: string })[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => isEntry(one) && typeof one.id === "string");

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null));
const same = (a: Json | undefined, b: Json | undefined) =>
  JSON.stringify(sorted(a ?? null)) === JSON.stringify(sorted(b ?? null));

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isEntry(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key] ?? null)]),
  );
}

/** What changed from `before` to `after`, in the order of the plan's parts. */
export function diffTerms(before: PlanTerms, after: PlanTerms): PlanChange[] {
  const parts = Object.keys(after) as (keyof PlanTerms)[];
  return parts.flatMap((part) => diffPart(part, plain(before[part]), plain(after[part])));
}

function diffPart(part: keyof PlanTerms, before: Json, after: Json): PlanChange[] {
  if (same(before, after)) return [];
  if (isList(before) || isList(after))
    return diffList(part, isList(before) ? before : [], isList(after) ? after : []);
  const at = { part, id: null, name: null };
  return diffFields(before, after, "").map((change) => ({ ...at, ...change }));
}

type ListEntry = Entry & { id: string };

function diffList(part: keyof PlanTerms, before: ListEntry[], after: ListEntry[]): PlanChange[] {
  const gone = before.filter((one) => !after.some((other) => other.id === one.id));
  const changed = after.flatMap((entry): PlanChange[] => {
    const at = { part, id: entry.id, name: nameOf(entry) };
    const old = before.find((other) => other.id === entry.id);
    if (!old) return [{ ...at, kind: "added", field: null, before: null, after: entry }];
    return diffFields(old, entry, "").map((change) => ({ ...at, ...change }));
  });
  return [
    ...changed,
    ...gone.map(
      (entry): PlanChange => ({
        kind: "removed",
        part,
        id: entry.id,
        name: nameOf(entry),
        field: null,
        before: entry,
        after: null,
      }),
    ),
  ];
}

function diffFields(
  before: Json,
  after: Json,
  path: string,
): Pick<PlanChange, "kind" | "field" | "before" | "after">[] {
  if (same(before, after)) return [];
  // A condition is one sentence: it is shown whole, old and new.
  if (!isEntry(before) || !isEntry(after) || path === "condition")
    return [{ kind: "changed", field: path || null, before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) =>
    diffFields(before[key] ?? null, after[key] ?? null, path ? `${path}.${key}` : key),
  );
}

function nameOf(entry: Entry): string | null {
  const name = entry.name ?? entry.label ?? entry.title ?? entry.text ?? entry.description;
  return typeof name === "string" ? name : null;
}
