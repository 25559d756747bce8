import { appendFile, readFile, writeFile } from "node:fs/promises";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { recordAudit } from "@/lib/audit";
import { anchorFile, readAnchors, writeAnchors } from "@/lib/audit/anchor";
import { type AuditLink, linkMac } from "@/lib/audit/chain";
import { jobs } from "@/lib/audit/jobs";
import { listAuditEvents } from "@/lib/audit/queries";
import { auditSentence } from "@/lib/audit/text";
import { verifyAudit } from "@/lib/audit/verify";
import { read, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { anAdministrator, anAuditor, aPlanner, aProvince, aUnit, owner } from "@/tests/factories";
import { countStatements } from "./support/statements";

const key = process.env.AUDIT_KEY ?? "";
const root = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => root.connect());
afterAll(() => root.end());

const day = (at: number) => new Date(Date.UTC(2026, 10, 1 + Math.floor(at / 3), 2, at));
/** `count` events of one actor, one transaction each. */
async function events(actor: Actor, count: number, from = 0) {
  for (let at = from; at < from + count; at++)
    await transaction(actor, (tx) =>
      recordAudit(tx, actor, "registration.submit", `phieu-${at}`, {
        label: `Phiếu ${at}`,
        unitId: actor.unitId,
        before: { status: "DRAFT", n: at },
        after: { status: "SUBMITTED", n: at, nested: { b: [1, null], a: "ế" } },
        at: day(at),
      }),
    );
}
const verify = async () => verifyAudit(root, key, await readAnchors(key));
const faultsOf = async (provinceId: string) =>
  (await verify()).faults.filter((one) => one.provinceId === provinceId);

describe("the chain", () => {
  test("verifies, province by province, also when many write at once", async () => {
    const [one, other] = [await aPlanner(), await aPlanner()];
    await Promise.all([
      ...Array.from({ length: 12 }, (_, at) => events(one, 1, at)),
      ...Array.from({ length: 5 }, (_, at) => events(other, 1, at)),
    ]);
    await jobs["audit-anchor"]();
    const { events: count, faults } = await verify();
    expect(count).toBe(17);
    expect(faults).toEqual([]);
    const rows = await owner.auditEvent.findMany({
      where: { provinceId: one.provinceId },
      orderBy: { sequence: "asc" },
    });
    expect(rows.map(({ sequence }) => Number(sequence))).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 1),
    );
  });

  test("an event of a write that fails is not there", async () => {
    const actor = await aPlanner();
    const attempt = transaction(actor, async (tx) => {
      await recordAudit(tx, actor, "registration.submit", "x");
      throw new Error("after the event");
    });
    await expect(attempt).rejects.toThrow("after the event");
    expect(await owner.auditEvent.count({ where: { provinceId: actor.provinceId } })).toBe(0);
    await events(actor, 1);
    expect(await faultsOf(actor.provinceId)).toEqual([]);
  });

  test("without the key nothing can be written at all", async () => {
    const actor = await aPlanner();
    process.env.AUDIT_KEY = "";
    const attempt = transaction(actor, (tx) => recordAudit(tx, actor, "registration.submit", "x"));
    await expect(attempt)
      .rejects.toThrow("AUDIT_KEY")
      .finally(() => {
        process.env.AUDIT_KEY = key;
      });
  });
});

