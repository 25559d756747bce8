import pg from "pg";
import { appUrl, ensureAppRole } from "@/lib/cli/app-role";
import { migrate } from "@/lib/cli/migrations";
import { type Cluster, startCluster } from "@/lib/cli/postgres/cluster";

const NAME = "thi_dua_bench";

export type BenchDatabase = { ownerUrl: string; appUrl: string; cluster: Cluster; client: pg.Client };

/** A real PostgreSQL of its own in `folder`, migrated and empty, that counts the statements it is given. */
export async function openBenchDatabase(folder: string, appPassword: string): Promise<BenchDatabase> {
  const flags = [
    "shared_preload_libraries=pg_stat_statements",
    "pg_stat_statements.max=10000",
    "shared_buffers=512MB",
    // What is measured reads; nothing here outlives the run, so nothing waits for the disk.
    ...["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
  ];
  const cluster = await startCluster({ dataFolder: folder, password: "bench", flags });
  try {
    const server = new pg.Client({ connectionString: cluster.url("postgres") });
    await server.connect();
    await ensureAppRole(server, cluster.url("postgres"), appPassword);
    await server.query(`CREATE DATABASE ${NAME}`);
    await server.end();
    const ownerUrl = cluster.url(NAME);
    await migrate(ownerUrl);
    const client = new pg.Client({ connectionString: ownerUrl });
    client.on("error", () => undefined);
    await client.connect();
    await client.query("CREATE EXTENSION pg_stat_statements");
    return { ownerUrl, appUrl: appUrl(ownerUrl, appPassword), cluster, client };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
