import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { escapeLiteral, type Pool, type PoolClient } from "pg";

const opening = new AsyncLocalStorage<string | null>();

/**
 * Opens the transaction that `begin` begins as read-only, for one province: in the same message as its BEGIN, so that a
 * page asks one question less. Where the province got lost, row-level security shows nothing.
 */
export const openedFor = <T>(provinceId: string, begin: () => Promise<T>): Promise<T> =>
  opening.run(`BEGIN READ ONLY; SET LOCAL app.province = ${escapeLiteral(provinceId)}`, begin);

/** What runs inside that transaction may begin others, which it does not open. */
export const afterOpening = <T>(work: () => Promise<T>): Promise<T> => opening.run(null, work);

type Question = { text?: unknown };

/** Makes the connections of a pool begin their transactions as `openedFor` says. */
export function openWithScope(pool: Pool) {
  pool.on("connect", (client: PoolClient) => {
    const scoped = (question: unknown, ...rest: unknown[]) => {
      const first = opening.getStore();
      const begins = first && (question as Question | null)?.text === "BEGIN";
      return Reflect.apply(Object.getPrototypeOf(client).query, client, [
        begins ? { ...(question as Question), text: first } : question,
        ...rest,
      ]);
    };
    client.query = scoped as typeof client.query;
  });
}
