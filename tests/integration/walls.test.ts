import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { APP_ROLE } from "@/lib/cli/app-role";

/** Tables that belong to no province: the provinces themselves, counters of tries, and the record of migrations. */
const ofNoProvince = ["Province", "Throttle", "_prisma_migrations"];
const insertOnly = [
  "AuditEvent",
  "Verification",
  "HumanJudgement",
  "SecretBallot",
  "BallotTurnout",
  "BallotReceipt",
  "Revocation",
];

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

const names = async (sql: string, values: unknown[] = []) =>
  (await owner.query<{ name: string }>(sql, values)).rows.map(({ name }) => name);

test("every table carries a provinceId, but those named here", async () => {
  const without = await names(`
    SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'provinceId') ORDER BY 1`);
  expect(without).toEqual([...ofNoProvince].sort());
});

test("every table of a province forces row-level security on everyone", async () => {
  const open = await names(`
    SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'provinceId'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`);
  expect(open).toEqual([]);
});

test("every table of a province has a policy on that province, and only Publication shows more", async () => {
  const { rows } = await owner.query<{ table: string; policies: string[] }>(
    `SELECT c.relname AS table,
       coalesce(array_agg(p.polcmd::text || ' ' || coalesce(pg_get_expr(p.polqual, c.oid), '')
         ORDER BY p.polname) FILTER (WHERE p.oid IS NOT NULL), '{}') AS policies
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'provinceId'
     LEFT JOIN pg_policy p ON p.polrelid = c.oid AND $1::regrole = ANY (p.polroles::regrole[])
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') GROUP BY 1 ORDER BY 1`,
    [APP_ROLE],
  );
  const tenant = `* ("provinceId" = app_province())`;
  const identity = `* (("provinceId" = app_province()) OR (app_purpose() = 'identity'::text))`;
  const others = rows.filter(({ policies }) => policies.join() !== tenant);
  expect(Object.fromEntries(others.map(({ table, policies }) => [table, policies]))).toEqual({
    ApiToken: [identity],
    Membership: [identity],
    Publication: ["r true", tenant],
    Session: [identity],
    User: [identity],
  });
});

test("views do not lead around the policies", async () => {
  const owned = await names(`
    SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm')
      AND NOT coalesce(c.reloptions @> '{security_invoker=true}', false)`);
  expect(owned).toEqual([]);
});

describe("the application's role", () => {
  test("owns nothing, commands nobody and bypasses nothing", async () => {
    const { rows } = await owner.query(
      "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles WHERE rolname = $1",
      [APP_ROLE],
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
      },
    ]);
    expect(
      await names("SELECT relname AS name FROM pg_class WHERE relowner = $1::regrole", [APP_ROLE]),
    ).toEqual([]);
    expect(
      await names("SELECT proname AS name FROM pg_proc WHERE proowner = $1::regrole", [APP_ROLE]),
    ).toEqual([]);
    expect(
      await names("SELECT roleid::regrole::text AS name FROM pg_auth_members WHERE member = $1::regrole", [
        APP_ROLE,
      ]),
    ).toEqual([]);
  });

  test.each(insertOnly)("cannot change what %s holds", async (table) => {
    const refused = { code: "42501" };
    for (const sql of [
      `UPDATE "${table}" SET "provinceId" = "provinceId"`,
      `DELETE FROM "${table}"`,
      `TRUNCATE "${table}"`,
      `ALTER TABLE "${table}" DISABLE ROW LEVEL SECURITY`,
      `ALTER TABLE "${table}" DISABLE TRIGGER ALL`,
      `DROP TABLE "${table}"`,
    ]) {
      await expect(app.query(sql)).rejects.toMatchObject(refused);
    }
  });

  test("cannot switch the guards off, become another or read the job queue", async () => {
    for (const sql of [
      "SET session_replication_role = replica",
      "SET ROLE pg_read_all_data",
      "SELECT * FROM graphile_worker._private_jobs",
      'SELECT * FROM "_prisma_migrations"',
      'INSERT INTO "Province" SELECT * FROM "Province"',
      "CREATE TABLE public.mine ()",
    ]) {
      await expect(app.query(sql)).rejects.toMatchObject({ code: "42501" });
    }
  });
});

test.each(insertOnly)("not even the owner rewrites %s by mistake", async (table) => {
  const guards = await names(
    `SELECT tgname AS name FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal AND tgenabled = 'O'`,
    [`"${table}"`],
  );
  expect(guards.filter((name) => name.endsWith("_insert_only"))).toHaveLength(1);
});
