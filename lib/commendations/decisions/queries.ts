import "server-only";
import { dayOf, fromDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import { type Actor, ownAmong } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";
import { listUnreadSources } from "@/lib/organizations/rules/queries";
import { refusalTo } from "@/lib/workflow";
import type { Prisma } from "@/prisma/generated/client";
import { overridesOf } from "../nominations/overrides/queries";
import type { DecisionPaper } from "./document";
import { findFund } from "./fund/queries";
import { isCovered, leftOf, withMore } from "./fund/rules";
import { findDecisionHead } from "./head/queries";
import { totalOf } from "./money/rules";
import { loadDecision, paperOf } from "./paper/queries";
import { signerTitles } from "./schema";
import { decisionNumber } from "./text";
import { awardWorkflow, decisionWorkflow } from "./workflow";

const listed = {
  id: true,
  kind: true,
  status: true,
  version: true,
  number: true,
  symbol: true,
  signedOn: true,
  title: true,
  issuer: true,
  totalMoney: true,
  slug: true,
  publishedAt: true,
  _count: { select: { awards: true } },
} satisfies Prisma.DecisionSelect;

/** Of a campaign: decisions of its papers, and those that took lines of them back or put them right. */
const ofCampaign = (campaignId: string): Prisma.DecisionWhereInput => ({
  OR: [
    { proposal: { round: { campaignId } } },
    { revocations: { some: { award: { decision: { proposal: { round: { campaignId } } } } } } },
    { corrections: { some: { award: { decision: { proposal: { round: { campaignId } } } } } } },
  ],
});

/** The decisions of a campaign, newest first. */
export function listDecisions(actor: Actor, campaignId: string) {
  return read(actor, async (tx) => {
    const rows = await tx.decision.findMany({
      where: { AND: [ofCampaign(campaignId), rowsOfProvince(actor, "decision.read")] },
      orderBy: { id: "desc" },
      take: 100,
      select: listed,
    });
    return rows.map(({ _count, number, symbol, signedOn, totalMoney, ...row }) => ({
      ...row,
      number: number === null ? null : decisionNumber(number, symbol),
      signedOn: signedOn && fromDateColumn(signedOn),
      totalMoney: totalMoney?.toString() ?? null,
      awards: _count.awards,
    }));
  });
}

/** One decision with its lines and what may be done now; a draft shows its lines as they would be signed today. Null when out of reach. */
export function findDecision(actor: Actor, id: string, now = new Date()) {
  return read(actor, async (tx) => {
    const head = await findDecisionHead(tx, actor, "decision.read", id);
    const loaded = head && (await loadDecision(tx, id, now));
    if (!head || !loaded) return null;
    const { row, lines, original, source } = loaded;
    const verb = (name: keyof typeof decisionWorkflow.moves, facts: unknown) => {
      const refusal = refusalTo(decisionWorkflow, name, { actor, row: head, facts });
      return refusal && { reason: refusal.reason, text: refusal.text };
    };
    const comments = {
      from: row.commentsFrom && fromDateColumn(row.commentsFrom),
      through: row.commentsThrough && fromDateColumn(row.commentsThrough),
      unanswered: await tx.objection.count({ where: { decisionId: id, answeredAt: null } }),
    };
    const totalMoney = row.totalMoney?.toString() ?? totalOf(lines.map(({ money }) => money));
    const fund = await findFund(tx, actor, row.signedOn ? fromDateColumn(row.signedOn) : dayOf(now));
    const people = { actorId: ownAmong(actor, [head.draftedById]), draftedById: head.draftedById };
    // What depends on number and day is told when they are entered; here only who may.
    const issueFacts = {
      ...people,
      today: dayOf(now),
      signedOn: dayOf(now),
      approvedOn: null,
      awards: lines.length,
      held: 0,
      contested: 0,
      dissolved: 0,
      hasSalary: true,
      hasCoefficients: true,
      commentsThrough: comments.through,
      unanswered: comments.unanswered,
      isCovered: isCovered(fund, totalMoney),
      isSignedCopyStale: false,
    };
    const overrides = await overridesOf(
      tx,
      lines.flatMap(({ nominationId }) => nominationId ?? []),
    );
    const paper = await paperOf(tx, actor, loaded);
    const paidBy = {
      kinds: ["base-salary", "award-coefficient"],
      keys: ["", ...new Set(lines.map(({ awardCode }) => awardCode))],
    };
    const unread = await listUnreadSources(tx, actor.provinceId, paidBy, paper.signedOn ?? dayOf(now));
    return {
      id: row.id,
      kind: paper.kind,
      status: row.status,
      version: row.version,
      title: row.title,
      issuer: row.issuer,
      number: paper.number,
      symbol: row.symbol,
      signedOn: paper.signedOn,
      signerName: row.signerName,
      signerTitle: row.signerTitle,
      signatureForm: paper.signatureForm,
      listHash: row.listHash,
      totalMoney,
      /** What the fund of the year holds after this decision; null where none is recorded. */
      fund: fund && {
        year: fund.year,
        source: fund.source,
        left: leftOf(row.status === "DRAFT" ? withMore(fund, totalMoney) : fund),
      },
      comments: { ...comments, mayAsk: row.status === "DRAFT" && reach(actor, "objection.answer") !== null },
      /** Sources of salary and coefficients that nobody has compared with the official text. */
      unreadRates: lines.length > 0 ? unread : [],
      slug: row.slug,
      issuedAt: row.issuedAt,
      publishedAt: row.publishedAt,
      campaignId: source?.campaign.id ?? null,
      campaignTitle: source?.campaign.title ?? null,
      roundTitle: source?.round.title ?? null,
      proposal: row.proposal && { code: row.proposal.code },
      original: original && {
        id: original.id,
        number: decisionNumber(original.number, original.symbol),
        title: original.title,
      },
      lines: lines.map((line) => ({
        ...line,
        /** Why leadership agreed although the verdict was not `Đạt`. */
        overrideReason: overrides.get(line.nominationId ?? "") ?? "",
        mayCorrect:
          row.kind === "award" &&
          row.status !== "DRAFT" &&
          line.id !== null &&
          refusalTo(awardWorkflow, "correct", { actor, row: { ...line, id: line.id } }) === null,
        mayRevoke:
          row.kind === "award" &&
          row.status !== "DRAFT" &&
          line.id !== null &&
          refusalTo(awardWorkflow, "revoke", { actor, row: { ...line, id: line.id } }) === null,
      })),
      verbs: {
        issue: verb("issue", issueFacts),
        publish: verb("publish", people),
        mayIssue: reach(actor, "decision.issue") !== null,
        mayPublish: reach(actor, "decision.publish") !== null,
      },
      signers: signerTitles,
    };
  });
}
export type DecisionPage = NonNullable<Awaited<ReturnType<typeof findDecision>>>;

/** The paper of a decision as data for its document; null when out of reach. */
export function findDecisionPaper(actor: Actor, id: string, now = new Date()): Promise<DecisionPaper | null> {
  return read(actor, async (tx) => {
    const head = await findDecisionHead(tx, actor, "decision.read", id);
    const loaded = head && (await loadDecision(tx, id, now));
    return loaded ? paperOf(tx, actor, loaded) : null;
  });
}
