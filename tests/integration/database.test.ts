import { expect, test } from "vitest";
import { db, read, transaction } from "@/lib/database";
import { aProvince, aUnit, owner } from "@/tests/factories";

test("relations asked for at once are asked for one by one on a transaction's connection", async () => {
  const warnings: string[] = [];
  const note = ({ message }: Error) => warnings.push(message);
  process.on("warning", note);
  const province = await aProvince();
  const unit = await aUnit(province);
  const asked = await read({ provinceId: province.id }, async (tx) =>
    Promise.all([
      tx.orgUnit.findUnique({
        where: { id: unit.id },
        select: { id: true, versions: { select: { id: true } }, memberships: { select: { id: true } } },
      }),
      tx.province.count({ where: { id: province.id } }),
    ]),
  );
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", note);

  expect(asked).toEqual([{ id: unit.id, versions: [{ id: unit.versionId }], memberships: [] }, 1]);
  expect(warnings).toEqual([]);
});

test("of sixty reads at once, on few connections, each sees its own province and changes nothing", async () => {
  const units = await Promise.all([0, 1, 2].map(async () => aUnit(await aProvince())));
  const asked = Array.from({ length: 60 }, (_, at) => units[at % 3] as (typeof units)[number]);
  const seen = await Promise.all(
    asked.map((scope) =>
      read(scope, (tx) => tx.orgUnit.findMany({ where: { id: { in: units.map(({ id }) => id) } } })),
    ),
  );
  expect(seen.map((rows) => rows.map(({ id }) => id))).toEqual(asked.map(({ id }) => [id]));

  const [unit] = asked as [(typeof units)[number]];
  await expect(
    read(unit, (tx) => tx.orgUnit.updateMany({ where: { id: unit.id }, data: { code: "doi" } })),
  ).rejects.toThrow(/read-only/);
  expect(await db.orgUnit.count({ where: { id: unit.id } })).toBe(0);
});

test("a write that begins inside a read is a transaction of its own, and a province is never taken for SQL", async () => {
  const unit = await aUnit(await aProvince());
  const code = await read(unit, () =>
    transaction(unit, async (tx) => {
      await tx.orgUnit.updateMany({ where: { id: unit.id }, data: { code: "moi" } });
      return (await tx.orgUnit.findFirstOrThrow({ where: { id: unit.id }, select: { code: true } })).code;
    }),
  );
  expect(code).toBe("moi");

  const hostile = { provinceId: '\'; drop table "Throttle"; --\\' };
  expect(await read(hostile, (tx) => tx.orgUnit.count())).toBe(0);
  expect(await owner.throttle.count()).toBeGreaterThanOrEqual(0);
});
