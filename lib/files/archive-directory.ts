import { must } from "./rejection";

export type ArchiveEntry = {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where the local header begins, and where the packed bytes begin and end in the file. */
  header: number;
  start: number;
  end: number;
};

const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;
const localRecord = 0x04034b50;
const longestComment = 0xffff;
// A data descriptor may follow a part; more would be a part that only some readers see.
const longestGap = 24;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const textOf = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");

/** Offset of the end record whose comment reaches exactly the end of the file, or -1: no archive ends here. */
export function endOfArchive(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const first = Math.max(0, bytes.length - 22 - longestComment);
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endRecord && at + 22 + view.getUint16(at + 20, true) === bytes.length)
      return at;
  }
  return -1;
}

/** What may stand as the name of a part: relative, forward slashes, no way out of its folder. */
function isSafeName(name: string): boolean {
  return (
    name !== "" &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    !/[\u0000-\u001f\u007f\\:\ufffd]/u.test(name) &&
    !name.startsWith("/") &&
    !name.split("/").some((part) => part === ".." || part === ".")
  );
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ArchiveEntry; next: number } {
  must(at + 46 <= bytes.length && view.getUint32(at, true) === directoryRecord, "corrupt");
  const flags = view.getUint16(at + 8, true);
  must((flags & 0b1) === 0, "encrypted");
  const method = view.getUint16(at + 10, true);
  must(method === 0 || method === 8, "unsafe-archive");
  const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const nameLength = view.getUint16(at + 28, true);
  const name = textOf(bytes.subarray(at + 46, at + 46 + nameLength));
  must(isSafeName(name), "unsafe-archive");
  const mode = view.getUint32(at + 38, true) >>> 16;
  must((mode & 0o170000) !== 0o120000, "unsafe-archive"); // a symbolic link

  // The local header is what a naive reader believes: it must tell the same story.
  const local = view.getUint32(at + 42, true);
  must(local + 30 <= bytes.length && view.getUint32(local, true) === localRecord, "corrupt");
  const localNameLength = view.getUint16(local + 26, true);
  const start = local + 30 + localNameLength + view.getUint16(local + 28, true);
  const sizesFollow = (view.getUint16(local + 6, true) & 0b1000) !== 0;
  must(
    textOf(bytes.subarray(local + 30, local + 30 + localNameLength)) === name &&
      view.getUint16(local + 8, true) === method &&
      (sizesFollow ||
        (view.getUint32(local + 18, true) === packedSize && view.getUint32(local + 22, true) === size)),
    "unsafe-archive",
  );
  must(start + packedSize <= bytes.length, "corrupt");

  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const crc = view.getUint32(at + 16, true);
  return {
    entry: { name, method, crc, packedSize, size, header: local, start, end: start + packedSize },
    next,
  };
}

/**
 * The parts of a zip archive, from its central directory held against the local headers. Ends with a
 * `FileRejection` on whatever a zip needs only to mislead: overlapping parts, bytes before the first
 * part or between parts, doubled or escaping names, symbolic links. ZIP64 is refused too: 20 MB have no use for it.
 */
export function readDirectory(bytes: Uint8Array, mostEntries: number): ArchiveEntry[] {
  const end = endOfArchive(bytes);
  must(end >= 0, "corrupt");
  const view = viewOf(bytes);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  must(count > 0 && view.getUint16(end + 8, true) === count, "corrupt");
  must(count <= mostEntries, "archive-bomb");

  const entries: ArchiveEntry[] = [];
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, view, at);
    entries.push(entry);
    at = next;
  }
  must(at === end, "unsafe-archive");

  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  must(names.size === entries.length, "unsafe-archive");
  let covered = 0;
  for (const { header, end: stop } of entries.toSorted((one, other) => one.header - other.header)) {
    must(header >= covered && header - covered <= (covered && longestGap), "unsafe-archive");
    covered = stop;
  }
  must(directory >= covered && directory - covered <= longestGap, "unsafe-archive");
  return entries;
}

/** Names in the central directory as far as it can be read; nothing is checked. */
export function entryNames(bytes: Uint8Array): string[] {
  const end = bytes.length < 22 ? -1 : endOfArchive(bytes);
  if (end < 0) return [];
  const view = viewOf(bytes);
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === directoryRecord) {
    const nameLength = view.getUint16(at + 28, true);
    names.push(textOf(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}
