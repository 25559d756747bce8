import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { PlanTerms } from "@/lib/plans";
import { publish } from "@/lib/publication/publish";
import { findPlanPage } from "./queries";
import { planContentOf } from "./rules";

/**
 * Puts the public page of a campaign up to date, as a new edition: a step of whatever changes it
 * (issue, amendment, withdrawal, a round opened or closed, an event recorded). Nothing before the first issue.
 */
export async function publishPlanPage(tx: Transaction, actor: Actor, campaignId: string, now: Date) {
  const page = await findPlanPage(tx, campaignId, now);
  if (!page) return;
  const { facts, slug, planId } = page;
  const { terms } = facts;
  await publish(
    tx,
    actor,
    {
      kind: "PLAN",
      slug,
      title: terms.header.title,
      summary: summaryOf(terms),
      content: planContentOf(facts),
      sourceId: planId,
      searchText: wordsOf(terms),
    },
    now,
  );
}

/** After an issue or a withdrawal the higher plan's page shows the child, too, and those it cites show who cites them. */
export async function publishPlanPages(
  tx: Transaction,
  actor: Actor,
  { id, parentId }: { id: string; parentId: string | null },
  now: Date,
) {
  await publishPlanPage(tx, actor, id, now);
  const cited = await tx.planReference.findMany({
    where: { fromId: id, toId: { not: null } },
    select: { toId: true },
  });
  const around = new Set([parentId, ...cited.map(({ toId }) => toId)]);
  for (const campaignId of around)
    if (campaignId && campaignId !== id) await publishPlanPage(tx, actor, campaignId, now);
}

const longestSummary = 280;

function summaryOf({ theme, slogan, contents }: PlanTerms): string {
  const text = theme ?? slogan ?? contents[0]?.text ?? "";
  if (text.length <= longestSummary) return text;
  return `${text.slice(0, text.lastIndexOf(" ", longestSummary))} …`;
}

function wordsOf({ header, theme, slogan, contents, indicators, tiers, clauses }: PlanTerms): string {
  const words = [
    header.number,
    header.issuer,
    theme,
    slogan,
    ...contents.map(({ text }) => text),
    ...indicators.map(({ name }) => name),
    ...tiers.map(({ name }) => name),
    ...clauses.map(({ heading, text }) => `${heading} ${text}`),
  ];
  return words.filter(Boolean).join(" ").slice(0, 50_000);
}
