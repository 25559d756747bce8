import { expect, test } from "vitest";
import { createCampaign } from "@/lib/campaigns/commands";
import { amendPlan, saveDraftTerms } from "@/lib/campaigns/plans/commands";
import { findImpact } from "@/lib/evaluation/impact/queries";
import { findStressTest } from "@/lib/evaluation/stress/queries";
import type { PlanTerms } from "@/lib/plans";
import {
  aBlock,
  anAcceptedRegistration,
  anIndexCatalogue,
  anIndexResult,
  aPlanner,
  aProvince,
  aPublishedCampaign,
  aRound,
  aUnit,
  aUnitHead,
  owner,
  someTerms,
} from "@/tests/factories";
import { countStatements } from "./support/statements";

const now = new Date("2027-02-01T02:00:00Z");

const departments: PlanTerms["audiences"] = [
  { id: "tap-the", kind: "collective", description: "Các sở", unitKinds: ["DEPARTMENT"] },
];

/** Three departments with the indices of 2026, a campaign of 2026 and its round. */
async function aYear() {
  const province = await aProvince();
  const block = await aBlock(province, { name: "Khối các sở" });
  const office = await aUnit(province, { kind: "PROVINCE_OFFICE", name: "Sở Nội vụ" });
  const planner = await aPlanner({ province, unit: office });
  const index = await anIndexCatalogue(province, [2026]);
  const unit = async (name: string, par: string, sipas: string) => {
    const row = await aUnit(province, { name, block, attributes: { SUBJECT_TO_DDCI: false } });
    await anIndexResult(row, index.PAR_INDEX, { year: 2026, value: par });
    await anIndexResult(row, index.SIPAS, { year: 2026, value: sipas });
    return row;
  };
  const units = [
    await unit("Sở A", "92", "95"),
    await unit("Sở B", "89.95", "93"),
    await unit("Sở C", "91", "80"),
  ];
  const terms = someTerms({ audiences: departments });
  const campaign = await aPublishedCampaign({
    province,
    ownerUnitId: office.id,
    draftedById: planner.userId,
    terms,
  });
  const round = await aRound({ campaign });
  for (const row of units) await anAcceptedRegistration(row, round.id);
  return { province, block, planner, units, campaign, round, terms, unit };
}

const withPar = (terms: PlanTerms, value: string): PlanTerms => ({
  ...terms,
  tiers: terms.tiers.map((tier) => ({
    ...tier,
    condition:
      tier.condition.kind === "all"
        ? {
            ...tier.condition,
            of: tier.condition.of.map((part) =>
              part.kind === "index-value" && part.index === "PAR_INDEX" ? { ...part, value } : part,
            ),
          }
        : tier.condition,
  })),
});

test("a draft is tried on last year's figures; nothing else is asked of the units", async () => {
  const { province, planner, terms, block } = await aYear();
  const { id } = await createCampaign(
    planner,
    {
      kind: "CAMPAIGN",
      title: "Kế hoạch phát động phong trào thi đua năm 2027",
      from: "2027-01-01",
      through: "2027-12-31",
      ownerUnitId: null,
      parentId: null,
      copyOf: null,
    },
    now,
  );
  const plan = await owner.planVersion.findFirstOrThrow({ where: { campaignId: id } });
  const next = someTerms({ year: 2027, audiences: departments });
  await saveDraftTerms(planner, { planId: plan.id, version: 1, terms: { ...next, tiers: terms.tiers } }, now);

  const trial = await findStressTest(planner, id);
  expect(trial).toMatchObject({
    isDraft: true,
    year: 2026,
    units: 3,
    blocks: { [block.code]: "Khối các sở" },
  });
  expect(trial?.tiers).toMatchObject([
    {
      tierId: "bk-tap-the",
      total: 3,
      counts: { met: 1, "not-met": 2 },
      byBlock: [{ blockCode: block.code, counts: { met: 1 } }],
      hardest: { conditionId: "dk-par", cuts: 1 },
    },
  ]);
  const par = trial?.tiers[0]?.curves.find(({ conditionId }) => conditionId === "dk-par");
  expect(par?.points.find(({ threshold }) => threshold === "92")?.passes).toBe(1);
  expect(par?.points.find(({ threshold }) => Number(threshold) <= 89.5)?.passes).toBe(2);
  expect(await findStressTest(planner, id, 1999)).toMatchObject({ year: 2026 });
  expect(await findStressTest(await aUnitHead({ unit: await aUnit(province) }), id)).toBeNull();
  expect(await findStressTest(await aPlanner(), id)).toBeNull();
});

