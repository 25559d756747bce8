import { expect, test } from "vitest";
import { findBlock } from "@/lib/dashboards/blocks/queries";
import { findDistance, listDistances } from "@/lib/dashboards/distance/queries";
import { findFigures } from "@/lib/dashboards/figures/queries";
import { findOutcomes } from "@/lib/dashboards/outcomes/queries";
import { findSteps } from "@/lib/dashboards/steps/queries";
import { findSubmissions } from "@/lib/dashboards/submissions/queries";
import { findTargets } from "@/lib/dashboards/targets/queries";
import { findTrends } from "@/lib/dashboards/trends/queries";
import type { Actor } from "@/lib/identity/actor";
import {
  aBlock,
  aLeader,
  anAdministrator,
  anAuditor,
  anIndexCatalogue,
  anIndexResult,
  aReportingScene,
  aUnit,
  aUnitHead,
  aUnitOfficer,
  aUnitWithPeople,
  owner,
  type UnitRow,
} from "@/tests/factories";
import { aCommendationScene, atCouncil } from "@/tests/factories/commendations";
import { aReportingProvince, late, stands } from "./support/dashboards";

test("a unit sees itself, those who read the province all of it, an administrator no board", async () => {
  const { province, office, officer, head, unit } = await aReportingProvince();
  await aUnitWithPeople(province, { name: "Chi cục Thuế đất", kind: "PUBLIC_SERVICE_UNIT", parent: unit });
  const names = async (actor: Actor) => stands(await findSubmissions(actor, {}, late))?.map(([name]) => name);
  expect(await names(officer)).toEqual(["Sở Tài chính"]);
  expect(await names(head)).toEqual(["Sở Tài chính", "Chi cục Thuế đất"]);
  const whole = await names(await anAuditor({ unit: office }));
  expect(whole).toEqual(
    expect.arrayContaining(["Sở Tài chính", "Sở Y tế", "Sở Tư pháp", "Chi cục Thuế đất"]),
  );
  expect(await names(await aLeader({ unit: office }))).toEqual(whole);
  expect(await findSubmissions(await anAdministrator({ unit: office }), {}, late)).toBeNull();
});

/** Every board of a person, as one text: what must hold no word of another province. */
async function everything(actor: Actor, filter = {}) {
  const boards = await Promise.all([
    findSubmissions(actor, filter, late),
    findTargets(actor, { ...filter, indicator: "dung-han" }, late),
    findOutcomes(actor, filter, late),
    findTrends(actor, filter, late),
    findSteps(actor, filter, late),
    findBlock(actor, filter, late),
    findFigures(actor, late),
    findDistance(actor),
    listDistances(actor),
  ]);
  return JSON.stringify(boards);
}

test("another province sees nothing, even with the words of this one's address", async () => {
  const marked = await aReportingProvince();
  const { province, campaign, round, period, block, unit } = marked;
  await owner.orgUnitVersion.updateMany({
    where: { provinceId: province.id },
    data: { shortName: "DẤU-VẾT", name: "DẤU-VẾT" },
  });
  const index = await anIndexCatalogue(province);
  await anIndexResult(unit, index.PAR_INDEX, { value: "97.31", document: "DẤU-VẾT" });
  const words = { campaign: campaign.slug, round: round.code, period: period.code, block: block.code };
  expect(await everything(marked.planner, words)).toContain("DẤU-VẾT");

  const stranger = await aReportingScene();
  const seen = await everything(stranger.planner, words);
  expect(seen).not.toContain("DẤU-VẾT");
  expect(seen).not.toContain("97.31");
  expect(seen).not.toContain(campaign.slug);
});

test("results of an evaluation: what a unit sees of them is its own, once recognised", async () => {
  const scene = await aCommendationScene({ units: 3 });
  const [first] = scene.units;
  if (!first) throw new Error("no unit");
  const board = await findOutcomes(scene.planner, {}, atCouncil);
  expect(board?.counts).toEqual([
    { tierId: "bk-tap-the", blockCode: scene.block.code, outcome: "MET", firstObstacle: null, count: 3 },
  ]);
  const unitHead = await aUnitHead({ unit: first });
  expect((await findOutcomes(unitHead, {}, atCouncil))?.counts.map(({ count }) => count)).toEqual([1]);

  await owner.evaluationRun.updateMany({ where: { id: scene.run.id }, data: { status: "DONE" } });
  expect((await findOutcomes(scene.planner, {}, atCouncil))?.run).toMatchObject({ status: "DONE" });
  expect(await findOutcomes(unitHead, {}, atCouncil)).toMatchObject({ run: null, counts: [] });
});

