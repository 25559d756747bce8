import "server-only";
import { type Day, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";

const inForce = (on: Date) => ({ validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gt: on } }] });

/** The unit and all below it as they are on the day, in order of precedence: who may stand on its sheet. */
export async function listSubtree(tx: Transaction, path: string, day: Day) {
  const units = await tx.orgUnitVersion.findMany({
    where: { path: { startsWith: path }, ...inForce(toDateColumn(day)) },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { unitId: true, name: true, path: true },
  });
  const isTop = (unit: { path: string }) => unit.path === path;
  return [...units.filter(isTop), ...units.filter((unit) => !isTop(unit))];
}

/** The people who serve in these units on the day; only `personIds` of them when given. */
export async function listStaff(tx: Transaction, unitIds: string[], day: Day, personIds?: string[]) {
  const rows = await tx.personPosting.findMany({
    where: {
      unitId: { in: unitIds },
      ...(personIds ? { personId: { in: personIds } } : {}),
      ...inForce(toDateColumn(day)),
    },
    orderBy: [{ person: { searchKey: "asc" } }, { personId: "asc" }],
    select: {
      personId: true,
      unitId: true,
      post: true,
      person: { select: { fullName: true, staffCode: true } },
    },
  });
  return rows.map(({ person, ...posting }) => ({ ...posting, ...person }));
}
export type StaffMember = Awaited<ReturnType<typeof listStaff>>[number];
