import { closeRound } from "@/lib/campaigns/rounds/commands";
import { read } from "@/lib/database";
import type { World } from "../world";
import { seedCurrent } from "./plans/current";
import { seedSources } from "./plans/sources";

/** Plans, rounds and reporting periods, each issued by the people and on the day it was. */
export async function seedCampaigns(world: World) {
  await seedSources(world);
  await seedCurrent(world);
}

/** The last stage: rounds of the sources whose time is over end, once everything in them has been written. */
export async function closeEndedRounds(world: World) {
  for (const key of ["binh-dinh", "kien-giang", "tam-nong", "nguon-000"] as const) {
    const manager = world.provinces[key].actor("planningHead");
    const rounds = await read(manager, (tx) =>
      tx.round.findMany({
        where: { status: "OPEN" },
        orderBy: { endsOn: "asc" },
        select: { id: true, version: true, endsOn: true },
      }),
    );
    for (const { id, version, endsOn } of rounds) {
      // Results of a year are worked on until the summer after it.
      const closedOn = new Date(Math.min(endsOn.getTime() + 200 * 86_400_000, world.now.getTime()));
      await closeRound(manager, { roundId: id, version }, closedOn);
    }
  }
}
