import { join } from "node:path";
import type { FileStore, StoredContent } from "./file-store";
import { localFileStore } from "./local-store";

// Read at each use: the data folder is chosen by the command that starts the process, after this module loads.
const configured = (): FileStore =>
  localFileStore(process.env.FILES_DIR ?? join(process.env.DATA_DIR ?? ".data", "files"));

/** Keeps bytes or a stream durably in the configured store; the key is the SHA-256 of the content. */
export function storeFile(content: Uint8Array | ReadableStream<Uint8Array>): Promise<StoredContent> {
  return configured().store(content);
}

/** The stored content as a stream; throws `FileMissing` when there is none under the key. */
export function openFile(key: string): Promise<ReadableStream<Uint8Array>> {
  return configured().open(key);
}

/** Removes stored content; only for keys that no row names any more. */
export function deleteFile(key: string): Promise<void> {
  return configured().delete(key);
}

/** Removes what uploads that died half way have left behind before an instant. */
export function sweepUnfinished(before: Date): Promise<void> {
  return configured().sweepUnfinished(before);
}

/** Every stored key with the time its content was last stored; a sweep leaves what is younger than a day. */
export function listFiles(): AsyncIterable<{ key: string; storedAt: Date }> {
  return configured().list();
}
