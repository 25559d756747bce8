import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordAudit } from "@/lib/audit";
import { verifyAudit } from "@/lib/audit/verify";
import { backup } from "@/lib/cli/backup/backup";
import { restore } from "@/lib/cli/backup/restore";
import type { Context } from "@/lib/cli/context";
import { readSecrets } from "@/lib/cli/secrets";
import { readSettings } from "@/lib/cli/settings";
import { transaction } from "@/lib/database";
import { enqueue } from "@/lib/jobs";
import { aUnitHead } from "@/tests/factories";

const folder = mkdtempSync(join(tmpdir(), "thi-dua-backup-"));
const here = process.env.DATABASE_URL ?? "";
const copyName = `${new URL(here).pathname.slice(1)}_copy`;
const copy = Object.assign(new URL(here), { pathname: `/${copyName}` }).toString();
const archive = join(folder, "backup.tar.gz");

/** An installation of its own: a data folder, and a database of the test's server. */
function installation(name: string, ownerUrl: string, environment: Record<string, string> = {}): Context {
  const settings = readSettings({
    DATA_DIR: join(folder, name),
    AUDIT_KEY: process.env.AUDIT_KEY,
    ...environment,
  });
  const database = { ownerUrl, appUrl: "", close: async () => undefined };
  return { settings, secrets: readSecrets(settings), database, signal: new AbortController().signal };
}

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

const rowsOf = (url: string, table: string) =>
  asOwner(url, async (client) => (await client.query(`SELECT * FROM ${table} t ORDER BY t::text`)).rows);

const source = installation("source", here);
const stored = createHash("sha256").update("bằng chứng").digest("hex");

beforeAll(async () => {
  const head = await aUnitHead();
  await transaction(head, async (tx) => {
    await recordAudit(tx, head, "test.backup", head.unitId, { after: { "ký tự": 'Đ\t"\\N\n' } });
    await enqueue(tx, "audit-anchor", { provinceId: head.provinceId });
  });
  mkdirSync(join(source.settings.FILES_DIR, stored.slice(0, 2)), { recursive: true });
  writeFileSync(join(source.settings.FILES_DIR, stored.slice(0, 2), stored), "bằng chứng");
  await asOwner(here, (client) => client.query(`CREATE DATABASE ${copyName}`));
  await backup(source, archive);
});
afterAll(async () => {
  await asOwner(here, (client) => client.query(`DROP DATABASE IF EXISTS ${copyName} WITH (FORCE)`));
  rmSync(folder, { recursive: true, force: true });
});

test("with another audit key the backup is not taken in", async () => {
  const other = installation("other", copy, { AUDIT_KEY: "another audit key, also long enough to be one" });
  await expect(restore(other, archive)).rejects.toThrow("another audit key");
});

test("a damaged or shortened archive writes nothing", async () => {
  const bytes = readFileSync(archive);
  const half = join(folder, "half.tar.gz");
  writeFileSync(half, bytes.subarray(0, bytes.length / 2));
  await expect(restore(installation("half", copy), half)).rejects.toThrow("not a whole backup");
  await expect(rowsOf(copy, '"Province"')).rejects.toThrow("does not exist");
});

test("a backup comes back whole: rows, files, jobs, walls and the audit chain", async () => {
  const target = installation("target", copy);
  expect(await restore(target, archive)).toMatch(/Restored \d+ rows and 1 files/);

  for (const table of ['"Province"', '"User"', '"Membership"', '"AuditEvent"', '"AuditHead"']) {
    const rows = await rowsOf(copy, table);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(await rowsOf(here, table));
  }
  expect(readFileSync(join(target.settings.FILES_DIR, stored.slice(0, 2), stored), "utf8")).toBe(
    "bằng chứng",
  );

  await asOwner(copy, async (client) => {
    expect(await verifyAudit(client, target.secrets.auditKey, [])).toMatchObject({ faults: [] });
    expect((await client.query("SELECT 1 FROM graphile_worker.jobs")).rowCount).toBe(1);
    await expect(client.query(`UPDATE "AuditEvent" SET "verb" = 'x'`)).rejects.toThrow("insert-only");
    const { rows } = await client.query(
      "SELECT count(*)::int AS open FROM pg_class WHERE relname = 'Membership' AND NOT relforcerowsecurity",
    );
    expect(rows).toEqual([{ open: 0 }]);
  });
});

test("a database with data in it is left alone", async () => {
  await expect(restore(installation("full", here), archive)).rejects.toThrow("into an empty one only");
});
