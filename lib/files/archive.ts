import { crc32, createInflateRaw } from "node:zlib";
import { type ArchiveEntry, readDirectory } from "./archive-directory";
import { FileRejection, must } from "./rejection";

export type ArchiveLimits = {
  entries: number;
  /** Bytes all parts may inflate to, parts of archives inside included. */
  inflatedBytes: number;
  /** How many times larger than the archive its parts may be, once they pass a mebibyte. */
  ratio: number;
  /** How deep archives may stand in archives: a workbook embedded in a text is 1. */
  depth: number;
};

export const uploadArchiveLimits: ArchiveLimits = {
  entries: 2000,
  inflatedBytes: 200 * 1024 * 1024,
  ratio: 200,
  depth: 1,
};

const mebibyte = 1024 * 1024;
const longestKeptPart = 4 * mebibyte;
const runnable = /\.(?:exe|dll|com|bat|cmd|scr|cpl|ps1|vbs|vbe|js|jse|wsf|hta|msi|jar|lnk|sh|apk|iso)$/iu;

type Budget = { left: number };

/** Inflates a part chunk by chunk, off the event loop, and stops the moment the budget is spent. */
async function* inflate(packed: Uint8Array, entry: ArchiveEntry, budget: Budget): AsyncGenerator<Buffer> {
  let size = 0;
  let crc = 0;
  const count = (chunk: Buffer): Buffer => {
    size += chunk.length;
    budget.left -= chunk.length;
    // The directory's word is not taken: what comes out is counted.
    must(size <= entry.size, "unsafe-archive");
    must(budget.left >= 0, "archive-bomb");
    crc = crc32(chunk, crc);
    return chunk;
  };

  if (entry.method === 0) {
    yield count(Buffer.from(packed.buffer, packed.byteOffset, packed.length));
  } else {
    const stream = createInflateRaw({ chunkSize: 64 * 1024 });
    stream.end(packed);
    try {
      for await (const chunk of stream) yield count(chunk as Buffer);
    } catch (error) {
      throw error instanceof FileRejection ? error : new FileRejection("corrupt");
    }
  }
  must(size === entry.size, "unsafe-archive");
  must(crc === entry.crc, "corrupt");
}

const macroPart = /(?:^|\/)(?:vba(?:Project|Data)[^/]*$|activeX\/|macrosheets\/|dialogsheets\/)/iu;
const doctype = (["latin1", "utf16le"] as const).map((encoding) => Buffer.from("<!doctype", encoding));
const overlap = 32;

/** Whether a document type is declared here, in any encoding an XML reader would take. */
function declaresDocumentType(chunk: Buffer): boolean {
  if (!chunk.includes("<!") && !chunk.includes("<\0!")) return false;
  const lower = Buffer.from(chunk.toString("latin1").toLowerCase(), "latin1");
  // In big-endian UTF-16 the same bytes stand one place later; the last one is zero either way.
  return doctype.some((declaration) => lower.includes(declaration.subarray(0, -1)));
}

async function inspect(
  bytes: Uint8Array,
  limits: ArchiveLimits,
  budget: Budget,
  depth: number,
  keep: (name: string) => boolean,
): Promise<Map<string, Buffer>> {
  const kept = new Map<string, Buffer>();
  for (const entry of readDirectory(bytes, limits.entries)) {
    must(!runnable.test(entry.name), "active-content");
    must(!macroPart.test(entry.name), "macros");
    const chunks: Buffer[] = [];
    let tail: Buffer = Buffer.alloc(0);
    let isArchive = false;
    for await (const chunk of inflate(bytes.subarray(entry.start, entry.end), entry, budget)) {
      if (tail.length === 0) isArchive = chunk.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1"));
      const seen = Buffer.concat([tail, chunk]);
      // Its entities can read files and grow without end, and no Office file declares one.
      must(isArchive || !declaresDocumentType(seen), "unsafe-archive");
      tail = seen.subarray(-overlap);
      if (isArchive || keep(entry.name)) chunks.push(chunk);
    }
    const content = Buffer.concat(chunks);
    if (isArchive) {
      must(depth < limits.depth, "unsafe-archive");
      await inspect(content, limits, budget, depth + 1, () => false);
    } else if (keep(entry.name)) {
      must(content.length <= longestKeptPart, "archive-bomb");
      kept.set(entry.name, content);
    }
  }
  return kept;
}

/**
 * Reads every part of a zip archive once within the limits and answers the parts `keep` names; ends
 * with a `FileRejection` at the first thing that is wrong. Memory stays at one chunk and what is kept.
 */
export async function inspectArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits,
  keep: (name: string) => boolean = () => false,
): Promise<Map<string, Buffer>> {
  const most = Math.min(limits.inflatedBytes, Math.max(mebibyte, bytes.length * limits.ratio));
  return inspect(bytes, limits, { left: most }, 0, keep);
}

/**
 * The parts of an archive by name, each to be read as a stream of chunks. All of them share one budget, so an archive
 * larger than it says ends with a `FileRejection`; nothing is held but the chunk at hand. Part names that could run or
 * hold macros are refused as `inspectArchive` does; a reader of XML must not resolve entities.
 */
export function streamArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits,
): { names: string[]; sizeOf: (name: string) => number; read: (name: string) => AsyncGenerator<Buffer> } {
  const entries = readDirectory(bytes, limits.entries);
  for (const { name } of entries) {
    must(!runnable.test(name), "active-content");
    must(!macroPart.test(name), "macros");
  }
  const left = Math.min(limits.inflatedBytes, Math.max(mebibyte, bytes.length * limits.ratio));
  const budget = { left };
  return {
    names: entries.map(({ name }) => name),
    sizeOf: (name) => entries.find((one) => one.name === name)?.size ?? 0,
    async *read(name) {
      const entry = entries.find((one) => one.name === name);
      must(entry !== undefined, "corrupt");
      yield* inflate(bytes.subarray(entry.start, entry.end), entry, budget);
    },
  };
}
