import { isPersonName } from "./names";
import { normalize, quoted, searchKey } from "./spelling";

export type PastedRow = {
  /** Where it stands in what was pasted, from 1. */
  row: number;
  cells: string[];
};

const number = /^\d{1,9}[.)]?$/u;
const isFilled = ({ cells }: PastedRow) => cells.some((cell) => cell !== "");
const numberHeading = /^(?:stt|tt|so tt|so thu tu)$/u;

/**
 * Rows copied from a workbook, without blank ones and without a leading column of serial numbers. A number is a serial
 * only when the heading says so, or when it begins the list or counts on with the row before or after it; where `isCode`
 * says that a number may be meant by itself before that cell, only the heading makes it a serial.
 */
export function pastedRows(text: string, isCode: (next: string) => boolean = () => false): PastedRow[] {
  const rows = text
    .split(/\r?\n/u)
    .map((line, at) => ({ row: at + 1, cells: line.split("\t").map(normalize) }))
    .filter(isFilled);
  const isNumbered = rows.some(({ cells: [first = ""] }) => numberHeading.test(searchKey(first)));
  const numbers = rows.map(({ cells: [first = "", next] }) =>
    next !== undefined && number.test(first) ? Number.parseInt(first, 10) : null,
  );
  const isSerial = ([first = "", next = ""]: readonly string[], at: number) => {
    if (numberHeading.test(searchKey(first))) return true;
    const own = numbers[at] ?? null;
    if (own === null || isNumbered) return own !== null;
    return !isCode(next) && (own === 1 || numbers[at - 1] === own - 1 || numbers[at + 1] === own + 1);
  };
  return rows
    .map(({ row, cells }, at) => ({ row, cells: isSerial(cells, at) ? cells.slice(1) : cells }))
    .filter(isFilled);
}

/** Why a cell names nobody, or null. */
export function nameProblem(name: string): string | null {
  if (name === "") return "để trống";
  // "Kế toán", "Văn thư": a job, not a name, unless everything is written in small letters.
  const isJob = /^\p{Lu}/u.test(name) && /^\p{Ll}/u.test(name.slice(name.lastIndexOf(" ") + 1));
  if (isPersonName(name)) return isJob ? `${quoted(name)} không phải họ và tên; tên viết hoa chữ đầu` : null;
  return /^[\p{L}\p{M}'.-]+$/u.test(name)
    ? `${quoted(name)} chưa đủ họ và tên`
    : `${quoted(name)} không phải họ và tên`;
}
