import type { DataValidation, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { bodyStyle, headingStyle, titleStyle } from "./cell-styles";
import { type Cell, columnLetter } from "./cells";
import { choiceLists, columnRule } from "./column-rules";
import { rowHeights } from "./row-heights";
import { type SheetDraft, typed } from "./sheet-draft";
import { type Stamp, stampSheet } from "./stamp";

export type SpreadsheetDraft = {
  sheets: readonly SheetDraft[];
  /** Title in the properties of the file. */
  title?: string;
  /** Makes a template recognisable when it comes back, see `Spreadsheet.stamp`. */
  stamp?: Stamp;
};

/** A literal `_x000A_` would be read back as the character it names. */
const literal = (cell: Cell): Cell =>
  typeof cell === "string" ? cell.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_") : cell;

/** A name Excel takes: no reserved characters, at most 31. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/gu, "-")
    .replace(/^'+|'+$/gu, "")
    .slice(0, 31)
    .trim() || "1";

function cellsOf({
  heading = [],
  columns,
  rows,
  blankRows = 0,
  isProtected = false,
  isLocked = () => false,
}: SheetDraft): NonNullable<WriteSheet["cells"]> {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  for (const [at, text] of heading.entries())
    cells.set(`${at},0`, { value: literal(text), style: headingStyle(at) });
  const top = heading.length;
  for (const [index, column] of columns.entries()) {
    cells.set(`${top},${index}`, { value: literal(column.title), style: titleStyle });
    const input = bodyStyle(column, isProtected && column.isEditable);
    const locked = bodyStyle({ ...column, isEditable: false });
    for (let at = 0; at < rows.length + blankRows; at += 1) {
      const value = literal(typed(rows[at]?.[index] ?? null, column.kind));
      cells.set(`${top + 1 + at},${index}`, { value, style: isLocked(at, index) ? locked : input });
    }
  }
  return cells;
}

function sheetOf(draft: SheetDraft, lists: ReturnType<typeof choiceLists>): WriteSheet {
  const { heading = [], columns, rows, blankRows = 0 } = draft;
  const first = heading.length + 2;
  const last = Math.max(first, heading.length + 1 + rows.length + blankRows);
  const isWide = columns.length > 1;
  return {
    name: sheetName(draft.name),
    cells: cellsOf(draft),
    columns: columns.map(({ width = 18 }) => ({ width })),
    rowDefs: rowHeights(draft),
    merges: isWide
      ? heading.map((_, at) => ({ startRow: at, startCol: 0, endRow: at, endCol: columns.length - 1 }))
      : [],
    dataValidations: columns
      .map((column, at) =>
        columnRule(column, `${columnLetter(at)}${first}:${columnLetter(at)}${last}`, lists),
      )
      .filter((rule): rule is DataValidation => rule !== null),
    freezePane: { rows: heading.length + 1, columns: draft.frozenColumns ?? 0 },
    pageSetup: {
      paperSize: "a4",
      orientation: draft.isLandscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${heading.length + 1}:$${heading.length + 1}`,
    },
    ...(draft.isProtected && { protection: { sheet: true, formatColumns: true, formatRows: true } }),
  };
}

/**
 * An .xlsx file: numbers and dates are real ones, text is text and never a formula, titles stay in view
 * and repeat on every printed page.
 */
export async function writeSpreadsheet({ sheets, title, stamp }: SpreadsheetDraft): Promise<Uint8Array> {
  const lists = choiceLists();
  const visible = sheets.map((sheet) => sheetOf(sheet, lists));
  return writeXlsx({
    sheets: [...visible, ...lists.sheets(), ...(stamp ? [stampSheet(stamp)] : [])],
    namedRanges: lists.names(),
    properties: title ? { title } : {},
  });
}
