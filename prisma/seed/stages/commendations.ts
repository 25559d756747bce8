import type { World } from "../world";
import { seedAwarded } from "./commendations/awarded";
import { findJudgedRound, nominate } from "./commendations/nominating";
import { seedVoting } from "./commendations/voting";
import { seedWaiting } from "./commendations/waiting";

/**
 * From the recognised run of the complete year: collectives commended in spring, with one award taken
 * back since; people of the departments before leadership now; the last ones before the council.
 */
export async function seedCommendations(world: World) {
  const round = await findJudgedRound(world);
  await nominate(world, round);
  await seedAwarded(world, round);
  await seedWaiting(world, round);
  await seedVoting(world, round);
}