describe("what a superuser of the database does to it is found, with the first wrong row", () => {
  const count = 8;
  const anchored = 6;
  let actor: Actor;
  /** Eight events, the first six of them anchored outside. */
  beforeEach(async () => {
    actor = await aPlanner();
    await events(actor, anchored);
    await jobs["audit-anchor"]();
    await events(actor, count - anchored, anchored);
    expect(await faultsOf(actor.provinceId)).toEqual([]);
  });

  /** As superuser, with the guards of the table out of the way. */
  async function tamper(sql: string, values: unknown[] = []) {
    await root.query("SET session_replication_role = replica");
    await root
      .query(sql, [actor.provinceId, ...values])
      .finally(() => root.query("SET session_replication_role = origin"));
  }
  const found = async () =>
    (await faultsOf(actor.provinceId)).map(({ sequence, fault }) => [sequence, fault]);
  const mine = `"provinceId" = $1`;

  test.each([
    ["before", `'{"status":"SUBMITTED"}'`],
    ["after", `jsonb_set("after", '{n}', '99')`],
    ["actorName", `'Người khác'`],
    ["actorId", `'nguoi-khac'`],
    ["onBehalfOf", `'Người ủy quyền'`],
    ["verb", `'registration.withdraw'`],
    ["reason", `'Lý do khác'`],
    ["at", `"at" + interval '1 millisecond'`],
    ["unitId", `NULL`],
    ["subjectLabel", `''`],
  ])("%s is edited", async (column, value) => {
    await tamper(`UPDATE "AuditEvent" SET "${column}" = ${value} WHERE ${mine} AND "sequence" = 4`);
    expect(await found()).toEqual([["4", "changed"]]);
  });

  test("the last row is deleted", async () => {
    await tamper(`DELETE FROM "AuditEvent" WHERE ${mine} AND "sequence" = ${count}`);
    expect(await found()).toEqual([[String(count - 1), "head-differs"]]);
  });

  test("a row in the middle is deleted", async () => {
    await tamper(`DELETE FROM "AuditEvent" WHERE ${mine} AND "sequence" = 3`);
    expect(await found()).toEqual([["3", "missing"]]);
  });

  test("the last half is deleted and the head put back to fit", async () => {
    await tamper(`DELETE FROM "AuditEvent" WHERE ${mine} AND "sequence" > 4`);
    await tamper(
      `UPDATE "AuditHead" h SET "sequence" = 4, "mac" = e."mac" FROM "AuditEvent" e
       WHERE h."provinceId" = $1 AND e."provinceId" = $1 AND e."sequence" = 4`,
    );
    expect(await found()).toEqual([["5", "cut-off"]]);
  });

  test("everything is deleted, head and all", async () => {
    await tamper(`DELETE FROM "AuditEvent" WHERE ${mine}`);
    await tamper(`DELETE FROM "AuditHead" WHERE ${mine}`);
    expect(await found()).toEqual([["1", "cut-off"]]);
  });

  test("two rows are swapped", async () => {
    await tamper(`UPDATE "AuditEvent" SET "sequence" = -"sequence" WHERE ${mine} AND "sequence" IN (3, 4)`);
    await tamper(`UPDATE "AuditEvent" SET "sequence" = 7 + "sequence" WHERE ${mine} AND "sequence" < 0`);
    expect(await found()).toEqual([["3", "changed"]]);
  });

  test("a row is put in between", async () => {
    await tamper(
      `UPDATE "AuditEvent" SET "sequence" = "sequence" + 1 WHERE ${mine} AND "sequence" = ${count}`,
    );
    await tamper(
      `INSERT INTO "AuditEvent" SELECT "provinceId", ${count}, "at", "actorId", 'Người khác', "actorRole", "onBehalfOf",
         "verb", "subject", "subjectId", "subjectLabel", "unitId", "before", "after", "reason", "requestId", "mac"
       FROM "AuditEvent" WHERE ${mine} AND "sequence" = 2`,
    );
    expect(await found()).toEqual([[String(count), "changed"]]);
  });

  test("the tail after the last anchor is cut and the head not", async () => {
    await tamper(`DELETE FROM "AuditEvent" WHERE ${mine} AND "sequence" > ${anchored}`);
    expect(await found()).toEqual([[String(anchored), "head-differs"]]);
  });

  test("all of it is rewritten, well chained, with another key", async () => {
    await rewrite("another key, just as long as the right one", (link) => ({
      ...link,
      actorName: "Người khác",
    }));
    expect(await found()).toEqual([["1", "changed"]]);
  });

  test("all of it is rewritten with the right key: the anchors outside tell", async () => {
    await rewrite(key, (link) => (link.sequence === "5" ? { ...link, actorName: "Người khác" } : link));
    expect(await found()).toEqual([[String(anchored), "changed"]]);
  });

  test("the events of one province are put under another", async () => {
    const victim = await aProvince();
    await root.query("SET session_replication_role = replica");
    for (const name of ["AuditEvent", "AuditHead"])
      await root.query(`UPDATE "${name}" SET "provinceId" = $1 WHERE "provinceId" = $2`, [
        victim.id,
        actor.provinceId,
      ]);
    await root.query("SET session_replication_role = origin");
    expect(await found()).toEqual([["1", "cut-off"]]);
    expect((await faultsOf(victim.id)).map(({ sequence }) => sequence)).toEqual(["1"]);
  });

  test("nothing else is blamed: other provinces verify as before", async () => {
    const neighbour = await aPlanner();
    await events(neighbour, 2);
    await tamper(`DELETE FROM "AuditEvent" WHERE ${mine} AND "sequence" = 2`);
    expect(await faultsOf(neighbour.provinceId)).toEqual([]);
    expect(await found()).toEqual([["2", "missing"]]);
  });

  async function rewrite(withKey: string, change: (link: AuditLink) => AuditLink) {
    type Row = Omit<AuditLink, "at"> & { at: Date; mac: Buffer };
    const { rows } = await root.query<Row>(
      `SELECT *, "sequence"::text AS "sequence" FROM "AuditEvent" WHERE ${mine} ORDER BY "AuditEvent"."sequence"`,
      [actor.provinceId],
    );
    let previous: Uint8Array = new Uint8Array(32);
    for (const { mac: _, at, ...row } of rows) {
      const link = change({ ...row, at: at.toISOString() });
      previous = linkMac(withKey, previous, link);
      await tamper(`UPDATE "AuditEvent" SET "actorName" = $3, "mac" = $4 WHERE ${mine} AND "sequence" = $2`, [
        link.sequence,
        link.actorName,
        Buffer.from(previous),
      ]);
    }
    await tamper(`UPDATE "AuditHead" SET "mac" = $2 WHERE ${mine}`, [Buffer.from(previous)]);
  }
});

