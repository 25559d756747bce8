import "server-only";
import { type Day, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { UnitKind } from "@/prisma/generated/enums";

/** The `where` of dated rows (units, memberships, rules) that are in force on a day. */
export const inForceOn = (day: Day) => {
  const on = toDateColumn(day);
  return { validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gt: on } }] };
};

export type UnitOnDay = {
  id: string;
  unitId: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  parentId: string | null;
  path: string;
  position: number;
  block: { id: string; code: string; name: string; position: number } | null;
  unit: { code: string };
};

type UnitRow = Omit<UnitOnDay, "block" | "unit"> & {
  code: string;
  blockId: string | null;
  blockCode: string;
  blockName: string;
  blockPosition: number;
};

/**
 * The units of the province as they were on a day, in the official order of precedence. One statement, and no object
 * in it: reading two of them in each of some hundred rows costs a page more than the statement.
 */
export async function listUnitsOn(tx: Transaction, provinceId: string, day: Day): Promise<UnitOnDay[]> {
  const rows = await tx.$queryRaw<UnitRow[]>`
    select v."id", v."unitId", v."name", v."shortName", v."kind"::text as "kind", v."parentId", v."path", v."position", u."code",
           b."id" as "blockId", b."code" as "blockCode", b."name" as "blockName", b."position" as "blockPosition"
      from "OrgUnitVersion" v
      join "OrgUnit" u on u."id" = v."unitId"
      left join "EmulationBlock" b on b."id" = v."blockId"
     where v."provinceId" = ${provinceId} and v."validFrom" <= ${day}::date and (v."validTo" is null or v."validTo" > ${day}::date)
     order by v."position", v."name"`;
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unitId,
    name: row.name,
    shortName: row.shortName,
    kind: row.kind,
    parentId: row.parentId,
    path: row.path,
    position: row.position,
    block: row.blockId
      ? { id: row.blockId, code: row.blockCode, name: row.blockName, position: row.blockPosition }
      : null,
    unit: { code: row.code },
  }));
}

/** One unit as it was on a day; null when it did not exist then. */
export function findUnitOn(tx: Transaction, unitId: string, day: Day) {
  return tx.orgUnitVersion.findFirst({
    where: { unitId, ...inForceOn(day) },
    select: {
      id: true,
      unitId: true,
      name: true,
      shortName: true,
      kind: true,
      parentId: true,
      path: true,
      block: { select: { id: true, code: true, name: true } },
    },
  });
}

/** What became of units: successions by unit, for "(nay thuộc …)" after a name of its time. */
export async function listSuccessions(tx: Transaction, unitIds: string[]) {
  const rows = await tx.orgUnitSuccession.findMany({
    where: { fromUnitId: { in: unitIds } },
    select: {
      fromUnitId: true,
      toUnitId: true,
      toName: true,
      kind: true,
      effectiveOn: true,
      legalDocument: true,
    },
  });
  return new Map(rows.map((row) => [row.fromUnitId, row]));
}

/** The dated attributes ("SUBJECT_TO_DDCI") of the province's units on a day. */
export function listAttributesOn(
  tx: Transaction,
  provinceId: string,
  day: Day,
  unitIds: readonly string[] | null = null,
) {
  return tx.orgUnitAttribute.findMany({
    where: { provinceId, ...inForceOn(day), ...(unitIds ? { unitId: { in: [...unitIds] } } : {}) },
    select: { id: true, unitId: true, attribute: true, applies: true, document: true },
  });
}
