import "server-only";
import { recordAudit } from "@/lib/audit";
import { addDays, type Day, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { Refusal } from "@/lib/refusal";
import { searchKey, spellingKey } from "@/lib/vietnamese";
import { postingsFor } from "../policy";
import { findUnitOn } from "../queries";
import { groupOf, marksOf } from "./rules";
import type { NewStaff, StaffEdit, StaffEnd, StaffMove } from "./schema";
import { staffText } from "./text";

const refuse = (reason: string, field: string, text: string) =>
  new Refusal("rule", text, reason, { [field]: text });

/** The unit on that day, where this person keeps its staff. */
async function findOwnUnit(tx: Transaction, actor: Actor, unitId: string, day: Day) {
  const unit = await findUnitOn(tx, unitId, day);
  if (!unit) throw refuse("unit-not-then", "unitId", staffText.unitNotThen);
  const far = reach(actor, "staff.manage");
  if (far !== "province" && !(far && unit.path.startsWith(actor.unitPath)))
    throw new Refusal("forbidden", undefined, "other-unit");
  return unit;
}

const openOn = (day: Day) => ({ OR: [{ validTo: null }, { validTo: { gt: toDateColumn(day) } }] });

/**
 * Puts people on the staff list of a unit from a day on, all or none: who is known by the code and works nowhere begins
 * anew. Each row that cannot be taken is told beside it.
 */
export function addStaff(actor: Actor, input: NewStaff, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { unitId, firstDay, rows } = input;
    const { provinceId } = actor;
    const unit = await findOwnUnit(tx, actor, unitId, firstDay);
    const known = await knownStaff(
      tx,
      provinceId,
      rows.map(({ staffCode }) => staffCode),
      firstDay,
    );
    const problems = problemsOf(input, known);
    const [first] = Object.values(problems);
    if (first) {
      const count = Object.keys(problems).length;
      throw new Refusal(
        "rule",
        count > 1 ? `Có ${count} dòng cần sửa. ${first}` : first,
        "bad-rows",
        problems,
      );
    }

    const ids = new Map(
      rows.map(({ staffCode }) => [staffCode, known.get(staffCode)?.id ?? crypto.randomUUID()]),
    );
    const idOf = (code: string) => ids.get(code) ?? "";
    await tx.person.createMany({
      data: rows
        .filter(({ staffCode }) => !known.has(staffCode))
        .map(({ staffCode, fullName }) => ({
          id: idOf(staffCode),
          provinceId,
          staffCode,
          fullName,
          searchKey: searchKey(fullName),
        })),
    });
    await tx.personPosting.createMany({
      data: rows.map(({ staffCode, post, group }) => ({
        provinceId,
        personId: idOf(staffCode),
        unitId,
        post,
        ...marksOf(group),
        validFrom: toDateColumn(firstDay),
      })),
    });
    const [one] = rows;
    const label =
      rows.length === 1 && one ? `${one.fullName} (${unit.name})` : `${rows.length} người (${unit.name})`;
    await recordAudit(tx, actor, "staff.add", unitId, {
      label,
      unitId,
      after: {
        firstDay,
        people: rows.map(({ staffCode, fullName, post }) => `${staffCode} ${fullName}, ${post}`),
      },
      at: now,
    });
    return { added: rows.length, personIds: rows.map(({ staffCode }) => idOf(staffCode)) };
  });
}

type Known = {
  id: string;
  fullName: string;
  open: { unitId: string; unitName: string; validFrom: Day } | null;
};

/** Who bears these codes already, and the posting that is open on the day or begins later. */
async function knownStaff(tx: Transaction, provinceId: string, codes: string[], day: Day) {
  const people = await tx.person.findMany({
    where: { provinceId, staffCode: { in: codes } },
    select: {
      id: true,
      staffCode: true,
      fullName: true,
      postings: {
        where: openOn(day),
        orderBy: { validFrom: "desc" },
        take: 1,
        select: {
          unitId: true,
          validFrom: true,
          unit: { select: { versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true } } } },
        },
      },
    },
  });
  return new Map(
    people.map(({ staffCode, postings: [open], ...person }): [string, Known] => [
      staffCode,
      {
        ...person,
        open: open
          ? {
              unitId: open.unitId,
              unitName: open.unit.versions[0]?.name ?? "",
              validFrom: fromDateColumn(open.validFrom),
            }
          : null,
      },
    ]),
  );
}

function problemsOf({ unitId, firstDay, rows }: NewStaff, known: ReadonlyMap<string, Known>) {
  const problems: Record<string, string> = {};
  const seen = new Set<string>();
  for (const [at, { staffCode: code, fullName }] of rows.entries()) {
    const there = known.get(code);
    const open = there?.open;
    const problem = seen.has(code)
      ? staffText.twice(code)
      : there && spellingKey(there.fullName) !== spellingKey(fullName)
        ? staffText.otherName(code, there.fullName)
        : open && open.validFrom > firstDay
          ? staffText.laterPosting(code, open.validFrom)
          : open?.unitId === unitId
            ? staffText.hereAlready(code, fullName)
            : open
              ? staffText.elsewhere(code, open.unitName)
              : null;
    if (problem) problems[`rows.${at}.staffCode`] = problem;
    seen.add(code);
  }
  return problems;
}

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
