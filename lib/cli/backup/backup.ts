import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { connectTo } from "../connection";
import type { Context } from "../context";
import { createArchive } from "./archive";
import { copyOut, listTables, nameOf } from "./catalogue";
import { keyMark, type Manifest, tableFile } from "./manifest";

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .sort();
}

type Snapshot = Pick<Manifest, "server" | "migrations" | "tables" | "sequences">;

/** Every table as it stood at one moment, one file each below `folder`. */
async function copyDatabase(ownerUrl: string, folder: string): Promise<Snapshot> {
  const client = await connectTo(ownerUrl);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { rows } = await client.query<{ version: string; migrations: string[] }>(
      `SELECT current_setting('server_version') AS version, array_agg(migration_name::text ORDER BY migration_name) AS migrations
       FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    const tables = [];
    for (const table of await listTables(client)) {
      tables.push(await copyOut(client, table, join(folder, tableFile(table))));
    }
    const sequences = await client.query<Manifest["sequences"][number]>(
      `SELECT schemaname AS schema, sequencename AS name, last_value::text AS value FROM pg_sequences
       WHERE schemaname IN ('public', 'graphile_worker') ORDER BY 1, 2`,
    );
    await client.query("COMMIT");
    return {
      server: rows[0]?.version ?? "",
      migrations: rows[0]?.migrations ?? [],
      tables,
      sequences: sequences.rows,
    };
  } finally {
    await client.end();
  }
}

/**
 * Writes all tables as of one moment, and the stored files, as one .tar.gz with a manifest of hashes. The secrets are
 * not in it. Answers a sentence for the person who asked.
 */
export async function backup({ settings, secrets, database }: Context, file?: string): Promise<string> {
  const now = new Date().toISOString();
  const name = `cong-thi-dua-${now.replace(/\D/g, "").slice(0, 14)}.tar.gz`;
  const target = resolve(file ?? join(settings.DATA_DIR, "backups", name));
  const work = `${target}.work`;
  mkdirSync(join(work, "tables"), { recursive: true, mode: 0o700 });
  try {
    const snapshot = await copyDatabase(database.ownerUrl, work);
    const archive = createArchive(`${target}.part`);
    for (const table of snapshot.tables) await archive.add(tableFile(table), join(work, tableFile(table)));
    // Files are stored before the row that names them and never change, so those of the snapshot are all there.
    const files: Manifest["files"] = [];
    for (const path of filesBelow(settings.FILES_DIR)) {
      const inside = relative(settings.FILES_DIR, path);
      if (inside.startsWith("incoming")) continue;
      files.push({ path: inside, ...(await archive.add(`files/${inside}`, path)) });
    }
    const manifest: Manifest = {
      format: 1,
      createdAt: now,
      auditKey: keyMark(secrets.auditKey),
      ...snapshot,
      files,
    };
    await archive.finish("manifest.json", JSON.stringify(manifest, null, 2));
    mkdirSync(dirname(target), { recursive: true });
    renameSync(`${target}.part`, target);
    const rows = snapshot.tables.reduce((sum, table) => sum + table.rows, 0);
    const biggest = snapshot.tables.reduce((a, b) => (a.rows >= b.rows ? a : b));
    return [
      `${target}: ${snapshot.tables.length} tables, ${rows} rows (most in ${nameOf(biggest)}), ${files.length} files.`,
      `The secrets are not in it: keep ${join(settings.DATA_DIR, "secrets.json")} (or your AUDIT_KEY) somewhere else.`,
    ].join("\n");
  } finally {
    rmSync(work, { recursive: true, force: true });
    rmSync(`${target}.part`, { force: true });
  }
}
