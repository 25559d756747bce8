import { createCampaign } from "@/lib/campaigns/commands";
import { acceptFinding, amendPlan, saveDraftTerms } from "@/lib/campaigns/plans/commands";
import { findPlanFor, reviewTerms } from "@/lib/campaigns/plans/queries";
import { acceptanceKey } from "@/lib/campaigns/plans/rules";
import { publishPlan } from "@/lib/campaigns/publishing/commands";
import { submitPlan } from "@/lib/campaigns/submission/commands";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { PlanTerms } from "@/lib/plans";

export type Drafting = {
  author: Actor;
  terms: PlanTerms;
  now: Date;
  kind?: "CAMPAIGN" | "REFORM_PLAN";
  ownerUnitId?: string;
  parentId?: string;
};
export type Draft = { campaignId: string; planId: string; version: number };

/** A campaign with its plan written and saved, as its author leaves it. */
export async function draft({
  author,
  terms,
  now,
  kind = "CAMPAIGN",
  ownerUnitId,
  parentId,
}: Drafting): Promise<Draft> {
  const { title } = terms.header;
  const { from, through } = terms.period;
  const { id, planId, version } = await createCampaign(
    author,
    {
      kind,
      title,
      from,
      through,
      ownerUnitId: ownerUnitId ?? null,
      parentId: parentId ?? null,
      copyOf: null,
    },
    now,
  );
  const saved = await saveDraftTerms(author, { planId, version, terms }, now);
  return { campaignId: id, planId, version: saved.version };
}

/** Every warning accepted because the plan says so, then handed to whoever issues it. */
export async function submit(author: Actor, { planId, ...rest }: Draft, now: Date): Promise<Draft> {
  let { version } = rest;
  const warnings = await read(author, async (tx) => {
    const plan = await findPlanFor(tx, author, "plan.draft", planId);
    const { findings } = await reviewTerms(tx, plan.campaign, plan.terms, now);
    return findings.filter(({ level }) => level === "warning").map(acceptanceKey);
  });
  for (const key of warnings) {
    const acceptance = { planId, version, key, reason: "Ghi đúng như văn bản gốc." };
    version = (await acceptFinding(author, acceptance, now)).version;
  }
  const submitted = await submitPlan(author, { planId, version }, now);
  return { ...rest, planId, version: submitted.version };
}

export type Issuing = {
  publisher: Actor;
  terms: PlanTerms;
  now: Date;
  calendar?: "moha" | "quarter";
  openRounds?: string[];
};

/** Issued with the number and date its terms state. */
export function issue(
  { planId, version }: Draft,
  { publisher, terms, now, calendar = "moha", openRounds }: Issuing,
) {
  const { number: documentNumber, issuedOn } = terms.header;
  const input = {
    planId,
    version,
    documentNumber,
    issuedOn,
    calendar,
    openRounds: openRounds ?? null,
    appliesTo: [],
  };
  return publishPlan(publisher, input, now);
}

/** Written, submitted and issued in one go. */
export async function campaign(drafting: Drafting, issuing: Omit<Issuing, "terms" | "now">): Promise<Draft> {
  const { author, terms, now } = drafting;
  const submitted = await submit(author, await draft(drafting), now);
  await issue(submitted, { ...issuing, terms, now });
  return submitted;
}

/** The next version of a plan in force. */
export async function amendment(
  author: Actor,
  { campaignId, terms, basis, now }: { campaignId: string; terms: PlanTerms; basis: string; now: Date },
): Promise<Draft> {
  const { id: planId, version } = await amendPlan(author, { campaignId, basis, appliesTo: [] }, now);
  const saved = await saveDraftTerms(author, { planId, version, terms }, now);
  return submit(author, { campaignId, planId, version: saved.version }, now);
}
