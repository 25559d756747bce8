import { expect, test } from "vitest";
import { findScenario } from "@/lib/evaluation/scenario/queries";
import { evaluate } from "@/lib/scoring";
import { withTrial } from "@/lib/scoring/scenario/apply";
import { leversOf } from "@/lib/scoring/scenario/levers";
import { shortestWay, trialOf } from "@/lib/scoring/scenario/shortest";
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
  aUnitOfficer,
  owner,
  someTerms,
} from "@/tests/factories";
import { countStatements } from "./support/statements";

const now = new Date("2026-09-01T02:00:00Z");

async function anOpenRound() {
  const province = await aProvince();
  const block = await aBlock(province);
  const office = await aUnit(province, { name: "Sở Nội vụ", kind: "PROVINCE_OFFICE" });
  const planner = await aPlanner({ province, unit: office });
  const unit = await aUnit(province, { name: "Sở Y tế", block });
  const campaign = await aPublishedCampaign({
    province,
    ownerUnitId: office.id,
    draftedById: planner.userId,
    terms: someTerms({
      audiences: [{ id: "tap-the", kind: "collective", description: "Các sở", unitKinds: ["DEPARTMENT"] }],
    }),
  });
  const round = await aRound({ campaign });
  const index = await anIndexCatalogue(province, [2026]);
  await anAcceptedRegistration(unit, round.id);
  return { province, planner, unit, round, index };
}

test("a unit tries its own open figures, without what is not settled; nobody tries another's", async () => {
  const { planner, unit, round, province, index } = await anOpenRound();
  const head = await aUnitHead({ unit });
  await anIndexResult(unit, index.PAR_INDEX, { value: "80.00", status: "SELF_SCORED" });
  await owner.hold.create({
    data: {
      provinceId: province.id,
      roundId: round.id,
      subjectKind: "COLLECTIVE",
      subjectId: unit.id,
      reason: "Đang xác minh đơn thư.",
      document: "Công văn số 12/CV-TTr",
      openedById: planner.userId,
    },
  });

  const office = await findScenario(planner, { unit: unit.code, round: round.id }, now);
  const own = await findScenario(head, { round: round.id }, now);
  expect(office?.facts?.holds).toHaveLength(1);
  expect(own?.facts?.holds).toEqual([]);
  expect(own?.facts?.indices).toEqual([]);
  expect(await findScenario(head, { unit: "khac" }, now)).toBeNull();

  const tier = own?.terms?.tiers[0];
  if (!own?.facts || !own.terms || !tier) throw new Error("the round invites the unit");
  const way = shortestWay(tier, own.terms, own.facts);
  const tried = withTrial(own.facts, leversOf(tier, own.terms, own.facts), trialOf(way));
  expect(evaluate(tier, own.terms, tried).counts.met).toBeGreaterThan(
    evaluate(tier, own.terms, own.facts).counts.met,
  );
  expect(
    await owner.auditEvent.count({ where: { subjectId: round.id, verb: { startsWith: "evaluation" } } }),
  ).toBe(0);
});

test("a scenario takes as many statements beside many units as beside none", async () => {
  const { province, unit, round } = await anOpenRound();
  const officer = await aUnitOfficer({ unit });
  const first = await countStatements(() => findScenario(officer, { round: round.id }, now));
  for (let at = 0; at < 5; at++) await anAcceptedRegistration(await aUnit(province), round.id);
  expect(await countStatements(() => findScenario(officer, { round: round.id }, now))).toBe(first);
});
