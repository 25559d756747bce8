import { formatDate, type ParsedDate, type ParsedNumber, parseDate, parseNumber } from "@/lib/vietnamese";

/** What a cell holds. A `Date` is the wall-clock time written in the cell, in UTC fields; it has no zone. */
export type Cell = string | number | boolean | Date | null;

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** A number as Excel shows it: 15 significant digits hide what binary arithmetic leaves behind. */
export const shownNumber = (value: number): number => Number(value.toPrecision(15));

/** A number as it is typed in Việt Nam, `1234,5`: no grouping, so that programs read it back. */
export function typedNumber(value: number): string {
  const shown = shownNumber(value);
  return plainDigits(shown).replace(".", ",");
}

/** Digits without an exponent; numbers beyond what a cell is used for keep theirs. */
function plainDigits(value: number): string {
  const text = String(value);
  if (!text.includes("e-")) return text;
  return value.toFixed(20).replace(/0+$/u, "");
}

/** The cell as a person would have typed it: `89,95`, `08/03/2026`, "" when it is empty. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return typedNumber(cell);
  if (cell instanceof Date) return formatDate(isoDay(cell));
  return String(cell);
}

/** The number in the cell, exact, whether it was stored as a number or typed as text. */
export function cellNumber(cell: Cell): ParsedNumber {
  return parseNumber(cellText(cell));
}

/** The day in the cell, whether it was stored as a date or typed as text. */
export function cellDay(cell: Cell): ParsedDate {
  return cell instanceof Date ? { ok: true, day: isoDay(cell) } : parseDate(cellText(cell));
}

/** The letters of a column counted from 0: A, B … Z, AA. */
export function columnLetter(column: number): string {
  const before = column >= 26 ? columnLetter(Math.floor(column / 26) - 1) : "";
  return before + String.fromCharCode(65 + (column % 26));
}
