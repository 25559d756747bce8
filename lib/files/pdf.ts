import { endOfArchive } from "./archive-directory";
import { entryOf, outlineOf, type PdfOutline } from "./pdf-objects";
import { must } from "./rejection";

const runsCode = /\/(?:JavaScript|Launch)(?![A-Za-z])|\/JS\s*[(<\d]/u;
const isPage = /\/Type\s*\/Page(?![A-Za-z])/u;
const endMark = "%%EOF";
const longestTail = 1024;

/** Ends with a `FileRejection` unless the file ends where a PDF ends. */
function checkEnd(source: Buffer): void {
  const end = source.lastIndexOf(endMark);
  must(end >= 0, "corrupt");
  must(endOfArchive(source) < 0, "polyglot");
  const tail = source.subarray(end + endMark.length);
  must(tail.length <= longestTail && tail.every((byte) => byte <= 0x20), "polyglot");
}

function countPages({ objects, trailers }: PdfOutline): number {
  const objectAt = (reference: string | null) => objects.get(reference?.split(/\s/u)[0] ?? "") ?? "";
  const root = trailers.map((trailer) => entryOf(trailer, "Root")).findLast((value) => value !== null);
  const tree = objectAt(entryOf(objectAt(root ?? null), "Pages"));
  const stated = entryOf(tree, "Count") ?? "0";
  const count = Number(/R$/u.test(stated) ? objectAt(stated).trim() : stated);
  let leaves = 0;
  for (const text of objects.values()) if (isPage.test(text)) leaves += 1;
  return Number.isInteger(count) ? Math.min(count, leaves) : 0;
}

/**
 * The number of pages of a PDF. Ends with a `FileRejection` when it is encrypted, holds code, has no
 * page, is cut short, or carries another file behind its end.
 */
export function inspectPdf(bytes: Uint8Array): number {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  checkEnd(source);
  const outline = outlineOf(source);
  must(outline.trailers.length > 0, "corrupt");
  for (const text of outline.objects.values()) must(!runsCode.test(text), "active-content");
  const pages = countPages(outline);
  must(pages > 0, "no-pages");
  return pages;
}
