import { compare, type Exact, parseDecimal } from "@/lib/indicators";
import type { Figures } from "../sheet/rules";

export type CellContent = Figures & { explanation: string; expectedOn: string | null };
export type SentCell = CellContent & { indicatorId: string; version: number };
export type StoredCell = CellContent & { indicatorId: string; version: number; enteredById: string };

const amounts = ["numerator", "denominator", "amount"] as const;
const sameAmount = (a: string | null, b: string | null) => {
  const [one, other] = [parseDecimal(a), parseDecimal(b)] as [Exact | null, Exact | null];
  return one && other ? compare(one, other) === 0 : one === other;
};

/** Whether two versions of a cell say the same, however their numbers are written. */
export const sameContent = (a: CellContent, b: CellContent) =>
  a.state === b.state &&
  a.explanation === b.explanation &&
  a.expectedOn === b.expectedOn &&
  amounts.every((field) => sameAmount(a[field], b[field]));

const untouched: CellContent = {
  state: "REPORTED",
  numerator: null,
  denominator: null,
  amount: null,
  explanation: "",
  expectedOn: null,
};

export type Merge<S extends SentCell, T extends StoredCell> = {
  /** Typed into for the first time. */
  fresh: S[];
  changed: { sent: S; stored: T }[];
  /** Somebody else changed the same cell meanwhile and says something else: a person chooses. */
  conflicts: { sent: S; stored: T }[];
};

/**
 * Sorts what one officer sends against what is stored, cell by cell. Only a change by another person
 * to the very same cell is a conflict; a repeated request and one's own later typing never are.
 */
export function mergeCells<S extends SentCell, T extends StoredCell>(
  sent: readonly S[],
  stored: ReadonlyMap<string, T>,
  userId: string,
): Merge<S, T> {
  const merge: Merge<S, T> = { fresh: [], changed: [], conflicts: [] };
  for (const cell of sent) {
    const there = stored.get(cell.indicatorId);
    if (!there) {
      if (!sameContent(cell, untouched)) merge.fresh.push(cell);
      continue;
    }
    if (sameContent(cell, there)) continue;
    const isOvertaken = there.version !== cell.version && there.enteredById !== userId;
    merge[isOvertaken ? "conflicts" : "changed"].push({ sent: cell, stored: there });
  }
  return merge;
}

/** The fields that differ, for the log: `{ denominator: "400" }` before, `{ denominator: "412" }` after. */
export function differences(before: CellContent | null, after: CellContent) {
  const fields = [...amounts, "state", "explanation", "expectedOn"] as const;
  const old = before ?? untouched;
  const changed = fields.filter((field) =>
    field === "state" || field === "explanation" || field === "expectedOn"
      ? old[field] !== after[field]
      : !sameAmount(old[field], after[field]),
  );
  const pick = (cell: CellContent) => Object.fromEntries(changed.map((field) => [field, cell[field]]));
  return { before: pick(old), after: pick(after) };
}