test("the distance to an award is one's own; those who look after the province find every unit's", async () => {
  const scene = await aCommendationScene({ units: 2 });
  const [first, second] = scene.units;
  if (!first || !second) throw new Error("no units");
  const unitHead = await aUnitHead({ unit: first });
  const own = await findDistance(unitHead);
  expect(own).toMatchObject({ unit: { id: first.id }, verdicts: [{ tierId: "bk-tap-the" }] });
  expect(await findDistance(unitHead, { unit: second.code })).toBeNull();
  expect(await listDistances(unitHead)).toBeNull();
  expect(await findDistance(scene.planner, { unit: second.code })).toMatchObject({ unit: { id: second.id } });
  expect((await listDistances(scene.planner))?.rows.map(({ unitCode }) => unitCode)).toEqual([
    first.code,
    second.code,
  ]);
  const stranger = await aCommendationScene({ units: 1 });
  expect(await findDistance(stranger.planner, { unit: first.code })).toBeNull();
});

/** Five units of a block with a value each, and one of another block. */
async function anIndexedProvince() {
  const scene = await aReportingScene();
  const index = await anIndexCatalogue(scene.province, [2024, 2025]);
  const [block, other] = [await aBlock(scene.province), await aBlock(scene.province)];
  const units: UnitRow[] = [];
  for (const value of ["91.5", "88", "95.25", "88", "60"]) {
    const unit = await aUnit(scene.province, { block, name: `Sở ${value}` });
    await anIndexResult(unit, index.PAR_INDEX, { year: 2025, value });
    units.push(unit);
  }
  const outside = await aUnit(scene.province, { block: other, name: "Xã Xa" });
  await anIndexResult(outside, index.PAR_INDEX, { year: 2025, value: "99" });
  await anIndexResult(units[0] as UnitRow, index.PAR_INDEX, { year: 2024, value: "90" });
  await anIndexResult(units[1] as UnitRow, index.SIPAS, {
    year: 2025,
    value: "70",
    status: "DRAFT",
    recognisedOn: null,
  });
  return { ...scene, index, block, units, outside };
}

test("a unit stands in its block by rank, middle and ends; others' names and values stay with the office", async () => {
  const { units, block, planner } = await anIndexedProvince();
  const [own] = units;
  if (!own) throw new Error("no unit");
  const board = await findBlock(await aUnitOfficer({ unit: own }), {}, late);
  expect(board?.standings).toEqual([
    {
      index: "PAR_INDEX",
      indexName: "PAR INDEX",
      unit: "%",
      year: 2025,
      threshold: { index: "PAR_INDEX", comparator: ">=", value: "90" },
      measured: 5,
      median: "88",
      lowest: "60",
      highest: "95.25",
      own: { name: own.name, value: "91.5", rank: 2 },
      dots: [],
    },
  ]);
  const whole = await findBlock(planner, { block: block.code }, late);
  expect(whole?.standings[0]?.dots.map(({ value, rank }) => [value, rank])).toEqual([
    ["95.25", 1],
    ["91.5", 2],
    ["88", 3],
    ["88", 3],
    ["60", 5],
  ]);
});

test("of a block too small to hide anybody a unit learns nothing but its own", async () => {
  const { outside } = await anIndexedProvince();
  const board = await findBlock(await aUnitHead({ unit: outside }), {}, late);
  expect(board?.standings).toMatchObject([
    { measured: 1, median: null, lowest: null, highest: null, own: { value: "99", rank: 1 }, dots: [] },
  ]);
});

test("trends count recognised results of the units in view, in the order the plan names the indices", async () => {
  const { planner, units, block } = await anIndexedProvince();
  const board = await findTrends(planner, { block: block.code }, late);
  expect(board?.trends.map(({ code }) => code)).toEqual(["PAR_INDEX"]);
  expect(board?.trends[0]?.years).toMatchObject([
    { year: 2024, units: 1, median: "90" },
    { year: 2025, units: 5, median: "88", lowest: "60", highest: "95.25", national: null },
  ]);
  const own = await findTrends(await aUnitOfficer({ unit: units[0] as UnitRow }), {}, late);
  expect(own?.units.map(({ name, results }) => [name, results[0]?.now?.value, results[0]?.before])).toEqual([
    [units[0]?.name, "91.5", "90"],
  ]);
});
