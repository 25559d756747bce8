import type { CellContent } from "@/lib/filings/cells/rules";
import { differingParts, mergeContent, sameContent } from "@/lib/filings/cells/rules";
import type { GridLine } from "@/lib/filings/grid/rules";
import { formatDate, formatNumber, parseDate, parseNumber } from "@/lib/vietnamese";

export type FigureField = "numerator" | "denominator" | "amount";
export const figureFields = ["numerator", "denominator", "amount"] as const;
/** What stands in the inputs, as typed: nothing is reformatted while somebody types. */
export type Typed = Record<FigureField, string> & {
  state: CellContent["state"];
  explanation: string;
  expectedOn: string;
};
export type LocalCell = {
  typed: Typed;
  /** What the server holds, as far as this screen knows, and under which version. */
  saved: CellContent;
  version: number;
};
export type Cells = Readonly<Record<string, LocalCell>>;
export type FieldError = { field: FigureField | "expectedOn"; message: string };

const shown = (amount: string | null) => (amount === null ? "" : formatNumber(amount));

export function typedOf(content: CellContent): Typed {
  return {
    state: content.state,
    numerator: shown(content.numerator),
    denominator: shown(content.denominator),
    amount: shown(content.amount),
    explanation: content.explanation,
    expectedOn: content.expectedOn ? formatDate(content.expectedOn) : "",
  };
}

const contentOfLine = ({ cell: { version: _, ...content } }: GridLine): CellContent => content;
export const localOf = (line: GridLine): LocalCell => {
  const saved = contentOfLine(line);
  return { typed: typedOf(saved), saved, version: line.cell.version };
};

/** What a figure says that was typed by hand, or why it cannot be taken; blank is neither. */
export function readFigure(text: string): { value: string | null; error: string | null } {
  if (text.trim() === "") return { value: null, error: null };
  const parsed = parseNumber(text);
  if (!parsed.ok) return { value: null, error: parsed.message };
  if (parsed.percent)
    return { value: null, error: `“${text.trim()}” là tỷ lệ. Nhập số lượng, tỷ lệ được tính tự động.` };
  if (parsed.ambiguous)
    return { value: null, error: `“${text.trim()}” dùng dấu chấm thập phân. Nhập theo dạng 1.234,5.` };
  if (parsed.value.startsWith("-"))
    return { value: null, error: `“${text.trim()}” là số âm. Nhập số không âm.` };
  if ((parsed.value.split(".")[1]?.length ?? 0) > 4)
    return { value: null, error: `“${text.trim()}”: nhập tối đa 4 chữ số thập phân.` };
  return { value: parsed.value, error: null };
}

/** What the inputs say, or what in them cannot be read. */
export function contentOf(typed: Typed): { content: CellContent; errors: FieldError[] } {
  const isReported = typed.state === "REPORTED";
  const errors: FieldError[] = [];
  const figure = (field: FigureField) => {
    if (!isReported) return null;
    const { value, error } = readFigure(typed[field]);
    if (error) errors.push({ field, message: error });
    return value;
  };
  let expectedOn: string | null = null;
  if (typed.state === "NOT_YET_KNOWN" && typed.expectedOn.trim()) {
    const parsed = parseDate(typed.expectedOn);
    if (parsed.ok) expectedOn = parsed.day;
    else errors.push({ field: "expectedOn", message: parsed.message });
  }
  const content: CellContent = {
    state: typed.state,
    numerator: figure("numerator"),
    denominator: figure("denominator"),
    amount: figure("amount"),
    explanation: typed.explanation.trim(),
    expectedOn,
  };
  return { content, errors };
}

/** The text of an input as it stands once the person has left it. */
export function settled(field: keyof Typed, text: string): string {
  if (field === "expectedOn") {
    const parsed = parseDate(text);
    return parsed.ok ? formatDate(parsed.day) : text;
  }
  if (field === "state" || field === "explanation") return text;
  const { value } = readFigure(text);
  return value === null ? text : formatNumber(value);
}

export const isReadable = ({ typed }: LocalCell) => contentOf(typed).errors.length === 0;
export const isDirty = ({ typed, saved }: LocalCell) => {
  const { content, errors } = contentOf(typed);
  return errors.length > 0 || !sameContent(content, saved);
};

/** How many cells of the line wait to be sent. */
export function countUnsent({ typed, saved }: LocalCell): number {
  const { content, errors } = contentOf(typed);
  return Math.max(errors.length, differingParts(content, saved).length);
}

const contentFields = ["state", "numerator", "denominator", "amount", "explanation", "expectedOn"] as const;

/** The inputs with what others put into the cells that say here what was sent, or seen, before: the rest keeps its text. */
export function adopted(typed: Typed, before: CellContent, now: CellContent): Typed {
  const shownNow = typedOf(now);
  const here = contentOf(typed).content;
  const changed = contentFields.filter(
    (field) => now[field] !== before[field] && here[field] === before[field],
  );
  return { ...typed, ...Object.fromEntries(changed.map((field) => [field, shownNow[field]])) };
}

/**
 * Takes over what the server now shows, cell by cell. A cell somebody is typing into keeps its text; the line's
 * version moves on only when nobody changed that same cell, so a change by another person is found when it is saved.
 */
export function withServer(local: LocalCell | undefined, line: GridLine): LocalCell {
  const server = localOf(line);
  if (!local) return server;
  if (sameContent(local.saved, server.saved)) return { ...local, version: server.version };
  if (!isDirty(local)) return server;
  const { content, errors } = contentOf(local.typed);
  const merged = mergeContent(local.saved, content, server.saved);
  if (errors.length + merged.contested.length > 0) return local;
  return {
    typed: adopted(local.typed, local.saved, merged.content),
    saved: server.saved,
    version: server.version,
  };
}
