import "server-only";
import { dayOf, fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import { awardText } from "@/lib/plans/text";
import { findCommitteeName } from "../../decisions/head/queries";
import { type CheckedRow, decisionKey, type Known, keyOf } from "./rules";

const titles = new Set(["EMULATION_FLAG", "ADVANCED_WORKER", "ADVANCED_COLLECTIVE"]);

/** What the rows of a file are judged by: units by every name they bore, people, the register as it is. */
export async function findKnown(tx: Transaction, actor: Actor, now: Date): Promise<Known> {
  const { provinceId } = actor;
  const versions = await tx.orgUnitVersion.findMany({
    where: { provinceId },
    orderBy: { validFrom: "asc" },
    select: { unitId: true, name: true, shortName: true, unit: { select: { code: true } } },
  });
  const units = new Map<string, { unitId: string; name: string; names: string[] }>();
  for (const { unitId, name, shortName, unit } of versions) {
    const before = units.get(unitId)?.names ?? [unit.code];
    units.set(unitId, { unitId, name, names: [...before, name, shortName] });
  }
  const people = await tx.person.findMany({
    where: { provinceId },
    select: { id: true, staffCode: true, fullName: true, postings: { select: { unitId: true } } },
  });
  const awards = await tx.award.findMany({
    where: { provinceId },
    select: {
      subjectName: true,
      unitName: true,
      awardCode: true,
      decision: { select: { number: true, symbol: true, signedOn: true } },
    },
  });
  const own = await tx.decision.findMany({
    where: { provinceId, kind: { not: "imported" }, number: { not: null } },
    select: { issuer: true, year: true, number: true },
  });
  return {
    units: [...units.values()],
    people: people.map(({ postings, ...person }) => ({
      ...person,
      unitIds: postings.map(({ unitId }) => unitId),
    })),
    awards: Object.entries(awardText).map(([code, name]) => ({
      code,
      name,
      class: titles.has(code) ? "title" : "form",
    })),
    registered: new Set(
      awards.flatMap(({ decision, ...award }) =>
        decision.number === null || !decision.signedOn
          ? []
          : [
              keyOf({
                ...award,
                number: decision.number,
                symbol: decision.symbol,
                signedOn: fromDateColumn(decision.signedOn),
              }),
            ],
      ),
    ),
    ownDecisions: new Set(own.map(({ issuer, year, number }) => decisionKey(issuer, year ?? 0, number ?? 0))),
    defaultIssuer: `Chủ tịch ${await findCommitteeName(tx, actor)}`,
    today: dayOf(now),
  };
}

const fields = {
  id: true,
  fileName: true,
  errorCount: true,
  status: true,
  createdAt: true,
  appliedAt: true,
  version: true,
} as const;

/** The latest files of earlier awards, newest first. */
export const listImports = (actor: Actor) =>
  read(actor, (tx) =>
    tx.awardImport.findMany({
      where: rowsOfProvince(actor, "award.import"),
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 30,
      select: fields,
    }),
  );

/** One file with every row as it was read and judged; null when out of reach. */
export function findImport(actor: Actor, id: string) {
  return read(actor, async (tx) => {
    const found = await tx.awardImport.findFirst({
      where: { id, AND: rowsOfProvince(actor, "award.import") },
      select: { ...fields, rows: true },
    });
    return found && { ...found, rows: found.rows as unknown as CheckedRow[] };
  });
}
