import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import type { Prisma } from "@/prisma/generated/client";

const fields = {
  id: true,
  version: true,
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
      version: true,
      year: true,
      blockId: true,
      document: true,
      bands: { orderBy: { rank: "asc" }, select: { code: true, name: true, lowest: true } },
    },
  },
} satisfies Prisma.IndexDefinitionSelect;

/** The catalogue of indices with their grade scales: per year and block, bands from best to worst. */
export function findIndexCatalogue(actor: Actor) {
  return read(actor, (tx) => listDefinitions(tx, actor));
}
export type CatalogueIndex = Awaited<ReturnType<typeof findIndexCatalogue>>[number];

/** One index of the catalogue, with the blocks a scale may be for; null when out of reach. */
export function findCatalogueIndex(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const [index] = await listDefinitions(tx, actor, id);
    return index ? { ...index, blocks: await listBlocks(tx, actor) } : null;
  });
}

const listBlocks = (tx: Transaction, { provinceId }: Actor) =>
  tx.emulationBlock.findMany({
    where: { provinceId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });

async function listDefinitions(tx: Transaction, actor: Actor, id?: string) {
  const rows = await tx.indexDefinition.findMany({
    where: { ...(id ? { id } : {}), AND: rowsOfProvince(actor, "rule.read") },
    orderBy: { code: "asc" },
    select: fields,
  });
  const names = new Map((await listBlocks(tx, actor)).map(({ id: blockId, name }) => [blockId, name]));
  return rows.map(({ scaleMin, scaleMax, scales, ...index }) => ({
    ...index,
    scaleMin: scaleMin.toString(),
    scaleMax: scaleMax.toString(),
    scales: scales.map(({ bands, ...scale }) => ({
      ...scale,
      blockName: (scale.blockId && names.get(scale.blockId)) ?? null,
      bands: bands.map(({ lowest, ...band }) => ({ ...band, lowest: lowest?.toString() ?? null })),
    })),
  }));
}
