import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import {
  type DraftContext,
  type Proposal,
  passagesOf,
  proposalsOf,
  readPlan,
  standingOf,
} from "@/lib/plan-reader";
import type { PlanTerms } from "@/lib/plans";
import { authoringOptions } from "../drafts/queries";
import { planParts } from "../drafts/rules";
import { findPlanFor } from "../plans/queries";
import { campaignsFor } from "../policy";
import { partOfField, sureFrom, usesOf } from "./rules";
import { fieldText, inputsOf, meaningText, saidText, waitingText } from "./text";

/** A draft with its official text and what proposals are matched with. */
export async function findDraftContext(tx: Transaction, actor: Actor, planId: string) {
  const { terms } = await findPlanFor(tx, actor, "plan.draft", planId);
  const plan = await tx.planVersion.findUniqueOrThrow({
    where: { id: planId },
    select: { officialText: true },
  });
  const { indices, catalogue } = await authoringOptions(tx, actor, terms.period.from);
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
      isCampaign: reading.isCampaign,
      reason: reading.isCampaignReason?.value ?? null,
      warnings: reading.warnings.map(({ message, quote }) => ({ message, quote })),
      passages: context.passages.map(({ id, label, start, end }) => ({
        id,
        label,
        start,
        end,
        done: usesOf(terms, id),
      })),
      proposals: proposalsOf(text, reading)
        .map((proposal) => shown(proposal, terms, context))
        .toSorted((one, other) => planParts.indexOf(one.part) - planParts.indexOf(other.part)),
    };
  });
}
export type ReadingPage = NonNullable<Awaited<ReturnType<typeof findReading>>>;
export type ShownProposal = ReadingPage["proposals"][number];

function shown(proposal: Proposal, terms: PlanTerms, context: DraftContext) {
  const { key, field, item } = proposal;
  const standing = standingOf(terms, proposal, context);
  return {
    key,
    part: partOfField[field],
    name: fieldText[field],
    said: saidText(proposal),
    meaning: standing === "waiting" ? waitingText(field) : meaningText(proposal, terms, context),
    inputs: inputsOf(proposal),
    quote: item.quote,
    start: item.start,
    end: item.end,
    isSure: item.confidence >= sureFrom,
    standing,
  };
}
