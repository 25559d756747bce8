import { streamCsvRows } from "hucre/csv";
import type { Cell } from "./cells";
import { withoutFormulaMark } from "./formula-safe";
import { Unreadable } from "./problems";

const byteOrderMarks: [encoding: string, mark: number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

function decode(bytes: Uint8Array): string {
  const encoding = byteOrderMarks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  try {
    return new TextDecoder(encoding ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(bytes.includes(0) ? "not-a-spreadsheet" : "bad-encoding");
  }
}

const delimiters = [";", "\t", ","];

/** The mark between fields: the most frequent in the first line that has any text. */
function delimiterOf(text: string): string {
  const unquoted = (/^[^\r\n]*/u.exec(text.trimStart())?.[0] ?? "").replace(/"[^"]*"/gu, "");
  const counts = delimiters.map((delimiter) => unquoted.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ";";
}

// A row no text can hold: it comes back alone unless a quotation mark before it was never closed.
const closing = "\u0000";

/**
 * The rows of a CSV text in UTF-8 or (with its mark) UTF-16, split by `;`, tab or comma; every cell is
 * text. An apostrophe that kept a text from being taken for a formula is removed again.
 */
export function* readCsv(bytes: Uint8Array): Generator<Cell[]> {
  const text = decode(bytes);
  if (text.includes(closing) || /^\s*</u.test(text)) throw new Unreadable("not-a-spreadsheet");
  // Excel's own way to name the mark; it is no row of the table.
  const named = /^sep=(.)\r?\n/u.exec(text);
  const table = named ? text.slice(named[0].length) : text;
  const options = { delimiter: named?.[1] ?? delimiterOf(table) };

  let isClosed = false;
  for (const row of streamCsvRows(`${table}\n${closing}`, options)) {
    isClosed = row.length === 1 && row[0] === closing;
    if (!isClosed) yield row.map((cell) => withoutFormulaMark(String(cell)));
  }
  if (!isClosed) throw new Unreadable("corrupt");
}
