import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serverAccount, serverFolder } from "@/lib/cli/postgres/account";
import { type Cluster, startCluster } from "@/lib/cli/postgres/cluster";

const dataFolder = mkdtempSync(join(tmpdir(), "thi-dua-server-"));
let cluster: Cluster;

async function ask<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  client.on("error", () => undefined);
  await client.connect();
  return client
    .query<T>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const begin = async () => {
  cluster = await startCluster({ dataFolder, password: "p'ß" });
};
const ended = (server: Cluster) => new Promise((resolve) => server.process.once("exit", resolve));

beforeAll(async () => {
  await begin();
  await ask("CREATE TABLE kept (word text)");
});
afterAll(async () => {
  await cluster.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

test("it is a PostgreSQL 18 that listens on loopback only and asks for the password", async () => {
  const [row] = await ask(
    "SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('listen_addresses') AS listens, current_setting('fsync') AS fsync",
  );
  expect(row).toEqual({ major: 18, listens: "127.0.0.1", fsync: "on" });
  const stranger = new pg.Client({
    connectionString: cluster.url("postgres").replace(/:[^:@]*@/, ":guess@"),
  });
  await expect(stranger.connect()).rejects.toMatchObject({ code: "28P01" });
});

test("killed without warning, it starts again over what it left and has kept what was committed", async () => {
  await ask("INSERT INTO kept VALUES ('đã ghi')");
  const killed = ended(cluster);
  process.kill(cluster.process.pid ?? 0, "SIGKILL");
  await killed;
  await begin();
  expect(await ask("SELECT word FROM kept")).toEqual([{ word: "đã ghi" }]);
});

test("never two on one folder: a server that lost its supervisor is ended first", async () => {
  const orphan = cluster;
  const gone = ended(orphan);
  await begin();
  await gone;
  expect(cluster.process.pid).not.toBe(orphan.process.pid);
  expect(await ask("SELECT word FROM kept")).toHaveLength(1);
});

test("a number in postmaster.pid that another program has now does not keep it from starting", async () => {
  await cluster.stop();
  const folder = serverFolder(dataFolder, serverAccount());
  writeFileSync(join(folder, "postmaster.pid"), [process.pid, folder, "0", "1", "", "127.0.0.1"].join("\n"));
  await begin();
  expect(await ask("SELECT word FROM kept")).toHaveLength(1);
  expect(dirname(folder)).toBe(dataFolder);
});
