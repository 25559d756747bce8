import type { KeyboardEvent } from "react";

/** Columns of the sheet that can be reached, in their order on the screen. */
export const columns = [
  "indicator",
  "numerator",
  "denominator",
  "amount",
  "state",
  "evidence",
  "explanation",
] as const;
export type ColumnName = (typeof columns)[number];

const cellAt = (grid: HTMLElement, row: number, column: ColumnName) =>
  grid.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`);

/** Puts the focus into a cell and selects its text, ready to be typed over. */
export function focusCell(grid: HTMLElement, row: number, column: ColumnName): boolean {
  const cell = cellAt(grid, row, column);
  if (!cell) return false;
  cell.focus();
  if (cell instanceof HTMLInputElement) cell.select();
  return true;
}

export type Move = { rows: number; columns: number };
export type GridSpot = { row: number; column: ColumnName };

/** The cell an element of the sheet belongs to; null for what stands between cells. */
export function spotOf(target: EventTarget | null): GridSpot | null {
  const [row, column] = (target instanceof HTMLElement ? (target.dataset.cell ?? "") : "").split(":");
  return column ? { row: Number(row), column: column as ColumnName } : null;
}

/** Whether a key belongs to a syllable that is still being composed: some browsers say so only by its code. */
export const isComposing = ({ nativeEvent }: KeyboardEvent) =>
  nativeEvent.isComposing || nativeEvent.keyCode === 229;

const moves: Record<string, Move> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** The move a key asks for, or null when the key belongs to the text that is being edited. */
export function moveOf(event: KeyboardEvent, isEditing: boolean): Move | null {
  // Enter and arrows wait until a Vietnamese syllable is composed.
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === "Enter") return { rows: event.shiftKey ? -1 : 1, columns: 0 };
  if (event.shiftKey) return null;
  const move = moves[event.key] ?? null;
  return move && isEditing && move.columns !== 0 ? null : move;
}

/** How far Shift with an arrow draws the range, or null when the text is being edited sideways. */
export function drawOf(event: KeyboardEvent, isEditing: boolean): Move | null {
  if (isComposing(event) || !event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return null;
  const move = moves[event.key] ?? null;
  return move && isEditing && move.columns !== 0 ? null : move;
}

/** Moves the focus, over cells that a row does not have; stays where it is at the edge. */
export function moveFocus(grid: HTMLElement, from: GridSpot, move: Move, rows: number) {
  let row = from.row;
  let at = columns.indexOf(from.column);
  for (;;) {
    row += move.rows;
    at += move.columns;
    const column = columns[at];
    if (row < 0 || row >= rows || !column) return;
    if (focusCell(grid, row, column)) return;
    // The next row may take its figure in another column: a count has only a result.
    if (move.rows !== 0) {
      const near = (["numerator", "amount"] as const).find((other) => cellAt(grid, row, other));
      if (near && ["numerator", "denominator", "amount"].includes(column)) {
        focusCell(grid, row, near);
        return;
      }
    }
  }
}
