import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { type Account, serverAccount, serverFolder } from "./account";
import { serverBinaries } from "./binaries";
import { endLeftovers } from "./leftover";

export const OWNER = "thi_dua_owner";

export type Cluster = {
  port: number;
  process: ChildProcess;
  /** Connection string of the owner for one database of this server. */
  url: (database: string) => string;
  /** Ends the server in order: open transactions are rolled back, nothing committed is lost. */
  stop: () => Promise<void>;
};

export type ClusterOptions = { dataFolder: string; password: string; port?: number; flags?: string[] };

/** A TCP port of the loopback interface that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export function ownerUrl(port: number, password: string, database: string): string {
  return `postgresql://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** Creates the server's files beside their place and moves them there whole, so that a kill leaves no half of them. */
function initialise(initdb: string, folder: string, password: string, account: Account) {
  const part = `${folder}.part`;
  const passwordFile = `${folder}.first-password`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [part, passwordFile]) chownSync(path, account.uid, account.gid);
  const args = [
    `--pgdata=${part}`,
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
  const result = spawnSync(initdb, args, {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: part,
    encoding: "utf8",
  });
  rmSync(passwordFile, { force: true });
  if (result.status === 0) return renameSync(part, folder);
  rmSync(part, { recursive: true, force: true });
  throw new Error(`PostgreSQL could not prepare ${folder}: ${result.error?.message ?? result.stderr.trim()}`);
}

/** Waits until the server answers; recovery after a crash may take its time. */
async function answering(url: string, server: ChildProcess, logFile: string) {
  const deadline = Date.now() + 120_000;
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null) {
      const end = readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-4).join("\n  ");
      throw new Error(`PostgreSQL stopped while starting. The end of ${logFile}:\n  ${end}`);
    }
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      return;
    } catch (error) {
      // What the server itself refuses will not get better by waiting, except while it recovers.
      const refused = error instanceof pg.DatabaseError && error.code !== "57P03";
      if (refused || Date.now() > deadline) throw error;
      await wait(30);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Starts a PostgreSQL 18 of its own on loopback, creating its files the first time; the caller holds the data folder. */
export async function startCluster({
  dataFolder,
  password,
  port,
  flags = [],
}: ClusterOptions): Promise<Cluster> {
  const account = serverAccount();
  const folder = serverFolder(dataFolder, account);
  const { initdb, postgres } = serverBinaries(account, folder);
  await endLeftovers(folder);
  if (!existsSync(join(folder, "PG_VERSION"))) initialise(initdb, folder, password, account);

  const listening = port ?? (await freePort());
  const logFile = join(dirname(folder), "postgres.log");
  const log = openSync(
    logFile,
    existsSync(logFile) && statSync(logFile).size > 10_000_000 ? "w" : "a",
    0o600,
  );
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", ...flags];
  const server = spawn(
    postgres,
    ["-D", folder, "-p", String(listening), ...settings.flatMap((setting) => ["-c", setting])],
    // A session of its own: Ctrl-C reaches the web first, and the database only when nobody writes any more.
    {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: folder,
      detached: true,
      stdio: ["ignore", log, log],
    },
  );
  closeSync(log);
  server.once("error", () => undefined);
  const url = (database: string) => ownerUrl(listening, password, database);
  try {
    await answering(url("postgres"), server, logFile);
  } catch (error) {
    await stop(server);
    throw error;
  }
  return { port: listening, process: server, url, stop: () => stop(server) };
}

async function stop(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGINT");
  const late = setTimeout(() => server.kill("SIGQUIT"), 20_000);
  await ended;
  clearTimeout(late);
}
