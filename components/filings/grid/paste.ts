import type { GridLine } from "@/lib/filings/grid/rules";
import { valueStateText } from "@/lib/filings/text";
import { echoNumber, formatNumber, parseNumber, spellingKey } from "@/lib/vietnamese";
import { ValueState } from "@/prisma/generated/enums";
import type { Cells, FigureField, Typed } from "./model";
import type { Change } from "./state";

/** The columns a pasted range runs over, as they stand on the screen; explanations only when it begins there. */
export const pasteColumns = ["numerator", "denominator", "amount"] as const;
export type PasteField = FigureField | "explanation";

export type PastedCell = {
  id: string;
  label: string;
  field: PasteField;
  from: string;
  /** As it stood on the clipboard, and as it was read: grouped by spaces, so that no mark can be mistaken. */
  pasted: string;
  read: string;
  change: Partial<Typed>;
};
export type PasteProblem = { row: number; label: string; field: PasteField; text: string; reason: string };
export type PastePlan = {
  cells: PastedCell[];
  problems: PasteProblem[];
  /** Cells that hold the same already. */
  same: number;
  /** Cells of the range that lie beyond the sheet; they are counted, not read. */
  outside: number;
  /** Some numbers make sense only with a dot as decimal mark: one question for the whole range. */
  isDotDecimal: boolean;
};

const isRate = ({ kind }: GridLine["indicator"]) => kind === "ratio" || kind === "reduction";
/** Whether a line takes figures in this column. */
export const takes = (indicator: GridLine["indicator"], field: FigureField) =>
  isRate(indicator) ? field !== "amount" : field === "amount";

const states = new Map(
  [ValueState.NONE_ARISEN, ValueState.NOT_APPLICABLE, ValueState.NOT_YET_KNOWN].map((state) => [
    spellingKey(valueStateText[state]),
    state,
  ]),
);
const stateIn = (text: string) => (/^\p{L}/u.test(text) ? states.get(spellingKey(text)) : undefined);

type PasteInput = {
  lines: readonly GridLine[];
  cells: Cells;
  /** The cell it was pasted into. */
  row: number;
  field: PasteField;
  range: readonly (readonly string[])[];
  decimalMark?: "," | ".";
};

/** Lays a pasted range over the sheet and says, cell by cell, what would change and what cannot be read. */
export function planPaste({ lines, cells, row, field, range, decimalMark }: PasteInput): PastePlan {
  const plan: PastePlan = { cells: [], problems: [], same: 0, outside: 0, isDotDecimal: false };
  const columns: readonly PasteField[] =
    field === "explanation" ? ["explanation"] : pasteColumns.slice(pasteColumns.indexOf(field));
  const filled = (values: readonly string[]) =>
    values.reduce((count, text) => count + (text === "" ? 0 : 1), 0);
  range.forEach((values, down) => {
    const line = lines[row + down];
    if (!line) plan.outside += filled(values);
    else {
      plan.outside += filled(values.slice(columns.length));
      columns.forEach((column, right) => {
        const text = values[right] ?? "";
        // A computed result pasted along with its parts is left out: it is worked out anew.
        const isComputed = column === "amount" && isRate(line.indicator);
        if (text !== "" && !isComputed)
          place(plan, { line, row: row + down, column, text, cells, decimalMark });
      });
    }
  });
  return plan;
}

type Place = {
  line: GridLine;
  row: number;
  column: PasteField;
  text: string;
  cells: Cells;
  decimalMark: "," | "." | undefined;
};

function place(plan: PastePlan, { line, row, column, text, cells, decimalMark }: Place) {
  const { id, code: label } = line.indicator;
  const typed = cells[id]?.typed;
  const refuse = (reason: string) => plan.problems.push({ row, label, field: column, text, reason });
  const put = (from: string, read: string, change: Partial<Typed>) => {
    if (from === read) plan.same += 1;
    else plan.cells.push({ id, label, field: column, from, pasted: text, read, change });
  };
  if (!line.isEditable) return refuse("ô đang khóa");
  if (column === "explanation") return put(typed?.explanation ?? "", text, { explanation: text });
  const state = stateIn(text);
  if (state) return placeState(line, state, typed, put, refuse);
  if (!takes(line.indicator, column)) return refuse("chỉ tiêu này không nhập số ở cột đó");
  const parsed = parseNumber(text, decimalMark ? { decimalMark } : {});
  if (!parsed.ok) return refuse("không đọc được thành số");
  if (parsed.percent) return refuse("là tỷ lệ, ở đây cần số lượng; tỷ lệ được tính tự động");
  if (parsed.value.startsWith("-")) return refuse("là số âm");
  if ((parsed.value.split(".")[1]?.length ?? 0) > 4) return refuse("có quá 4 chữ số thập phân");
  if (parsed.ambiguous) plan.isDotDecimal = true;
  const to = formatNumber(parsed.value);
  const isSame = typed?.state === "REPORTED" && typed[column] === to;
  const from = typed?.[column] ?? "";
  put(isSame ? echoNumber(parsed.value) : from, echoNumber(parsed.value), {
    state: "REPORTED",
    [column]: to,
  });
}

type Put = (from: string, read: string, change: Partial<Typed>) => unknown;

/** `Không phát sinh` and its like come back from a sheet as the words they went out with. */
function placeState(
  { indicator }: GridLine,
  state: ValueState,
  typed: Typed | undefined,
  put: Put,
  refuse: (reason: string) => unknown,
) {
  if (state === "NOT_APPLICABLE" && !indicator.mayNotApply)
    return refuse("kế hoạch không cho chọn với chỉ tiêu này");
  const from = typed && typed.state !== "REPORTED" ? valueStateText[typed.state] : "";
  put(from, valueStateText[state], { state, numerator: "", denominator: "", amount: "" });
}

/** The plan as changes of the sheet: one step that Ctrl+Z takes back. */
export function changesOf({ cells }: PastePlan): Change[] {
  const byLine = new Map<string, Partial<Typed>>();
  for (const { id, change } of cells) byLine.set(id, { ...byLine.get(id), ...change });
  return [...byLine].map(([id, typed]) => ({ id, typed }));
}
