import { isPasswordProtectedOffice, startsAs } from "@/lib/files";
import { normalize } from "@/lib/vietnamese";
import { type Cell, shownNumber } from "./cells";
import { type SpreadsheetProblem, Unreadable } from "./problems";
import { readCsv } from "./read-csv";
import { type RawSheet, readXlsx } from "./read-xlsx";
import { type Stamp, stampOf } from "./stamp";

/** A row that is not blank; `number` is the one the spreadsheet program shows beside it. */
export type SheetRow = { number: number; cells: Cell[] };

export type Spreadsheet = {
  format: "xlsx" | "csv";
  /** The sheets a person sees. A CSV file is one sheet without a name. */
  sheets: { name: string; rows: SheetRow[] }[];
  /** What `writeSpreadsheet` left in a template so that it is recognised; null in other people's files. */
  stamp: Stamp | null;
};

export type SpreadsheetReading =
  | { ok: true; spreadsheet: Spreadsheet }
  | { ok: false; problem: SpreadsheetProblem };

export type SpreadsheetLimits = {
  bytes: number;
  /** Rows and columns of one sheet; cells that stand alone beyond them are not looked at. */
  rows: number;
  columns: number;
};

const usualLimits: SpreadsheetLimits = { bytes: 20 * 1024 * 1024, rows: 20_000, columns: 100 };

const clean = (text: string): string | null =>
  text
    .split(/\r\n?|\n/u)
    .map(normalize)
    .join("\n")
    .trim() || null;

/** Text composed and tidy, numbers as Excel shows them. */
export function cleanCell(cell: Cell): Cell {
  if (typeof cell === "string") return clean(cell);
  return typeof cell === "number" ? shownNumber(cell) : cell;
}

function cleanRows(rows: Iterable<Cell[]>, limits: SpreadsheetLimits): SheetRow[] {
  const kept: SheetRow[] = [];
  let number = 0;
  for (const row of rows) {
    number += 1;
    const cells = row.map(cleanCell);
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length > limits.columns) throw new Unreadable("too-many-columns");
    if (cells.length > 0) kept.push({ number, cells });
    if (kept.length > limits.rows) throw new Unreadable("too-many-rows");
  }
  return kept;
}

/** Refuses what neither reader can make a table of. */
export function assertReadable(bytes: Uint8Array, most: number): void {
  if (bytes.length === 0) throw new Unreadable("empty");
  if (bytes.length > most) throw new Unreadable("too-large");
  if (isPasswordProtectedOffice(bytes)) throw new Unreadable("encrypted");
  if (startsAs(bytes, "compound")) throw new Unreadable("old-format");
  if ((["pdf", "png", "jpeg"] as const).some((kind) => startsAs(bytes, kind)))
    throw new Unreadable("not-a-spreadsheet");
}

async function sheetsOf(bytes: Uint8Array, limits: SpreadsheetLimits): Promise<RawSheet[]> {
  assertReadable(bytes, limits.bytes);
  if (startsAs(bytes, "zip")) return readXlsx(bytes, limits);
  return [{ name: "", isHidden: false, rows: readCsv(bytes) }];
}

async function read(bytes: Uint8Array, limits: SpreadsheetLimits): Promise<Spreadsheet> {
  const sheets: Spreadsheet["sheets"] = [];
  let stamp: Stamp | null = null;
  for (const sheet of await sheetsOf(bytes, limits)) {
    stamp ??= stampOf(sheet);
    if (!sheet.isHidden) sheets.push({ name: sheet.name, rows: cleanRows(sheet.rows, limits) });
  }
  if (sheets.every(({ rows }) => rows.length === 0)) throw new Unreadable("empty");
  return { format: startsAs(bytes, "zip") ? "xlsx" : "csv", sheets, stamp };
}

/**
 * Reads an .xlsx or .csv file: text composed (NFC) and free of invisible characters, numbers as Excel
 * shows them, dates as dates, blank rows left out. What cannot be read is answered, never thrown.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  limits: Partial<SpreadsheetLimits> = {},
): Promise<SpreadsheetReading> {
  try {
    return { ok: true, spreadsheet: await read(bytes, { ...usualLimits, ...limits }) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
}
