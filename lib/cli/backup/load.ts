import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { Advice } from "../settings";
import { copyOut, listTables, nameOf, quoted } from "./catalogue";
import { type Manifest, type TableEntry, tableFile } from "./manifest";

type ForeignKey = { table: string; name: string; definition: string };

async function foreignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)`);
  return rows;
}

/** Tables whose policies also bind their owner, who may not COPY into them while they do. */
async function forcedTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT oid::regclass::text AS name FROM pg_class WHERE relforcerowsecurity AND relkind = 'r'",
  );
  return rows.map(({ name }) => name);
}

async function copyIn(client: pg.Client, table: TableEntry, path: string) {
  const columns = table.columns.map(quoted).join(", ");
  await pipeline(
    createReadStream(path),
    client.query(copyFrom(`COPY ${nameOf(table)} (${columns}) FROM STDIN`)),
  );
}

/** An `Advice` unless every table of the backup exists here with its columns. */
async function checkTables(client: pg.Client, wanted: TableEntry[]) {
  const present = new Map((await listTables(client)).map((table) => [nameOf(table), new Set(table.columns)]));
  const missing = wanted.flatMap((table) => {
    const columns = present.get(nameOf(table));
    if (!columns) return [nameOf(table)];
    return table.columns
      .filter((column) => !columns.has(column))
      .map((column) => `${nameOf(table)}.${column}`);
  });
  if (missing.length > 0)
    throw new Advice(`This version has no place for ${missing.join(", ")} of the backup.`);
}

/**
 * Fills the migrated, empty database from the unpacked backup in one transaction. Foreign keys are taken off and put
 * back, which checks every one of them; triggers that guard history stand aside for the history itself.
 */
export async function loadTables(client: pg.Client, manifest: Manifest, folder: string) {
  await checkTables(client, manifest.tables);
  const names = manifest.tables.map(nameOf);
  await client.query("BEGIN");
  try {
    const keys = await foreignKeys(client);
    const forced = await forcedTables(client);
    for (const { table, name } of keys)
      await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
    for (const name of forced) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
    for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    await client.query(`TRUNCATE ${names.join(", ")}`);
    for (const table of manifest.tables) await copyIn(client, table, join(folder, tableFile(table)));
    for (const { schema, name, value } of manifest.sequences) {
      if (value !== null)
        await client.query("SELECT setval($1::regclass, $2)", [nameOf({ schema, name }), value]);
    }
    for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
    for (const name of forced) await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
    for (const { table, name, definition } of keys) {
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
    }
    for (const table of manifest.tables) {
      const { sha256 } = await copyOut(client, table, join(folder, "compared.copy"));
      if (sha256 !== table.sha256) throw new Advice(`${nameOf(table)} did not come out as it was backed up.`);
    }
    // Whoever was at a job when the backup was made is not at it here.
    await client.query("UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL");
    await client.query("UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL");
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
