import type { PlanTerms } from "../terms";
import type { Strictness } from "./strictness";

/** One change of a plan, said in one sentence, with the words before and after beside each other. */
export type PlanDifference = {
  part: keyof PlanTerms;
  key: string;
  kind: "added" | "removed" | "changed";
  sentence: string;
  before: string | null;
  after: string | null;
  strictness: Strictness;
};

export const sameJson = (one: unknown, other: unknown): boolean => {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return Object.fromEntries(
      entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
    );
  };
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
};

/** Clauses are numbered anew in every version, so where an entry points to is no change of it. */
const withoutClause = ({ clauseId: _, ...entry }: { clauseId?: unknown }) => entry;

type Words<T> = {
  /** "Thêm …", "Bỏ …": what an entry of this list is called, with its name. */
  name: (entry: T) => string;
  /** All of it in words, for the columns before and after. */
  say: (entry: T, side: "before" | "after") => string;
  changed: (before: T, after: T) => { sentence: string; strictness?: Strictness };
};

/** What came, what went and what changed in a list, by id and not by place, in the order of the newer version. */
export function listDifferences<T extends { id: string; clauseId?: string | undefined }>(
  part: keyof PlanTerms,
  [before, after]: readonly [readonly T[], readonly T[]],
  { name, say, changed }: Words<T>,
): PlanDifference[] {
  const at = (entry: T) => ({ part, key: `${part}.${entry.id}` });
  const kept = after.flatMap((entry): PlanDifference[] => {
    const old = before.find(({ id }) => id === entry.id);
    if (!old)
      return [
        {
          ...at(entry),
          kind: "added",
          sentence: `Thêm ${name(entry)}.`,
          before: null,
          after: say(entry, "after"),
          strictness: null,
        },
      ];
    if (sameJson(withoutClause(old), withoutClause(entry))) return [];
    const { sentence, strictness = null } = changed(old, entry);
    const [was, is] = [say(old, "before"), say(entry, "after")];
    return [{ ...at(entry), kind: "changed", sentence, before: was, after: is, strictness }];
  });
  const gone = before
    .filter(({ id }) => !after.some((entry) => entry.id === id))
    .map(
      (entry): PlanDifference => ({
        ...at(entry),
        kind: "removed",
        sentence: `Bỏ ${name(entry)}.`,
        before: say(entry, "before"),
        after: null,
        strictness: null,
      }),
    );
  return [...kept, ...gone];
}
