import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";

/** The catalogue of indices with their grade scales: per year and block, bands from best to worst. */
export function findIndexCatalogue(actor: Actor) {
  return read(actor, async (tx) => {
    const rows = await tx.indexDefinition.findMany({
      where: rowsOfProvince(actor, "rule.read"),
      orderBy: { code: "asc" },
      select: {
        id: true,
        code: true,
        name: true,
        shortName: true,
        unit: true,
        scaleMin: true,
        scaleMax: true,
        measuredBy: true,
        scales: {
          orderBy: [{ year: "desc" }, { blockId: { sort: "asc", nulls: "first" } }],
          select: {
            id: true,
            year: true,
            blockId: true,
            document: true,
            bands: { orderBy: { rank: "asc" }, select: { code: true, name: true, lowest: true } },
          },
        },
      },
    });
    const blocks = await tx.emulationBlock.findMany({
      where: { provinceId: actor.provinceId },
      select: { id: true, name: true },
    });
    const blockName = (id: string | null) => blocks.find((block) => block.id === id)?.name ?? null;
    return rows.map(({ scaleMin, scaleMax, scales, ...index }) => ({
      ...index,
      scaleMin: scaleMin.toString(),
      scaleMax: scaleMax.toString(),
      scales: scales.map(({ blockId, bands, ...scale }) => ({
        ...scale,
        blockName: blockName(blockId),
        bands: bands.map(({ lowest, ...band }) => ({ ...band, lowest: lowest?.toString() ?? null })),
      })),
    }));
  });
}
export type CatalogueIndex = Awaited<ReturnType<typeof findIndexCatalogue>>[number];