describe("the anchors", () => {
  test("are sealed: a line that the key did not write is refused", async () => {
    const actor = await aPlanner();
    await events(actor, 1);
    const heads = await read(actor, (tx) => tx.auditHead.findMany());
    await writeAnchors(heads, key, new Date());
    const text = await readFile(anchorFile(), "utf8");
    await expect(readAnchors(key)).resolves.not.toHaveLength(0);
    await appendFile(
      anchorFile(),
      text
        .trim()
        .split("\n")
        .at(-1)
        ?.replace(/"sequence":"\d+"/, '"sequence":"0"') ?? "",
    );
    await expect(readAnchors(key)).rejects.toThrow(/not written with this key/);
    await writeFile(anchorFile(), text);
    await expect(readAnchors("another key")).rejects.toThrow(/not written with this key/);
  });
});

describe("the application's role", () => {
  const app = new pg.Client({ connectionString: process.env.APP_DATABASE_URL });
  beforeAll(() => app.connect());
  afterAll(() => app.end());

  test("changes, deletes and empties nothing of the log, and cannot take the guards away", async () => {
    const actor = await aPlanner();
    await events(actor, 2);
    for (const sql of [
      `UPDATE "AuditEvent" SET "reason" = 'x'`,
      `DELETE FROM "AuditEvent"`,
      `TRUNCATE "AuditEvent"`,
      `TRUNCATE "AuditHead"`,
      `DELETE FROM "AuditHead"`,
      `ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL`,
      `DROP TABLE "AuditEvent"`,
      "SET session_replication_role = replica",
    ]) {
      await app.query("BEGIN");
      await app.query("SELECT set_config('app.province', $1, true)", [actor.provinceId]);
      await expect(app.query(sql), sql).rejects.toMatchObject({ code: "42501" });
      await app.query("ROLLBACK");
    }
    expect(await faultsOf(actor.provinceId)).toEqual([]);
  });
});

describe("reading the log", () => {
  test("newest first, page by page, by person, object, unit and day, in sentences", async () => {
    const province = await aProvince();
    const [unit, otherUnit] = [await aUnit(province), await aUnit(province)];
    const planner = await aPlanner({ unit, name: "Lê Thị Bình" });
    const colleague = await aPlanner({ unit: otherUnit, name: "Trần Văn Cường" });
    const auditor = await anAuditor({ province });
    await events(planner, 6);
    await events(colleague, 2, 6);

    const first = await listAuditEvents(auditor, { limit: 5 });
    expect(first.items.map(({ sequence }) => sequence)).toEqual(["8", "7", "6", "5", "4"]);
    const second = await listAuditEvents(auditor, { limit: 5, cursor: first.nextCursor ?? "" });
    expect(second.items.map(({ sequence }) => sequence)).toEqual(["3", "2", "1"]);
    expect(second.nextCursor).toBeNull();

    const ids = async (filter: Parameters<typeof listAuditEvents>[1]) =>
      (await listAuditEvents(auditor, filter)).items.map(({ sequence }) => Number(sequence));
    expect(await ids({ person: "bình" })).toEqual([6, 5, 4, 3, 2, 1]);
    expect(await ids({ person: colleague.email })).toEqual([8, 7]);
    expect(await ids({ person: "không có ai" })).toEqual([]);
    expect(await ids({ subjectId: "phieu-3" })).toEqual([4]);
    expect(await ids({ subject: "filing" })).toEqual([]);
    expect(await ids({ unitId: otherUnit.id })).toEqual([8, 7]);
    expect(await ids({ from: "2026-11-02", through: "2026-11-02" })).toEqual([6, 5, 4]);

    const [latest] = first.items;
    expect(latest && auditSentence(latest)).toMatch(
      /^\d\d:\d\d Trần Văn Cường \(Chuyên viên Sở Nội vụ\) trình phiếu đăng ký “Phiếu 7”/,
    );
  });

  test("is for those the matrix names, and of their own province", async () => {
    const planner = await aPlanner();
    await events(planner, 1);
    expect((await listAuditEvents(planner)).items).toEqual([]);
    expect((await listAuditEvents(await anAuditor())).items).toEqual([]);
    const admin = await anAdministrator({ province: { id: planner.provinceId } });
    expect((await listAuditEvents(admin)).items).toHaveLength(1);
  });

  test("takes as many statements for one event as for thirty", async () => {
    const planner = await aPlanner();
    const admin = await anAdministrator({ province: { id: planner.provinceId } });
    await events(planner, 1);
    const few = await countStatements(() => listAuditEvents(admin, { person: planner.name }));
    await events(planner, 29, 1);
    const many = await countStatements(() => listAuditEvents(admin, { person: planner.name }));
    expect(many).toEqual(few);
  });
});
