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

/** The units of the province as they were on a day, in the official order of precedence. One statement. */
export function listUnitsOn(tx: Transaction, provinceId: string, day: Day): Promise<UnitOnDay[]> {
  return tx.$queryRaw<UnitOnDay[]>`
    select v."id", v."unitId", v."name", v."shortName", v."kind"::text as "kind", v."parentId", v."path", v."position",
           case when b."id" is not null
             then jsonb_build_object('id', b."id", 'code', b."code", 'name', b."name", 'position', b."position") end as "block",
           jsonb_build_object('code', u."code") as "unit"
      from "OrgUnitVersion" v
      join "OrgUnit" u on u."id" = v."unitId"
      left join "EmulationBlock" b on b."id" = v."blockId"
     where v."provinceId" = ${provinceId} and v."validFrom" <= ${day}::date and (v."validTo" is null or v."validTo" > ${day}::date)
     order by v."position", v."name"`;
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
