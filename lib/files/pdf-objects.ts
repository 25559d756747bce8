import { inflateSync } from "node:zlib";
import { FileRejection, must } from "./rejection";

/** What a PDF says of itself, read without running any of it. Dictionaries are kept as text. */
export type PdfOutline = {
  /** Number → text of the newest object under it, without its stream. */
  objects: Map<string, string>;
  /** Trailers and cross-reference streams in file order: they name the root and the encryption. */
  trailers: string[];
};

/** `number` is null for a trailer. */
type Piece = { number: string | null; text: string; stream: Buffer | null };

const keyword = /(?<![A-Za-z])(?:endobj|obj|endstream|stream|trailer|startxref)(?![A-Za-z])/gu;
const objectHead = /(\d{1,10})\s{1,8}\d{1,5}\s{0,8}$/u;
const mostObjects = 500_000;
const mostInflated = 64 * 1024 * 1024;

/** Writes names without their `#` escapes, so that `/J#61vaScript` is read as it will run. */
const unescapeNames = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The objects and trailers of the file, found by their keywords in one pass; streams are stepped over. */
function* found(source: Buffer): Generator<Piece> {
  const text = source.toString("latin1");
  let open: { number: string | null; from: number } | null = null;
  let stream: { from: number; dictionary: string } | null = null;
  for (const { 0: word, index: at } of text.matchAll(keyword)) {
    const next: number = at + word.length;
    if (stream) {
      if (word !== "endstream") continue;
      yield {
        number: open?.number ?? null,
        text: stream.dictionary,
        stream: source.subarray(stream.from, at),
      };
      stream = open = null;
    } else if (word === "stream" && open) {
      const lineEnd = text.startsWith("\r\n", next) ? 2 : 1;
      stream = { from: next + lineEnd, dictionary: text.slice(open.from, at) };
    } else {
      if (open) yield { number: open.number, text: text.slice(open.from, at), stream: null };
      const number = word === "obj" ? objectHead.exec(text.slice(Math.max(0, at - 32), at))?.[1] : null;
      open = number || word === "trailer" ? { number: number ?? null, from: next } : null;
    }
  }
}

/** The objects packed into an object stream (PDF 32000-1, 7.5.7). */
function unpack(dictionary: string, stream: Buffer, budget: { left: number }): [string, string][] {
  let content = stream;
  if (/\/FlateDecode/u.test(dictionary)) {
    must(budget.left > 0, "archive-bomb");
    try {
      content = inflateSync(stream, { maxOutputLength: budget.left });
    } catch (error) {
      const isFull = error instanceof RangeError;
      throw new FileRejection(isFull ? "archive-bomb" : "corrupt");
    }
    budget.left -= content.length;
  }
  const first = Number(entryOf(dictionary, "First") ?? Number.NaN);
  must(first >= 0 && first <= content.length, "corrupt");
  const pairs = content.toString("latin1", 0, first).trim().split(/\s+/u);
  const text = content.toString("latin1", first);
  must(pairs.length <= 2 * mostObjects, "archive-bomb");
  const objects: [string, string][] = [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const [from, to] = [Number(pairs[index + 1]), Number(pairs[index + 3] ?? text.length)];
    // Ascending, as the standard says; otherwise few pairs could quote the same megabytes over and over.
    must(from <= to, "corrupt");
    objects.push([pairs[index] ?? "", text.slice(from, to)]);
  }
  return objects;
}

/** What stands behind `/Name` in a dictionary as far as a plain value or a reference reaches, or null. */
export function entryOf(dictionary: string, name: string): string | null {
  const value = new RegExp(`/${name}(?![A-Za-z])\\s*(\\d+\\s+\\d+\\s+R|[^\\s/<>\\[\\]()]+)`, "u").exec(
    dictionary,
  );
  return value?.[1] ?? null;
}

const isCrossReference = /\/Type\s*\/XRef(?![A-Za-z])/u;
const isObjectStream = /\/Type\s*\/ObjStm(?![A-Za-z])/u;
const isEncrypted = /\/Encrypt(?![A-Za-z])/u;

/** Reads the objects and trailers of a PDF; ends with a `FileRejection` when it is locked or takes too much. */
export function outlineOf(source: Buffer): PdfOutline {
  const pieces: Piece[] = [];
  for (const piece of found(source)) {
    must(pieces.length < mostObjects, "archive-bomb");
    pieces.push({ ...piece, text: unescapeNames(piece.text) });
  }
  const trailers = pieces
    .filter(({ number, text }) => number === null || isCrossReference.test(text))
    .map(({ text }) => text);
  must(!trailers.some((trailer) => isEncrypted.test(trailer)), "encrypted");

  const objects = new Map<string, string>();
  const budget = { left: mostInflated };
  for (const { number, text, stream } of pieces) {
    if (number === null) continue;
    objects.set(number, text);
    if (stream && isObjectStream.test(text))
      for (const [packed, content] of unpack(text, stream, budget))
        objects.set(packed, unescapeNames(content));
  }
  return { objects, trailers };
}
