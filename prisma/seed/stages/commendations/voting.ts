import type { World } from "../../world";
import { castAll, openSession } from "./council";
import { daysAgo, type JudgedRound, listed } from "./nominating";

/** People of the central agencies: the vote is open, four of nine members have cast theirs. */
export async function seedVoting(world: World, round: JudgedRound) {
  const people = await listed(world, round, "INDIVIDUAL");
  if (people.length === 0) return;
  const at = daysAgo(world, 1, "08:00");
  const session = await openSession(world, round, {
    title: `Phiên họp xét tặng Bằng khen cho cá nhân thuộc cơ quan trung ương trên địa bàn, ${round.title.toLocaleLowerCase("vi")}`,
    at,
    place: "Phòng họp trực tuyến của UBND tỉnh",
    nominationIds: people.map(({ id }) => id),
  });
  await castAll(world, session.id, at, () => "AGREE", 4);
}
