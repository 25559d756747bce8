import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "./transaction";

/**
 * The rows of a query as one JSON text, in its order: hundreds of rows handed over value by value cost
 * a page more than the query does. Instants come as text, days as `yyyy-MM-dd`.
 */
export async function jsonRows<Row>(tx: Transaction, query: Prisma.Sql): Promise<Row[]> {
  const [found] = await tx.$queryRaw<{ rows: string }[]>`
    select coalesce(json_agg(q), '[]')::text as "rows" from (${query}) q`;
  return JSON.parse(found?.rows ?? "[]") as Row[];
}

/** An instant of such a row. */
export const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text));
