import "server-only";
import { type Day, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";

/** The `where` of dated rows (units, memberships, rules) that are in force on a day. */
export const inForceOn = (day: Day) => {
  const on = toDateColumn(day);
  return { validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gt: on } }] };
};

/** The units of the province as they were on a day, in the official order of precedence. */
export function listUnitsOn(tx: Transaction, provinceId: string, day: Day) {
  return tx.orgUnitVersion.findMany({
    where: { provinceId, ...inForceOn(day) },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: {
      id: true,
      unitId: true,
      name: true,
      shortName: true,
      kind: true,
      parentId: true,
      path: true,
      position: true,
      block: { select: { id: true, code: true, name: true, position: true } },
      unit: { select: { code: true } },
    },
  });
}
export type UnitOnDay = Awaited<ReturnType<typeof listUnitsOn>>[number];

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
export function listAttributesOn(tx: Transaction, provinceId: string, day: Day) {
  return tx.orgUnitAttribute.findMany({
    where: { provinceId, ...inForceOn(day) },
    select: { id: true, unitId: true, attribute: true, applies: true, document: true },
  });
}
