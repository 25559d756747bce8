import type { GridLine } from "@/lib/filings/grid/rules";
import { readingOf } from "@/lib/filings/sheet/rules";
import { readingWordsOf } from "@/lib/filings/sheet/text";
import { valueStateText } from "@/lib/filings/text";
import { type Cells, contentOf, type Typed } from "./model";
import { takes } from "./paste";
import type { Change } from "./state";

/** The columns a range can lie over, as they follow each other on the screen. */
export const rangeColumns = ["numerator", "denominator", "amount", "explanation"] as const;
export type RangeColumn = (typeof rangeColumns)[number];
export type Spot = { row: number; column: RangeColumn };
/** From the cell it began in to the cell it has been drawn to. */
export type Range = { anchor: Spot; head: Spot };

export const isRangeColumn = (name: string): name is RangeColumn =>
  (rangeColumns as readonly string[]).includes(name);

export function boundsOf({ anchor, head }: Range) {
  const [from, to] = [anchor, head].map(({ column }) => rangeColumns.indexOf(column)) as [number, number];
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    columns: rangeColumns.slice(Math.min(from, to), Math.max(from, to) + 1),
  };
}

/** The range with its loose end one step further, inside the sheet. */
export function extended(
  range: Range,
  { rows, columns }: { rows: number; columns: number },
  lines: number,
): Range {
  const at = rangeColumns.indexOf(range.head.column) + columns;
  const column = rangeColumns[Math.min(Math.max(at, 0), rangeColumns.length - 1)] ?? range.head.column;
  return { ...range, head: { row: Math.min(Math.max(range.head.row + rows, 0), lines - 1), column } };
}

/** The columns of a row that are inside the range, joined; empty outside it. */
export function selectedIn(range: Range | null, row: number): string {
  if (!range) return "";
  const { top, bottom, columns } = boundsOf(range);
  return row >= top && row <= bottom ? columns.join(" ") : "";
}

/** What a cell of the table says about being inside the range. */
export const selectionOf = (selected: string, column: RangeColumn) =>
  selected.split(" ").includes(column) ? { "aria-selected": true } : {};

const holds = (line: GridLine, column: RangeColumn) =>
  column === "explanation" || takes(line.indicator, column);

type Sheet = { lines: readonly GridLine[]; cells: Cells };

/** What stands in a cell of the screen, the computed result and the words in place of figures too. */
function shownIn({ lines, cells }: Sheet, row: number, column: RangeColumn): string {
  const line = lines[row];
  const typed = line && cells[line.indicator.id]?.typed;
  if (!line || !typed) return "";
  if (column === "explanation") return typed.explanation;
  if (typed.state !== "REPORTED") return valueStateText[typed.state];
  if (takes(line.indicator, column)) return typed[column];
  return column === "amount" ? readingWordsOf(readingOf(line.indicator, contentOf(typed).content)) : "";
}

export function textsIn(sheet: Sheet, range: Range): string[][] {
  const { top, bottom, columns } = boundsOf(range);
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    columns.map((column) => shownIn(sheet, top + down, column)),
  );
}

function changed(
  { lines, cells }: Sheet,
  range: Range,
  to: (column: RangeColumn, row: number) => string | null,
): Change[] {
  const { top, bottom, columns } = boundsOf(range);
  return lines.slice(top, bottom + 1).flatMap((line, down) => {
    const now = cells[line.indicator.id]?.typed;
    if (!line.isEditable || !now) return [];
    const typed: Partial<Typed> = {};
    for (const column of columns) {
      const text = holds(line, column) ? to(column, top + down) : null;
      if (text !== null && text !== now[column]) typed[column] = text;
    }
    const isFigure = columns.some((column) => column !== "explanation");
    if (isFigure && now.state !== "REPORTED" && to("explanation", top + down) === "")
      Object.assign(typed, { state: "REPORTED", expectedOn: "" });
    return Object.keys(typed).length > 0 ? [{ id: line.indicator.id, typed }] : [];
  });
}

/** Delete: every cell of the range is not entered any more. */
export const cleared = (sheet: Sheet, range: Range) => changed(sheet, range, () => "");

/** Ctrl+D: the first row of the range in all below it; of a single row, what stands above it. */
export function filledDown(sheet: Sheet, range: Range): Change[] {
  const { top, bottom } = boundsOf(range);
  const source = top === bottom ? top - 1 : top;
  const above = sheet.lines[source];
  const from = above && sheet.cells[above.indicator.id]?.typed;
  if (!above || !from) return [];
  const below = { anchor: { ...range.anchor, row: source + 1 }, head: { ...range.head, row: bottom } };
  return changed(sheet, below, (column) =>
    holds(above, column) && from[column] !== "" ? from[column] : null,
  );
}
