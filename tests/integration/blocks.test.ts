import { expect, test } from "vitest";
import { addBlock, editBlock, removeBlock } from "@/lib/organizations/blocks/commands";
import { listBlocks } from "@/lib/organizations/blocks/queries";
import {
  aBlock,
  anAdministrator,
  aPlanner,
  aPublishedCampaign,
  aUnit,
  owner,
  someTerms,
} from "@/tests/factories";

const now = new Date("2026-06-01T03:00:00Z");
const block = { code: "so-nganh", name: "Khối sở, ngành", position: 2 };

test("blocks are added, renamed, put in order, counted and taken away, each with its line in the log", async () => {
  const administrator = await anAdministrator();
  const province = { id: administrator.provinceId };
  const first = await addBlock(administrator, block, now);
  const other = await addBlock(administrator, { code: "xa", name: "Khối xã", position: 1 }, now);
  await aUnit(province, { block: { id: first.id, code: block.code } });
  await aUnit(province, { block: { id: first.id, code: block.code }, validTo: "2020-01-01" });
  expect(
    await editBlock(administrator, { blockId: first.id, version: 1, name: "Khối A", position: 0 }, now),
  ).toEqual({ id: first.id, version: 2 });
  const shown = async (actor = administrator) =>
    (await listBlocks(actor, now)).map(({ name, unitCount }) => [name, unitCount]);
  expect(await shown()).toEqual([
    ["Khối A", 1],
    ["Khối xã", 0],
  ]);
  expect(await shown(await anAdministrator())).toEqual([]);

  await removeBlock(administrator, { blockId: other.id, version: 1 }, now);
  expect(await shown()).toEqual([["Khối A", 1]]);
  const log = await owner.auditEvent.findMany({
    where: { provinceId: province.id, subject: "block" },
    orderBy: { sequence: "asc" },
    select: { verb: true, subjectLabel: true },
  });
  expect(log.map(({ verb, subjectLabel }) => [verb, subjectLabel])).toEqual([
    ["block.add", "Khối sở, ngành"],
    ["block.add", "Khối xã"],
    ["block.edit", "Khối A"],
    ["block.remove", "Khối xã"],
  ]);
});

test("a block stays while a unit of any time, a grade scale or a plan refers to it; a taken code and a stale version are refused", async () => {
  const administrator = await anAdministrator();
  const province = { id: administrator.provinceId };
  const { id: blockId } = await addBlock(administrator, block, now);
  const choice = { blockId, version: 1 };
  const remove = () => removeBlock(administrator, choice, now);
  await expect(addBlock(administrator, block, now)).rejects.toMatchObject({
    reason: "code-taken",
    fields: { code: expect.any(String) },
  });
  await expect(removeBlock(administrator, { blockId, version: 2 }, now)).rejects.toMatchObject({
    kind: "conflict",
  });
  const unit = await aUnit(province, { block: { id: blockId, code: block.code }, validTo: "2020-01-01" });
  await expect(remove()).rejects.toMatchObject({ reason: "has-units" });
  await expect(owner.emulationBlock.delete({ where: { id: blockId } })).rejects.toThrow();
  await owner.orgUnitVersion.update({ where: { id: unit.versionId }, data: { blockId: null } });

  const definition = { provinceId: province.id, code: "DDCI", shortName: "DDCI", name: "DDCI", unit: "điểm" };
  const { id: indexId } = await owner.indexDefinition.create({
    data: { ...definition, scaleMin: "0", scaleMax: "100", measuredBy: "Sở Tài chính" },
  });
  const scale = await owner.gradeScale.create({
    data: { provinceId: province.id, indexId, blockId, year: 2026, document: "Quyết định số 1" },
  });
  await expect(remove()).rejects.toMatchObject({ reason: "has-scales" });
  await owner.gradeScale.delete({ where: { id: scale.id } });

  const appliesWhen = { blockCodes: [block.code] };
  const indicators = someTerms().indicators.map((indicator) => ({ ...indicator, appliesWhen }));
  const { plan } = await aPublishedCampaign({ province, terms: someTerms({ indicators }) });
  await expect(remove()).rejects.toMatchObject({ reason: "in-plans" });
  await owner.planVersion.delete({ where: { id: plan.id } });
  await remove();
  expect(await owner.emulationBlock.count({ where: { provinceId: province.id } })).toBe(0);
});

test("only administrators of the province write", async () => {
  const administrator = await anAdministrator();
  const province = { id: administrator.provinceId };
  const planner = await aPlanner({ province });
  const { id: blockId } = await aBlock(province);
  await expect(addBlock(planner, block, now)).rejects.toMatchObject({ kind: "forbidden" });
  for (const stranger of [planner, await anAdministrator()])
    await expect(removeBlock(stranger, { blockId, version: 1 }, now)).rejects.toMatchObject({
      kind: "not-found",
    });
});
