import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { FileMissing, type FileStore } from "./file-store";

const isKey = (text: string): boolean => /^[0-9a-f]{64}$/u.test(text);
const isAbsent = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** Writes a name's change to disk: after `rename` only the folder's own entry can still be lost. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAll(
  handle: FileHandle,
  content: Uint8Array | ReadableStream<Uint8Array>,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of content instanceof Uint8Array ? [content] : content) {
    hash.update(chunk);
    size += chunk.length;
    await handle.writeFile(chunk);
  }
  await handle.sync();
  return { sha256: hash.digest("hex"), size };
}

/** Keeps files below one folder, named by their SHA-256: written aside, synced, then renamed into place. */
export function localFileStore(root: string): FileStore {
  const pathOf = (key: string): string => {
    if (!isKey(key)) throw new FileMissing(key);
    return join(root, key.slice(0, 2), key);
  };

  return {
    async store(content) {
      const aside = join(root, "incoming");
      await mkdir(aside, { recursive: true, mode: 0o700 });
      const temporary = join(aside, randomUUID());
      try {
        const handle = await open(temporary, "wx", 0o600);
        const { sha256, size } = await writeAll(handle, content).finally(() => handle.close());
        const path = pathOf(sha256);
        const isNew = (await mkdir(dirname(path), { recursive: true, mode: 0o700 })) !== undefined;
        await rename(temporary, path);
        await syncFolder(dirname(path));
        if (isNew) await syncFolder(root);
        return { key: sha256, sha256, size };
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },

    async open(key) {
      try {
        const handle = await open(pathOf(key), "r");
        return Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
      } catch (error) {
        throw isAbsent(error) ? new FileMissing(key) : error;
      }
    },

    async delete(key) {
      await rm(pathOf(key), { force: true });
    },

    async sweepUnfinished(before) {
      const aside = join(root, "incoming");
      for (const name of await readdir(aside).catch(() => [])) {
        const path = join(aside, name);
        const entry = await stat(path).catch(() => null);
        if (entry && entry.mtime < before) await rm(path, { force: true });
      }
    },

    async *list() {
      for (const folder of await readdir(root).catch(() => [])) {
        if (!/^[0-9a-f]{2}$/u.test(folder)) continue;
        for (const key of await readdir(join(root, folder))) {
          const entry = isKey(key) ? await stat(join(root, folder, key)).catch(() => null) : null;
          if (entry) yield { key, storedAt: entry.mtime };
        }
      }
    },
  };
}
