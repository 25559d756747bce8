import "server-only";
import { type Day, fromDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Law } from "@/lib/plans";
import { lawKinds, lawOf } from "./rules";

/** The law of a province on a day, with every legal text it knows of, lapsed ones too. */
export async function findLaw(tx: Transaction, provinceId: string, day: Day): Promise<Law> {
  const rows = await tx.ruleSet.findMany({
    where: { provinceId, kind: { in: [...lawKinds] } },
    orderBy: [{ kind: "asc" }, { key: "asc" }, { validFrom: "asc" }],
    select: {
      kind: true,
      key: true,
      value: true,
      validFrom: true,
      validTo: true,
      source: true,
      verified: true,
    },
  });
  const dated = rows.map((row) => ({
    ...row,
    validFrom: fromDateColumn(row.validFrom),
    validTo: row.validTo && fromDateColumn(row.validTo),
  }));
  return lawOf(dated, day);
}
