import { createHash } from "node:crypto";

/** JSON with sorted keys and without undefined members: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? "null";
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(sorted);
  const members = new Map(Object.entries(value));
  return Object.fromEntries([...members.keys()].sort().map((key) => [key, sorted(members.get(key))]));
}

/** SHA-256 (hex) of the canonical JSON of terms, facts or verdicts: what a stored run is compared by. */
export function hashOf(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
