import "server-only";
import { dayOf } from "@/lib/calendar";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { acceptInto, changed, passagesOf, proposalsOf, readPlan } from "@/lib/plan-reader";
import { Refusal } from "@/lib/refusal";
import { createCampaign } from "../commands";
import { saveDraftTerms } from "../plans/commands";
import { findPlanFor } from "../plans/queries";
import { findDraftContext } from "./queries";
import { withPassage } from "./rules";
import type { AcceptanceInput, PassageUse, TextInput, TextStart } from "./schema";
import { outdatedText, untitled } from "./text";

/** Starts a campaign whose draft is blank but for the text it will be read from. */
export function startFromText(actor: Actor, { text, ownerUnitId }: TextStart, now = new Date()) {
  const today = dayOf(now);
  const year = today.slice(0, 4);
  return createCampaign(
    actor,
    {
      kind: "CAMPAIGN",
      title: untitled(today),
      from: `${year}-01-01`,
      through: `${year}-12-31`,
      ownerUnitId,
      parentId: null,
      copyOf: null,
      officialText: text,
    },
    now,
  );
}

/** Keeps the official text beside the draft, to be read; the terms stay as they are. */
export async function keepText(actor: Actor, { planId, version, text }: TextInput, now = new Date()) {
  const { terms } = await read(actor, (tx) => findPlanFor(tx, actor, "plan.draft", planId));
  return saveDraftTerms(actor, { planId, version, terms, officialText: text }, now);
}

/** Enters the chosen proposals of the kept text; the text is read again, so only what stands in it can enter. */
export async function acceptProposals(
  actor: Actor,
  { planId, version, accepted }: AcceptanceInput,
  now = new Date(),
) {
  const { terms, text, context } = await read(actor, (tx) => findDraftContext(tx, actor, planId));
  const wishes = new Map(accepted.map(({ key, changes }) => [key, changes ?? {}]));
  const chosen = proposalsOf(text, readPlan(text)).flatMap((proposal) => {
    const changes = wishes.get(proposal.key);
    return changes ? [changed(proposal, changes)] : [];
  });
  if (chosen.length !== wishes.size) throw new Refusal("conflict", outdatedText, "text-changed");
  return saveDraftTerms(actor, { planId, version, terms: acceptInto(terms, chosen, context) }, now);
}

/** Uses one sentence of the text, unchanged, as a part of the plan. */
export async function usePassage(
  actor: Actor,
  { planId, version, passageId, use }: PassageUse,
  now = new Date(),
) {
  const { terms, text } = await read(actor, (tx) => findDraftContext(tx, actor, planId));
  const passage = passagesOf(text).find(({ id }) => id === passageId);
  if (!passage) throw new Refusal("conflict", outdatedText, "text-changed");
  return saveDraftTerms(actor, { planId, version, terms: withPassage(terms, passage, use) }, now);
}
