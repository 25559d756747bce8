import "server-only";
import { recordAudit } from "@/lib/audit";
import { toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { assertMay } from "../policy";
import { openUnit } from "../units/commands";
import { pathBelow } from "../units/rules";
import type { Successor } from "../units/schema";
import { assertMayEnd, endStates, findState, listBelow, refuse, type UnitState } from "../units/steps";
import type { Succession } from "./schema";

type Receiver = { id: string; name: string };
type Target = { toUnitId: string | null; toName: string };

const verbOf: Record<Succession["kind"], string> = {
  MERGE_INTO_NEW: "unit.merge",
  MERGE_INTO_EXISTING: "unit.merge",
  SPLIT: "unit.split",
  DISSOLVE: "unit.dissolve",
};

/**
 * Merges, splits or dissolves units from a day on, in one piece: their states end, successors begin,
 * each unit leaves a succession row with the document, its accounts' roles and postings end, and
 * people of merged units are posted in the receiving one.
 */
export function succeedUnits(actor: Actor, input: Succession, now = new Date()) {
  return transaction(actor, async (tx) => {
    assertMay(actor, "organization.manage");
    const { provinceId } = actor;
    const { effectiveOn, legalDocument, kind } = input;
    const ending = await statesThatEnd(tx, provinceId, input);
    const receivers = await receiversOf(tx, provinceId, input, ending);
    const date = toDateColumn(effectiveOn);
    const fromIds = ending.map(({ unitId }) => unitId);
    await endStates(
      tx,
      ending.map(({ id }) => id),
      effectiveOn,
    );
    const targets: Target[] =
      input.kind === "DISSOLVE"
        ? [{ toUnitId: null, toName: input.toName }]
        : receivers.map(({ id, name }) => ({ toUnitId: id, toName: name }));
    const rows = fromIds.flatMap((fromUnitId) => targets.map((target) => ({ fromUnitId, ...target })));
    await tx.orgUnitSuccession.createMany({
      data: rows.map((row) => ({ ...row, provinceId, kind, effectiveOn: date, legalDocument })),
    });
    await endWhatHangsOn(tx, fromIds, date, kind.startsWith("MERGE") ? receivers[0] : undefined);
    const to = targets.map(({ toName }) => toName);
    for (const { unitId, name } of ending)
      await recordAudit(tx, actor, verbOf[kind], unitId, {
        label: name,
        unitId,
        after: { to, effectiveOn, legalDocument },
        at: now,
      });
    return { fromUnitIds: fromIds, toUnitIds: receivers.map(({ id }) => id) };
  });
}

async function statesThatEnd(tx: Transaction, provinceId: string, input: Succession) {
  const { fromUnitIds, effectiveOn } = input;
  const ending: UnitState[] = [];
  for (const unitId of fromUnitIds) {
    const unit = await tx.orgUnit.findFirst({ where: { id: unitId, provinceId }, select: { id: true } });
    if (!unit) throw new Refusal("not-found");
    const state = await assertMayEnd(tx, await findState(tx, provinceId, unitId, effectiveOn), effectiveOn);
    if (state.validFrom === effectiveOn) throw refuse("later-version", "effectiveOn");
    ending.push(state);
  }
  for (const state of ending) {
    const below = await listBelow(tx, provinceId, state, effectiveOn);
    if (below.some(({ unitId }) => !fromUnitIds.includes(unitId))) throw refuse("has-units-below");
  }
  return ending;
}

/** Who goes on: an existing unit, or new ones where the first of the ended stood. */
async function receiversOf(
  tx: Transaction,
  provinceId: string,
  input: Succession,
  ending: UnitState[],
): Promise<Receiver[]> {
  switch (input.kind) {
    case "DISSOLVE":
      return [];
    case "MERGE_INTO_EXISTING": {
      const receiver = await findState(tx, provinceId, input.toUnitId, input.effectiveOn);
      if (!receiver || receiver.validTo !== null) throw refuse("receiver-not-in-force", "toUnitId");
      return [{ id: receiver.unitId, name: receiver.name }];
    }
    case "MERGE_INTO_NEW":
      return [await openSuccessor(tx, provinceId, input, input.into, ending)];
    case "SPLIT": {
      const made: Receiver[] = [];
      for (const successor of input.into)
        made.push(await openSuccessor(tx, provinceId, input, successor, ending));
      return made;
    }
  }
}

async function openSuccessor(
  tx: Transaction,
  provinceId: string,
  { effectiveOn, legalDocument }: Succession,
  { code, name, shortName }: Successor,
  ending: UnitState[],
): Promise<Receiver> {
  const place = ending[0];
  if (!place) throw refuse("not-in-force", "effectiveOn");
  const parent = place.parentId ? await findState(tx, provinceId, place.parentId, effectiveOn) : null;
  if (place.parentId && !parent) throw refuse("parent-not-in-force");
  const id = await openUnit(tx, provinceId, code);
  const { kind, parentId, blockId, position } = place;
  await tx.orgUnitVersion.create({
    data: {
      provinceId,
      unitId: id,
      name,
      shortName,
      kind,
      parentId,
      blockId,
      position,
      path: pathBelow(parent, id),
      validFrom: toDateColumn(effectiveOn),
      legalDocument,
    },
    select: { id: true },
  });
  return { id, name };
}

/** Roles, postings and attributes of units that end; people of merged units keep their post in the receiver. */
async function endWhatHangsOn(
  tx: Transaction,
  unitIds: string[],
  date: Date,
  receiver: Receiver | undefined,
) {
  const running = { unitId: { in: unitIds }, OR: [{ validTo: null }, { validTo: { gt: date } }] };
  const begun = { ...running, validFrom: { lt: date } };
  if (receiver) {
    const there = { unitId: receiver.id, OR: [{ validTo: null }, { validTo: { gt: date } }] };
    const postings = await tx.personPosting.findMany({
      where: { ...begun, person: { postings: { none: there } } },
      distinct: ["personId"],
      select: { provinceId: true, personId: true, post: true, isLeadership: true, isDirectWorker: true },
    });
    await tx.personPosting.createMany({
      data: postings.map((row) => ({ ...row, unitId: receiver.id, validFrom: date })),
    });
  }
  await tx.personPosting.updateMany({ where: begun, data: { validTo: date } });
  await tx.orgUnitAttribute.updateMany({ where: begun, data: { validTo: date } });
  await tx.membership.updateMany({ where: begun, data: { validTo: date } });
  // A role that was yet to begin is taken back on its first day.
  await tx.$executeRaw`
    update "Membership" set "validTo" = "validFrom"
    where "unitId" = any(${unitIds}::text[]) and "validFrom" >= ${date}::date and ("validTo" is null or "validTo" > "validFrom")`;
}
