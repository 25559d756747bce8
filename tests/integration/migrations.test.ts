import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate, migrationsOnDisk, pendingScript } from "@/lib/cli/migrations";

/**
 * Unique indexes the schema language cannot say and Prisma's comparison still sees: NULLS NOT DISTINCT without a
 * condition. It would drop them, and nothing else.
 */
const beyondSchema = ["VerdictRow_one_per_subject"];

const ownerUrl = process.env.DATABASE_URL ?? "";
const owner = new pg.Client({ connectionString: ownerUrl });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

/** What the migrations create by hand, by name: later ones take off what they drop. */
function namesInMigrations(): string[] {
  const names = new Set<string>();
  const said =
    /\b(ADD CONSTRAINT|DROP CONSTRAINT|CREATE TRIGGER|DROP TRIGGER|CREATE (?:UNIQUE )?INDEX|DROP INDEX)(?: IF (?:NOT )?EXISTS)? "([^"]+)"/g;
  for (const { migrationFile } of migrationsOnDisk().migrationDirectories) {
    for (const [, verb = "", name = ""] of migrationFile.content.value.matchAll(said)) {
      if (verb.startsWith("DROP")) names.delete(name);
      else names.add(name);
    }
  }
  return [...names].sort();
}

test("the migrations lead to exactly what the schema files say", async () => {
  const script = await pendingScript(ownerUrl);
  const statements = script
    .replace(/^--.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter(Boolean);
  expect(statements).toEqual(beyondSchema.map((name) => `DROP INDEX "${name}"`));
});

test("every constraint, trigger and index written by hand is there", async () => {
  const { rows } = await owner.query<{ name: string }>(`
    SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION SELECT tgname FROM pg_trigger WHERE NOT tgisinternal
    UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public'`);
  const present = new Set(rows.map(({ name }) => name));
  const names = namesInMigrations();
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => !present.has(name))).toEqual([]);
});

test("a second migration run applies nothing", async () => {
  expect(await migrate(ownerUrl)).toEqual([]);
});
