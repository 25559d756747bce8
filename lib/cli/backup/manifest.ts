import { createHash, createHmac } from "node:crypto";
import { createReadStream } from "node:fs";
import { isAbsolute } from "node:path";
import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A path that stays below the folder it is joined to. */
const inside = z.string().refine((path) => !isAbsolute(path) && !path.split(/[\\/]/).includes(".."));

/** What an archive holds; the archive's last entry, so that one cut short has none. */
export const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  server: z.string(),
  /** Tells whether the audit key at hand is the one this history was written with, without giving it away. */
  auditKey: sha256,
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number(),
      sha256,
    }),
  ),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string().nullable() })),
  files: z.array(z.object({ path: inside, size: z.number(), sha256 })),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type TableEntry = Manifest["tables"][number];

export const tableFile = ({ schema, name }: Pick<TableEntry, "schema" | "name">) =>
  `tables/${schema}.${name}.copy`;

export const keyMark = (key: string) =>
  createHmac("sha256", key).update("audit key of a backup").digest("hex");

/** SHA-256 of a file's content. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
