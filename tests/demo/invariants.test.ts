import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readInvariants } from "../setup/invariants";

const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
const app = new pg.Client({ connectionString: process.env.APP_DATABASE_URL });

beforeAll(async () => {
  await owner.connect();
  await app.connect();
});
afterAll(async () => {
  await owner.end();
  await app.end();
});

describe("on the demo", () => {
  test.each(readInvariants())("$name", async ({ sql }) => {
    expect((await owner.query(sql)).rows).toEqual([]);
  });

  test("every link between rows of provinces is checked to stay within one", async () => {
    const { rows } = await owner.query<{ link: string }>(`
      SELECT r.relname || '.' || a.attname AS link
      FROM pg_constraint c
      JOIN pg_class r ON r.oid = c.conrelid
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
        AND EXISTS (SELECT 1 FROM pg_attribute x WHERE x.attrelid = c.conrelid AND x.attname = 'provinceId')
        AND EXISTS (SELECT 1 FROM pg_attribute x WHERE x.attrelid = c.confrelid AND x.attname = 'provinceId')
      ORDER BY 1`);
    const sql = readInvariants().find(({ name }) => name === "links-stay-within-a-province")?.sql ?? "";
    const checked = new Set(
      [...sql.matchAll(/'(\w+\.\w+)' AS link|SELECT '(\w+\.\w+)'/g)].map(([, a, b]) => a ?? b),
    );
    // A unit of a former province is succeeded by one of its successor.
    checked.add("OrgUnitSuccession.toUnitId");
    expect(rows.map(({ link }) => link).filter((link) => !checked.has(link))).toEqual([]);
  });

  test("without a province the application sees nothing of any, and with one nothing of the others", async () => {
    const { rows: tables } = await owner.query<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'provinceId'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'Publication' ORDER BY 1`);
    const seen = async () => {
      const counts = tables
        .map(({ name }) => `SELECT '${name}' AS name, "provinceId" FROM "${name}"`)
        .join(" UNION ALL ");
      const { rows } = await app.query<{ name: string; provinceId: string }>(
        `SELECT DISTINCT name, "provinceId" FROM (${counts}) all_rows`,
      );
      return rows;
    };
    expect(await seen()).toEqual([]);

    await app.query("BEGIN");
    await app.query("SELECT set_config('app.province', 'son-ha', true)");
    const own = await seen();
    await app.query("COMMIT");
    expect(own.length).toBeGreaterThan(30);
    expect(own.filter(({ provinceId }) => provinceId !== "son-ha")).toEqual([]);
    expect(await seen()).toEqual([]);
  });
});
