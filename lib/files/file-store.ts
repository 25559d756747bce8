/** What the store answers: the key finds the content again and is its SHA-256. */
export type StoredContent = { key: string; sha256: string; size: number };

/** Where uploaded and generated files lie. Keys never leave the server: a row and its policy stand before them. */
export type FileStore = {
  /** Keeps the content durably before it answers; equal content is kept once. */
  store(content: Uint8Array | ReadableStream<Uint8Array>): Promise<StoredContent>;
  /** The content as a stream; throws `FileMissing` when there is none under the key. */
  open(key: string): Promise<ReadableStream<Uint8Array>>;
  /** Removes the content; nothing happens when it is not there. */
  delete(key: string): Promise<void>;
  /** Every key with the time its content was last stored, for sweeping what no row points to. */
  list(): AsyncIterable<{ key: string; storedAt: Date }>;
  /** Removes what a process that died in the middle of `store` has left behind before an instant. */
  sweepUnfinished(before: Date): Promise<void>;
};

/** A row names content that the store does not hold: an incident, never the user's mistake. */
export class FileMissing extends Error {
  constructor(key: string) {
    super(`No stored file ${key.slice(0, 12)}…`);
    this.name = "FileMissing";
  }
}
