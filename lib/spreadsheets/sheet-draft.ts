import type { Cell } from "./cells";

export type SheetColumn = {
  title: string;
  kind: "text" | "number" | "date" | "instant";
  /** In characters; 18 when not given. */
  width?: number;
  /** Digits after the comma of a number column; without it, as many as each value has. */
  decimals?: number;
  /** What may be chosen from a list in this column. */
  choices?: readonly string[];
  /** The smallest number the column takes from the keyboard. */
  least?: number;
  /** Whether the column takes input where the sheet is protected. */
  isEditable?: boolean;
};

export type SheetDraft = {
  name: string;
  /** Lines above the table: title, unit, period. */
  heading?: readonly string[];
  columns: readonly SheetColumn[];
  /** Days may be given as `yyyy-MM-dd` and exact numbers as plain decimals, "89.95". */
  rows: readonly (readonly Cell[])[];
  /** Empty rows below that already have formats, rules and lists: a template to fill. */
  blankRows?: number;
  frozenColumns?: number;
  isLandscape?: boolean;
  /** Only editable columns take input; a guard against slips, not against intent. */
  isProtected?: boolean;
  /** Cells of editable columns that take no input all the same, by row and column counted from 0. */
  isLocked?: (row: number, column: number) => boolean;
};

const decimalText = /^-?\d+(?:\.\d+)?$/u;
const dayText = /^\d{4}-\d{2}-\d{2}$/u;

/** The cell with the type of its column: numbers and dates are never written as text that looks like them. */
export function typed(cell: Cell, kind: SheetColumn["kind"]): Cell {
  if (typeof cell !== "string") return cell;
  if (kind === "number" && decimalText.test(cell)) return Number(cell);
  if (kind === "date" && dayText.test(cell)) return new Date(`${cell}T00:00:00Z`);
  return cell;
}
