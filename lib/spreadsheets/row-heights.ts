import type { Cell } from "./cells";
import type { SheetColumn, SheetDraft } from "./sheet-draft";

// Twelve-point type: a line of it, and about how many characters fit one unit of column width.
const line = 16;
const density = 1.2;

const linesOf = (cell: Cell, { width = 18 }: SheetColumn): number =>
  typeof cell === "string"
    ? cell.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / (width * density))), 0)
    : 1;

/** Heights of rows whose text wraps: spreadsheet programs work them out only for rows they have edited themselves. */
export function rowHeights({ heading = [], columns, rows }: SheetDraft): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  const add = (at: number, cells: readonly Cell[], isWrapped: (column: SheetColumn) => boolean) => {
    const lines = Math.max(
      1,
      ...columns.map((column, index) => (isWrapped(column) ? linesOf(cells[index] ?? null, column) : 1)),
    );
    if (lines > 1) heights.set(at, { height: lines * line + 4 });
  };
  const width = columns.reduce((sum, column) => sum + (column.width ?? 18), 0);
  for (const [at, text] of heading.entries()) {
    const lines = linesOf(text, { title: "", kind: "text", width: width * 0.9 });
    heights.set(at, { height: (at === 0 ? line + 4 : line) * lines });
  }
  add(
    heading.length,
    columns.map(({ title }) => title),
    () => true,
  );
  for (const [at, cells] of rows.entries())
    add(heading.length + 1 + at, cells, ({ kind }) => kind === "text");
  return heights;
}
