import { startRun } from "@/lib/evaluation/commands";
import { carryOutRun } from "@/lib/evaluation/judging/commands";
import type { AwardTier } from "@/lib/plans";
import {
  aBlock,
  anAcceptedRegistration,
  anIndexCatalogue,
  anIndexResult,
  aPerson,
  aPlanner,
  aPlanningHead,
  aProvince,
  aPublishedCampaign,
  aRound,
  aUnit,
  someTerms,
} from "@/tests/factories";

export const now = new Date("2027-04-01T02:00:00Z");

/** Source 003's gate with one unit for each row of its table, by name; `changes` are to the tier of collectives. */
export async function aJudgedRound(changes: Partial<AwardTier> = {}) {
  const province = await aProvince();
  const block = await aBlock(province);
  const office = await aUnit(province, { name: "Sở Nội vụ", kind: "PROVINCE_OFFICE" });
  const planner = await aPlanner({ province, unit: office });
  const head = await aPlanningHead({ province, unit: office });
  const campaign = await aPublishedCampaign({
    province,
    ownerUnitId: office.id,
    draftedById: planner.userId,
    terms: someTerms({
      tiers: someTerms().tiers.map((tier) =>
        tier.subject === "collective" ? { ...tier, ...changes } : tier,
      ),
      audiences: [{ id: "tap-the", kind: "collective", description: "Các sở", unitKinds: ["DEPARTMENT"] }],
    }),
  });
  const round = await aRound({ campaign });
  const index = await anIndexCatalogue(province, [2026]);
  const unit = async (
    name: string,
    subject: boolean,
    results: { PAR_INDEX?: string; SIPAS?: string; DDCI?: string },
  ) => {
    const row = await aUnit(province, { name, block, attributes: { SUBJECT_TO_DDCI: subject } });
    for (const [code, value] of Object.entries(results)) {
      const given = code === "DDCI" ? { gradeCode: value } : { value };
      await anIndexResult(row, index[code as "DDCI"], { year: 2026, ...given });
    }
    const person = await aPerson(row, { fullName: `Người của ${name}` });
    await anAcceptedRegistration(row, round.id, [person.id]);
    return { ...row, person };
  };
  const units = {
    good: await unit("Sở Công Thương", true, { PAR_INDEX: "92.10", SIPAS: "91.00", DDCI: "tot" }),
    weakDdci: await unit("Sở Xây dựng", true, { PAR_INDEX: "92.10", SIPAS: "91.00", DDCI: "kha" }),
    outside: await unit("Thanh tra tỉnh", false, { PAR_INDEX: "93.00", SIPAS: "95.00" }),
    almost: await unit("Sở Y tế", true, { PAR_INDEX: "89.95", SIPAS: "95.00", DDCI: "rat-tot" }),
    waiting: await unit("Sở Tài chính", true, { PAR_INDEX: "92.10", SIPAS: "91.00" }),
  };
  return { province, planner, head, round, units };
}

export async function aRun(
  world: Awaited<ReturnType<typeof aJudgedRound>>,
  kind: "TRIAL" | "OFFICIAL" = "OFFICIAL",
) {
  const started = await startRun(world.planner, { roundId: world.round.id, kind }, now);
  await carryOutRun(world.planner, started.id, () => now);
  return started;
}
