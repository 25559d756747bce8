import "server-only";
import { type Day, dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { listUnitsOn } from "@/lib/organizations/queries";
import type { PlanTerms } from "@/lib/plans";
import { readableCampaigns } from "../policy";

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

export type CascadeRow = {
  unitId: string;
  name: string;
  blockName: string | null;
  child: { id: string; title: string; number: string | null; issuedOn: Day | null } | null;
};

/**
 * Which of the units told to issue a plan of their own have issued one under this campaign; null when
 * its plan tells nobody to. Four statements, however many units.
 */
export async function findCascade(
  actor: Actor,
  campaignId: string,
  now = new Date(),
): Promise<CascadeRow[] | null> {
  return read(actor, async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id: campaignId, AND: readableCampaigns(actor) },
      select: {
        plans: {
          where: { publishedAt: { not: null } },
          orderBy: { number: "desc" },
          take: 1,
          select: { terms: true },
        },
        children: {
          select: {
            id: true,
            title: true,
            ownerUnitId: true,
            plans: {
              where: { publishedAt: { not: null } },
              orderBy: { number: "desc" },
              take: 1,
              select: { documentNumber: true, issuedOn: true },
            },
          },
        },
      },
    });
    const terms = campaign?.plans[0]?.terms as PlanTerms | undefined;
    if (!campaign || !terms?.cascade) return null;
    const kinds = new Set<string>(terms.cascade.unitKinds);
    // Units are those of the campaign's own time: a plan of 2022 told the districts of 2022.
    const on = terms.period.through < dayOf(now) ? terms.period.from : dayOf(now);
    const units = await listUnitsOn(tx, actor.provinceId, on);
    return units
      .filter(({ kind }) => kinds.has(kind))
      .map(({ unitId, name, block }) => {
        const child = campaign.children.find((one) => one.ownerUnitId === unitId && one.plans.length > 0);
        const paper = child?.plans[0];
        return {
          unitId,
          name,
          blockName: block?.name ?? null,
          child: child
            ? {
                id: child.id,
                title: child.title,
                number: paper?.documentNumber ?? null,
                issuedOn: paper?.issuedOn ? fromDateColumn(paper.issuedOn) : null,
              }
            : null,
        };
      });
  });
}
