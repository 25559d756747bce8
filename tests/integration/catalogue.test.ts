import { expect, test } from "vitest";
import { addIndicator, endIndicator, reviseIndicator } from "@/lib/campaigns/catalogue/commands";
import {
  findCatalogueIndicator,
  listCatalogueEditions,
  listCatalogueOn,
} from "@/lib/campaigns/catalogue/queries";
import { newIndicatorInput } from "@/lib/campaigns/catalogue/schema";
import { findAuthoringOptions } from "@/lib/campaigns/drafts/queries";
import { anAdministrator, aPlanner, owner } from "@/tests/factories";

const now = new Date("2026-06-01T03:00:00Z");
const definition = {
  name: "Tỷ lệ hồ sơ xử lý trước hạn",
  kind: "ratio" as const,
  numerator: "Số hồ sơ trả trước hạn",
  denominator: "Số hồ sơ đã giải quyết",
  unit: "%",
  countedThing: "hồ sơ",
  direction: "up" as const,
  combine: "sum" as const,
  evidence: "required" as const,
  decimals: 2,
  mayNotApply: true,
  validFrom: "2026-01-01",
  source: "Quyết định số 12/QĐ-UBND",
};
const office = async () => {
  const administrator = await anAdministrator();
  return { administrator, planner: await aPlanner({ province: { id: administrator.provinceId } }) };
};

test("an indicator is added and revised from a day on; authors choose by the plan's day and nothing before changes", async () => {
  const { administrator, planner } = await office();
  const added = await addIndicator(administrator, { ...definition, code: "K23" }, now);
  const choice = { definitionId: added.definitionId, version: added.version };
  const denominator = "Số hồ sơ đã giải quyết và quá hạn";
  await reviseIndicator(
    administrator,
    { ...definition, ...choice, denominator, validFrom: "2027-01-01" },
    now,
  );

  const offered = async (day: string) =>
    (await findAuthoringOptions(planner, day)).catalogue.map((one) => [one.code, one.denominator]);
  expect(await offered("2025-12-31")).toEqual([]);
  expect(await offered("2026-12-31")).toEqual([["K23", definition.denominator]]);
  expect(await offered("2027-01-01")).toEqual([["K23", denominator]]);
  expect(
    (await listCatalogueEditions(planner)).map(({ validFrom, validTo }) => [validFrom, validTo]),
  ).toEqual([
    ["2027-01-01", null],
    ["2026-01-01", "2027-01-01"],
  ]);
  expect(await listCatalogueOn(await aPlanner(), "2026-12-31")).toEqual([]);
  const log = await owner.auditEvent.findMany({
    where: { subjectId: added.id },
    orderBy: { sequence: "asc" },
    select: { verb: true },
  });
  expect(log.map(({ verb }) => verb)).toEqual(["indicator.add", "indicator.revise"]);
});

test("what is in force is never rewritten, what is still to come is put right in place, and an end keeps the past", async () => {
  const { administrator } = await office();
  const added = await addIndicator(administrator, { ...definition, code: "K23" }, now);
  const first = { ...definition, definitionId: added.definitionId, version: 1 };
  await expect(reviseIndicator(administrator, first, now)).rejects.toMatchObject({ reason: "in-force" });
  await expect(
    reviseIndicator(administrator, { ...first, validFrom: "2025-01-01" }, now),
  ).rejects.toMatchObject({ reason: "before-start", fields: { validFrom: expect.any(String) } });
  await expect(
    addIndicator(administrator, { ...definition, code: "K23", validFrom: "2028-01-01" }, now),
  ).rejects.toMatchObject({ reason: "overlaps", fields: { code: expect.any(String) } });

  const next = await reviseIndicator(administrator, { ...first, validFrom: "2027-01-01" }, now);
  const coming = { ...definition, definitionId: next.definitionId, version: 1, validFrom: "2027-01-01" };
  await reviseIndicator(administrator, { ...coming, name: "Tỷ lệ trước hạn" }, now);
  await expect(reviseIndicator(administrator, coming, now)).rejects.toMatchObject({ kind: "conflict" });
  await expect(
    endIndicator(administrator, { ...first, version: 2, validTo: "2026-12-01", reason: "Bỏ" }, now),
  ).rejects.toMatchObject({ reason: "later-version" });
  await endIndicator(
    administrator,
    { definitionId: next.definitionId, version: 2, validTo: "2028-01-01", reason: "Quyết định số 9" },
    now,
  );

  const found = await findCatalogueIndicator(administrator, added.id, now);
  expect(found?.definitions.map((one) => [one.name, one.validFrom, one.validTo, one.isInForce])).toEqual([
    ["Tỷ lệ trước hạn", "2027-01-01", "2028-01-01", false],
    [definition.name, "2026-01-01", "2027-01-01", true],
  ]);
});

test("only administrators of the province write, and a rate names both its parts", async () => {
  const { administrator, planner } = await office();
  const elsewhere = await anAdministrator();
  await expect(addIndicator(planner, { ...definition, code: "K23" }, now)).rejects.toMatchObject({
    kind: "forbidden",
  });
  const added = await addIndicator(administrator, { ...definition, code: "K23" }, now);
  const theirs = { ...definition, definitionId: added.definitionId, version: 1, validFrom: "2027-01-01" };
  for (const stranger of [planner, elsewhere])
    await expect(reviseIndicator(stranger, theirs, now)).rejects.toMatchObject({ kind: "not-found" });
  expect(await findCatalogueIndicator(elsewhere, added.id, now)).toBeNull();

  const halved = { ...definition, code: "k 24", numerator: " ", denominator: null };
  expect(newIndicatorInput.safeParse(halved).error?.issues.map(({ path }) => path.join("."))).toEqual([
    "code",
    "numerator",
    "denominator",
  ]);
});
