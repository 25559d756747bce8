/** Where a keyset page ended, opaque to whoever holds it. */
export const encodeCursor = (...parts: [string, string, string]) =>
  Buffer.from(JSON.stringify(parts)).toString("base64url");

/** The parts of a cursor; null for none and for one that was made up. */
export function decodeCursor(cursor: string | undefined): [string, string, string] | null {
  if (!cursor) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(parts) && parts.length === 3 && parts.every((part) => typeof part === "string")
      ? (parts as [string, string, string])
      : null;
  } catch {
    return null;
  }
}