test("without figures of any year there is nothing to try, and more units take no more statements", async () => {
  const bare = await aPlanner();
  const alone = await createCampaign(
    bare,
    {
      kind: "CAMPAIGN",
      title: "Kế hoạch của một tỉnh chưa có số liệu",
      from: "2027-01-01",
      through: "2027-12-31",
      ownerUnitId: null,
      parentId: null,
      copyOf: null,
    },
    now,
  );
  expect(await findStressTest(bare, alone.id)).toMatchObject({ year: null, tiers: [], years: [] });

  const { planner, campaign, unit } = await aYear();
  const trial = () => findStressTest(planner, campaign.id);
  const few = await countStatements(trial);
  await unit("Sở D", "90", "90");
  await unit("Sở E", "70", "90");
  expect((await trial())?.units).toBe(5);
  expect(await countStatements(trial)).toBe(few);
});

test("an amendment shows whose answer changes, what it touches and which limits move, and writes nothing", async () => {
  const { province, planner, units, campaign, round, terms, unit } = await aYear();
  expect(await findImpact(planner, campaign.id, now)).toBeNull();
  const basis = "Căn cứ Quyết định số 5/QĐ-UBND ngày 20/01/2027.";
  const draft = await amendPlan(planner, { campaignId: campaign.id, basis, appliesTo: [round.id] }, now);
  const amended: PlanTerms = {
    ...withPar(terms, "92"),
    indicators: terms.indicators.slice(0, 1),
    registration: { individuals: "by-count", recipient: "Sở Nội vụ", pledges: [], required: true },
    milestones: terms.milestones.map((one) =>
      one.id === "dang-ky"
        ? { ...one, rule: { kind: "through", day: "2026-04-15" }, phrase: "đến hết ngày 15/4/2026" }
        : one,
    ),
  };
  await saveDraftTerms(planner, { planId: draft.id, version: draft.version, terms: amended }, now);
  const child = await aPublishedCampaign({
    province,
    parentId: campaign.id,
    ownerUnitId: units[0]?.id ?? "",
    draftedById: planner.userId,
    terms: { ...terms, scope: "unit", inherits: ["indicators"] },
  });

  const impact = await findImpact(planner, campaign.id, now);
  const [seen] = impact?.rounds ?? [];
  expect(seen).toMatchObject({
    takes: true,
    judged: 3,
    planNumber: 1,
    registrationChanges: true,
    registrations: [{ status: "ACCEPTED", count: 3 }],
    invitations: { added: [], removed: [] },
    indicators: [{ indicatorId: "dung-han", kind: "removed", figures: 0 }],
    deadlines: [{ milestoneId: "dang-ky", from: "2026-03-30", to: "2026-04-15", isPast: true }],
  });
  expect(seen?.verdicts).toEqual([]);
  expect(impact?.below).toMatchObject([{ id: child.id, looser: [] }]);

  const stricter = withPar(amended, "93");
  await saveDraftTerms(planner, { planId: draft.id, version: draft.version + 1, terms: stricter }, now);
  const again = await findImpact(planner, campaign.id, now);
  expect(again?.rounds[0]?.verdicts).toMatchObject([
    { name: "Sở A", tierId: "bk-tap-the", from: "met", to: "not-met" },
  ]);
  expect(await owner.round.findUniqueOrThrow({ where: { id: round.id } })).toMatchObject({
    termsHash: round.termsHash,
  });

  const ask = () => findImpact(planner, campaign.id, now);
  const few = await countStatements(ask);
  await unit("Sở D", "94", "94");
  expect(await countStatements(ask)).toBe(few);
  expect(await findImpact(await aPlanner(), campaign.id, now)).toBeNull();
});
