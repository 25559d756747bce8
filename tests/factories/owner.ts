import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "@/prisma/generated/client";

const connect = () => {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 3, allowExitOnIdle: true });
  // The database of a test file is dropped under its last connections.
  pool.on("error", () => undefined);
  return new PrismaClient({ adapter: new PrismaPg(pool) });
};
let client: PrismaClient | undefined;

/** The test's database under its owner: rows of every province, and those the application may not write. */
export const owner: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => {
    client ??= connect();
    return Reflect.get(client, property);
  },
});

let made = 0;
// Several processes may share one database (browser tests), so a counter alone is not enough.
const run = crypto.randomUUID().slice(0, 6);
/** A word no other row of this run has: "so-7-3fa2c1". */
export const unique = (word: string) => {
  made += 1;
  return `${word}-${made}-${run}`;
};
/** A number no other row of this process has. */
export const nextNumber = () => {
  made += 1;
  return made;
};
