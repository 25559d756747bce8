import { readFileSync } from "node:fs";

export type Invariant = { name: string; sql: string };

/** The statements of prisma/invariants.sql, each under the name that opens it. */
export function readInvariants(): Invariant[] {
  const [, ...parts] = readFileSync("prisma/invariants.sql", "utf8").split(/^-- ([a-z][a-z-]*)$/m);
  const pairs = Array.from({ length: parts.length / 2 }, (_, index) => parts.slice(2 * index, 2 * index + 2));
  return pairs.map(([name = "", sql = ""]) => ({ name, sql: sql.trim() }));
}
