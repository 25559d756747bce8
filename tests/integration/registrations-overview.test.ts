import { expect, test } from "vitest";
import { findRegistrationOverview, listAwaiting } from "@/lib/registrations/overview/queries";
import { missingUnits } from "@/lib/registrations/overview/rules";
import { aBlock, aPerson, aPlanner, aProvince, aUnit, aUnitHead } from "@/tests/factories";
import { aRegistration, aRegistrationRound } from "@/tests/factories/registrations";
import { countStatements } from "./support/statements";

const now = new Date("2026-03-20T09:00:00+07:00");

async function aProvinceWithBlocks() {
  const province = await aProvince();
  const [departments, communes] = [
    await aBlock(province, { name: "Khối các sở" }),
    await aBlock(province, { name: "Khối xã" }),
  ];
  const finance = await aUnit(province, { name: "Sở Tài chính", block: departments });
  const health = await aUnit(province, { name: "Sở Y tế", block: departments });
  const commune = await aUnit(province, { name: "Xã Sơn Thành", kind: "COMMUNE", block: communes });
  await aUnit(province, { name: "Phòng Ngân sách", kind: "DIVISION", parent: finance });
  return { province, finance, health, commune, planner: await aPlanner({ province, unit: health }) };
}

test("the office sees units by rounds with sums by block, and who has not registered", async () => {
  const { province, finance, health, commune, planner } = await aProvinceWithBlocks();
  const round = await aRegistrationRound(province);
  await aRegistration(await aUnitHead({ unit: finance }), {
    roundId: round.id,
    status: "SUBMITTED",
    lines: [
      { kind: "COLLECTIVE", unitId: finance.id },
      { kind: "COUNT", count: 3 },
      { kind: "INDIVIDUAL", personName: "Lê Thị B", personPost: "Chuyên viên" },
    ],
  });
  await aRegistration(await aUnitHead({ unit: health }), { roundId: round.id });

  const seen = await findRegistrationOverview(planner, round.campaign.id, null, now);
  // Beside the blocks stand the units that issued the plan and its planner.
  expect(seen?.blocks.filter(({ name }) => name)).toMatchObject([
    {
      name: "Khối các sở",
      registered: 1,
      totals: { collectives: 1, individuals: 4, named: 1 },
      units: [
        { name: "Sở Tài chính", cells: [{ status: "SUBMITTED" }] },
        { name: "Sở Y tế", cells: [{ status: "DRAFT" }] },
      ],
    },
    { name: "Khối xã", registered: 0, units: [{ name: "Xã Sơn Thành", cells: [null] }] },
  ]);
  const missing = missingUnits(seen?.units ?? [], 0).map(({ unitId }) => unitId);
  expect(missing).toEqual(expect.arrayContaining([health.id, commune.id]));
  expect(missing).not.toContain(finance.id);
  expect(await listAwaiting(planner, round.id, now)).toMatchObject([
    { unit: { name: "Sở Tài chính" }, individuals: [{ name: "Lê Thị B" }] },
  ]);
});

test("the same name on the sheets of two units is flagged", async () => {
  const { province, finance, health, planner } = await aProvinceWithBlocks();
  const round = await aRegistrationRound(province);
  const listed = await aPerson(finance, { fullName: "Nguyễn Văn An" });
  await aRegistration(await aUnitHead({ unit: finance }), {
    roundId: round.id,
    status: "SUBMITTED",
    lines: [{ kind: "INDIVIDUAL", personId: listed.id, personName: listed.fullName }],
  });
  await aRegistration(await aUnitHead({ unit: health }), {
    roundId: round.id,
    status: "ACCEPTED",
    lines: [
      { kind: "INDIVIDUAL", personName: "nguyễn văn an", personPost: "Kế toán" },
      { kind: "INDIVIDUAL", personName: "Lê Thị B", personPost: "Văn thư" },
    ],
  });

  const seen = await findRegistrationOverview(planner, round.campaign.id, "2026", now);
  expect(seen?.duplicates).toMatchObject([{ units: ["Sở Tài chính", "Sở Y tế"] }]);
});

test("a department sees its own, a lone officer and another province nothing", async () => {
  const { province, finance, health } = await aProvinceWithBlocks();
  const round = await aRegistrationRound(province);
  const head = await aUnitHead({ unit: finance });
  await aRegistration(await aUnitHead({ unit: health }), { roundId: round.id, status: "SUBMITTED" });

  const seen = await findRegistrationOverview(head, round.campaign.id, null, now);
  expect(seen?.units.map(({ name }) => name)).toEqual(["Sở Tài chính"]);
  expect(seen?.mayDecide).toBe(false);
  expect(await findRegistrationOverview(await aPlanner(), round.campaign.id, null, now)).toBeNull();
});

test("a round of the past shows the units of its time", async () => {
  const province = await aProvince();
  const district = await aUnit(province, {
    name: "UBND huyện Tam Nông",
    kind: "DISTRICT",
    validTo: "2025-07-01",
  });
  const planner = await aPlanner({ province });
  const round = await aRegistrationRound(province, { year: 2022 });

  const seen = await findRegistrationOverview(planner, round.campaign.id, null, now);
  expect(seen?.units.map(({ unitId }) => unitId)).toContain(district.id);
});

test("the matrix takes as many statements for three units and two rounds as for one", async () => {
  const { province, finance, health, commune, planner } = await aProvinceWithBlocks();
  const round = await aRegistrationRound(province);
  const look = () => findRegistrationOverview(planner, round.campaign.id, "2026", now);
  const register = async (unit: typeof finance) =>
    aRegistration(await aUnitHead({ unit }), { roundId: round.id, status: "SUBMITTED" });

  await register(finance);
  const one = await countStatements(look);
  await register(health);
  await register(commune);
  expect(await countStatements(look)).toBe(one);
  const awaiting = await countStatements(() => listAwaiting(planner, round.id, now));
  await register(await aUnit(province));
  expect(await countStatements(() => listAwaiting(planner, round.id, now))).toBe(awaiting);
});
