import type { GridLine } from "@/lib/filings/grid/rules";
import { formatNumber, parseNumber } from "@/lib/vietnamese";
import type { Cells, FigureField } from "./model";
import type { Change } from "./state";

/** The columns a pasted range runs over, as they stand on the screen. */
export const pasteColumns = ["numerator", "denominator", "amount"] as const;

export type PastedCell = {
  id: string;
  label: string;
  field: FigureField;
  from: string;
  to: string;
};
export type PasteProblem = { label: string; text: string; reason: string };
export type PastePlan = {
  cells: PastedCell[];
  problems: PasteProblem[];
  /** Cells that hold the same number already. */
  same: number;
  /** Some numbers make sense only with a dot as decimal mark: one question for the whole range. */
  isDotDecimal: boolean;
};

/** A range as spreadsheets put it on the clipboard: rows by line break, cells by tab. */
export function rangeOf(text: string): string[][] {
  const rows = text.replace(/\r\n?/gu, "\n").replace(/\n$/u, "").split("\n");
  return rows.map((row) => row.split("\t").map((cell) => cell.trim()));
}
export const isRange = (text: string) => /[\t\n]/u.test(text.replace(/\r\n?/gu, "\n").replace(/\n$/u, ""));

const isRate = ({ kind }: GridLine["indicator"]) => kind === "ratio" || kind === "reduction";
/** Whether a line takes figures in this column. */
export const takes = (indicator: GridLine["indicator"], field: FigureField) =>
  isRate(indicator) ? field !== "amount" : field === "amount";

type PasteInput = {
  lines: readonly GridLine[];
  cells: Cells;
  /** The cell it was pasted into. */
  row: number;
  field: FigureField;
  range: string[][];
  decimalMark?: "," | ".";
};

/** Lays a pasted range over the sheet and says, cell by cell, what would change and what cannot be read. */
export function planPaste({ lines, cells, row, field, range, decimalMark }: PasteInput): PastePlan {
  const plan: PastePlan = { cells: [], problems: [], same: 0, isDotDecimal: false };
  const first = pasteColumns.indexOf(field);
  range.forEach((values, down) => {
    const line = lines[row + down];
    values.forEach((text, right) => {
      if (text === "") return;
      const column = pasteColumns[first + right];
      // A computed result pasted along with its parts is left out: it is worked out anew.
      if (column === "amount" && line && isRate(line.indicator)) return;
      place(plan, { line, column, text, cells, ...(decimalMark && { decimalMark }) });
    });
  });
  return plan;
}

type Place = {
  line: GridLine | undefined;
  column: FigureField | undefined;
  text: string;
  cells: Cells;
  decimalMark?: "," | ".";
};

function place(plan: PastePlan, { line, column, text, cells, decimalMark }: Place) {
  const label = line?.indicator.code ?? "";
  const refuse = (reason: string) => plan.problems.push({ label, text, reason });
  if (!line) return refuse("nằm dưới dòng cuối của biểu");
  if (!column) return refuse("nằm ngoài các cột số liệu");
  if (!line.isEditable) return refuse("ô đang khóa");
  if (!takes(line.indicator, column)) return refuse("chỉ tiêu này không nhập số ở cột đó");
  const parsed = parseNumber(text, decimalMark ? { decimalMark } : {});
  if (!parsed.ok) return refuse("không đọc được thành số");
  if (parsed.percent) return refuse("là tỷ lệ, ở đây cần số lượng");
  if (parsed.value.startsWith("-")) return refuse("là số âm");
  if (parsed.ambiguous) plan.isDotDecimal = true;
  const [from, to] = [cells[line.indicator.id]?.typed[column] ?? "", formatNumber(parsed.value)];
  if (from === to) {
    plan.same += 1;
    return;
  }
  plan.cells.push({ id: line.indicator.id, label, field: column, from, to });
}

/** The plan as changes of the sheet: one step that Ctrl+Z takes back. */
export function changesOf({ cells }: PastePlan): Change[] {
  const byLine = new Map<string, Change>();
  for (const { id, field, to } of cells) {
    const change = byLine.get(id) ?? { id, typed: { state: "REPORTED" } };
    byLine.set(id, { id, typed: { ...change.typed, [field]: to } });
  }
  return [...byLine.values()];
}
