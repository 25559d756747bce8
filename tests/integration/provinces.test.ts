import { expect, test } from "vitest";
import { fromDateColumn } from "@/lib/calendar";
import { correctProvince, renameProvince } from "@/lib/organizations/provinces/commands";
import { listProvinceVersions } from "@/lib/organizations/provinces/queries";
import { anAdministrator, aPlanner, aProvince, owner } from "@/tests/factories";

const now = new Date("2026-11-22T03:00:00Z");
const document = "Nghị quyết số 202/2025/QH15 của Quốc hội";
const named = { name: "Tỉnh Sơn La", shortName: "Sơn La" };

test("a province is called otherwise from a day on, and only its own administrators write that", async () => {
  const [province, other] = [await aProvince({ validFrom: new Date("2025-01-01") }), await aProvince()];
  const administrator = await anAdministrator({ province });
  const stranger = await anAdministrator({ province: other });
  const [first] = await listProvinceVersions(administrator);
  if (!first) throw new Error("no first name");
  const rename = (effectiveOn: string, version = first.version, who = administrator) =>
    renameProvince(
      who,
      { versionId: first.id, version, ...named, effectiveOn, legalDocument: document },
      now,
    );

  await expect(rename("2026-11-23")).rejects.toMatchObject({
    reason: "later",
    fields: { effectiveOn: expect.any(String) },
  });
  await expect(rename(first.validFrom)).rejects.toMatchObject({ reason: "not-after" });
  await expect(rename("2026-07-01", 9)).rejects.toMatchObject({ kind: "conflict" });
  await expect(rename("2026-07-01", 1, stranger)).rejects.toMatchObject({ kind: "conflict" });
  await expect(rename("2026-07-01", 1, await aPlanner({ province }))).rejects.toMatchObject({
    kind: "forbidden",
  });
  expect(await listProvinceVersions(administrator)).toEqual([first]);

  const { id, version } = await rename("2026-07-01");
  const corrected = {
    versionId: id,
    version,
    name: "Tỉnh Sơn Hạ",
    shortName: "Sơn Hạ",
    legalDocument: document,
  };
  await expect(
    correctProvince(administrator, { ...corrected, firstDay: first.validFrom }, now),
  ).rejects.toMatchObject({ reason: "before-earlier" });
  await correctProvince(administrator, { ...corrected, firstDay: "2026-08-01" }, now);
  await correctProvince(administrator, { ...corrected, version: version + 1, firstDay: "2026-06-01" }, now);

  expect(
    (await listProvinceVersions(administrator)).map(({ name, validFrom, validTo }) => [
      name,
      validFrom,
      validTo,
    ]),
  ).toEqual([
    ["Tỉnh Sơn Hạ", "2026-06-01", null],
    [first.name, first.validFrom, "2026-06-01"],
  ]);
  const row = await owner.province.findUniqueOrThrow({ where: { id: province.id } });
  expect([row.name, row.shortName, fromDateColumn(row.validFrom)]).toEqual([
    "Tỉnh Sơn Hạ",
    "Sơn Hạ",
    first.validFrom,
  ]);
  expect(await owner.province.count({ where: { id: other.id, name: "Tỉnh Sơn Hạ" } })).toBe(0);
  const logged = await owner.auditEvent.findMany({
    where: { subjectId: province.id },
    orderBy: { sequence: "asc" },
    select: { verb: true },
  });
  expect(logged.map(({ verb }) => verb)).toEqual(["province.rename", "province.correct", "province.correct"]);
}, 30_000);
