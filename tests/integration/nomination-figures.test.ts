import { expect, test, vi } from "vitest";
import { addNomination, proposeFromRun } from "@/lib/commendations/nominations/commands";
import { findFairness } from "@/lib/commendations/nominations/fairness/queries";
import { aCommendationScene, aPerson, aRecognisedRun, atCouncil } from "@/tests/factories";

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
