import "server-only";
import { Pool } from "pg";
import { PrismaClient } from "@/prisma/generated/client";
import { OneByOne } from "./adapter";

/**
 * One pool per process, under the role that owns nothing and bypasses nothing. Time limits are on
 * the client too: a statement_timeout does not help when the network swallows packets.
 */
function connect() {
  const connectionString = process.env.APP_DATABASE_URL;
  if (!connectionString)
    throw new Error("APP_DATABASE_URL is not set: the application's own database connection.");
  const pool = new Pool({
    connectionString,
    max: Number(process.env.DATABASE_POOL ?? 10),
    connectionTimeoutMillis: 3000,
    query_timeout: 8000,
    statement_timeout: 8000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: "cong-thi-dua",
  });
  pool.on("error", (error) => console.error("database connection lost:", error.message));
  return { pool, client: new PrismaClient({ adapter: new OneByOne(pool) }) };
}

const shared = globalThis as { congThiDuaDatabase?: ReturnType<typeof connect> };
const connection = () => {
  shared.congThiDuaDatabase ??= connect();
  return shared.congThiDuaDatabase;
};

/** The client without a province: it sees published content and the catalogue of provinces, nothing else. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => Reflect.get(connection().client, property),
});

/** The pool behind it, for COPY and UNNEST in bulk paths. */
export const pool = () => connection().pool;

export async function disconnect() {
  await shared.congThiDuaDatabase?.client.$disconnect();
  await shared.congThiDuaDatabase?.pool.end().catch(() => undefined);
  shared.congThiDuaDatabase = undefined;
}
