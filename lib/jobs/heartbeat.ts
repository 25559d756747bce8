import { Client } from "pg";

/** Held shared by every worker for as long as it lives: `pg_locks` tells whether one is at work. */
export const workerLockKey = 7_304_215;

/** Takes the lock on a connection of its own; it goes with the process, however that ends. */
export async function holdWorkerLock(connectionString: string): Promise<{ release: () => Promise<void> }> {
  const client = new Client({ connectionString, application_name: "cong-thi-dua worker", keepAlive: true });
  await client.connect();
  await client.query("select pg_advisory_lock_shared($1)", [workerLockKey]);
  client.on("error", (error) => {
    console.error("worker lost its database connection:", error.message);
    process.exit(1);
  });
  return { release: () => client.end() };
}
