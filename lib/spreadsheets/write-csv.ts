import { writeCsvStream } from "hucre/csv";
import { formatDate } from "@/lib/vietnamese";
import { type Cell, cellText, shownNumber, typedNumber } from "./cells";
import { formulaSafe } from "./formula-safe";
import { type SheetColumn, typed } from "./sheet-draft";

function csvText(cell: Cell, { kind, decimals }: SheetColumn): string {
  const value = typed(cell, kind);
  if (typeof value === "string") return formulaSafe(value);
  if (value instanceof Date && kind === "instant") {
    const written = value.toISOString();
    return `${formatDate(written.slice(0, 10))} ${written.slice(11, 16)}`;
  }
  if (typeof value === "number" && decimals !== undefined)
    return shownNumber(value).toFixed(decimals).replace(".", ",");
  return typeof value === "number" ? typedNumber(value) : cellText(value);
}

async function* lines(
  columns: readonly SheetColumn[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string[]> {
  yield columns.map(({ title }) => formulaSafe(title));
  for await (const row of rows) yield columns.map((column, at) => csvText(row[at] ?? null, column));
}

/**
 * A CSV file as Excel in Việt Nam opens it without questions: UTF-8 with its mark, `;` between fields,
 * decimal commas, dates day first. Rows are pulled only as the receiver reads.
 */
export function writeCsv(
  columns: readonly SheetColumn[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): ReadableStream<Uint8Array> {
  return writeCsvStream(lines(columns, rows), { delimiter: ";", bom: true, headers: false });
}
