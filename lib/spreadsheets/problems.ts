/** Why a file cannot be read as a table; `text.ts` says each in Vietnamese. */
export type SpreadsheetProblem =
  | "not-a-spreadsheet"
  | "old-format"
  | "empty"
  | "too-large"
  | "too-many-rows"
  | "too-many-columns"
  | "encrypted"
  | "corrupt"
  | "unsafe"
  | "bad-encoding";

/** Thrown inside this module; `readSpreadsheet` turns it into an answer. */
export class Unreadable extends Error {
  constructor(readonly problem: SpreadsheetProblem) {
    super(problem);
    this.name = "Unreadable";
  }
}
