import "server-only";
import { fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { CatalogueIndicator } from "@/lib/indicators";
import { organizationFor } from "@/lib/organizations/policy";

/** The indicators of the catalogue as one source defined them for a time. */
export type CatalogueEdition = {
  source: string;
  validFrom: string;
  /** The first day on which it no longer applies. */
  validTo: string | null;
  indicators: (CatalogueIndicator & { id: string })[];
};

/** Every edition of the province's indicator catalogue, newest first, for whoever may read rules. */
export const listCatalogueEditions = (actor: Actor) =>
  read(actor, (tx) => findEditions(tx, organizationFor(actor, "rule.read")));

/** The same for an author, who chooses from it; plans of an earlier time keep the words of theirs. */
export async function findEditions(
  tx: Transaction,
  where: { provinceId?: string; id?: { in: string[] } },
): Promise<CatalogueEdition[]> {
  const rows = await tx.indicatorVersion.findMany({
    where,
    orderBy: [{ validFrom: "desc" }, { indicator: { code: "asc" } }],
    select: {
      id: true,
      name: true,
      kind: true,
      numerator: true,
      denominator: true,
      unit: true,
      countedThing: true,
      direction: true,
      mayNotApply: true,
      validFrom: true,
      validTo: true,
      source: true,
      indicator: { select: { code: true } },
    },
  });
  const editions = new Map<string, CatalogueEdition>();
  for (const { indicator, source, validFrom, validTo, kind, direction, ...row } of rows) {
    const from = fromDateColumn(validFrom);
    const edition = editions.get(`${from} ${source}`) ?? {
      source,
      validFrom: from,
      validTo: validTo && fromDateColumn(validTo),
      indicators: [],
    };
    edition.indicators.push({
      ...row,
      code: indicator.code,
      kind: kind as CatalogueIndicator["kind"],
      direction: direction as CatalogueIndicator["direction"],
    });
    editions.set(`${from} ${source}`, edition);
  }
  return [...editions.values()];
}
