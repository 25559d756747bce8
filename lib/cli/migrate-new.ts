import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsFolder, pendingScript } from "./migrations";
import { Advice } from "./settings";

/**
 * Writes what the schema files say and the migrations do not yet as a new migration, to be read and completed by
 * hand; answers its path.
 */
export async function writeMigration(ownerUrl: string, name: string, now = new Date()): Promise<string> {
  if (!/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
    throw new Advice(
      "Name the migration in small letters, digits and _, for example: npm run migrate:new -- awards",
    );
  }
  const sql = await pendingScript(ownerUrl);
  const instant = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${instant}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql.trim() === "" ? `-- ${name}\n` : sql);
  return join(folder, "migration.sql");
}
