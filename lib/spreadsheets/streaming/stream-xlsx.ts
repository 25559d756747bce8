import { type ArchiveLimits, FileRejection, streamArchive } from "@/lib/files";
import { type Cell, typedNumber } from "../cells";
import { Unreadable } from "../problems";
import { problemOf } from "../read-xlsx";
import { type Element, elementsOf, plainText, wordsOf } from "./markup";
import { findSheet, type NumberLook, readLooks } from "./parts";

// 200,000 rows of eight columns inflate to 100 MB; only one chunk of it is ever held.
const limits: ArchiveLimits = { entries: 2000, inflatedBytes: 400 * 1024 * 1024, ratio: 200, depth: 1 };
const mostWords = 48 * 1024 * 1024;

type Book = { strings: string[]; looks: NumberLook[]; isFrom1904: boolean };
export type RawRow = { number: number; cells: Cell[] };
/** Rows, and how much of the sheet has been read with them, from 0 to 1. */
export type RawBatch = { rows: RawRow[]; share: number };

const stringsPart = "xl/sharedStrings.xml";
// A part of a longer text keeps the whole of it in memory; a copy does not.
const copied = (text: string) => ` ${text}`.slice(1);

async function readStrings(chunks: AsyncGenerator<Buffer>): Promise<string[]> {
  const strings: string[] = [];
  let size = 0;
  for await (const items of elementsOf(chunks, "si"))
    for (const { inner } of items) {
      const words = copied(wordsOf(inner));
      size += words.length + 32;
      if (size > mostWords) throw new Unreadable("too-large");
      strings.push(words);
    }
  return strings;
}

const cellTag = /<c(?=[\s>/])([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/gu;
const columns = new Map<string, number>();
/** The place of a column by its letters, from 0. */
function columnAt(letters: string): number {
  let at = columns.get(letters);
  if (at === undefined) {
    at = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    columns.set(letters, at);
  }
  return at;
}

const dayMilliseconds = 86_400_000;
const [since1900, since1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];

function numberCell(text: string, style: string | undefined, { looks, isFrom1904 }: Book): Cell {
  const value = Number(text);
  if (text === "" || Number.isNaN(value)) return text || null;
  const look = style === undefined ? "plain" : looks[Number(style)];
  if (look === "percent") return `${typedNumber(value * 100)}%`;
  if (look !== "day") return value;
  // The serial 60 is a 29 February 1900 that never was: days before it lie one later.
  const serial = !isFrom1904 && value < 60 ? value + 1 : value;
  return new Date((isFrom1904 ? since1904 : since1900) + Math.round(serial * dayMilliseconds));
}

function cellOf(attributes: string, inner: string, book: Book): Cell {
  const type = /\bt="(\w+)"/u.exec(attributes)?.[1];
  if (type === "inlineStr") return wordsOf(inner);
  const value = /<v(?:\s[^>]*)?>([^<]*)<\/v>/u.exec(inner)?.[1];
  if (value === undefined) return null;
  if (type === "s") return book.strings[Number(value)] ?? null;
  if (type === "b") return value === "1";
  if (type === "str" || type === "e" || type === "d") return plainText(value);
  return numberCell(value, /\bs="(\d+)"/u.exec(attributes)?.[1], book);
}

function rowOf({ tag, inner }: Element, before: number, book: Book, most: number): RawRow {
  const cells: Cell[] = [];
  for (const [, attributes = "", content = ""] of inner.matchAll(cellTag)) {
    const letters = /\br="([A-Z]{1,3})\d/u.exec(attributes)?.[1];
    const at = letters ? columnAt(letters) : cells.length;
    if (at >= most && content !== "") throw new Unreadable("too-many-columns");
    while (cells.length < at && cells.length < most) cells.push(null);
    if (at < most) cells[at] = cellOf(attributes, content, book);
  }
  return { number: Number(/\br="(\d+)"/u.exec(tag)?.[1] ?? before + 1), cells };
}

/** The rows of the first visible sheet, a list per chunk of the file; formulas give the values last computed. */
export async function* streamXlsx(bytes: Uint8Array, mostColumns: number): AsyncGenerator<RawBatch> {
  try {
    const { names, read, sizeOf } = streamArchive(bytes, limits);
    const { path, isFrom1904 } = await findSheet(read);
    const looks = await readLooks(read, names);
    const strings = names.includes(stringsPart) ? await readStrings(read(stringsPart)) : [];
    const book = { strings, looks, isFrom1904 };
    let number = 0;
    let size = 0;
    const counted = async function* (chunks: AsyncGenerator<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        yield chunk;
      }
    };
    for await (const elements of elementsOf(counted(read(path)), "row")) {
      const rows: RawRow[] = [];
      for (const element of elements) {
        const row = rowOf(element, number, book, mostColumns);
        number = row.number;
        rows.push(row);
      }
      yield { rows, share: Math.min(1, size / Math.max(1, sizeOf(path))) };
    }
  } catch (error) {
    throw error instanceof FileRejection ? new Unreadable(problemOf(error.problem)) : error;
  }
}
