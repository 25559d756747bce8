import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { appUrl, ensureAppRole } from "@/lib/cli/app-role";
import { migrate } from "@/lib/cli/migrations";
import { startCluster } from "@/lib/cli/postgres/cluster";

declare module "vitest" {
  export interface ProvidedContext {
    testDatabase: { owner: string; app: string; folder: string };
  }
}

export const TEMPLATE = "thi_dua_template";

/** One real PostgreSQL for the whole run, with a migrated, empty template that every test file copies. */
export default async function startServer(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "thi-dua-test-"));
  // Nothing here outlives the run, so nothing waits for the disk.
  const flags = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];
  const cluster = await startCluster({ dataFolder: folder, password: "test", flags });
  const stop = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const owner = new pg.Client({ connectionString: cluster.url("postgres") });
    await owner.connect();
    await ensureAppRole(owner, cluster.url("postgres"), "test-app");
    await owner.query(`CREATE DATABASE ${TEMPLATE}`);
    await owner.end();
    await migrate(cluster.url(TEMPLATE));
  } catch (error) {
    await stop();
    throw error;
  }
  const postgres = cluster.url("postgres");
  project.provide("testDatabase", { owner: postgres, app: appUrl(postgres, "test-app"), folder });
  return stop;
}
