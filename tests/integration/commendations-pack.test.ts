import { expect, test } from "vitest";
import { proposeFromRun } from "@/lib/commendations/nominations/commands";
import { createSession } from "@/lib/commendations/sessions/commands";
import { packDocument } from "@/lib/commendations/sessions/pack/document";
import { findPack } from "@/lib/commendations/sessions/pack/queries";
import { recogniseRun } from "@/lib/evaluation/commands";
import { aCouncil, aCouncilMember, aCouncilSecretary, aRule } from "@/tests/factories";
import { aJudgedRound, aRun, now } from "./support/judged-round";

test("the pack of a meeting quotes the clauses of a real run's verdicts", async () => {
  const world = await aJudgedRound();
  const { province, planner } = world;
  const { id } = await aRun(world);
  await recogniseRun(world.head, { id, version: 2 }, now);
  const secretary = await aCouncilSecretary({ province });
  await aCouncil(province, [[await aCouncilMember({ province }), "chair"]]);
  const vote = { ballot: "open", thresholdPercent: "80", base: "all-members", quorumPercent: "2/3" };
  await aRule(province, "council-vote", vote, { key: "DIPLOMA_OF_MERIT", source: "Quy chế Hội đồng" });
  await proposeFromRun(planner, { roundId: world.round.id }, now);
  const words = { title: "Phiên họp xét khen thưởng", heldOn: "2027-04-01", place: "" };
  const session = await createSession(secretary, { roundId: world.round.id, ...words }, now);

  const pack = await findPack(secretary, session.id, now);
  const good = pack?.cases.find(({ subjectName }) => subjectName === "Sở Công Thương");
  expect(good).toMatchObject({ outcome: "MET", conditionsMet: 4, conditionsTotal: 4 });
  expect(good?.clauses.map(({ asked, value }) => [asked, value])).toContainEqual([
    "PAR INDEX từ 90% trở lên",
    "92,1%",
  ]);
  expect(JSON.stringify(pack && packDocument(pack))).toContain("92,1%");
});
