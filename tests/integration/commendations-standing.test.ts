import { expect, test, vi } from "vitest";
import { openHold } from "@/lib/commendations/holds/commands";
import { listHolds } from "@/lib/commendations/holds/queries";
import { addNomination, proposeFromRun } from "@/lib/commendations/nominations/commands";
import { justifyNomination } from "@/lib/commendations/nominations/decisions/commands";
import { listNominations } from "@/lib/commendations/nominations/queries";
import { agreeRest, decideLine, readAttention } from "@/lib/commendations/proposals/lines/commands";
import { createSession } from "@/lib/commendations/sessions/commands";
import {
  aCommendationScene,
  anIssuedDecision,
  aRecognisedRun,
  aRound,
  aSubmittedProposal,
  atCouncil,
  councilDay,
  linesOf,
  owner,
} from "@/tests/factories";

// A whole chain takes many small transactions; how fast they are is no business of these tests.
vi.setConfig({ testTimeout: 90_000 });

const agreed = { decision: "AGREED" as const, reason: "" };

test("an achievement is not commended twice: the same award is refused, an overlapping one needs a justification", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const [unit] = scene.units;
  if (!unit) throw new Error("unit");
  await anIssuedDecision(scene, 12);
  const stage = await aRound({
    campaign: scene.campaign as never,
    kind: "topic",
    title: "Đợt chuyên đề",
    startsOn: "2026-07-01",
    endsOn: "2026-12-31",
  });
  await aRecognisedRun(stage, [{ unit }]);
  expect(await proposeFromRun(scene.planner, { roundId: stage.id }, atCouncil)).toMatchObject({ created: 1 });
  const [item] = (await listNominations(scene.planner, stage.id, { limit: 10 })).items;
  expect(item?.repeats).toMatchObject([
    { decision: "12/QĐ-UBND", signedOn: councilDay, roundTitle: "Đợt năm 2026" },
  ]);
  const session = () =>
    createSession(
      scene.secretary,
      {
        roundId: stage.id,
        title: "Phiên họp xét chuyên đề",
        heldOn: councilDay,
        place: "",
        nominationIds: [item?.id ?? ""],
      },
      atCouncil,
    );
  await expect(session()).rejects.toMatchObject({ reason: "case-not-eligible" });
  await justifyNomination(
    scene.planner,
    { id: item?.id ?? "", version: item?.version ?? 0, reason: "Thành tích chuyên đề khác nội dung" },
    atCouncil,
  );
  await session();

  // Two years must lie between, as this plan has it: a year later nothing overlaps, and it still needs a word.
  const later = await aRound({
    campaign: scene.campaign as never,
    title: "Đợt năm 2027",
    year: 2027,
    startsOn: "2027-01-01",
    endsOn: "2027-12-31",
    terms: {
      ...scene.round.terms,
      tiers: scene.round.terms.tiers.map((tier) => ({ ...tier, againAfterYears: 2 })),
    },
  });
  await aRecognisedRun(later, [{ unit }]);
  await proposeFromRun(scene.planner, { roundId: later.id }, atCouncil);
  const [next] = (await listNominations(scene.planner, later.id, { limit: 10 })).items;
  expect(next?.repeats.map(({ decision, relation }) => [decision, relation])).toEqual([
    ["12/QĐ-UBND", "too-soon"],
  ]);

  // The same tier of the same round again: refused whatever is said.
  await owner.nomination.updateMany({
    where: { roundId: scene.round.id },
    data: { status: "DROPPED", dropReason: "thử" },
  });
  const again = await aRecognisedRun(scene.round, [{ unit }]);
  await expect(
    addNomination(
      scene.planner,
      {
        verdictId: again.verdicts[0]?.id ?? "",
        reason: "Đề nghị khen lại",
        justification: "Vẫn xứng đáng được khen",
      },
      atCouncil,
    ),
  ).rejects.toMatchObject({ reason: "already-awarded" });
});

test("a hold stops a case at every step, is known to few, and is not named in the log", async () => {
  const scene = await aCommendationScene({ units: 2 });
  const proposal = await aSubmittedProposal(scene);
  const [unit] = scene.units;
  await openHold(
    scene.planner,
    {
      roundId: scene.round.id,
      subjectKind: "COLLECTIVE",
      subjectId: unit?.id ?? "",
      reason: "Có đơn tố cáo đang xác minh",
      document: "Công văn số 45/TTT-NV1",
    },
    atCouncil,
  );
  const [line] = await linesOf(proposal.id);
  await expect(
    decideLine(scene.leader, { id: line?.id ?? "", version: line?.version ?? 0, ...agreed }, atCouncil),
  ).rejects.toMatchObject({ reason: "open-hold" });
  await readAttention(scene.leader, proposal, atCouncil);
  expect((await agreeRest(scene.leader, proposal, atCouncil)).agreed).toBe(1);

  expect(await listHolds(scene.leader, scene.round.id)).toHaveLength(1);
  expect(await listHolds(scene.voters[0] as never, scene.round.id)).toEqual([]);
  const forMember = await listNominations(scene.voters[0] as never, scene.round.id, { limit: 10 });
  expect(forMember.items.map(({ isHeld }) => isHeld)).toEqual([null, null]);
  const log = await owner.auditEvent.findMany({ where: { provinceId: scene.province.id, subject: "hold" } });
  const told = JSON.stringify(log.map(({ subjectLabel, reason, after }) => [subjectLabel, reason, after]));
  expect(told).not.toContain("tố cáo");
  expect(told).not.toContain("Sở thứ 1");
  expect(log[0]?.unitId).toBeNull();
});
