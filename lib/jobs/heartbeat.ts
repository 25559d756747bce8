import { Client } from "pg";

/** Held shared by every worker for as long as it lives: `pg_locks` tells whether one is at work. */
export const workerLockKey = 7_304_215;

/** Takes the lock on a connection of its own; it goes with the process, however that ends. */
export async function holdWorkerLock(
  connectionString: string,
): Promise<{ release: () => Promise<void>; isOnlyWorker: boolean }> {
  const client = new Client({ connectionString, application_name: "cong-thi-dua worker", keepAlive: true });
  await client.connect();
  await client.query("select pg_advisory_lock_shared($1)", [workerLockKey]);
  const { rows } = await client.query<{ holders: number }>(
    "select count(*)::integer as holders from pg_locks where locktype = 'advisory' and granted and classid = 0 and objid = $1::oid and database = (select oid from pg_database where datname = current_database())",
    [workerLockKey],
  );
  client.on("error", (error) => {
    console.error("worker lost its database connection:", error.message);
    process.exit(1);
  });
  return { release: () => client.end(), isOnlyWorker: rows[0]?.holders === 1 };
}
