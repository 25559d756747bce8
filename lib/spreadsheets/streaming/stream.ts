import { startsAs } from "@/lib/files";
import { Unreadable } from "../problems";
import { assertReadable, cleanCell, type SheetRow } from "../read";
import { readCsv } from "../read-csv";
import { type RawBatch, type RawRow, streamXlsx } from "./stream-xlsx";

const limits = { bytes: 20 * 1024 * 1024, rows: 250_000, columns: 100 };
const csvBatch = 2000;

function* csvRows(bytes: Uint8Array): Generator<RawBatch> {
  const lines = bytes.reduce((sum, byte) => (byte === 10 ? sum + 1 : sum), 1);
  let batch: RawRow[] = [];
  let number = 0;
  for (const cells of readCsv(bytes)) {
    number += 1;
    batch.push({ number, cells });
    if (batch.length < csvBatch) continue;
    yield { rows: batch, share: Math.min(1, number / lines) };
    batch = [];
  }
  yield { rows: batch, share: 1 };
}

/**
 * The rows of a large .xlsx or .csv file in order, in lists of a few thousand: the reader goes on only when its caller
 * does, so memory stays flat however many rows there are. Blank rows are left out, cells are as `readSpreadsheet`
 * gives them; `share` is how much of the file they end at. Throws `Unreadable`.
 */
export async function* streamSpreadsheet(
  bytes: Uint8Array,
): AsyncGenerator<{ rows: SheetRow[]; share: number }> {
  assertReadable(bytes, limits.bytes);
  let count = 0;
  for await (const { rows, share } of startsAs(bytes, "zip")
    ? streamXlsx(bytes, limits.columns)
    : csvRows(bytes)) {
    const kept: SheetRow[] = [];
    for (const { number, cells } of rows) {
      const clean = cells.map(cleanCell);
      while (clean.length > 0 && clean.at(-1) === null) clean.pop();
      if (clean.length > limits.columns) throw new Unreadable("too-many-columns");
      if (clean.length > 0) kept.push({ number, cells: clean });
    }
    count += kept.length;
    if (count > limits.rows) throw new Unreadable("too-many-rows");
    if (kept.length > 0) yield { rows: kept, share };
  }
}
