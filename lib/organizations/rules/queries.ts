import "server-only";
import { type Day, dayOf, fromDateColumn, type HolidayCalendar } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { Prisma } from "@/prisma/generated/client";
import { organizationFor } from "../policy";
import { inForceOn } from "../queries";

/** The rule of a kind in force on a day: what law or the province fixes, as data with its source; null when none is recorded. */
export function findRule(tx: Transaction, provinceId: string, kind: string, key: string, day: Day) {
  return tx.ruleSet.findFirst({
    where: { provinceId, kind, key, ...inForceOn(day) },
    select: { id: true, value: true, source: true, verified: true, validFrom: true, validTo: true },
  });
}

/** Where rules in force on a day come from that nobody has read in the official text yet, each source once. */
export async function listUnreadSources(
  tx: Transaction,
  provinceId: string,
  { kinds, keys }: { kinds: readonly string[]; keys: readonly string[] },
  day: Day,
): Promise<string[]> {
  const rows = await tx.ruleSet.findMany({
    where: {
      provinceId,
      kind: { in: [...kinds] },
      key: { in: [...keys] },
      verified: false,
      ...inForceOn(day),
    },
    orderBy: [{ kind: "asc" }, { key: "asc" }],
    select: { source: true },
  });
  return [...new Set(rows.map(({ source }) => source))];
}

/** The holiday calendar of a province, as `calendar` takes it. */
export async function findHolidays(tx: Transaction, provinceId: string): Promise<HolidayCalendar> {
  const rows = await tx.holiday.findMany({ where: { provinceId }, select: { day: true, working: true } });
  return {
    holidays: rows.filter((row) => !row.working).map((row) => fromDateColumn(row.day)),
    workingWeekends: rows.filter((row) => row.working).map((row) => fromDateColumn(row.day)),
  };
}

/** Every rule of the province through time, by kind, key and from the newest text to the oldest. */
export function listRules(actor: Actor, now = new Date()) {
  const today = dayOf(now);
  return read(actor, async (tx) => {
    const rows = await tx.ruleSet.findMany({
      where: organizationFor(actor, "rule.read"),
      orderBy: [{ kind: "asc" }, { key: "asc" }, { validFrom: "desc" }],
      select: ruleFields,
    });
    return rows.map((row) => shownRule(row, today));
  });
}

/** One rule; null when out of reach. */
export function findRuleById(actor: Actor, ruleId: string, now = new Date()) {
  return read(actor, async (tx) => {
    const row = await tx.ruleSet.findFirst({
      where: { id: ruleId, AND: organizationFor(actor, "rule.read") },
      select: ruleFields,
    });
    return row && shownRule(row, dayOf(now));
  });
}

const ruleFields = {
  id: true,
  kind: true,
  key: true,
  value: true,
  validFrom: true,
  validTo: true,
  source: true,
  verified: true,
  version: true,
} as const satisfies Prisma.RuleSetSelect;

export type RuleValue = Record<string, string | number | boolean | null | string[]>;
function shownRule(row: Prisma.RuleSetGetPayload<{ select: typeof ruleFields }>, today: Day) {
  const validFrom = fromDateColumn(row.validFrom);
  const validTo = row.validTo && fromDateColumn(row.validTo);
  return {
    ...row,
    value: row.value as RuleValue,
    validFrom,
    /** The first day on which it no longer applies. */
    validTo,
    isInForce: validFrom <= today && (validTo === null || validTo > today),
    isOver: validTo !== null && validTo <= today,
  };
}
export type RuleItem = ReturnType<typeof shownRule>;
