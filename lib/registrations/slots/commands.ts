import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { findUnitOn } from "@/lib/organizations/queries";
import { Refusal } from "@/lib/refusal";
import { listStaff, listSubtree } from "../lines/queries";
import { registrationsFor } from "../policy";
import { registrationLabel } from "../text";
import { bindingObstacle, freeSlot, type SlotObstacle, slotsObstacle } from "./rules";
import type { SlotBindingInput, SlotReleaseInput } from "./schema";
import { slotObstacleText } from "./text";

const refuse = (obstacle: SlotObstacle) => new Refusal("rule", slotObstacleText[obstacle], obstacle);

/** Puts a person on the first free counted slot of a line: who, when and why are kept. */
export function bindSlot(actor: Actor, input: SlotBindingInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await findWithSlots(tx, actor, input.registrationId);
    const line = row.lines.find(({ id, kind }) => id === input.lineId && kind === "COUNT");
    if (!line) throw new Refusal("not-found");
    const person = await findMember(tx, row.unitId, input.personId, now);
    const facts = {
      status: row.status,
      roundStatus: row.round.status,
      count: line.count ?? 0,
      takenSlots: line.bindings.map(({ slot }) => slot),
      namedPersonIds: row.lines.flatMap(({ personId, bindings }) => [
        ...(personId ? [personId] : []),
        ...bindings.map((binding) => binding.personId),
      ]),
      personId: input.personId,
      isOfUnit: person !== null,
    };
    const obstacle = bindingObstacle(facts);
    const slot = freeSlot(facts);
    if (obstacle || slot === null) throw refuse(obstacle ?? "all-slots-named");

    const { provinceId, userId: boundById } = actor;
    const { lineId, personId, reason } = input;
    const { id } = await tx.slotBinding.create({
      data: { provinceId, lineId, slot, personId, boundById, boundAt: now, reason },
      select: { id: true },
    });
    await recordAudit(tx, actor, "registration.bind-slot", row.id, {
      ...auditOf(row),
      at: now,
      reason,
      after: { slot, personId, name: person?.fullName },
    });
    return { id, slot };
  });
}

/** Takes a person off a slot, with the reason; the slot is free again and the trace stays. */
export function releaseSlot(actor: Actor, input: SlotReleaseInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await findWithSlots(tx, actor, input.registrationId);
    const binding = row.lines.flatMap(({ bindings }) => bindings).find(({ id }) => id === input.bindingId);
    if (!binding) throw new Refusal("not-found");
    const obstacle = slotsObstacle({ status: row.status, roundStatus: row.round.status });
    if (obstacle) throw refuse(obstacle);

    const { id, slot, personId, person } = binding;
    const { count } = await tx.slotBinding.updateMany({
      where: { id, releasedAt: null },
      data: { releasedAt: now, releasedById: actor.userId, releaseReason: input.reason },
    });
    if (count !== 1) throw new Refusal("conflict");
    await recordAudit(tx, actor, "registration.release-slot", row.id, {
      ...auditOf(row),
      at: now,
      reason: input.reason,
      before: { slot, personId, name: person.fullName },
    });
    return { id, slot };
  });
}

async function findWithSlots(tx: Transaction, actor: Actor, id: string) {
  const row = await tx.registration.findFirst({
    where: { id, AND: registrationsFor(actor, "registration.bind") },
    select: {
      id: true,
      unitId: true,
      status: true,
      unitVersion: { select: { shortName: true } },
      round: { select: { status: true, title: true } },
      lines: {
        select: {
          id: true,
          kind: true,
          count: true,
          personId: true,
          bindings: {
            where: { releasedAt: null },
            select: { id: true, slot: true, personId: true, person: { select: { fullName: true } } },
          },
        },
      },
    },
  });
  if (!row) throw new Refusal("not-found");
  return row;
}

async function findMember(tx: Transaction, unitId: string, personId: string, now: Date) {
  const day = dayOf(now);
  const unit = await findUnitOn(tx, unitId, day);
  const units = unit ? await listSubtree(tx, unit.path, day) : [];
  const unitIds = units.map((below) => below.unitId);
  return (await listStaff(tx, unitIds, day, [personId]))[0] ?? null;
}

const auditOf = (row: Awaited<ReturnType<typeof findWithSlots>>) => ({
  label: registrationLabel({ unitName: row.unitVersion.shortName, roundTitle: row.round.title }),
  unitId: row.unitId,
});
