import pg from "pg";

type Column = { table: string; name: string; type: string; labels: string[] | null };
type Values = Record<string, unknown>;

/**
 * Puts rows into any table of this test's own database without building what they hang on: foreign keys
 * and triggers rest for this connection, checks are dropped. For tests of who sees a row, not of what is in it.
 */
export async function openFiller() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query("SET session_replication_role = replica");
  const checks = await client.query<{ table: string; name: string }>(
    `SELECT conrelid::regclass::text AS "table", conname AS name FROM pg_constraint
     WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of checks.rows)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
  const { rows: columns } = await client.query<Column>(
    `SELECT c.table_name AS "table", c.column_name AS name, c.udt_name AS type,
       (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
        WHERE t.typname = c.udt_name) AS labels
     FROM information_schema.columns c JOIN pg_class r ON r.relname = c.table_name AND r.relkind = 'r'
       AND r.relnamespace = 'public'::regnamespace
     WHERE c.table_schema = 'public' ORDER BY c.table_name, c.ordinal_position`,
  );
  const tables = [...new Set(columns.filter(({ name }) => name === "provinceId").map(({ table }) => table))];
  const columnsOf = (table: string) => columns.filter((column) => column.table === table);
  let made = 0;

  /** A row of the table: what is given, and something fitting everywhere else. */
  async function insert(table: string, given: Values): Promise<Values> {
    made += 1;
    const own = columnsOf(table);
    const row = Object.fromEntries(
      own.map((column) => [column.name, column.name in given ? given[column.name] : anyValue(column, made)]),
    );
    const names = own.map(({ name }) => `"${name}"`).join(", ");
    const places = own.map((_, at) => `$${at + 1}`).join(", ");
    await client.query(`INSERT INTO "${table}" (${names}) VALUES (${places})`, Object.values(row));
    return row;
  }

  return { client, tables, columnsOf, insert, close: () => client.end() };
}
export type Filler = Awaited<ReturnType<typeof openFiller>>;

/** Something that fits the column, another one for every row. */
export function anyValue({ type, labels }: Pick<Column, "type" | "labels">, number: number): unknown {
  if (labels) return labels[0];
  if (type.startsWith("_")) return [];
  if (["int2", "int4", "int8", "numeric", "float8"].includes(type)) return number;
  if (type === "bool") return false;
  if (["json", "jsonb"].includes(type)) return "{}";
  if (type === "bytea") return Buffer.from([number % 256]);
  if (type === "date") return new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);
  if (type.startsWith("timestamp")) return new Date(Date.UTC(2099, 0, 1 + (number % 300)));
  return `hàng ${number}`;
}
