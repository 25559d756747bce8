import type { CellStyle } from "hucre";
import type { SheetColumn } from "./sheet-draft";

const face = "Times New Roman";
const line = { style: "thin", color: { rgb: "808080" } } as const;
const border = { top: line, right: line, bottom: line, left: line };

/** Lines above the table; the first is the title. */
export const headingStyle = (at: number): CellStyle => ({
  font: { name: face, size: at === 0 ? 14 : 12, bold: at === 0 },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
});

/** The row of column titles. */
export const titleStyle: CellStyle = {
  font: { name: face, size: 12, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EDF3" } },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
  border,
};

const formats: Record<SheetColumn["kind"], string> = {
  // Under the text format a value stays text even when somebody edits it and presses Enter.
  text: "@",
  number: "General",
  date: "dd/mm/yyyy",
  instant: "dd/mm/yyyy hh:mm",
};
const alignments = { text: "left", number: "right", date: "center", instant: "center" } as const;

/** Where a protected sheet takes input. */
const inputFill = { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF8E1" } } as const;

/** The cells of a column below its title; `isInput`: it takes input on a protected sheet. */
export function bodyStyle({ kind, decimals, isEditable }: SheetColumn, isInput = false): CellStyle {
  const fraction = decimals ? `.${"0".repeat(decimals)}` : "";
  return {
    font: { name: face, size: 12 },
    border,
    numFmt: kind === "number" && decimals !== undefined ? `#,##0${fraction}` : formats[kind],
    alignment: { vertical: "top", wrapText: kind === "text", horizontal: alignments[kind] },
    protection: { locked: !(isInput || isEditable) },
    ...(isInput && { fill: inputFill }),
  };
}
