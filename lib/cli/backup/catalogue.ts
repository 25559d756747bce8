import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { hashOf, type TableEntry } from "./manifest";

export type Table = Pick<TableEntry, "schema" | "name" | "columns">;

/** The same row is written in the same letters on every server. */
const plainText = `SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'iso_8601';
  SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1`;

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const nameOf = ({ schema, name }: { schema: string; name: string }) =>
  `${quoted(schema)}.${quoted(name)}`;

/** Our tables and the job queue's, without the two that tell which migrations ran. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT n.nspname AS schema, c.relname AS name,
      array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE n.nspname IN ('public', 'graphile_worker') AND c.relkind = 'r'
      AND (n.nspname, c.relname) NOT IN (('public', '_prisma_migrations'), ('graphile_worker', 'migrations'))
    GROUP BY 1, 2 ORDER BY 1, 2`);
  return rows;
}

/** Writes one table as COPY text in an order that does not depend on how it is stored; answers rows and hash. */
export async function copyOut(client: pg.Client, table: Table, path: string): Promise<TableEntry> {
  await client.query(plainText);
  const { rows: keys } = await client.query<{ name: string }>(
    `SELECT a.attname AS name FROM pg_index i
     JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
     WHERE i.indisprimary AND i.indrelid = $1::regclass ORDER BY array_position(i.indkey::int[], a.attnum::int)`,
    [nameOf(table)],
  );
  const order = keys.length > 0 ? keys.map(({ name }) => quoted(name)) : table.columns.map(quoted);
  const by = order.map((column) => `${column}::text COLLATE "C"`).join(", ");
  const select = `SELECT ${table.columns.map(quoted).join(", ")} FROM ${nameOf(table)} ORDER BY ${by}`;
  const stream = client.query(copyTo(`COPY (${select}) TO STDOUT`));
  await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
  return { ...table, rows: stream.rowCount, sha256: await hashOf(path) };
}
