import { submitProposal } from "@/lib/commendations/proposals/commands";
import { draftProposal } from "@/lib/commendations/proposals/drafting/commands";
import type { World } from "../../world";
import { castAll, finishSession, openSession } from "./council";
import { daysAgo, type JudgedRound, listed } from "./nominating";

/** People of the departments: the council has voted, the paper waits for leadership with what to heed first. */
export async function seedWaiting(world: World, round: JudgedRound) {
  const people = (await listed(world, round, "INDIVIDUAL")).filter(
    ({ blockCode, byVerdict }) => blockCode === "so-nganh" || !byVerdict,
  );
  const at = daysAgo(world, 12, "08:30");
  const session = await openSession(world, round, {
    title: `Phiên họp xét tặng Bằng khen cho cá nhân thuộc các sở, ban, ngành, ${round.title.toLocaleLowerCase("vi")}`,
    at,
    place: "Phòng họp số 2, trụ sở UBND tỉnh",
    nominationIds: people.map(({ id }) => id),
  });
  // One voice against one person: just what the threshold allows, which leadership is told.
  const doubted = people.filter(({ byVerdict }) => byVerdict)[1]?.subjectName;
  await castAll(world, session.id, at, (seat, name) =>
    name === doubted && seat === 3 ? "DISAGREE" : "AGREE",
  );
  await finishSession(world, session, at);
  const draft = await draftProposal(
    world.actor("planner"),
    { sessionId: session.id },
    daysAgo(world, 8, "10:00"),
  );
  await submitProposal(world.actor("planningHead"), draft, daysAgo(world, 3, "15:40"));
}
