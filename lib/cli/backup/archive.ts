import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { dirname, join, normalize, sep } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { extract, pack } from "tar-stream";
import { Advice } from "../settings";

/** A .tar.gz being written: `add` files or text one after the other, then `finish`. */
export function createArchive(path: string) {
  const tar = pack();
  const written = pipeline(
    tar,
    createGzip({ level: 6 }),
    createWriteStream(path, { mode: 0o600, flush: true }),
  );
  // Looked at again in `finish`; until then a failure also ends the entry being written.
  written.catch(() => undefined);

  return {
    /** Adds one file under `name`; answers its size and hash as they were written. */
    async add(name: string, source: string): Promise<{ size: number; sha256: string }> {
      const { size } = await stat(source);
      const hash = createHash("sha256");
      const hashing = new Transform({
        transform(chunk: Buffer, _, done) {
          hash.update(chunk);
          done(null, chunk);
        },
      });
      await pipeline(createReadStream(source), hashing, tar.entry({ name, size, mode: 0o600 }));
      return { size, sha256: hash.digest("hex") };
    },
    async finish(name: string, text: string) {
      tar.entry({ name, mode: 0o600 }, text);
      tar.finalize();
      await written;
    },
  };
}

/** Unpacks a .tar.gz below `folder`; an `Advice` when it is damaged or names a place outside. */
export async function unpack(path: string, folder: string) {
  const tar = extract();
  const feeding = pipeline(createReadStream(path), createGunzip(), tar);
  feeding.catch(() => undefined);
  try {
    for await (const entry of tar) {
      const target = normalize(join(folder, entry.header.name));
      if (entry.header.type !== "file" || !target.startsWith(folder + sep))
        throw new Error("an unexpected entry");
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await pipeline(entry, createWriteStream(target, { mode: 0o600 }));
    }
    await feeding;
  } catch (error) {
    throw new Advice(`${path} is not a whole backup: ${(error as Error).message}`);
  }
}
