import { mkdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { TEMPLATE } from "./server";

const { owner, app, folder } = inject("testDatabase");
const name = `thi_dua_test_${crypto.randomUUID().replaceAll("-", "")}`;

/** The same server, another database. */
function at(url: string) {
  const place = new URL(url);
  place.pathname = `/${name}`;
  return place.toString();
}

async function asOwner(sql: string) {
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

// Before the test file is loaded, so that lib/database connects to this file's own database.
await asOwner(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
process.env.DATABASE_URL = at(owner);
process.env.APP_DATABASE_URL = at(app);
process.env.NEXTAUTH_SECRET = "a secret of the tests, long enough to be one";
process.env.AUDIT_KEY = "an audit key of the tests, long enough to be one";
process.env.NEXTAUTH_URL = "http://127.0.0.1:3000";
process.env.DATA_DIR = join(folder, name);
process.env.FILES_DIR = join(folder, name, "files");
mkdirSync(process.env.FILES_DIR, { recursive: true });

afterAll(async () => {
  const { disconnect } = await import("@/lib/database");
  await disconnect();
  await asOwner(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
});
