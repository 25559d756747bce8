import "server-only";
import { recordAudit } from "@/lib/audit";
import { addDays, type Day, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { searchKey } from "@/lib/vietnamese";
import { postingsFor } from "../policy";
import { groupOf, marksOf } from "./rules";
import type { StaffEdit, StaffEnd, StaffMove } from "./schema";
import { findOwnUnit, refuse } from "./steps";
import { staffText } from "./text";

/** The person and the posting as they were seen, within reach; takes the person's version over. */
async function claim(
  tx: Transaction,
  actor: Actor,
  asked: { personId: string; version: number; postingId: string },
) {
  const { personId, version, postingId } = asked;
  const posting = await tx.personPosting.findFirst({
    where: { id: postingId, personId, AND: postingsFor(actor, "staff.manage") },
    select: {
      id: true,
      unitId: true,
      post: true,
      isUnitHead: true,
      isLeadership: true,
      isDirectWorker: true,
      validFrom: true,
      validTo: true,
      person: { select: { fullName: true, staffCode: true } },
    },
  });
  if (!posting) throw new Refusal("not-found");
  const { count } = await tx.person.updateMany({
    where: { id: personId, version },
    data: { version: { increment: 1 } },
  });
  if (count !== 1) throw new Refusal("conflict");
  const { person, validFrom, validTo, ...row } = posting;
  return { ...row, ...person, validFrom: fromDateColumn(validFrom), isEnded: validTo !== null };
}

/** Puts a name, a post or a group right; the days stay. */
export function editStaff(actor: Actor, input: StaffEdit, now = new Date()) {
  return transaction(actor, async (tx) => {
    const before = await claim(tx, actor, input);
    const { personId, fullName, post, group } = input;
    await tx.person.updateMany({
      where: { id: personId },
      data: { fullName, searchKey: searchKey(fullName) },
    });
    await tx.personPosting.updateMany({ where: { id: before.id }, data: { post, ...marksOf(group) } });
    await recordAudit(tx, actor, "staff.edit", personId, {
      label: fullName,
      unitId: before.unitId,
      before: { fullName: before.fullName, post: before.post, group: groupOf(before) },
      after: { fullName, post, group },
      at: now,
    });
    return { id: personId, version: input.version + 1 };
  });
}

/** Ends the posting with the day before `firstDay` and begins the next one, in a unit whose staff this person keeps too. */
export function moveStaff(actor: Actor, input: StaffMove, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { personId, unitId, post, group, firstDay } = input;
    const { provinceId } = actor;
    const before = await claim(tx, actor, input);
    const unit = await findOwnUnit(tx, actor, unitId, firstDay);
    assertOpen(before, firstDay, "firstDay");
    if (before.unitId === unitId) throw refuse("same-unit", "unitId", staffText.sameUnit);
    const validFrom = toDateColumn(firstDay);
    await tx.personPosting.updateMany({ where: { id: before.id }, data: { validTo: validFrom } });
    await tx.personPosting.create({
      data: { provinceId, personId, unitId, post, ...marksOf(group), validFrom },
      select: { id: true },
    });
    await recordAudit(tx, actor, "staff.move", personId, {
      label: before.fullName,
      unitId,
      before: { unitId: before.unitId, post: before.post },
      after: { unitId, unit: unit.name, post, group, firstDay },
      at: now,
    });
    return { id: personId, version: input.version + 1 };
  });
}

/** The last day somebody works in a unit. What they were registered for and awarded stays. */
export function endStaff(actor: Actor, input: StaffEnd, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { personId, lastDay, reason } = input;
    const before = await claim(tx, actor, input);
    const validTo = addDays(lastDay, 1);
    assertOpen(before, validTo, "lastDay");
    await tx.personPosting.updateMany({ where: { id: before.id }, data: { validTo: toDateColumn(validTo) } });
    await recordAudit(tx, actor, "staff.end", personId, {
      label: before.fullName,
      unitId: before.unitId,
      after: { lastDay },
      reason,
      at: now,
    });
    return { id: personId, version: input.version + 1 };
  });
}

function assertOpen({ isEnded, validFrom }: { isEnded: boolean; validFrom: Day }, until: Day, field: string) {
  if (isEnded) throw refuse("ended-already", field, staffText.endedAlready);
  if (until <= validFrom) throw refuse("before-start", field, staffText.beforeStart(validFrom));
}
