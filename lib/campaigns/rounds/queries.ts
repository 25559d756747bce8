import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { PlanTerms } from "@/lib/plans";
import { Refusal } from "@/lib/refusal";
import { campaignsFor } from "../policy";

const roundFields = {
  id: true,
  provinceId: true,
  kind: true,
  title: true,
  status: true,
  version: true,
  terms: true,
  campaign: { select: { id: true, title: true, ownerUnitId: true } },
} as const;

/** The round an actor may manage; `Refusal("not-found")` when there is none. */
export async function findRoundFor(tx: Transaction, actor: Actor, roundId: string) {
  const round = await tx.round.findFirst({
    where: { id: roundId, campaign: campaignsFor(actor, "round.manage") },
    select: roundFields,
  });
  if (!round) throw new Refusal("not-found");
  return { ...round, terms: round.terms as PlanTerms };
}
export type RoundRow = Awaited<ReturnType<typeof findRoundFor>>;
