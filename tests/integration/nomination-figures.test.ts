import { expect, test, vi } from "vitest";
import { addNomination, proposeFromRun } from "@/lib/commendations/nominations/commands";
import { findFairness } from "@/lib/commendations/nominations/fairness/queries";
import { listNominations } from "@/lib/commendations/nominations/queries";
import {
  aCommendationScene,
  anIssuedDecision,
  aPerson,
  aRecognisedRun,
  atCouncil,
  aUnit,
  owner,
} from "@/tests/factories";

vi.setConfig({ testTimeout: 60_000 });

test("the figures before the vote follow every addition, and another province sees none", async () => {
  const own = await aCommendationScene({ units: 2 });
  const [first, second] = own.units;
  if (!first || !second) throw new Error("units");
  const leader = await aPerson(first, { fullName: "Lê Thị Bình", isLeadership: true });
  const worker = await aPerson(second, { fullName: "Trần Văn Đạt" });
  const run = await aRecognisedRun(own.round, [
    { unit: first },
    { unit: second, withinQuota: false, quotaReason: "cut", rank: 2 },
    { unit: first, person: leader },
    { unit: second, person: worker, outcome: "NOT_MET", rank: null },
  ]);
  await proposeFromRun(own.planner, { roundId: own.round.id }, atCouncil);
  const before = await findFairness(own.planner, own.round.id, atCouncil);
  const machine = { collectives: 1, individuals: 1, leaders: 1, directWorkers: 0, others: 0, repeats: 0 };
  expect(before).toMatchObject({ machine, listed: machine });

  const verdictId = run.verdicts.find(({ personId }) => personId === worker.id)?.id ?? "";
  await addNomination(
    own.planner,
    { verdictId, reason: "Trực tiếp làm việc tại bộ phận một cửa", justification: "" },
    atCouncil,
  );
  const after = await findFairness(own.planner, own.round.id, atCouncil);
  expect(after).toMatchObject({ machine, listed: { ...machine, individuals: 2, directWorkers: 1 } });
  expect(after?.levels).toEqual([
    { key: "DEPARTMENT", met: 3, collectives: 1, individuals: 2, shareOfList: 100, shareOfMet: 100 },
  ]);
  const foreign = await aCommendationScene({ units: 1 });
  expect(await findFairness(foreign.planner, own.round.id, atCouncil)).toBeNull();
});

test("awards of units that were merged, in any number of steps, stand beside the successor's case", async () => {
  const own = await aCommendationScene({ units: 1 });
  const decision = await anIssuedDecision(own);
  const [awarded] = own.units;
  const middle = await aUnit(own.province, { name: "Sở trung gian" });
  const heir = await aUnit(own.province, { name: "Sở kế thừa" });
  if (!awarded) throw new Error("units");
  const step = (fromUnitId: string, to: { id: string; name: string }, effectiveOn: string) => ({
    provinceId: own.province.id,
    fromUnitId,
    toUnitId: to.id,
    toName: to.name,
    kind: "MERGE_INTO_NEW" as const,
    effectiveOn: new Date(effectiveOn),
    legalDocument: "Nghị quyết số 12/NQ-HĐND",
  });
  await owner.orgUnitSuccession.createMany({
    data: [step(awarded.id, middle, "2026-06-01"), step(middle.id, heir, "2026-09-01")],
  });
  await aRecognisedRun(own.round, [{ unit: heir }]);
  const { created } = await proposeFromRun(own.planner, { roundId: own.round.id }, atCouncil);
  expect(created).toBe(1);
  const { items } = await listNominations(own.planner, own.round.id, { limit: 100, status: "PROPOSED" });
  expect(items[0]?.repeats).toMatchObject([
    { decision: decision.number, relation: "taken-over", unitName: awarded.name, signedOn: "2027-04-12" },
  ]);
  expect(items[0]?.countsFrom).toBe("2027-01-01");
});
