import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { Advice } from "./settings";

const POSTGRESQL_15 = 150_000;

/** What went wrong while connecting, as a sentence about the setting that caused it. */
function sentenceFor(name: string, url: URL, error: NodeJS.ErrnoException): string {
  const place = `${url.hostname}:${url.port || 5432}`;
  switch (error.code) {
    case "28P01":
    case "28000":
      return `${name}: PostgreSQL at ${place} refuses the user "${url.username}" or its password.`;
    case "3D000":
      return `${name}: PostgreSQL at ${place} has no database "${url.pathname.slice(1)}"; create it first.`;
    case "53300":
      return `${name}: PostgreSQL at ${place} has no free connection left.`;
    default:
      return `${name}: no PostgreSQL answers at ${place} (${error.code ?? error.message}). Is it running and reachable?`;
  }
}

/** A connection for administration; an `Advice` when the setting `name` does not lead to PostgreSQL 15 or newer. */
export async function connectTo(connectionString: string, name = "DATABASE_URL"): Promise<pg.Client> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ number: number; version: string }>(
        "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version",
      );
      const server = rows[0];
      if (server && server.number >= POSTGRESQL_15) return client;
      await client.end();
      throw new Advice(`${name}: PostgreSQL ${server?.version} is too old; version 15 or newer is needed.`);
    } catch (error) {
      if (error instanceof Advice) throw error;
      await client.end().catch(() => undefined);
      const startingUp = (error as NodeJS.ErrnoException).code === "57P03";
      if (!startingUp || Date.now() > deadline) {
        throw new Advice(sentenceFor(name, new URL(connectionString), error as NodeJS.ErrnoException));
      }
      await wait(250);
    }
  }
}
