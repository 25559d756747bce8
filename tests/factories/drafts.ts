import { createCampaign } from "@/lib/campaigns/commands";
import { acceptFinding, saveDraftTerms } from "@/lib/campaigns/plans/commands";
import { findPlanFor, reviewTerms } from "@/lib/campaigns/plans/queries";
import { acceptanceKey } from "@/lib/campaigns/plans/rules";
import { publishPlan } from "@/lib/campaigns/publishing/commands";
import { submitPlan } from "@/lib/campaigns/submission/commands";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { PlanTerms } from "@/lib/plans";
import { someTerms } from "./terms";

type DraftOptions = { terms?: PlanTerms; parentId?: string; now?: Date };

/** A plan drafted through the commands people use, its terms saved and nothing submitted yet. */
export async function aDraft(
  planner: Actor,
  { terms = someTerms(), parentId, now = morning(terms) }: DraftOptions = {},
) {
  const campaign = await createCampaign(
    planner,
    {
      kind: "CAMPAIGN",
      title: terms.header.title,
      ...terms.period,
      ownerUnitId: null,
      parentId: parentId ?? null,
      copyOf: null,
    },
    now,
  );
  const saved = await saveDraftTerms(planner, { planId: campaign.planId, version: 1, terms }, now);
  return { campaignId: campaign.id, planId: campaign.planId, version: saved.version, terms, now };
}

/** A draft with every warning accepted, handed to whoever issues it. */
export async function aSubmittedPlan(planner: Actor, given: DraftOptions = {}) {
  const draft = await aDraft(planner, given);
  let { version } = draft;
  for (const key of await warningsOf(planner, draft.planId, draft.now)) {
    const acceptance = { planId: draft.planId, version, key, reason: "Đúng như văn bản gốc." };
    version = (await acceptFinding(planner, acceptance, draft.now)).version;
  }
  const submitted = await submitPlan(planner, { planId: draft.planId, version }, draft.now);
  return { ...draft, version: submitted.version };
}

/** What issues a submitted plan: its number, its date and the version seen. */
export const issueOf = (
  plan: { planId: string; version: number; terms: PlanTerms },
  number = "24/KH-UBND",
) => ({
  planId: plan.planId,
  version: plan.version,
  documentNumber: number,
  issuedOn: plan.terms.header.issuedOn ?? "2026-01-15",
  calendar: "moha" as const,
  openRounds: null,
  appliesTo: [],
});

/** A plan issued through the commands people use, with its rounds, its page and its notices. */
export async function anIssuedPlan(
  planner: Actor,
  head: Actor,
  given: DraftOptions & { number?: string } = {},
) {
  const plan = await aSubmittedPlan(planner, given);
  return { ...plan, ...(await publishPlan(head, issueOf(plan, given.number), plan.now)) };
}

const morning = ({ header }: PlanTerms) => new Date(`${header.issuedOn}T02:00:00Z`);

function warningsOf(planner: Actor, planId: string, now: Date): Promise<string[]> {
  return read(planner, async (tx) => {
    const plan = await findPlanFor(tx, planner, "plan.draft", planId);
    const { findings } = await reviewTerms(tx, plan.campaign, plan.terms, now);
    return findings.filter(({ level }) => level === "warning").map(acceptanceKey);
  });
}
