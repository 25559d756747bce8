import "server-only";
import { type Day, dayOf } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { inForceOn } from "@/lib/organizations/queries";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Prisma } from "@/prisma/generated/client";
import { type DossierPart, missingParts, partsOf } from "../rules";

/** A case on its way to the council still takes papers; one that leadership sent back takes them again. */
export const openForPapers = ["PROPOSED", "RETURNED", "DEFERRED"] as const;

const partNames = (value: Prisma.JsonValue): string[] =>
  value !== null && typeof value === "object" && "parts" in value && Array.isArray(value.parts)
    ? value.parts.filter((part) => typeof part === "string")
    : [];

/** What a dossier of each award of the plan holds by the plan and the rules in force on a day. One statement. */
export async function findParts(
  tx: Transaction,
  provinceId: string,
  terms: Pick<PlanTerms, "tiers" | "dossier">,
  day: Day,
): Promise<(tierId: string) => DossierPart[]> {
  const codes = terms.tiers.map(({ award }) => award.code as string);
  const rules = await tx.ruleSet.findMany({
    where: { provinceId, kind: "dossier-parts", key: { in: codes }, ...inForceOn(day) },
    select: { key: true, value: true },
  });
  const byTier = new Map(
    terms.tiers.map(({ id, award }) => {
      const rule = rules.find(({ key }) => key === award.code);
      return [id, partsOf(terms.dossier, rule ? partNames(rule.value) : [])];
    }),
  );
  return (tierId) => byTier.get(tierId) ?? [];
}

/** The cases of a round that take papers, with what each part holds and lacks. Three statements. */
export async function listDossierCases(
  tx: Transaction,
  round: { id: string; provinceId: string; terms: PlanTerms },
  where: Prisma.NominationWhereInput,
  now: Date,
) {
  const partsFor = await findParts(tx, round.provinceId, round.terms, dayOf(now));
  const rows = await tx.nomination.findMany({
    where: { roundId: round.id, status: { notIn: ["DROPPED", "COUNCIL_REJECTED"] }, AND: where },
    orderBy: [{ unitName: "asc" }, { subjectKind: "asc" }, { subjectName: "asc" }, { id: "asc" }],
    select: {
      id: true,
      version: true,
      status: true,
      tierId: true,
      unitId: true,
      unitName: true,
      subjectName: true,
      dossierException: true,
      dossierFiles: {
        orderBy: [{ filedAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          partId: true,
          filedById: true,
          filedAt: true,
          file: { select: { id: true, name: true, scan: true } },
        },
      },
    },
  });
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(rows.flatMap((row) => row.dossierFiles.map((one) => one.filedById)))] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ dossierFiles, ...row }) => {
    const parts = partsFor(row.tierId);
    const present = new Set(dossierFiles.map(({ partId }) => partId));
    return {
      ...row,
      takesPapers: openForPapers.some((status) => status === row.status),
      parts: parts.map((part) => ({
        ...part,
        files: dossierFiles
          .filter(({ partId }) => partId === part.id)
          .map(({ partId: _, filedById, ...one }) => ({ ...one, filedBy: names.get(filedById) ?? "" })),
      })),
      missing: missingParts(parts, present),
    };
  });
}
export type DossierCase = Awaited<ReturnType<typeof listDossierCases>>[number];

/**
 * The cases of a round that lack a part and were not let through with a reason: they may not go to the council.
 * None before the round takes dossiers.
 */
export async function listIncomplete(tx: Transaction, roundId: string, now: Date): Promise<Set<string>> {
  const intake = await tx.dossierIntake.findUnique({
    where: { roundId },
    select: { round: { select: { id: true, provinceId: true, terms: true } } },
  });
  if (!intake) return new Set();
  const round = { ...intake.round, terms: intake.round.terms as PlanTerms };
  const cases = await listDossierCases(tx, round, { status: "PROPOSED", dossierException: "" }, now);
  return new Set(cases.filter(({ missing }) => missing.length > 0).map(({ id }) => id));
}
