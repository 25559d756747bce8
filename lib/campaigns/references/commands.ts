import "server-only";
import { toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { PlanTerms } from "@/lib/plans";
import { findIssuedBy } from "./queries";

/**
 * Writes what an issued plan refers to, leading to the campaigns that are here too, and lets what
 * others cite under this number lead here: a step of issuing.
 */
export async function linkReferences(
  tx: Transaction,
  { provinceId }: Pick<Actor, "provinceId">,
  campaignId: string,
  terms: PlanTerms,
) {
  const here = await findIssuedBy(
    tx,
    terms.references.flatMap(({ number }) => number ?? []),
  );
  await tx.planReference.deleteMany({ where: { fromId: campaignId } });
  if (terms.references.length > 0)
    await tx.planReference.createMany({
      data: terms.references.map(({ relation, number, issuedOn, issuer, title }) => ({
        provinceId,
        fromId: campaignId,
        toId: here.find((one) => one.number === number && one.issuedOn === issuedOn)?.campaignId ?? null,
        relation,
        number,
        issuedOn: issuedOn && toDateColumn(issuedOn),
        issuer,
        title,
      })),
    });
  const { number, issuedOn } = terms.header;
  if (!number || !issuedOn) return;
  await tx.planReference.updateMany({
    where: { number, issuedOn: toDateColumn(issuedOn), toId: null, fromId: { not: campaignId } },
    data: { toId: campaignId },
  });
}
