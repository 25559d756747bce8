import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeWorkerUtils } from "graphile-worker";
import { everything, type SchemaFile, withEngine } from "./engine";

export const migrationsFolder = "prisma/migrations";
const LOCK_FILE = "migration_lock.toml";

/** The files of prisma/schema, in a stable order. */
export function schemaFiles(folder = "prisma/schema"): SchemaFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), "utf8") }));
}

/** The migrations on disk, as the schema engine wants them. */
export function migrationsOnDisk(only?: string[]) {
  const lock = join(migrationsFolder, LOCK_FILE);
  const names = existsSync(migrationsFolder)
    ? readdirSync(migrationsFolder).filter((name) =>
        existsSync(join(migrationsFolder, name, "migration.sql")),
      )
    : [];
  return {
    baseDir: migrationsFolder,
    lockfile: { path: LOCK_FILE, content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: 'CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" text)',
    migrationDirectories: names
      .sort()
      .filter((name) => !only || only.includes(name))
      .map((path) => {
        const value = readFileSync(join(migrationsFolder, path, "migration.sql"), "utf8");
        return { path, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
      }),
  };
}

/**
 * Brings the job queue's schema, then ours, to the newest version, or to the migrations in `only`; answers the names
 * of those applied.
 */
export async function migrate(ownerUrl: string, only?: string[]): Promise<string[]> {
  const queue = await makeWorkerUtils({ connectionString: ownerUrl });
  try {
    await queue.migrate();
  } finally {
    await queue.release();
  }
  return withEngine(ownerUrl, schemaFiles(), async (engine) => {
    // What `prisma migrate deploy` does, on the same files and the same _prisma_migrations table.
    const applied = await engine.applyMigrations({
      migrationsList: migrationsOnDisk(only),
      filters: everything,
    });
    return applied.appliedMigrationNames;
  });
}

/** The SQL that creates a whole new database from the schema files. */
export function schemaScript(ownerUrl: string): Promise<string> {
  const files = schemaFiles();
  return withEngine(ownerUrl, files, async (engine) => {
    const to = { tag: "schemaDatamodel" as const, files };
    const params = { from: { tag: "empty" as const }, to, script: true, exitCode: null, filters: everything };
    return (await engine.diff(params)).stdout ?? "";
  });
}

/** The SQL that leads from the migrations on disk to the schema files; needs the right to create a database. */
export function pendingScript(ownerUrl: string): Promise<string> {
  const files = schemaFiles();
  return withEngine(ownerUrl, files, async (engine) => {
    const from = { tag: "migrations" as const, ...migrationsOnDisk() };
    const to = { tag: "schemaDatamodel" as const, files };
    return (await engine.diff({ from, to, script: true, exitCode: null, filters: everything })).stdout ?? "";
  });
}
