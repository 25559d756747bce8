import { createHash } from "node:crypto";

/** JSON with sorted keys and without undefined members: equal values give equal text. */
export const canonicalJson = (value: unknown): string => written(value) ?? "null";

// Written straight into text: facts of thousands of subjects pass here, and a sorted copy of each costs more than judging.
function written(value: unknown): string | undefined {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members = value as Record<string, unknown>;
  let text = "";
  for (const key of Object.keys(members).sort()) {
    const member = written(members[key]);
    if (member !== undefined) text += `${text && ","}${JSON.stringify(key)}:${member}`;
  }
  return `{${text}}`;
}

/** SHA-256 (hex) of a text or of bytes. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

/** The same as `hashOf` of a list, one item at a time: a list of thousands is never one text. */
export function hashOfAll(items: Iterable<unknown>): string {
  const hash = createHash("sha256").update("[");
  let isFirst = true;
  for (const item of items) {
    hash.update(`${isFirst ? "" : ","}${canonicalJson(item)}`);
    isFirst = false;
  }
  return hash.update("]").digest("hex");
}

/** SHA-256 (hex) of the canonical JSON of terms, facts or verdicts: what a stored run is compared by. */
export const hashOf = (value: unknown): string => digestOf(canonicalJson(value));
