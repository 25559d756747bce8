import "server-only";
import { dayOf } from "@/lib/calendar";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { acceptInto, changed, type Passage, passagesOf, proposalsOf, readPlan } from "@/lib/plan-reader";
import type { PlanTerms } from "@/lib/plans";
import { Refusal } from "@/lib/refusal";
import { createCampaign } from "../commands";
import { saveDraftTerms } from "../plans/commands";
import { findPlanFor } from "../plans/queries";
import { findDraftContext } from "./queries";
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
  const chosen = proposalsOf(readPlan(text)).flatMap((proposal) => {
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

function withPassage(terms: PlanTerms, passage: Passage, use: PassageUse["use"]): PlanTerms {
  const { id: clauseId, label, heading, quote } = passage;
  const text = quote
    .replace(/^[-+•*\s]+/u, "")
    .replace(/\s+/gu, " ")
    .trim();
  const id = `${clauseId}-${use}`;
  const clauses = terms.clauses.some((clause) => clause.id === clauseId)
    ? terms.clauses
    : [...terms.clauses, { id: clauseId, label, heading, text: quote }];
  const known = { ...terms, clauses };
  switch (use) {
    case "contents":
      return {
        ...known,
        contents: [...terms.contents.filter((row) => row.id !== id), { id, text, clauseId }],
      };
    case "task":
      return {
        ...known,
        tasks: [
          ...terms.tasks.filter((row) => row.id !== id),
          { id, text, owner: null, startsOn: null, dueOn: null, clauseId },
        ],
      };
    case "clause":
      return known;
    default: {
      const audience = { id, kind: use, description: text, unitKinds: [], clauseId };
      return { ...known, audiences: [...terms.audiences.filter((row) => row.id !== id), audience] };
    }
  }
}
