import type { Sheet, SheetFilterInfo } from "hucre";
import { readXlsx as parse } from "hucre/xlsx";
import { type ArchiveLimits, type FileProblem, FileRejection, inspectArchive } from "@/lib/files";
import { type Cell, columnLetter, typedNumber } from "./cells";
import { type SpreadsheetProblem, Unreadable } from "./problems";

export type RawSheet = { name: string; isHidden: boolean; rows: Iterable<Cell[]> };

// 50,000 rows of seven columns inflate to 25 MB, twenty times their packed size.
const archiveLimits: ArchiveLimits = {
  entries: 2000,
  inflatedBytes: 40 * 1024 * 1024,
  ratio: 200,
  depth: 1,
};

export const problemOf = (problem: FileProblem): SpreadsheetProblem => {
  if (problem === "archive-bomb") return "too-large";
  return problem === "corrupt" || problem === "encrypted" ? problem : "unsafe";
};

/** The parser trusts what an archive says of itself, so everything in it is inflated and counted first. */
export async function checkArchive(bytes: Uint8Array): Promise<void> {
  try {
    await inspectArchive(bytes, archiveLimits);
  } catch (error) {
    throw error instanceof FileRejection ? new Unreadable(problemOf(error.problem)) : error;
  }
}

/** A percentage is stored as its hundredth: 0.8995 under the format 0.00% is read as the 89,95% it shows. */
function* rowsOf({ rows, cells }: Sheet): Generator<Cell[]> {
  for (const [at, row] of rows.entries()) {
    yield row.map((value, column) => {
      if (typeof value !== "number") return value;
      const format = cells?.get(`${at},${column}`)?.style?.numFmt;
      return format?.includes("%") ? `${typedNumber(value * 100)}%` : value;
    });
  }
}

const mostSheets = 20;

/**
 * The sheets of a workbook in order; formulas give the values Excel last computed. One row and one
 * column more than `window` are looked at, so that the caller sees when a table is too large: the
 * parser fills whatever lies between two cells, and two can lie a billion cells apart.
 */
export async function readXlsx(
  bytes: Uint8Array,
  window: { rows: number; columns: number },
): Promise<RawSheet[]> {
  await checkArchive(bytes);
  const infos: SheetFilterInfo[] = [];
  const options = {
    sheets: (info: SheetFilterInfo) => infos.push(info) <= mostSheets,
    range: `A1:${columnLetter(window.columns)}${window.rows + 1}`,
    readStyles: true,
  };
  const workbook = await parse(bytes, options).catch(() => {
    throw new Unreadable("corrupt");
  });
  if (infos.length > mostSheets) throw new Unreadable("too-large");
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    isHidden: Boolean(sheet.hidden || sheet.veryHidden),
    rows: rowsOf(sheet),
  }));
}
