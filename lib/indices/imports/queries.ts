import "server-only";
import { fromDateColumn, toDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { listUnitsOn } from "@/lib/organizations/queries";
import { criteriaFields, criterionOf, scoresOf } from "../criteria/queries";
import { importsFor } from "../policy";
import type { ImportInput } from "../schema";
import type { ChosenColumns } from "./columns/rules";
import type { CheckedRow, Known } from "./rules";

/** The units, names, scale, bands and results in force that the rows of a file are judged by. */
export async function findKnown(
  tx: Transaction,
  { provinceId }: Pick<Actor, "provinceId">,
  { indexCode, year, scope }: Pick<ImportInput, "indexCode" | "year" | "scope">,
): Promise<(Known & { indexId: string }) | null> {
  const index = await tx.indexDefinition.findUnique({
    where: { provinceId_code: { provinceId, code: indexCode } },
    select: { id: true, scaleMin: true, scaleMax: true },
  });
  if (!index) return null;
  const units = await listUnitsOn(tx, provinceId, `${year}-12-31`);
  const names = await tx.orgUnitVersion.findMany({
    where: { provinceId },
    select: { unitId: true, name: true, shortName: true },
  });
  const aliases = await tx.unitAlias.findMany({
    where: { provinceId },
    select: { unitId: true, given: true },
  });
  const former = await tx.orgUnitSuccession.findMany({
    where: { provinceId },
    select: { fromUnitId: true, toUnitId: true },
  });
  const results = await tx.indexResult.findMany({
    where: { indexId: index.id, year, scope, status: { not: "CORRECTED" } },
    select: {
      id: true,
      unitId: true,
      value: true,
      gradeCode: true,
      applicability: true,
      selfScore: true,
      appraisedScore: true,
      surveyScore: true,
      basis: true,
      note: true,
      criteria: criteriaFields,
    },
  });
  const scales = await tx.gradeScale.findMany({
    where: { indexId: index.id, year },
    select: { blockId: true, bands: { select: { code: true, name: true, rank: true, lowest: true } } },
  });
  const bands = new Map(
    scales.map(({ blockId, bands: rows }) => [
      blockId,
      rows.map((band) => ({ ...band, lowest: band.lowest?.toString() ?? null })),
    ]),
  );
  const national = scope === "NATIONAL";
  const province = await tx.province.findUniqueOrThrow({
    where: { id: provinceId },
    select: { name: true, shortName: true, former: { select: { name: true, shortName: true } } },
  });
  // Tables of the whole country name provinces, not their committees: "Gia Lai", "Tỉnh Gia Lai", "TP Đà Nẵng".
  const named = ({ name, shortName }: { name: string; shortName: string }) =>
    national ? [name, shortName, ...["Tỉnh", "Thành phố", "TP"].map((rank) => `${rank} ${shortName}`)] : [];
  const namesOf = (unitId: string | null) =>
    names.filter((version) => version.unitId === unitId).flatMap(({ name, shortName }) => [name, shortName]);
  return {
    indexId: index.id,
    scale: { min: index.scaleMin.toString(), max: index.scaleMax.toString() },
    // The bands are the province's own, for its units: a value published of the whole province has none.
    bandsOf: (blockId) => (national ? [] : (bands.get(blockId) ?? bands.get(null) ?? [])),
    inForce: new Map(
      results.map(({ unitId, value, criteria, ...row }) => [
        unitId,
        { ...row, ...scoresOf(row), value: value?.toString() ?? null, criteria: criteria.map(criterionOf) },
      ]),
    ),
    units: units
      .filter(({ kind }) => (kind === "PROVINCE_COMMITTEE") === national)
      .map(({ id, unitId, name, unit, block }) => ({
        unitId,
        unitVersionId: id,
        name,
        code: unit.code,
        blockId: block?.id ?? null,
        names: [
          ...namesOf(unitId),
          ...named(province),
          ...aliases.filter((alias) => alias.unitId === unitId).map(({ given }) => given),
        ],
        formerNames: [
          ...former
            .filter(({ toUnitId }) => toUnitId === unitId)
            .flatMap(({ fromUnitId }) => namesOf(fromUnitId)),
          ...province.former.flatMap(named),
        ],
      })),
  };
}

const fields = {
  id: true,
  scope: true,
  year: true,
  document: true,
  recognisedOn: true,
  fileName: true,
  errorCount: true,
  status: true,
  createdAt: true,
  appliedAt: true,
  version: true,
  index: { select: { code: true, shortName: true, unit: true } },
} as const;

/** The latest imports of the province, newest first. */
export const listImports = (actor: Actor) =>
  read(actor, (tx) =>
    tx.indexImport.findMany({
      where: importsFor(actor, "index.import"),
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 30,
      select: fields,
    }),
  );

/** One import with every row as it was read and judged; null when out of reach. */
export function findImport(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const found = await tx.indexImport.findFirst({
      where: { id, AND: importsFor(actor, "index.import") },
      select: { ...fields, rows: true, columns: true },
    });
    if (!found) return null;
    const rows = found.rows as unknown as CheckedRow[];
    const isOpen = found.status === "CHECKED";
    return {
      ...found,
      recognisedOn: fromDateColumn(found.recognisedOn),
      rows,
      columns: found.columns as ChosenColumns | null,
      /** Units a name can be matched with by hand, while there are names nobody answers to. */
      units:
        isOpen && rows.some(({ unitId }) => unitId === null)
          ? (await listUnitsOn(tx, actor.provinceId, `${found.year}-12-31`))
              .filter(({ kind }) => (kind === "PROVINCE_COMMITTEE") === (found.scope === "NATIONAL"))
              .map(({ unitId, name }) => ({ unitId, name }))
          : [],
    };
  });
}

/** The file of an import with what was found wrong with each row; null when out of reach or kept no longer. */
export function findImportFile(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const found = await tx.indexImport.findFirst({
      where: { id, AND: importsFor(actor, "index.import") },
      select: { content: true, fileName: true, rows: true, columns: true },
    });
    if (!found?.content) return null;
    return {
      content: new Uint8Array(found.content),
      fileName: found.fileName,
      rows: found.rows as unknown as CheckedRow[],
      columns: found.columns as ChosenColumns | null,
    };
  });
}

/** Whether an official run has rested on results of a year after a moment. */
export const isUsedByRun = async (tx: Transaction, provinceId: string, year: number, since: Date) =>
  (await tx.evaluationRun.count({
    where: {
      provinceId,
      kind: "OFFICIAL",
      dataAt: { gte: since },
      status: { not: "FAILED" },
      round: { year: { gte: year }, startsOn: { lte: toDateColumn(`${year}-12-31`) } },
    },
  })) > 0;
