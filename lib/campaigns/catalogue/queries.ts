import "server-only";
import { type Day, dayOf, fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { CatalogueIndicator } from "@/lib/indicators";
import { organizationFor } from "@/lib/organizations/policy";
import type { Prisma } from "@/prisma/generated/client";
import { editionsOf, isInForce } from "./rules";

/** Every edition of the province's indicator catalogue, newest first, for whoever may read rules. */
export const listCatalogueEditions = (actor: Actor) =>
  read(actor, async (tx) => editionsOf(await findDefinitions(tx, organizationFor(actor, "rule.read"))));

/** The same for an author, who chooses from it; plans of an earlier time keep the words of theirs. */
export const findEditions = async (tx: Transaction, provinceId: string) =>
  editionsOf(await findDefinitions(tx, { provinceId }));

/** One indicator of the catalogue through time, from the newest definition to the oldest; null out of reach. */
export function findCatalogueIndicator(actor: Actor, indicatorId: string, now = new Date()) {
  return read(actor, async (tx) => {
    const where = { indicatorId, AND: organizationFor(actor, "rule.read") };
    const [last, ...earlier] = await findDefinitions(tx, where);
    if (!last) return null;
    const today = dayOf(now);
    return {
      indicatorId,
      code: last.code,
      name: last.name,
      definitions: [last, ...earlier].map((one) => ({ ...one, isInForce: isInForce(one, today) })),
    };
  });
}
export type CatalogueEntry = NonNullable<Awaited<ReturnType<typeof findCatalogueIndicator>>>;

/** The catalogue as it reads on a day, by code. */
export const listCatalogueOn = (actor: Actor, day: Day) =>
  read(actor, async (tx) => {
    const definitions = await findDefinitions(tx, organizationFor(actor, "rule.read"));
    return definitions
      .filter((one) => isInForce(one, day))
      .toSorted((one, other) => (one.code < other.code ? -1 : 1));
  });

async function findDefinitions(tx: Transaction, where: Prisma.IndicatorVersionWhereInput) {
  const rows = await tx.indicatorVersion.findMany({
    where,
    orderBy: [{ validFrom: "desc" }, { indicator: { code: "asc" } }],
    select: {
      id: true,
      indicatorId: true,
      name: true,
      kind: true,
      numerator: true,
      denominator: true,
      unit: true,
      countedThing: true,
      direction: true,
      mayNotApply: true,
      decimals: true,
      combine: true,
      evidence: true,
      validFrom: true,
      validTo: true,
      source: true,
      version: true,
      indicator: { select: { code: true } },
    },
  });
  return rows.map(({ indicator, validFrom, validTo, kind, direction, combine, evidence, ...row }) => ({
    ...row,
    code: indicator.code,
    kind: kind as CatalogueIndicator["kind"],
    direction: direction as CatalogueIndicator["direction"],
    combine: combine as CatalogueIndicator["combine"],
    evidence: evidence as CatalogueIndicator["evidence"],
    validFrom: fromDateColumn(validFrom),
    /** The first day on which it no longer applies. */
    validTo: validTo && fromDateColumn(validTo),
  }));
}
export type CatalogueDefinition = Awaited<ReturnType<typeof findDefinitions>>[number];
