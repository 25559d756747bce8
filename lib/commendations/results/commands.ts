import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, fromDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import { explainable, explanationsOf } from "@/lib/evaluation/explanation/trees/queries";
import { findRecognisedRun } from "@/lib/evaluation/queries";
import { findRoundForRun, type RoundRow } from "@/lib/evaluation/snapshot/queries";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { assertRecentlyProven } from "@/lib/identity/proof";
import type { AwardTier } from "@/lib/plans/terms";
import { targetText } from "@/lib/plans/text";
import { publish } from "@/lib/publication/publish";
import type { ResultsContent } from "@/lib/publication/schema";
import { Refusal } from "@/lib/refusal";
import type { Explanation } from "@/lib/scoring";
import { clauseLines } from "../nominations/clauses/text";
import { nominationObstacleText } from "../nominations/text";
import { countOutcomes, type JudgedRow, publicFigures, publicIndicators, publicTier } from "./rules";
import type { ResultsInput } from "./schema";
import { resultsTitle } from "./text";

/**
 * `Công bố kết quả` of a round's recognised run: collectives by name with the clauses they met,
 * people only counted. A later run is published as a new edition of the same page.
 */
export async function publishResults(actor: Actor, { roundId }: ResultsInput, now = new Date()) {
  if (reach(actor, "run.recognise") !== "province") throw new Refusal("forbidden");
  assertRecentlyProven(actor, now);
  return transaction(actor, async (tx) => {
    const round = await findRoundForRun(tx, actor, roundId);
    if (!round) throw new Refusal("not-found");
    const run = await findRecognisedRun(tx, roundId);
    if (!run) throw new Refusal("rule", nominationObstacleText["no-recognised-run"], "no-recognised-run");
    const campaign = await findCampaign(tx, round);
    const judged = await listJudged(tx, round, run.id);
    const content = await contentOf(tx, { round, run, campaign, judged, now });
    const slug = `${campaign.slug}/${round.code}`;
    const title = resultsTitle(content.card);
    const { edition } = await publish(
      tx,
      actor,
      {
        kind: "RESULTS",
        slug,
        title,
        content,
        sourceId: run.id,
        searchText: judged
          .filter(({ isCollective }) => isCollective)
          .map(({ name }) => name)
          .join(" ")
          .slice(0, 50_000),
      },
      now,
    );
    await recordAudit(tx, actor, "results.publish", run.id, {
      at: now,
      label: title,
      after: { slug, edition, counts: content.card.counts },
    });
    return { slug, edition };
  });
}

const findCampaign = (tx: Transaction, round: RoundRow) =>
  tx.campaign.findUniqueOrThrow({
    where: { id: round.campaign.id },
    select: {
      slug: true,
      title: true,
      plans: {
        where: { publishedAt: { not: null } },
        orderBy: { number: "desc" },
        take: 1,
        select: { documentNumber: true },
      },
    },
  });

/** Every verdict of the run with its short lines: three statements, however many. */
async function listJudged(tx: Transaction, round: RoundRow, runId: string): Promise<JudgedRow[]> {
  const rows = await tx.verdictRow.findMany({
    where: { runId },
    orderBy: [
      { tierId: "asc" },
      { blockCode: "asc" },
      { rank: { sort: "asc", nulls: "last" } },
      { subjectName: "asc" },
    ],
    select: {
      subjectKind: true,
      subjectName: true,
      blockCode: true,
      outcome: true,
      provisional: true,
      rank: true,
      withinQuota: true,
      ...explainable,
      unit: { select: { code: true } },
    },
  });
  const blocks = await tx.emulationBlock.findMany({
    where: { provinceId: round.provinceId },
    select: { code: true, name: true },
  });
  const names = new Map(blocks.map(({ code, name }) => [code, name]));
  const collectives = rows.filter(({ subjectKind }) => subjectKind === "COLLECTIVE");
  const trees = await explanationsOf(tx, collectives);
  const lines = new Map(collectives.map((row, at) => [row, trees[at]]));
  return rows.map((row) => ({
    tierId: row.tierId,
    blockCode: row.blockCode,
    outcome: row.outcome,
    provisional: row.provisional,
    rank: row.rank,
    withinQuota: row.withinQuota,
    isCollective: row.subjectKind === "COLLECTIVE",
    code: row.unit.code.toLowerCase(),
    name: row.subjectKind === "COLLECTIVE" ? row.subjectName : "",
    blockName: names.get(row.blockCode) ?? row.blockCode,
    lines: linesOf(lines.get(row)),
  }));
}

const linesOf = (explanation: Explanation | undefined) => (explanation ? clauseLines(explanation) : []);

type Given = {
  round: RoundRow;
  run: { id: string; number: number; recognisedAt: Date | null };
  campaign: Awaited<ReturnType<typeof findCampaign>>;
  judged: JudgedRow[];
  now: Date;
};

async function contentOf(tx: Transaction, given: Given): Promise<ResultsContent> {
  const { round, run, campaign, judged, now } = given;
  const { terms } = round;
  const recognition = await tx.roundEvent.findFirst({
    where: { roundId: round.id, event: { startsWith: "recognition" }, supersededAt: null },
    orderBy: { occurredOn: "desc" },
    select: { occurredOn: true, document: true },
  });
  const labels = new Map(terms.clauses.map(({ id, label }) => [id, label]));
  const withLabel = (tier: ResultsContent["tiers"][number]) => ({
    ...tier,
    rows: tier.rows.map((row) => ({
      ...row,
      clauses: row.clauses.map((clause) => ({ ...clause, label: labels.get(clause.label) ?? "" })),
    })),
  });
  return {
    card: {
      campaignTitle: campaign.title,
      roundTitle: round.title,
      year: round.year,
      recognisedOn: recognition ? fromDateColumn(recognition.occurredOn) : dayOf(run.recognisedAt ?? now),
      document: recognition?.document ?? "",
      counts: countOutcomes(judged),
    },
    campaign: {
      slug: campaign.slug,
      title: campaign.title,
      number: campaign.plans[0]?.documentNumber ?? null,
    },
    round: {
      kind: round.roundKind,
      code: round.code,
      title: round.title,
      startsOn: fromDateColumn(round.startsOn),
      endsOn: fromDateColumn(round.endsOn),
      isOpen: round.status === "OPEN",
    },
    indicators: publicIndicators(terms, targetText),
    tiers: tiersIn(terms.tiers, judged).map((tier) => withLabel(publicTier(tier, judged))),
    figures: publicFigures(judged),
  };
}

const tiersIn = (tiers: readonly AwardTier[], judged: readonly JudgedRow[]) =>
  tiers.filter(({ id }) => judged.some(({ tierId }) => tierId === id));
