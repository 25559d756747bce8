import "server-only";
import { dayOf, fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import { explainable, explanationsOf } from "@/lib/evaluation/explanation/trees/queries";
import { caseKey } from "@/lib/evaluation/requests/rules";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";
import type { PlanTerms } from "@/lib/plans/terms";
import type { Explanation } from "@/lib/scoring";
import { refusalTo } from "@/lib/workflow";
import type { Prisma } from "@/prisma/generated/client";
import { findPost, findRates } from "../decisions/head/queries";
import { moneyOf, totalOf } from "../decisions/money/rules";
import { clauseLines } from "../nominations/clauses/text";
import { againOf, repeatedAwards, subjectKey } from "../nominations/rules";
import { listEarlierAwards } from "../nominations/standing/queries";
import { seatCount } from "../sessions/seats/queries";
import { findQuotaGroups } from "./drafting/queries";
import { findProposalHead, findStopped, proposalFacts } from "./head/queries";
import { type Attention, heededIn, isOverride, restObstacle, restOf, type Stopped, usualHand } from "./rules";
import { restObstacleText } from "./text";
import { proposalWorkflow } from "./workflow";

const listed = {
  id: true,
  code: true,
  title: true,
  status: true,
  version: true,
  submittedAt: true,
  signedAt: true,
  round: { select: { id: true, title: true, campaignId: true } },
  _count: { select: { lines: true } },
} satisfies Prisma.ProposalSelect;

/** The papers of a campaign, newest first. */
export function listProposals(actor: Actor, campaignId: string) {
  return read(actor, async (tx) => {
    const rows = await tx.proposal.findMany({
      where: { round: { campaignId }, AND: rowsOfProvince(actor, "proposal.read") },
      orderBy: { id: "desc" },
      take: 100,
      select: { ...listed, decisions: { where: { kind: "award" }, select: { id: true, status: true } } },
    });
    return rows.map(({ _count, decisions, ...row }) => ({
      ...row,
      lines: _count.lines,
      decision: decisions[0] ?? null,
    }));
  });
}

const lineFields = {
  id: true,
  version: true,
  position: true,
  attention: true,
  decision: true,
  reason: true,
  decidedById: true,
  decidedAt: true,
  nomination: {
    select: {
      id: true,
      status: true,
      tierId: true,
      runId: true,
      roundId: true,
      subjectKind: true,
      unitId: true,
      personId: true,
      subjectName: true,
      unitName: true,
      post: true,
      blockCode: true,
      byVerdict: true,
      reason: true,
      justification: true,
      achievementFrom: true,
      achievementThrough: true,
      verdict: {
        select: {
          outcome: true,
          provisional: true,
          conditionsMet: true,
          conditionsTotal: true,
          rank: true,
          ...explainable,
        },
      },
    },
  },
} satisfies Prisma.ProposalLineSelect;
type LineRow = Prisma.ProposalLineGetPayload<{ select: typeof lineFields }>;

/** A paper by its id, or by its code as it stands in an address. */
const proposalKey = (key: string): Prisma.ProposalWhereInput => ({
  OR: [{ id: key }, { code: key.toUpperCase() }],
});

/**
 * The one page on which leadership decides: the request with its counts, basis and council result,
 * each line with votes, figures and why to heed it, and what may be done now. Null when out of reach.
 */
export function findProposal(actor: Actor, key: string, now = new Date()) {
  return read(actor, async (tx) => {
    const row = await tx.proposal.findFirst({
      where: { ...proposalKey(key), AND: rowsOfProvince(actor, "proposal.read") },
      select: {
        ...listed,
        sessionId: true,
        draftedById: true,
        submittedById: true,
        signedById: true,
        signerTitle: true,
        signatureForm: true,
        authority: true,
        submitterForm: true,
        submitterAuthority: true,
        returnReason: true,
        attentionReadByIds: true,
        round: {
          select: {
            id: true,
            title: true,
            campaignId: true,
            terms: true,
            campaign: { select: { title: true } },
            planVersion: { select: { documentNumber: true, issuedOn: true } },
            runs: { where: { status: "RECOGNISED" }, select: { id: true } },
          },
        },
        lines: { orderBy: { position: "asc" }, select: lineFields },
        decisions: { where: { kind: "award" }, select: { id: true, status: true } },
      },
    });
    if (!row) return null;
    const { round, lines, decisions, attentionReadByIds, _count, ...proposal } = row;
    const { terms, campaign, planVersion, runs, ...roundShown } = round;
    const tiers = (terms as PlanTerms).tiers;
    const session = await findSessionOf(tx, row.sessionId);
    const blocks = await tx.emulationBlock.findMany({
      where: { provinceId: actor.provinceId },
      select: { code: true, name: true },
    });
    const { held: allHeld, contested } = await findStopped(tx, round.id);
    const held = reach(actor, "hold.read") ? allHeld : (new Set() as ReadonlySet<string>);
    const awards = await listEarlierAwards(
      tx,
      lines.map(({ nomination }) => nomination),
    );
    const people = await listNames(tx, [
      ...lines.flatMap(({ decidedById }) => decidedById ?? []),
      row.draftedById,
      ...[row.submittedById, row.signedById].flatMap((id) => id ?? []),
    ]);
    const trees = await explanationsOf(
      tx,
      lines.map(({ nomination }) => nomination.verdict),
    );
    const shownLines = lines.map((line, at) =>
      lineShown(line, trees[at], { tiers, session, held, contested, awards, people }),
    );
    return {
      ...proposal,
      round: roundShown,
      campaign,
      plan: {
        number: planVersion.documentNumber,
        issuedOn: planVersion.issuedOn && fromDateColumn(planVersion.issuedOn),
      },
      draftedBy: people.get(row.draftedById) ?? "",
      submittedBy: (row.submittedById && people.get(row.submittedById)) ?? null,
      signedBy: (row.signedById && people.get(row.signedById)) ?? null,
      session: session && {
        id: session.id,
        code: session.code,
        heldOn: fromDateColumn(session.heldOn),
        ballotKind: session.ballotKind,
        members: session.council._count.members,
        voted: session.paper?.present ?? session._count.turnouts,
        passed: session.cases.filter(({ passed }) => passed).length,
        cases: session.cases.length,
      },
      lines: shownLines,
      quotas: (await findQuotaGroups(tx, { roundId: round.id, runId: runs[0]?.id ?? "" }, { tiers })).map(
        (group) => ({
          ...group,
          tierName: tiers.find(({ id }) => id === group.tierId)?.name ?? "",
          blockName: blocks.find(({ code }) => code === group.blockCode)?.name ?? null,
        }),
      ),
      money: await estimate(tx, actor, shownLines, now),
      decision: decisions[0] ?? null,
      hasReadAttention: attentionReadByIds.includes(actor.userId),
      verbs: await verbsOf(tx, actor, row.id, { held, contested }),
    };
  });
}
export type ProposalPage = NonNullable<Awaited<ReturnType<typeof findProposal>>>;
export type ProposalLineShown = ProposalPage["lines"][number];

const findSessionOf = (tx: Transaction, id: string) =>
  tx.councilSession.findUnique({
    where: { id },
    select: {
      id: true,
      code: true,
      heldOn: true,
      ballotKind: true,
      threshold: true,
      council: { select: { _count: seatCount } },
      _count: { select: { turnouts: true } },
      paper: { select: { present: true } },
      cases: { select: { nominationId: true, agree: true, base: true, passed: true } },
    },
  });

async function listNames(tx: Transaction, ids: string[]) {
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

type Around = {
  tiers: PlanTerms["tiers"];
  session: Awaited<ReturnType<typeof findSessionOf>>;
  held: ReadonlySet<string>;
  contested: ReadonlySet<string>;
  awards: Awaited<ReturnType<typeof listEarlierAwards>>;
  people: ReadonlyMap<string, string>;
};

function lineShown(
  { nomination, decidedById, attention, ...line }: LineRow,
  explanation: Explanation | undefined,
  around: Around,
) {
  const { verdict, achievementFrom, achievementThrough, ...subject } = nomination;
  const { outcome, provisional, conditionsMet, conditionsTotal, rank } = verdict;
  const tier = around.tiers.find(({ id }) => id === nomination.tierId);
  const isContested = around.contested.has(caseKey(nomination));
  const vote = around.session?.cases.find(({ nominationId }) => nominationId === nomination.id);
  const period = { from: fromDateColumn(achievementFrom), through: fromDateColumn(achievementThrough) };
  return {
    ...line,
    nominationId: subject.id,
    nominationStatus: subject.status,
    tierId: subject.tierId,
    blockCode: subject.blockCode,
    unitId: subject.unitId,
    subjectKind: subject.subjectKind,
    subjectId: subjectKey(subject),
    runId: subject.runId,
    subjectName: subject.subjectName,
    unitName: subject.unitName,
    post: subject.post,
    byVerdict: subject.byVerdict,
    addedReason: subject.reason,
    justification: subject.justification,
    tierName: tier?.name ?? "",
    awardCode: tier?.award.code ?? null,
    outcome,
    provisional,
    conditionsMet,
    conditionsTotal,
    rank,
    vote: vote && { agree: vote.agree ?? 0, base: vote.base ?? 0 },
    clauses: explanation ? clauseLines(explanation) : [],
    attention: [...(isContested ? (["open-review"] as const) : []), ...(attention as Attention[])],
    isContested,
    isOverride: isOverride(line.decision, verdict.outcome),
    // Once decided, the paper's own awards would count as repeats of themselves.
    repeats: repeatedAwards({ ...subject, period, again: againOf(around, subject.tierId) }, around.awards)
      .filter((award) => award.nominationId !== subject.id)
      .map(({ decision, roundTitle }) => ({ decision, roundTitle })),
    isHeld: around.held.has(subjectKey(subject)),
    decidedBy: (decidedById && around.people.get(decidedById)) ?? null,
  };
}

/** What the awards asked for would cost by the rates of today; null where no rate is recorded. */
async function estimate(
  tx: Transaction,
  actor: Actor,
  lines: readonly { awardCode: string | null; subjectKind: "COLLECTIVE" | "INDIVIDUAL" }[],
  now: Date,
) {
  const codes = [...new Set(lines.flatMap(({ awardCode }) => awardCode ?? []))];
  const { rates } = await findRates(tx, actor, codes, dayOf(now));
  const amounts = lines.flatMap(({ awardCode, subjectKind }) => {
    const found = awardCode && rates.get(awardCode);
    return found ? [moneyOf({ subjectKind, rates: found, paid: null })?.money ?? "0"] : [];
  });
  return amounts.length === lines.length && lines.length > 0 ? totalOf(amounts) : null;
}

/** For each verb: null when the actor may do it now, else why not. Null for whoever may neither submit nor decide. */
async function verbsOf(tx: Transaction, actor: Actor, id: string, stopped: Stopped) {
  const head = await findProposalHead(tx, actor, "proposal.read", id);
  if (!head) return null;
  const attempt = { actor, row: head, facts: await proposalFacts(tx, actor, head) };
  const verb = (name: keyof typeof proposalWorkflow.moves) => {
    const refusal = refusalTo(proposalWorkflow, name, attempt);
    return refusal && { reason: refusal.reason, text: refusal.text };
  };
  const rest = restOf(head.lines, stopped).length;
  const obstacle = restObstacle({
    status: head.status,
    attention: heededIn(head.lines, stopped),
    hasRead: head.attentionReadByIds.includes(actor.userId),
    left: rest,
  });
  return {
    usualHand: usualHand(await findPost(tx, actor.userId)),
    submit: verb("submit"),
    return: verb("return"),
    sign: verb("sign"),
    rest: { count: rest, refusal: obstacle && restObstacleText[obstacle] },
    mayDecide: reach(actor, "proposal.decide") !== null && head.status === "SUBMITTED",
    mayRedraft:
      reach(actor, "proposal.draft") !== null && (head.status === "DRAFT" || head.status === "RETURNED"),
    mayDraftDecision:
      reach(actor, "decision.draft") !== null &&
      (head.status === "APPROVED" || head.status === "PARTLY_APPROVED"),
  };
}
