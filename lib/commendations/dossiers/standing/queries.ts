import "server-only";
import type { Transaction } from "@/lib/database";
import type { PlanTerms } from "@/lib/plans/terms";
import { Refusal } from "@/lib/refusal";
import type { Prisma } from "@/prisma/generated/client";

/** The round a dossier belongs to, in a campaign the actor may act on; `Refusal("not-found")` otherwise. */
export async function findDossierRound(tx: Transaction, id: string, campaign: Prisma.CampaignWhereInput) {
  const round = await tx.round.findFirst({
    where: { id, campaign },
    select: {
      id: true,
      provinceId: true,
      title: true,
      campaignId: true,
      terms: true,
      dossierIntake: { select: { dueOn: true } },
    },
  });
  if (!round) throw new Refusal("not-found");
  return { ...round, terms: round.terms as PlanTerms };
}
