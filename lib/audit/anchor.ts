import { createHmac } from "node:crypto";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Anchor } from "./verify";

/** Where anchors go: outside the database, best on another machine's disk. */
export const anchorFile = () =>
  process.env.AUDIT_ANCHOR_FILE ?? path.join(process.env.DATA_DIR ?? ".data", "audit-anchors.jsonl");

const seal = (key: string, { provinceId, sequence, mac, at }: Anchor) =>
  createHmac("sha256", key).update(`${provinceId} ${sequence} ${mac} ${at}`).digest("hex");

/** Writes the heads of the chains as they stand now, each line sealed with the audit key. */
export async function writeAnchors(
  heads: { provinceId: string; sequence: bigint | string; mac: Uint8Array }[],
  key: string,
  now: Date,
) {
  const lines = heads.map((head) => {
    const anchor: Anchor = {
      provinceId: head.provinceId,
      sequence: String(head.sequence),
      mac: Buffer.from(head.mac).toString("hex"),
      at: now.toISOString(),
    };
    return `${JSON.stringify({ ...anchor, seal: seal(key, anchor) })}\n`;
  });
  if (lines.length === 0) return;
  await mkdir(path.dirname(anchorFile()), { recursive: true });
  await appendFile(anchorFile(), lines.join(""));
}

/** The anchors written so far; throws on a line that the key did not seal. */
export async function readAnchors(key: string): Promise<Anchor[]> {
  const text = await readFile(anchorFile(), "utf8").catch(() => "");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line, index) => {
      const { seal: found, ...anchor } = JSON.parse(line) as Anchor & { seal: string };
      if (found !== seal(key, anchor))
        throw new Error(`anchor ${index + 1} in ${anchorFile()} was not written with this key`);
      return anchor;
    });
}
