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
  return Object.fromEntries([...rows].map(([key, value]) => [String(key), String(value)]));
}
