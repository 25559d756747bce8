export { annotateXlsx, type Remarks } from "./annotate";
export { type Cell, cellDay, cellNumber, cellText } from "./cells";
export { formulaSafe } from "./formula-safe";
export { type SpreadsheetProblem, Unreadable } from "./problems";
export {
  readSpreadsheet,
  type SheetRow,
  type Spreadsheet,
  type SpreadsheetLimits,
  type SpreadsheetReading,
} from "./read";
export type { SheetColumn, SheetDraft } from "./sheet-draft";
export { isSealed, type Stamp, sealed } from "./stamp";
export { streamSpreadsheet } from "./streaming/stream";
export { firstCellsText, spreadsheetProblemText } from "./text";
export { type SpreadsheetDraft, writeSpreadsheet } from "./write";
export { writeCsv } from "./write-csv";
