import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db, identityTransaction, isOutage, read, transaction } from "@/lib/database";
import { type Filler, openFiller } from "./support/filler";

/** Two provinces with three rows in every table that belongs to a province. */
const provinces = ["tinh-a", "tinh-b"];
const rowsEach = 3;
let filler: Filler;
const app = new pg.Client({ connectionString: process.env.APP_DATABASE_URL });

beforeAll(async () => {
  filler = await openFiller();
  for (const id of provinces) await filler.insert("Province", { id, name: id, shortName: id });
  for (const table of filler.tables)
    for (const provinceId of provinces)
      for (let count = 0; count < rowsEach; count++) {
        if (table === "AuditHead" && count > 0) continue;
        await filler.insert(table, { provinceId });
      }
  await app.connect();
});
afterAll(async () => {
  await filler.close();
  await app.end();
});

/** Runs `work` as the application with a setting for one transaction, and takes everything back. */
async function within<T>(setting: [name: string, value: string] | null, work: () => Promise<T>): Promise<T> {
  await app.query("BEGIN");
  try {
    if (setting) await app.query("SELECT set_config($1, $2, true)", setting);
    return await work();
  } finally {
    await app.query("ROLLBACK");
  }
}
const provincesIn = async (table: string) =>
  (await app.query<{ provinceId: string }>(`SELECT "provinceId" FROM "${table}"`)).rows.map(
    (row) => row.provinceId,
  );
const expectedRows = (table: string) => (table === "AuditHead" ? 1 : rowsEach);

describe("reading", () => {
  test("without a province every table of a province is empty, and only what is published is seen", async () => {
    for (const table of filler.tables) {
      const seen = await within(null, () => provincesIn(table));
      expect([table, seen.length]).toEqual([table, table === "Publication" ? 2 * rowsEach : 0]);
    }
    expect(filler.tables.length).toBeGreaterThan(50);
  });

  test("with a province its rows are seen, all of them and no other", async () => {
    for (const table of filler.tables) {
      const seen = await within(["app.province", "tinh-a"], () => provincesIn(table));
      const own = seen.filter((id) => id === "tinh-a");
      expect([table, own.length]).toEqual([table, expectedRows(table)]);
      if (table !== "Publication") expect([table, new Set(seen).size]).toEqual([table, 1]);
    }
  });

  test("while somebody signs in, account rows are seen and nothing else", async () => {
    for (const table of filler.tables) {
      const seen = await within(["app.purpose", "identity"], () => provincesIn(table));
      const isIdentity = ["User", "Membership", "Session", "ApiToken"].includes(table);
      const most = isIdentity || table === "Publication" ? 2 * rowsEach : 0;
      expect([table, seen.length]).toEqual([table, most]);
    }
  });

  test("a province that does not exist, or is made up of several, shows nothing", async () => {
    for (const made of ["tinh-c", "tinh-a,tinh-b", "%", "' OR true --", " "])
      expect(await within(["app.province", made], () => provincesIn("Campaign"))).toEqual([]);
  });
});

describe("writing", () => {
  const refused = { code: "42501" };

  test("a row of another province is refused in every table", async () => {
    for (const table of filler.tables) {
      const names = filler.columnsOf(table).map(({ name }) => `"${name}"`);
      const copy = names.map((name) => (name === '"provinceId"' ? "'tinh-b'" : name));
      const sql = `INSERT INTO "${table}" (${names}) SELECT ${copy} FROM "${table}" WHERE "provinceId" = 'tinh-a'`;
      await within(["app.province", "tinh-a"], async () => {
        await expect(app.query(sql), table).rejects.toMatchObject(refused);
      });
    }
  });

  test("no row is moved to another province, and rows of another are neither changed nor deleted", async () => {
    const grants = await filler.client.query<{ table: string; delete: boolean; update: boolean }>(
      `SELECT relname AS "table", has_table_privilege('thi_dua_app', oid, 'DELETE') AS "delete",
         has_table_privilege('thi_dua_app', oid, 'UPDATE') AS "update"
       FROM pg_class WHERE relname = any($1) AND relkind = 'r'`,
      [filler.tables],
    );
    for (const { table, delete: mayDelete, update: mayUpdate } of grants.rows) {
      const move = `UPDATE "${table}" SET "provinceId" = 'tinh-b'`;
      await within(["app.province", "tinh-a"], async () => {
        await expect(app.query(move), table).rejects.toMatchObject({
          code: expect.stringMatching(/42501|23/),
        });
      });
      const foreign = `WHERE "provinceId" = 'tinh-b'`;
      for (const [may, sql] of [
        [mayDelete, `DELETE FROM "${table}" ${foreign}`],
        [mayUpdate, `UPDATE "${table}" SET "provinceId" = "provinceId" ${foreign}`],
      ] as const)
        await within(["app.province", "tinh-a"], async () => {
          const attempt = app.query(sql);
          if (may) expect([table, (await attempt).rowCount]).toEqual([table, 0]);
          else await expect(attempt, table).rejects.toMatchObject(refused);
        });
    }
  });

  test("the ways of the code are refused alike", async () => {
    const data = { provinceId: "tinh-b", day: new Date("2026-01-01"), name: "Tết" };
    const attempt = transaction({ provinceId: "tinh-a" }, (tx) => tx.holiday.create({ data }));
    await expect(attempt).rejects.toThrow();
    await expect(db.holiday.create({ data })).rejects.toThrow();
    await expect(identityTransaction((tx) => tx.holiday.create({ data }))).rejects.toThrow();
    await expect(
      read({ provinceId: "tinh-a" }, (tx) => tx.holiday.create({ data: { ...data, provinceId: "tinh-a" } })),
    ).rejects.toThrow();
  });
});

/** A read as a client does it that is told to come again (503) when the pool is full. */
async function patiently<T>(work: () => Promise<T>): Promise<T | null> {
  for (let turn = 1; ; turn++) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error)) return null;
      if (turn === 10) throw error;
    }
  }
}

test("two hundred parallel reads of both provinces over a few connections leak nothing", async () => {
  const reads = Array.from({ length: 200 }, (_, at) => {
    const provinceId = provinces[at % 2] as string;
    return patiently(() =>
      read({ provinceId }, async (tx) => {
        const filings = await tx.filing.findMany({ select: { provinceId: true } });
        if (at % 7 === 0) throw new Error("a read that fails must not leave its province behind");
        const people = await tx.user.findMany({ select: { provinceId: true } });
        return { provinceId, seen: [...filings, ...people].map((row) => row.provinceId) };
      }),
    );
  });
  const outside = patiently(() => db.filing.count());
  const done = (await Promise.all(reads)).filter((one) => one !== null);
  expect(await outside).toBe(0);
  expect(done).toHaveLength(200 - 29);
  for (const { provinceId, seen } of done) expect(seen).toEqual(Array(2 * rowsEach).fill(provinceId));
  expect(await db.campaign.count()).toBe(0);
}, 60_000);
