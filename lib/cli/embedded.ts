import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { appUrl, ensureAppRole } from "./app-role";
import { connectTo } from "./connection";
import { type Cluster, startCluster } from "./postgres/cluster";
import type { Secrets } from "./secrets";
import type { Settings } from "./settings";

export const DATABASE = "thi_dua";

/** The file that says demo data is being loaded; one that outlives its command means half of it is there. */
export const seedingMark = (settings: Settings) => join(settings.DATA_DIR, "loading-demo");

export type Database = {
  ownerUrl: string;
  appUrl: string;
  /** The server started for this command; absent for an outside one or one already running. */
  cluster?: Cluster;
  close: () => Promise<void>;
};

/** Creates our database where it is missing, or again where an interrupted start left half of the demo in it. */
async function ensureDatabase(server: pg.Client, settings: Settings) {
  const mark = seedingMark(settings);
  if (existsSync(mark)) {
    console.log("The demo data was only half loaded the last time; starting with an empty database again.");
    await server.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    rmSync(mark);
  }
  const { rowCount } = await server.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
  if (!rowCount) await server.query(`CREATE DATABASE ${DATABASE}`);
}

/** Starts the embedded server on a data folder this process has claimed, with our database and role in it. */
export async function openEmbedded(settings: Settings, secrets: Secrets, port?: number): Promise<Database> {
  const cluster = await startCluster({
    dataFolder: settings.DATA_DIR,
    password: secrets.postgresPassword,
    port,
  });
  try {
    const server = await connectTo(cluster.url("postgres"));
    try {
      await ensureDatabase(server, settings);
      await ensureAppRole(server, cluster.url("postgres"), secrets.appDatabasePassword);
    } finally {
      await server.end();
    }
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  const owner = cluster.url(DATABASE);
  return {
    ownerUrl: owner,
    appUrl: appUrl(owner, secrets.appDatabasePassword),
    cluster,
    close: cluster.stop,
  };
}

/** Starts the embedded server again, on its own port, whenever it ends by itself; answers how to stop it for good. */
export function keepRunning(database: Database, settings: Settings, secrets: Secrets): () => Promise<void> {
  let current = database;
  let stopping = false;

  async function restart() {
    for (let attempt = 0; !stopping; attempt++) {
      console.error("PostgreSQL ended by itself; starting it again.");
      try {
        current = await openEmbedded(settings, secrets, database.cluster?.port);
        return watch();
      } catch (error) {
        console.error((error as Error).message);
        await wait(Math.min(500 * 2 ** attempt, 15_000));
      }
    }
  }
  function watch() {
    current.cluster?.process.once("exit", () => void (stopping || restart()));
  }
  watch();
  return async () => {
    stopping = true;
    await current.close();
  };
}
