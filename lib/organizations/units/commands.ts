import "server-only";
import { recordAudit } from "@/lib/audit";
import { toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { assertMay, organizationFor } from "../policy";
import { isChanged, movedPath, parentObstacle, pathBelow } from "./rules";
import type { NewUnit, UnitChange } from "./schema";
import { assertMayEnd, endStates, findState, listBelow, refuse, type UnitState } from "./steps";

/** Enters a unit that begins on a day. */
export function addUnit(actor: Actor, input: NewUnit, now = new Date()) {
  return transaction(actor, async (tx) => {
    assertMay(actor, "organization.manage");
    const { provinceId } = actor;
    const { code, effectiveOn, legalDocument, ...state } = input;
    const parent = await parentOf(tx, provinceId, null, input);
    const block = await blockOf(tx, provinceId, state.blockId);
    const id = await openUnit(tx, provinceId, code);
    const validFrom = toDateColumn(effectiveOn);
    const version = { ...state, unitId: id, path: pathBelow(parent, id), validFrom, legalDocument };
    await tx.orgUnitVersion.create({ data: { provinceId, ...version }, select: { id: true } });
    await recordAudit(tx, actor, "unit.add", id, {
      label: state.name,
      unitId: id,
      after: { ...shown(state, parent?.name ?? null, block), code, effectiveOn, legalDocument },
      at: now,
    });
    return { id };
  });
}

/**
 * A new state of a unit from a day on: another name, kind, parent, block or place in the order. A new
 * name also leaves a succession row. The first day of the present state corrects it instead.
 */
export function changeUnit(actor: Actor, input: UnitChange, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { provinceId } = actor;
    const { unitId, versionId, effectiveOn, legalDocument, ...after } = input;
    const known = await tx.orgUnit.findFirst({
      where: { id: unitId, AND: organizationFor(actor, "organization.manage") },
      select: { id: true },
    });
    if (!known) throw new Refusal("not-found");
    const before = await assertMayEnd(tx, await findState(tx, provinceId, unitId, effectiveOn), effectiveOn);
    if (before.id !== versionId) throw new Refusal("conflict");
    if (!isChanged(stateOf(before), after)) throw refuse("nothing-changed");
    const parent = await parentOf(tx, provinceId, before, input);
    const block = await blockOf(tx, provinceId, after.blockId);
    const path = pathBelow(parent, unitId);
    const version = { ...after, path, legalDocument };
    const isCorrection = before.validFrom === effectiveOn;
    if (isCorrection) {
      await tx.orgUnitVersion.updateMany({ where: { id: before.id }, data: version });
    } else {
      await endStates(tx, [before.id], effectiveOn);
      const validFrom = toDateColumn(effectiveOn);
      await tx.orgUnitVersion.create({
        data: { provinceId, unitId, ...version, validFrom },
        select: { id: true },
      });
    }
    if (path !== before.path) await moveBelow(tx, provinceId, before, path, { effectiveOn, legalDocument });
    const isRenamed = before.name !== after.name && !isCorrection;
    if (isRenamed) {
      const toName = after.name;
      const facts = { kind: "RENAME" as const, effectiveOn: toDateColumn(effectiveOn), legalDocument };
      await tx.orgUnitSuccession.create({
        data: { provinceId, fromUnitId: unitId, toUnitId: unitId, toName, ...facts },
        select: { id: true },
      });
    }
    const former = before.parentId
      ? await findState(tx, provinceId, before.parentId, before.validFrom)
      : null;
    const verb = isCorrection ? "unit.correct" : isRenamed ? "unit.rename" : "unit.change";
    await recordAudit(tx, actor, verb, unitId, {
      label: before.name,
      unitId,
      before: shown(before, former?.name ?? null, await blockOf(tx, provinceId, before.blockId)),
      after: { ...shown(after, parent?.name ?? null, block), effectiveOn, legalDocument },
      at: now,
    });
    return { id: unitId };
  });
}

type State = Pick<UnitState, "name" | "shortName" | "kind" | "parentId" | "blockId" | "position">;
const stateOf = ({ name, shortName, kind, parentId, blockId, position }: State): State => ({
  name,
  shortName,
  kind,
  parentId,
  blockId,
  position,
});
/** As the log tells it: with names where the row has ids. */
const shown = ({ name, kind, position }: State, parent: string | null, block: string | null) => ({
  name,
  kind,
  position,
  parent,
  block,
});

/** A unit by its code; the code belongs to one unit for good. */
export async function openUnit(tx: Transaction, provinceId: string, code: string): Promise<string> {
  const taken = await tx.orgUnit.findFirst({ where: { provinceId, code }, select: { id: true } });
  if (taken) throw refuse("code-taken", "code");
  const { id } = await tx.orgUnit.create({ data: { provinceId, code }, select: { id: true } });
  return id;
}

async function blockOf(tx: Transaction, provinceId: string, blockId: string | null): Promise<string | null> {
  if (!blockId) return null;
  const block = await tx.emulationBlock.findFirst({
    where: { provinceId, id: blockId },
    select: { name: true },
  });
  if (!block) throw refuse("block-unknown", "blockId");
  return block.name;
}

async function parentOf(
  tx: Transaction,
  provinceId: string,
  own: UnitState | null,
  { parentId, effectiveOn }: { parentId: string | null; effectiveOn: string },
) {
  if (!parentId) return null;
  const parent = await findState(tx, provinceId, parentId, effectiveOn);
  const obstacle = parentObstacle(own, parent);
  if (obstacle) throw refuse(obstacle, "parentId");
  return parent;
}

/** Whatever hangs below a moved unit moves with it, each with a new state from the same day on. */
async function moveBelow(
  tx: Transaction,
  provinceId: string,
  moved: UnitState,
  path: string,
  { effectiveOn, legalDocument }: { effectiveOn: string; legalDocument: string },
) {
  const below = await listBelow(tx, provinceId, moved, effectiveOn);
  if (below.some(({ validTo }) => validTo !== null)) throw refuse("later-version", "effectiveOn");
  const started = toDateColumn(effectiveOn);
  // What began that very day has no earlier state to keep.
  const fresh = await tx.orgUnitVersion.findMany({
    where: { id: { in: below.map(({ id }) => id) }, validFrom: started },
    select: { id: true },
  });
  const isFresh = new Set(fresh.map(({ id }) => id));
  const older = below.filter(({ id }) => !isFresh.has(id));
  await endStates(
    tx,
    older.map(({ id }) => id),
    effectiveOn,
  );
  await tx.orgUnitVersion.createMany({
    data: older.map(({ id: _, path: old, ...state }) => ({
      ...state,
      provinceId,
      path: movedPath(old, moved.path, path),
      validFrom: started,
      legalDocument,
    })),
  });
  if (isFresh.size > 0)
    await tx.$executeRaw`
      update "OrgUnitVersion" set "path" = ${path} || substr("path", ${moved.path.length + 1})
      where "id" = any(${[...isFresh]}::text[])`;
}
