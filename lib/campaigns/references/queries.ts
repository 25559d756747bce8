import "server-only";
import { type Day, fromDateColumn, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { PlanTerms } from "@/lib/plans";

export type IssuedPlan = { campaignId: string; number: string; issuedOn: Day };

/** The plans of this province issued under these numbers. */
export async function findIssuedBy(tx: Transaction, numbers: readonly string[]): Promise<IssuedPlan[]> {
  if (numbers.length === 0) return [];
  const rows = await tx.planVersion.findMany({
    where: { documentNumber: { in: [...numbers] }, publishedAt: { not: null } },
    select: { campaignId: true, documentNumber: true, issuedOn: true },
  });
  return rows.flatMap(({ campaignId, documentNumber, issuedOn }) =>
    documentNumber && issuedOn
      ? [{ campaignId, number: documentNumber, issuedOn: fromDateColumn(issuedOn) }]
      : [],
  );
}

/** Whether another plan of the same issuer bears this number in this year: numbers begin anew each year. */
export async function isNumberTaken(
  tx: Transaction,
  plan: { id: string },
  { header: { number, issuedOn, issuer } }: Pick<PlanTerms, "header">,
): Promise<boolean> {
  if (!number || !issuedOn) return false;
  const year = issuedOn.slice(0, 4);
  const within = { gte: toDateColumn(`${year}-01-01`), lte: toDateColumn(`${year}-12-31`) };
  const same = await tx.planVersion.count({
    where: {
      id: { not: plan.id },
      documentNumber: number,
      issuedOn: within,
      terms: { path: ["header", "issuer"], equals: issuer },
    },
  });
  return same > 0;
}
