import "server-only";
import { fromDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { criteriaFields, criterionOf, scoresOf } from "./criteria/queries";
import { gapOf, totalsOf } from "./criteria/rules";
import { resultsFor } from "./policy";
import { type ResultFilter, resultPage } from "./schema";

/** The catalogue of indices with their scales by year. */
export function listIndices(actor: Actor) {
  return read(actor, (tx) =>
    tx.indexDefinition.findMany({
      where: { provinceId: actor.provinceId },
      orderBy: { code: "asc" },
      select: { id: true, code: true, name: true, shortName: true, unit: true, measuredBy: true },
    }),
  );
}

const fields = {
  id: true,
  scope: true,
  year: true,
  unitId: true,
  applicability: true,
  exemptReason: true,
  value: true,
  gradeCode: true,
  rankInBlock: true,
  status: true,
  basis: true,
  document: true,
  recognisedOn: true,
  note: true,
  version: true,
  selfScore: true,
  appraisedScore: true,
  surveyScore: true,
  index: { select: { code: true, shortName: true, unit: true } },
  unitVersion: { select: { name: true, position: true } },
} as const;

/** Results in force, keyset-paged by id. */
export function listResults(actor: Actor, { year, index, unit, cursor, limit }: ResultFilter) {
  const after = resultPage.read(cursor);
  return read(actor, async (tx) => {
    const rows = await tx.indexResult.findMany({
      where: {
        status: { not: "CORRECTED" },
        AND: resultsFor(actor, "index.read"),
        ...(year ? { year } : {}),
        ...(index ? { index: { code: index } } : {}),
        ...(unit ? { unitId: unit } : {}),
        ...(after ? { id: { gt: after[0] } } : {}),
      },
      orderBy: { id: "asc" },
      take: limit + 1,
      select: fields,
    });
    const items = rows.slice(0, limit).map(({ value, recognisedOn, ...row }) => ({
      ...row,
      value: value?.toString() ?? null,
      recognisedOn: recognisedOn && fromDateColumn(recognisedOn),
    }));
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? resultPage.write(last.id) : null };
  });
}

/** One version of a result with its criteria and what they add up to; null when out of reach. */
export function findResult(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const found = await tx.indexResult.findFirst({
      where: { id, AND: resultsFor(actor, "index.read") },
      select: {
        ...fields,
        maxApplicable: true,
        replacesId: true,
        replacedBy: { select: { id: true } },
        criteria: criteriaFields,
        indexId: true,
      },
    });
    if (!found) return null;
    const { value, maxApplicable, recognisedOn, replacedBy, criteria: stored, indexId, ...row } = found;
    const band = found.gradeCode
      ? await tx.gradeBand.findFirst({
          where: { code: found.gradeCode, scale: { indexId, year: found.year } },
          select: { name: true },
        })
      : null;
    const criteria = stored.map(criterionOf);
    return {
      ...row,
      ...scoresOf(found),
      value: value?.toString() ?? null,
      gradeName: band?.name ?? found.gradeCode,
      maxApplicable: maxApplicable?.toString() ?? null,
      recognisedOn: recognisedOn && fromDateColumn(recognisedOn),
      replacedById: replacedBy?.id ?? null,
      criteria: criteria.map((criterion) => ({ ...criterion, gap: gapOf(criterion) })),
      totals: totalsOf(criteria),
    };
  });
}

/**
 * Unit × index of one year, in the order of precedence, and apart from it what was published of the province as a
 * whole: what the page of a year shows. Three statements.
 */
export function findResultTable(actor: Actor, year: number) {
  return read(actor, async (tx) => {
    const rows = await tx.indexResult.findMany({
      where: { year, status: { not: "CORRECTED" }, AND: resultsFor(actor, "index.read") },
      orderBy: [
        { unitVersion: { position: "asc" } },
        { unitVersion: { name: "asc" } },
        { index: { code: "asc" } },
      ],
      select: fields,
    });
    const years = await tx.indexResult.findMany({
      where: resultsFor(actor, "index.read"),
      distinct: ["year"],
      orderBy: { year: "desc" },
      select: { year: true },
    });
    const bands = await tx.gradeBand.findMany({
      where: { scale: { year } },
      distinct: ["code"],
      select: { code: true, name: true },
    });
    const gradeName = new Map(bands.map(({ code, name }) => [code, name]));
    const units = new Map<
      string,
      {
        unitId: string;
        name: string;
        results: Record<
          string,
          {
            id: string;
            value: string | null;
            gradeCode: string | null;
            gradeName: string | null;
            exempt: boolean;
            derived: boolean;
            document: string;
          }
        >;
      }
    >();
    const outcomeOf = (row: (typeof rows)[number]) => ({
      id: row.id,
      value: row.value?.toString() ?? null,
      gradeCode: row.gradeCode,
      gradeName: row.gradeCode && (gradeName.get(row.gradeCode) ?? row.gradeCode),
      exempt: row.applicability === "EXEMPT",
      derived: row.basis === "derived",
      document: row.document,
    });
    for (const row of rows.filter(({ scope }) => scope === "INTERNAL")) {
      const unit = units.get(row.unitId) ?? { unitId: row.unitId, name: row.unitVersion.name, results: {} };
      unit.results[row.index.code] = outcomeOf(row);
      units.set(row.unitId, unit);
    }
    const national = rows
      .filter(({ scope }) => scope === "NATIONAL")
      .map((row) => ({ ...outcomeOf(row), code: row.index.code, unit: row.index.unit }));
    return { years: years.map((row) => row.year), units: [...units.values()], national };
  });
}
