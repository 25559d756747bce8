import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import type { Target } from "../load/load";

export type Statements = { queries: number; transactions: number };

const counted = `
  select coalesce(sum(s.calls) filter (where s.query !~* '^(begin|commit|rollback|set local|select set_config)'), 0)::int as "queries",
         coalesce(sum(s.calls) filter (where s.query ~* '^begin'), 0)::int as "transactions"
  from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname = 'thi_dua_app'`;

/** What one answer asks of PostgreSQL, transactions apart from what is asked inside them; null when it is not a 200. */
export async function countStatements(
  client: pg.Client,
  { port, path, headers }: Target,
): Promise<Statements | null> {
  const ask = async () => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: "manual" });
    await response.arrayBuffer();
    return response.status;
  };
  if ((await ask()) !== 200) return null;
  await client.query("select pg_stat_statements_reset()");
  await ask();
  // Statements are counted when they end, which may be a moment after the page was sent.
  await wait(50);
  const { rows } = await client.query<Statements>(counted);
  return rows[0] ?? null;
}
