import { compare, type Exact, parseDecimal } from "@/lib/indicators";
import type { Figures } from "../sheet/rules";

export type CellContent = Figures & { explanation: string; expectedOn: string | null };
export type SentCell = CellContent & {
  indicatorId: string;
  version: number;
  /** What stood there when the person began to type; without it every difference is a difference of theirs. */
  base?: CellContent | undefined;
};
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

/** What two people can change in one line without meeting: each figure, the explanation, or what stands for figures. */
export type CellPart = (typeof amounts)[number] | "state" | "explanation";

type PartFields = Readonly<Partial<Record<CellPart, readonly (keyof CellContent)[]>>>;
const figureByFigure: PartFields = {
  numerator: ["numerator"],
  denominator: ["denominator"],
  amount: ["amount"],
  explanation: ["explanation"],
};
// "Không phát sinh" takes the place of every figure of the line.
const allFigures: PartFields = { state: ["state", "expectedOn", ...amounts], explanation: ["explanation"] };

const sameIn = (a: CellContent, b: CellContent, fields: readonly (keyof CellContent)[]) =>
  fields.every((field) =>
    field === "numerator" || field === "denominator" || field === "amount"
      ? sameAmount(a[field], b[field])
      : a[field] === b[field],
  );
const pick = (cell: CellContent, fields: readonly (keyof CellContent)[]): Partial<CellContent> =>
  Object.fromEntries(fields.map((field) => [field, cell[field]]));

/** `base` with the changes of both sides; where both changed the same part and differ, theirs stays and the part is named. */
export function mergeContent(base: CellContent, mine: CellContent, theirs: CellContent) {
  const isFigures = [mine, theirs].every((side) => sameIn(base, side, ["state", "expectedOn"]));
  const parts = Object.entries(isFigures ? figureByFigure : allFigures) as [
    CellPart,
    (keyof CellContent)[],
  ][];
  const contested: CellPart[] = [];
  const content = { ...theirs };
  for (const [part, fields] of parts) {
    if (sameIn(base, mine, fields)) continue;
    if (sameIn(base, theirs, fields)) Object.assign(content, pick(mine, fields));
    else if (!sameIn(mine, theirs, fields)) contested.push(part);
  }
  return { content, contested };
}

export type Merge<S extends SentCell, T extends StoredCell> = {
  /** Typed into for the first time. */
  fresh: S[];
  /** What is to be stored: what was sent, with the parts of the line that others changed meanwhile. */
  changed: { sent: S; stored: T }[];
  /** Somebody else changed the same part meanwhile and says something else: a person chooses. */
  conflicts: { stored: T; parts: CellPart[] }[];
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
    if (there.version === cell.version || there.enteredById === userId) {
      merge.changed.push({ sent: cell, stored: there });
      continue;
    }
    const { content, contested } = cell.base
      ? mergeContent(cell.base, cell, there)
      : { content: there, contested: differingParts(cell, there) };
    if (contested.length > 0) merge.conflicts.push({ stored: there, parts: contested });
    if (!sameContent(content, there))
      merge.changed.push({ sent: { ...cell, ...contentOnly(content) }, stored: there });
  }
  return merge;
}

export const contentOnly = ({
  state,
  numerator,
  denominator,
  amount,
  explanation,
  expectedOn,
}: CellContent): CellContent => ({
  state,
  numerator,
  denominator,
  amount,
  explanation,
  expectedOn,
});

/** The parts in which two versions of a line differ. */
export function differingParts(mine: CellContent, theirs: CellContent): CellPart[] {
  const parts = sameIn(mine, theirs, ["state", "expectedOn"]) ? figureByFigure : allFigures;
  return (Object.entries(parts) as [CellPart, (keyof CellContent)[]][]).flatMap(([part, fields]) =>
    sameIn(mine, theirs, fields) ? [] : [part],
  );
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
  const values = (cell: CellContent): Record<string, CellContent[keyof CellContent]> => pick(cell, changed);
  return { before: values(old), after: values(after) };
}
