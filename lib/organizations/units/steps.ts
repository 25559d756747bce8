import "server-only";
import { type Day, fromDateColumn, startOfDay, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { Refusal } from "@/lib/refusal";
import { inForceOn } from "../queries";
import { unitObstacleText } from "../text";
import { endOfVersionObstacle, type UnitObstacle } from "./rules";

export const refuse = (obstacle: UnitObstacle, field?: string) => {
  const text = unitObstacleText[obstacle];
  return new Refusal("rule", text, obstacle, field ? { [field]: text } : undefined);
};

/** The state a unit is in on a day, with everything a new one is compared with. */
export async function findState(tx: Transaction, provinceId: string, unitId: string, day: Day) {
  const row = await tx.orgUnitVersion.findFirst({
    where: { provinceId, unitId, ...inForceOn(day) },
    select: {
      id: true,
      unitId: true,
      name: true,
      shortName: true,
      kind: true,
      parentId: true,
      blockId: true,
      position: true,
      path: true,
      validFrom: true,
      validTo: true,
      unit: { select: { code: true } },
    },
  });
  if (!row) return null;
  const { validFrom, validTo, unit, ...state } = row;
  return {
    ...state,
    code: unit.code,
    validFrom: fromDateColumn(validFrom),
    validTo: validTo && fromDateColumn(validTo),
  };
}
export type UnitState = NonNullable<Awaited<ReturnType<typeof findState>>>;

/** Throws unless the state can give way to another from `day` on: it is the last one, and nothing handed in since names it. */
export async function assertMayEnd(tx: Transaction, state: UnitState | null, day: Day): Promise<UnitState> {
  if (!state) throw refuse("not-in-force", "effectiveOn");
  const handedIn = { unitVersionId: state.id, submittedAt: { gte: startOfDay(day) } };
  const filing = await tx.filing.findFirst({ where: handedIn, select: { id: true } });
  const registration = await tx.registration.findFirst({ where: handedIn, select: { id: true } });
  const obstacle = endOfVersionObstacle(state, { usedAfter: filing !== null || registration !== null });
  if (obstacle) throw refuse(obstacle, "effectiveOn");
  return state;
}

/** Ends the states of units with the day before `day`. */
export function endStates(tx: Transaction, versionIds: string[], day: Day) {
  return tx.orgUnitVersion.updateMany({
    where: { id: { in: versionIds } },
    data: { validTo: toDateColumn(day) },
  });
}

/** The units directly or further below a path on a day, without the unit itself. */
export function listBelow(tx: Transaction, provinceId: string, { path, unitId }: UnitState, day: Day) {
  return tx.orgUnitVersion.findMany({
    where: { provinceId, path: { startsWith: path }, unitId: { not: unitId }, ...inForceOn(day) },
    select: {
      id: true,
      unitId: true,
      name: true,
      shortName: true,
      kind: true,
      parentId: true,
      blockId: true,
      position: true,
      path: true,
      validTo: true,
    },
  });
}
