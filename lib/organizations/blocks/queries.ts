import "server-only";
import { dayOf } from "@/lib/calendar";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { organizationFor } from "../policy";
import { inForceOn } from "../queries";

/** The emulation blocks in their order, each with how many units stand in it today. */
export function listBlocks(actor: Actor, now = new Date()) {
  return read(actor, async (tx) => {
    const where = organizationFor(actor, "organization.read");
    const blocks = await tx.emulationBlock.findMany({
      where,
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: { id: true, code: true, name: true, position: true, version: true },
    });
    const counts = await tx.orgUnitVersion.groupBy({
      by: ["blockId"],
      where: { provinceId: actor.provinceId, blockId: { not: null }, ...inForceOn(dayOf(now)) },
      _count: { _all: true },
    });
    const unitsIn = new Map(counts.map(({ blockId, _count }) => [blockId, _count._all]));
    return blocks.map((block) => ({ ...block, unitCount: unitsIn.get(block.id) ?? 0 }));
  });
}
export type BlockItem = Awaited<ReturnType<typeof listBlocks>>[number];
