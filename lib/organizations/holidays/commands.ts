import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Day, fromDateColumn, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { assertMay } from "../policy";
import { holidayListText, holidayObstacleText } from "../text";
import { type HolidayObstacle, holidayObstacle, readHolidayList } from "./rules";
import type { HolidayEntry, HolidayList } from "./schema";

const refuse = (obstacle: HolidayObstacle) => {
  const text = holidayObstacleText[obstacle];
  return new Refusal("rule", text, obstacle, { [obstacle === "not-a-weekend" ? "working" : "day"]: text });
};

/**
 * Enters a day off, or a weekend day worked in exchange: like all here a step of the command that tells whose
 * deadlines moved with it.
 */
export async function enterHoliday(
  tx: Transaction,
  actor: Actor,
  { day, name, working }: HolidayEntry,
  now: Date,
) {
  assertMay(actor, "rule.manage");
  const obstacle = holidayObstacle({ day, working });
  if (obstacle) throw refuse(obstacle);
  const key = { provinceId: actor.provinceId, day: toDateColumn(day) };
  if (await tx.holiday.findFirst({ where: key, select: { id: true } })) throw refuse("already-listed");
  const { id } = await tx.holiday.create({ data: { ...key, name, working }, select: { id: true } });
  await recordAudit(tx, actor, "holiday.add", id, { label: name, after: { day, working }, at: now });
  return { id, day };
}

/** Enters a pasted list of days, all or none; days listed already just like that are counted and left alone. */
export async function enterHolidays(tx: Transaction, actor: Actor, { text }: HolidayList, now: Date) {
  assertMay(actor, "rule.manage");
  const { days, problems } = readHolidayList(text);
  const listed = await tx.holiday.findMany({
    where: { provinceId: actor.provinceId, day: { in: days.map(({ day }) => toDateColumn(day)) } },
    select: { day: true, name: true, working: true },
  });
  const before = new Map(listed.map((row) => [fromDateColumn(row.day), row]));
  const fresh = days.filter(({ day }) => !before.has(day));
  const changed = days.filter(({ day, name, working }) => {
    const row = before.get(day);
    return row && (row.name !== name || row.working !== working);
  });
  const against = [
    ...problems,
    ...changed.map(({ line, text: typed }) => ({ line, text: typed, problem: "already-listed" as const })),
  ].sort((one, other) => one.line - other.line);
  if (against.length > 0) {
    const sentence = holidayListText(against);
    throw new Refusal("rule", sentence, "holiday-list", { text: sentence });
  }
  await tx.holiday.createMany({
    data: fresh.map(({ day, name, working }) => ({
      provinceId: actor.provinceId,
      day: toDateColumn(day),
      name,
      working,
    })),
  });
  const after = { days: fresh.map(({ day, name, working }) => ({ day, name, working })) };
  if (fresh.length > 0)
    await recordAudit(tx, actor, "holiday.add-list", actor.provinceId, {
      label: `${fresh.length} ngày`,
      after,
      at: now,
    });
  return { added: fresh.length, same: days.length - fresh.length };
}

/** Corrects the name or kind of a day that is listed. */
export async function correctHoliday(
  tx: Transaction,
  actor: Actor,
  { day, name, working }: HolidayEntry,
  now: Date,
) {
  assertMay(actor, "rule.manage");
  const obstacle = holidayObstacle({ day, working });
  if (obstacle) throw refuse(obstacle);
  const where = { provinceId: actor.provinceId, day: toDateColumn(day) };
  const before = await tx.holiday.findFirst({ where, select: { id: true, name: true, working: true } });
  if (!before) throw new Refusal("not-found");
  await tx.holiday.updateMany({ where, data: { name, working } });
  await recordAudit(tx, actor, "holiday.edit", before.id, {
    label: name,
    before: { name: before.name, working: before.working },
    after: { day, name, working },
    at: now,
  });
  return { id: before.id, day };
}

/** Takes a day out of the calendar again. */
export async function takeOutHoliday(tx: Transaction, actor: Actor, { day }: { day: Day }, now: Date) {
  assertMay(actor, "rule.manage");
  const where = { provinceId: actor.provinceId, day: toDateColumn(day) };
  const before = await tx.holiday.findFirst({ where, select: { id: true, name: true, working: true } });
  if (!before) throw new Refusal("not-found");
  await tx.holiday.deleteMany({ where });
  await recordAudit(tx, actor, "holiday.remove", before.id, {
    label: before.name,
    before: { day, working: before.working },
    at: now,
  });
  return { id: before.id, day };
}
