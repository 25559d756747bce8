import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FileMissing } from "./file-store";
import { localFileStore } from "./local-store";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "files-"));
});
afterAll(() => rm(root, { recursive: true }));

const content = Buffer.from("Biên bản họp Hội đồng");
const sha256 = createHash("sha256").update(content).digest("hex");
const read = async (key: string) => new Response(await localFileStore(root).open(key)).text();

async function keysOf(folder: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of localFileStore(folder).list()) keys.push(key);
  return keys;
}

test("content comes back under its own hash, from bytes and from a stream", async () => {
  const store = localFileStore(root);
  const stored = await store.store(content);
  expect(stored).toEqual({ key: sha256, sha256, size: content.length });

  const stream = new Blob([content.subarray(0, 5), content.subarray(5)]).stream();
  expect(await store.store(stream)).toEqual(stored);
  expect(await read(stored.key)).toBe(content.toString());
});

test("equal content stored by many at once lies there once, and nothing half-written stays", async () => {
  const store = localFileStore(root);
  const keys = await Promise.all(Array.from({ length: 20 }, () => store.store(content)));
  expect(new Set(keys.map(({ key }) => key))).toEqual(new Set([sha256]));
  expect(await readdir(join(root, "incoming"))).toEqual([]);
  expect(await readFile(join(root, sha256.slice(0, 2), sha256))).toEqual(content);
});

test("a stream that breaks off leaves nothing", async () => {
  const broken = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(content);
      controller.error(new Error("connection lost"));
    },
  });
  await expect(localFileStore(root).store(broken)).rejects.toThrow("connection lost");
  expect(await readdir(join(root, "incoming"))).toEqual([]);
});

test("stored content is listed, and gone once deleted", async () => {
  const store = localFileStore(root);
  const { key } = await store.store(Buffer.from("nháp"));
  expect(await keysOf(root)).toContain(key);
  await store.delete(key);
  await store.delete(key);
  expect(await keysOf(root)).not.toContain(key);
  await expect(store.open(key)).rejects.toBeInstanceOf(FileMissing);
});

test.each(["../../etc/passwd", "", "incoming", sha256.toUpperCase(), `${sha256}/..`])(
  "%j is no key",
  async (key) => {
    await expect(localFileStore(root).open(key)).rejects.toBeInstanceOf(FileMissing);
    await expect(localFileStore(root).delete(key)).rejects.toBeInstanceOf(FileMissing);
  },
);

test("a store that does not exist yet is empty", async () => {
  expect(await keysOf(join(root, "absent"))).toEqual([]);
});
