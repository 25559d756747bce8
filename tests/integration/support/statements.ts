import { Client } from "pg";

/** SQL statements sent while `work` runs. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const query = Client.prototype.query;
  let count = 0;
  Client.prototype.query = function (this: unknown, ...args: unknown[]) {
    count += 1;
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    Client.prototype.query = query;
  }
  return count;
}
