import "server-only";
import { type Day, dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { organizationFor } from "../policy";
import { inForceOn, listUnitsOn } from "../queries";
import { inTreeOrder, whatBecameOf } from "./rules";

const successionFields = {
  id: true,
  fromUnitId: true,
  toUnitId: true,
  toName: true,
  kind: true,
  effectiveOn: true,
  legalDocument: true,
} as const;

/** The units of the province as they were on a day, in reading order of the tree, each with what became of it since. */
export function findUnitTree(actor: Actor, day: Day) {
  return read(actor, async (tx) => {
    const province = await tx.orgUnit.findFirst({
      where: organizationFor(actor, "organization.read"),
      select: { provinceId: true },
    });
    const units = province ? await listUnitsOn(tx, actor.provinceId, day) : [];
    const since = await tx.orgUnitSuccession.findMany({
      where: { provinceId: actor.provinceId, effectiveOn: { gt: toDateColumn(day) } },
      orderBy: { effectiveOn: "asc" },
      select: successionFields,
    });
    const successions = since.map(({ effectiveOn, ...row }) => ({ ...row, on: fromDateColumn(effectiveOn) }));
    return {
      units: inTreeOrder(units).map(({ unit, ...version }) => ({
        ...version,
        code: unit.code,
        became: whatBecameOf(version.unitId, successions),
      })),
    };
  });
}
export type TreeUnit = Awaited<ReturnType<typeof findUnitTree>>["units"][number];

/** One unit through time: its states, what it came from and became, its dated attributes; null when out of reach. */
export function findUnit(actor: Actor, unitId: string, now = new Date()) {
  const today = dayOf(now);
  return read(actor, async (tx) => {
    const unit = await tx.orgUnit.findFirst({
      where: { id: unitId, AND: organizationFor(actor, "organization.read") },
      select: {
        id: true,
        code: true,
        versions: {
          orderBy: { validFrom: "desc" },
          select: {
            id: true,
            name: true,
            shortName: true,
            kind: true,
            parentId: true,
            position: true,
            blockId: true,
            block: { select: { name: true } },
            validFrom: true,
            validTo: true,
            legalDocument: true,
          },
        },
        succeededBy: { orderBy: { effectiveOn: "desc" }, select: successionFields },
        succeeds: {
          orderBy: { effectiveOn: "desc" },
          select: {
            ...successionFields,
            from: {
              select: { versions: { orderBy: { validFrom: "desc" }, take: 1, select: { name: true } } },
            },
          },
        },
        attributes: {
          orderBy: [{ attribute: "asc" }, { validFrom: "desc" }],
          select: {
            id: true,
            attribute: true,
            applies: true,
            validFrom: true,
            validTo: true,
            document: true,
          },
        },
      },
    });
    if (!unit) return null;
    const parentIds = unit.versions.flatMap(({ parentId }) => (parentId ? [parentId] : []));
    const parents = await tx.orgUnitVersion.findMany({
      where: { provinceId: actor.provinceId, unitId: { in: parentIds } },
      select: { unitId: true, name: true, validFrom: true, validTo: true },
    });
    const parentName = (parentId: string | null, on: Date) =>
      parents.find(
        (row) => row.unitId === parentId && row.validFrom <= on && (!row.validTo || row.validTo > on),
      )?.name ?? null;
    const accounts = await tx.membership.count({ where: { unitId, ...inForceOn(today) } });
    const days = (row: { validFrom: Date; validTo: Date | null }) => ({
      validFrom: fromDateColumn(row.validFrom),
      validTo: row.validTo && fromDateColumn(row.validTo),
    });
    const versions = unit.versions.map(({ block, ...row }) => ({
      ...row,
      ...days(row),
      blockName: block?.name ?? null,
      parentName: parentName(row.parentId, row.validFrom),
    }));
    const isInForce = (row: { validFrom: Day; validTo: Day | null }) =>
      row.validFrom <= today && (row.validTo === null || row.validTo > today);
    return {
      id: unit.id,
      code: unit.code,
      versions,
      /** The state of today; null for a unit that has ended or is yet to begin. */
      current: versions.find(isInForce) ?? null,
      accounts,
      attributes: unit.attributes.map((row) => ({ ...row, ...days(row), isInForce: isInForce(days(row)) })),
      became: unit.succeededBy.map(({ effectiveOn, ...row }) => ({
        ...row,
        on: fromDateColumn(effectiveOn),
      })),
      cameFrom: unit.succeeds
        .filter(({ fromUnitId }) => fromUnitId !== unitId)
        .map(({ effectiveOn, from, ...row }) => ({
          ...row,
          fromName: from.versions[0]?.name ?? "",
          on: fromDateColumn(effectiveOn),
        })),
    };
  });
}
export type UnitHistory = NonNullable<Awaited<ReturnType<typeof findUnit>>>;

/** What forms about units choose from on a day: units in order of precedence, and the emulation blocks. */
export function findUnitChoices(actor: Actor, day: Day) {
  return read(actor, async (tx) => {
    const units = await listUnitsOn(tx, actor.provinceId, day);
    const blocks = await tx.emulationBlock.findMany({
      where: { provinceId: actor.provinceId },
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: { id: true, name: true },
    });
    return {
      units: units.map(({ unitId, name, shortName, position }) => ({
        id: unitId,
        name,
        shortName,
        position,
      })),
      blocks,
    };
  });
}
