import type { Json } from "../diff";
import type { PlanTerms } from "../terms";
import { mergedOrder } from "./order";
import { type Entry, isEntry, isListed, isSame, type Listed, plainTerms, type TermsPath } from "./path";

/** A place both authors changed, each in another way. Undefined stands for "taken away". */
export type MergeConflict = { path: TermsPath; mine: Json | undefined; theirs: Json | undefined };
export type Merged = {
  /** Both authors' changes; where they disagree, mine. */
  terms: PlanTerms;
  conflicts: MergeConflict[];
};

/**
 * What two authors made of the same terms, field by field: what one of them changed is changed, what both changed
 * differently is a conflict. Lists are compared by the ids of their entries.
 */
export function mergeTerms(base: PlanTerms, mine: PlanTerms, theirs: PlanTerms): Merged {
  const conflicts: MergeConflict[] = [];
  const value = merged(plainTerms(base), plainTerms(mine), plainTerms(theirs), [], conflicts);
  return { terms: value as unknown as PlanTerms, conflicts };
}

// One statement each, whatever it is stored as: half of one author's and half of the other's would say something nobody wrote.
const indivisible: ReadonlySet<string> = new Set([
  "target",
  "rule",
  "limit",
  "by",
  "appliesWhen",
  "baseline",
]);

type Value = Json | undefined;

function merged(base: Value, mine: Value, theirs: Value, path: TermsPath, conflicts: MergeConflict[]): Value {
  if (isSame(mine, theirs) || isSame(theirs, base)) return mine;
  if (isSame(mine, base)) return theirs;
  if (!indivisible.has(path.at(-1) ?? "")) {
    if (isEntry(base) && isEntry(mine) && isEntry(theirs) && isOneKind(base, mine, theirs))
      return mergedFields(base, mine, theirs, path, conflicts);
    const lists = [base, mine, theirs];
    if (lists.every(isKeyed))
      return mergedList(base as Listed[], mine as Listed[], theirs as Listed[], path, conflicts);
    if (lists.every(isPlainSet)) return mergedSet(base as string[], mine as string[], theirs as string[]);
  }
  conflicts.push({ path, mine, theirs });
  return mine;
}

/** A tagged value is merged inside only while it stays what it is; a comparison and its number are one statement. */
const isOneKind = (base: Entry, mine: Entry, theirs: Entry) =>
  base.kind === mine.kind && base.kind === theirs.kind && !("comparator" in base);

function mergedFields(
  base: Entry,
  mine: Entry,
  theirs: Entry,
  path: TermsPath,
  conflicts: MergeConflict[],
): Entry {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])];
  return Object.fromEntries(
    keys.flatMap((key): [string, Json][] => {
      const value = merged(base[key], mine[key], theirs[key], [...path, key], conflicts);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

const isKeyed = (value: Value): value is Listed[] =>
  Array.isArray(value) && value.every(isListed) && isUnique((value as Listed[]).map(({ id }) => id));
const isPlainSet = (value: Value): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string") && isUnique(value as string[]);
const isUnique = (texts: readonly string[]) => new Set(texts).size === texts.length;

function mergedList(
  base: Listed[],
  mine: Listed[],
  theirs: Listed[],
  path: TermsPath,
  conflicts: MergeConflict[],
) {
  const [ours, before, other] = [mine, base, theirs].map((list) => new Map(list.map((one) => [one.id, one])));
  const ids = new Set([...base, ...mine, ...theirs].map(({ id }) => id));
  const entries = new Map(
    [...ids].flatMap((id): [string, Json][] => {
      const entry = merged(before?.get(id), ours?.get(id), other?.get(id), [...path, `#${id}`], conflicts);
      return entry === undefined ? [] : [[id, entry]];
    }),
  );
  const idsOf = (list: Listed[]) => list.map(({ id }) => id);
  const order = mergedOrder(idsOf(base), idsOf(mine), idsOf(theirs), new Set(entries.keys()));
  return order.flatMap((id) => entries.get(id) ?? []);
}

function mergedSet(base: string[], mine: string[], theirs: string[]): string[] {
  const isKept = (one: string) =>
    base.includes(one)
      ? mine.includes(one) && theirs.includes(one)
      : mine.includes(one) || theirs.includes(one);
  const kept = new Set([...base, ...mine, ...theirs].filter(isKept));
  return mergedOrder(base, mine, theirs, kept);
}
