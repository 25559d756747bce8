import { enterGoldenBook } from "@/lib/commendations/certificates/commands";
import { draftDecision } from "@/lib/commendations/decisions/commands";
import { issueDecision } from "@/lib/commendations/decisions/issuing/commands";
import { publishDecision } from "@/lib/commendations/decisions/publishing/commands";
import { findDecision } from "@/lib/commendations/decisions/queries";
import { revokeAward } from "@/lib/commendations/decisions/revocations/commands";
import { signProposal, submitProposal } from "@/lib/commendations/proposals/commands";
import { draftProposal } from "@/lib/commendations/proposals/drafting/commands";
import { agreeRest, decideLine, readAttention } from "@/lib/commendations/proposals/lines/commands";
import { findProposal } from "@/lib/commendations/proposals/queries";
import type { World } from "../../world";
import { castAll, finishSession, openSession } from "./council";
import { type JudgedRound, listed } from "./nominating";

/** Collectives: voted on in March, decided and published in April, one award taken back in May. */
export async function seedAwarded(world: World, round: JudgedRound) {
  const at = world.at(world.day(1, "03-24"), "08:30");
  const collectives = await listed(world, round, "COLLECTIVE");
  const session = await openSession(world, round, {
    title: `Phiên họp xét tặng Bằng khen cho tập thể, ${round.title.toLocaleLowerCase("vi")}`,
    at,
    place: "Phòng họp số 2, trụ sở UBND tỉnh",
    nominationIds: collectives.map(({ id }) => id),
  });
  const added = collectives.find(({ byVerdict }) => !byVerdict)?.subjectName;
  await castAll(world, session.id, at, (seat, name) => (name === added && seat === 5 ? "OTHER" : "AGREE"));
  await finishSession(world, session, at);
  const proposalId = await decide(world, session.id);
  await award(world, proposalId);
}

async function decide(world: World, sessionId: string) {
  const leader = world.actor("leader");
  const on = (day: string, time: string) => world.at(world.day(1, day), time);
  const draft = await draftProposal(world.actor("planner"), { sessionId }, on("03-26", "10:00"));
  const sent = await submitProposal(world.actor("planningHead"), draft, on("03-27", "15:30"));
  await readAttention(leader, sent, on("03-31", "08:10"));
  const paper = await findProposal(leader, draft.id, on("03-31", "08:10"));
  for (const line of paper?.lines ?? []) {
    if (line.attention.length === 0) continue;
    await decideLine(
      leader,
      {
        id: line.id,
        version: line.version,
        decision: "RETURNED",
        reason: "Vượt số lượng của khối. Xem xét ở đợt sau (số liệu minh họa).",
      },
      on("03-31", "08:20"),
    );
  }
  const seen = await findProposal(leader, draft.id, on("03-31", "08:25"));
  const rest = await agreeRest(leader, { id: draft.id, version: seen?.version ?? 0 }, on("03-31", "08:25"));
  await signProposal(leader, { id: draft.id, version: rest.version }, on("03-31", "08:30"));
  return draft.id;
}

async function award(world: World, proposalId: string) {
  const leader = world.actor("leader");
  const on = (day: string, time: string) => world.at(world.day(1, day), time);
  const signature = { signerName: leader.name, signatureForm: "NONE" as const };
  const draft = await draftDecision(world.actor("planner"), { proposalId }, on("04-01", "09:00"));
  const issued = await issueDecision(
    leader,
    { id: draft.id, version: draft.version, number: 515, signedOn: world.day(1, "04-03"), ...signature },
    on("04-03", "16:00"),
  );
  await publishDecision(world.actor("planningHead"), issued, on("04-06", "16:25"));
  await enterGoldenBook(world.actor("planner"), { decisionId: draft.id }, on("04-07", "09:10"));

  const decision = await findDecision(leader, draft.id, on("05-14", "09:00"));
  const line = decision?.lines.at(-1);
  if (!line?.id) return;
  const revoked = await revokeAward(
    leader,
    {
      awardId: line.id,
      version: line.version,
      reason: "Số liệu quý III được kết luận kê khai chưa đúng, không còn đủ điều kiện (số liệu minh họa)",
      recoverMoney: true,
      number: 688,
      signedOn: world.day(1, "05-14"),
      ...signature,
    },
    on("05-14", "15:00"),
  );
  await publishDecision(
    world.actor("planningHead"),
    { id: revoked.decisionId, version: 1 },
    on("05-15", "09:30"),
  );
}
