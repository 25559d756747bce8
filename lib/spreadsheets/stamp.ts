import { createHmac, timingSafeEqual } from "node:crypto";
import type { WriteSheet } from "hucre";
import type { RawSheet } from "./read-xlsx";

/** What a template says of itself: which plan version it was made for, its checksum. */
export type Stamp = Record<string, string>;

const sheetName = "_stamp";

/** The hidden sheet that carries the stamp. */
export function stampSheet(stamp: Stamp): WriteSheet {
  return { name: sheetName, veryHidden: true, rows: Object.entries(stamp) };
}

/** The stamp on a sheet, or null when it is an ordinary one. */
export function stampOf({ name, isHidden, rows }: RawSheet): Stamp | null {
  if (!isHidden || name !== sheetName) return null;
  // An office program drops a cell that holds no text when it saves the file.
  return Object.fromEntries([...rows].map(([key, value]) => [String(key), String(value ?? "")]));
}

const checksumOf = (stamp: Stamp, key: string) =>
  createHmac("sha256", key)
    .update(JSON.stringify(Object.entries(stamp).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest("hex");

/** The stamp with a checksum that only a holder of `key` can make. */
export const sealed = (stamp: Stamp, key: string): Stamp => ({ ...stamp, checksum: checksumOf(stamp, key) });

/** Whether the stamp is as it was sealed: nothing added, taken away or changed. */
export function isSealed({ checksum = "", ...stamp }: Stamp, key: string): boolean {
  const [given, expected] = [Buffer.from(checksum), Buffer.from(checksumOf(stamp, key))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
