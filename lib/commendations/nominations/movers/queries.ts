import "server-only";
import { type Day, fromDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { formerUnits } from "./rules";

type Case = { id: string; personId: string | null; unitId: string; period: { from: Day; through: Day } };
export type FormerUnit = { unitName: string; months: number };

/** The former units whose opinion goes with each person's case, by case. Two statements, however many cases. */
export async function listFormerUnits(
  tx: Transaction,
  cases: readonly Case[],
): Promise<Map<string, FormerUnit[]>> {
  const people = cases.flatMap(({ personId }) => personId ?? []);
  if (people.length === 0) return new Map();
  const postings = await tx.personPosting.findMany({
    where: { personId: { in: people } },
    select: { personId: true, unitId: true, isUnitHead: true, validFrom: true, validTo: true },
  });
  const found = cases.map(({ id, personId, unitId, period }) => {
    const own = postings
      .filter((posting) => posting.personId === personId)
      .map(({ validFrom, validTo, ...posting }) => ({
        ...posting,
        validFrom: fromDateColumn(validFrom),
        validTo: validTo && fromDateColumn(validTo),
      }));
    return { id, units: formerUnits(own, period, unitId) };
  });
  const versions = await tx.orgUnitVersion.findMany({
    where: { unitId: { in: found.flatMap(({ units }) => units.map(({ unitId }) => unitId)) } },
    orderBy: { validFrom: "asc" },
    select: { unitId: true, name: true },
  });
  const names = new Map(versions.map(({ unitId, name }) => [unitId, name]));
  return new Map(
    found.map(({ id, units }) => [
      id,
      units.map(({ unitId, months }) => ({ unitName: names.get(unitId) ?? "", months })),
    ]),
  );
}
