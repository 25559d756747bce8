import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { type DraftContext, passagesOf, proposalsOf, readPlan, standingOf } from "@/lib/plan-reader";
import type { PlanTerms } from "@/lib/plans";
import { authoringOptions } from "../drafts/queries";
import { findPlanFor } from "../plans/queries";
import { campaignsFor } from "../policy";

/** A draft with its official text and what proposals are matched with. */
export async function findDraftContext(tx: Transaction, actor: Actor, planId: string) {
  const { terms } = await findPlanFor(tx, actor, "plan.draft", planId);
  const plan = await tx.planVersion.findUniqueOrThrow({
    where: { id: planId },
    select: { officialText: true },
  });
  const { indices, catalogue } = await authoringOptions(tx, actor);
  const text = plan.officialText;
  const context: DraftContext = { indices, catalogue, passages: passagesOf(text) };
  return { terms, text, context };
}

/** The official text of the draft at work and everything it proposes; null when the actor writes none here. */
export async function findReading(actor: Actor, campaignId: string) {
  return read(actor, async (tx) => {
    const plan = await tx.planVersion.findFirst({
      where: { campaignId, status: "DRAFT", campaign: campaignsFor(actor, "plan.draft") },
      select: { id: true, version: true, number: true, campaign: { select: { title: true } } },
    });
    if (!plan) return null;
    const { terms, text, context } = await findDraftContext(tx, actor, plan.id);
    const reading = readPlan(text);
    return {
      plan,
      text,
      reading,
      passages: context.passages.map((passage) => ({ ...passage, uses: usesOf(terms, passage.id) })),
      proposals: proposalsOf(reading).map((proposal) => ({
        ...proposal,
        standing: standingOf(terms, proposal, context),
      })),
    };
  });
}
export type ReadingPage = NonNullable<Awaited<ReturnType<typeof findReading>>>;

/** Whether a passage is part of the plan's wording already. */
const usesOf = ({ clauses }: PlanTerms, id: string) => clauses.some((clause) => clause.id === id);
