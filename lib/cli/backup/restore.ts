import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { connectTo } from "../connection";
import type { Context } from "../context";
import { migrate, migrationsOnDisk } from "../migrations";
import { Advice } from "../settings";
import { unpack } from "./archive";
import { loadTables } from "./load";
import { hashOf, keyMark, type Manifest, manifestSchema, tableFile } from "./manifest";

async function readManifest(folder: string, file: string): Promise<Manifest> {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) throw new Advice(`${file} is not a whole backup: its manifest is missing.`);
  const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!parsed.success) throw new Advice(`${file} was written by another version of the portal.`);
  const { tables, files } = parsed.data;
  const entries = [
    ...tables.map((table) => ({ path: tableFile(table), sha256: table.sha256 })),
    ...files.map(({ path: inside, sha256 }) => ({ path: `files/${inside}`, sha256 })),
  ];
  for (const { path: inside, sha256 } of entries) {
    if (!existsSync(join(folder, inside)) || (await hashOf(join(folder, inside))) !== sha256) {
      throw new Advice(`${file} is damaged: ${inside} is not what was backed up.`);
    }
  }
  return parsed.data;
}

function checkFits({ migrations, auditKey }: Manifest, key: string) {
  if (auditKey !== keyMark(key)) {
    throw new Advice(
      "This backup was written with another audit key, and its history could not be verified here. " +
        "Put its secrets.json into DATA_DIR, or set AUDIT_KEY, and restore again.",
    );
  }
  const known = new Set(migrationsOnDisk().migrationDirectories.map(({ path }) => path));
  const newer = migrations.filter((name) => !known.has(name));
  if (newer.length > 0) throw new Advice(`This backup is of a newer version: it has ${newer.join(", ")}.`);
}

async function checkEmpty(ownerUrl: string) {
  const client = await connectTo(ownerUrl);
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('public."Province"') IS NOT NULL AS there`,
    );
    if (!rows[0]?.there) return;
    const { rowCount } = await client.query('SELECT 1 FROM "Province" LIMIT 1');
    if (rowCount) throw new Advice("The database holds data; a backup is restored into an empty one only.");
  } finally {
    await client.end();
  }
}

/**
 * Brings a backup back into an empty database and an empty or matching files folder: every hash is compared before
 * and after, then newer migrations are applied. Answers a sentence for the person who asked.
 */
export async function restore({ settings, secrets, database }: Context, file?: string): Promise<string> {
  if (!file || !existsSync(file))
    throw new Advice("Name the backup: npm run restore -- cong-thi-dua-….tar.gz");
  await checkEmpty(database.ownerUrl);
  const folder = mkdtempSync(join(settings.DATA_DIR, "restore-"));
  try {
    await unpack(resolve(file), folder);
    const manifest = await readManifest(folder, file);
    checkFits(manifest, secrets.auditKey);
    await migrate(database.ownerUrl, manifest.migrations);
    const client = await connectTo(database.ownerUrl);
    try {
      await loadTables(client, manifest, folder);
    } finally {
      await client.end();
    }
    for (const { path } of manifest.files) {
      const target = join(settings.FILES_DIR, path);
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      if (!existsSync(target)) cpSync(join(folder, "files", path), target);
    }
    const later = await migrate(database.ownerUrl);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return `Restored ${rows} rows and ${manifest.files.length} files of ${manifest.createdAt}; ${later.length} newer migrations applied.`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
