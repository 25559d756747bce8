import "server-only";
import type { QueryResult, QueryResultRow } from "pg";
import { pool } from "./client";

export type BulkQuery = <Row extends QueryResultRow>(
  text: string,
  values?: unknown[],
) => Promise<QueryResult<Row>>;

const longest = 120_000;

/**
 * One transaction of a background job that writes rows by the thousand: it sees one province, takes no turn with
 * the writes people wait for, and its statements may run for two minutes. Only for rows no command changes meanwhile.
 */
export async function bulk<T>(
  { provinceId }: { provinceId: string },
  work: (query: BulkQuery) => Promise<T>,
): Promise<T> {
  const client = await pool().connect();
  const query: BulkQuery = (text, values = []) =>
    client.query({ text, values, query_timeout: longest } as { text: string; values: unknown[] });
  try {
    await query("begin");
    await query("select set_config('app.province', $1, true), set_config('statement_timeout', $2, true)", [
      provinceId,
      String(longest),
    ]);
    const result = await work(query);
    await query("commit");
    client.release();
    return result;
  } catch (error) {
    // The connection may be where the trouble is: it is not used again.
    client.release(true);
    throw error;
  }
}
