import "server-only";
import { fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";
import { listUnreadSources } from "@/lib/organizations/rules/queries";
import type { PlanTerms } from "@/lib/plans/terms";
import { refusalTo } from "@/lib/workflow";
import type { Prisma } from "@/prisma/generated/client";
import type { CaseObstacle } from "../nominations/rules";
import { listProposed } from "./cases/queries";
import { confirmationOf, hasAttended } from "./confirmations/rules";
import { factsOf, findSessionHead } from "./head/queries";
import { deriveRecusals } from "./recusals/queries";
import { quorumOf } from "./rules";
import { seatCount, seatFields } from "./seats/queries";
import { seatsOf } from "./seats/rules";
import type { VoteBase } from "./votes/rules";
import { sessionWorkflow } from "./workflow";

const listed = {
  id: true,
  code: true,
  title: true,
  heldOn: true,
  place: true,
  status: true,
  version: true,
  ballotKind: true,
  awardCode: true,
  closedAt: true,
  completedAt: true,
  round: { select: { id: true, title: true, campaignId: true } },
  council: { select: { _count: seatCount } },
  paper: { select: { present: true, absentIds: true, file: { select: { id: true, name: true } } } },
  _count: { select: { cases: true, turnouts: true } },
} satisfies Prisma.CouncilSessionSelect;

type Listed = Prisma.CouncilSessionGetPayload<{ select: typeof listed }>;
const itemOf = ({ heldOn, council, _count, ...row }: Listed) => ({
  ...row,
  heldOn: fromDateColumn(heldOn),
  cases: _count.cases,
  voted: row.paper?.present ?? _count.turnouts,
  members: council._count.members,
});

/** The council sessions of a campaign, newest first. */
export function listSessions(actor: Actor, campaignId: string) {
  return read(actor, async (tx) => {
    const rows = await tx.councilSession.findMany({
      where: { round: { campaignId }, AND: rowsOfProvince(actor, "council.read") },
      orderBy: [{ heldOn: "desc" }, { id: "desc" }],
      take: 100,
      select: listed,
    });
    return rows.map(itemOf);
  });
}

/** The latest council sessions of the province, whatever the campaign. */
export function listLatestSessions(actor: Actor, limit = 5) {
  return read(actor, async (tx) => {
    const rows = await tx.councilSession.findMany({
      where: rowsOfProvince(actor, "council.read"),
      orderBy: [{ heldOn: "desc" }, { id: "desc" }],
      take: limit,
      select: listed,
    });
    return rows.map(itemOf);
  });
}

/** A session by its id, or by its code as it stands in an address. */
export const sessionKey = (key: string): Prisma.CouncilSessionWhereInput => ({
  OR: [{ id: key }, { code: key.toUpperCase() }],
});

const caseFields = {
  id: true,
  position: true,
  agree: true,
  disagree: true,
  other: true,
  base: true,
  passed: true,
  recusals: { select: { memberId: true, reason: true } },
  nomination: {
    select: {
      id: true,
      status: true,
      tierId: true,
      runId: true,
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
      reconsiderReason: true,
      cases: {
        where: { passed: { not: null } },
        orderBy: { id: "asc" },
        select: { sessionId: true, agree: true, base: true, session: { select: { code: true } } },
      },
      verdict: {
        select: {
          outcome: true,
          provisional: true,
          conditionsMet: true,
          conditionsTotal: true,
          rank: true,
          quotaReason: true,
        },
      },
    },
  },
} satisfies Prisma.SessionCaseSelect;

/**
 * One session for those who prepare or read it: members with whether they voted, cases, kept-out
 * members, and, once the vote is closed, counts and the open votes by name. Null when out of reach.
 */
export function findSession(actor: Actor, key: string, now = new Date()) {
  return read(actor, async (tx) => {
    const row = await tx.councilSession.findFirst({
      where: { ...sessionKey(key), AND: rowsOfProvince(actor, "council.read") },
      select: {
        ...listed,
        threshold: true,
        base: true,
        quorum: true,
        ruleSource: true,
        councilId: true,
        openedAt: true,
        minutesText: true,
        preparedById: true,
        round: { select: { id: true, title: true, campaignId: true, terms: true } },
        council: {
          select: {
            name: true,
            document: true,
            _count: seatCount,
            members: {
              orderBy: { position: "asc" },
              select: { ...seatFields(sessionKey(key)), userId: true, name: true, post: true, seat: true },
            },
          },
        },
        minutesSentAt: true,
        turnouts: { select: { memberId: true, manner: true, document: true, documentOn: true } },
        confirmations: { select: { memberId: true, agrees: true, note: true } },
        receipts: { orderBy: { code: "asc" }, select: { code: true } },
        cases: { orderBy: { position: "asc" }, select: caseFields },
      },
    });
    if (!row) return null;
    const { round, council, turnouts, confirmations, receipts, cases, preparedById, ...session } = row;
    const { terms, ...roundShown } = round;
    const tiers = new Map((terms as PlanTerms).tiers.map(({ id, name }) => [id, name]));
    const votes = new Map(turnouts.map((turnout) => [turnout.memberId, turnout]));
    const { seats, free } = seatsOf(council.members);
    const blocked = await listBlocked(tx, actor, row, now);
    // Before the vote opens nobody is kept out yet: what opening will do is shown.
    const ahead =
      row.status === "PREPARING" ? await deriveRecusals(tx, actor, row, fromDateColumn(row.heldOn)) : null;
    const voteRules = { kinds: ["council-vote"], keys: [session.awardCode] };
    const unread = await listUnreadSources(tx, actor.provinceId, voteRules, fromDateColumn(session.heldOn));
    return {
      ...itemOf({ ...session, round: { ...roundShown }, council }),
      round: roundShown,
      tiers: (terms as PlanTerms).tiers.map(({ id, name }) => ({ id, name })),
      threshold: session.threshold,
      base: session.base as VoteBase,
      quorum: session.quorum,
      needed: quorumOf(council._count.members, session.quorum),
      ruleSource: session.ruleSource,
      isRuleUnread: unread.includes(session.ruleSource),
      openedAt: session.openedAt,
      minutesText: session.minutesText,
      minutesSentAt: session.minutesSentAt,
      council: { name: council.name, document: council.document },
      members: seats.map(({ sits, standsFor, reason }) => ({
        id: sits.id,
        name: sits.name,
        post: sits.post,
        seat: sits.seat,
        standsFor: standsFor ? { id: standsFor.id, name: standsFor.name, reason } : null,
        hasVoted: row.paper ? !row.paper.absentIds.includes(sits.id) : votes.has(sits.id),
        document: votes.get(sits.id)?.document ?? "",
        attended: hasAttended(row, sits.id),
        confirmation: confirmationOf(confirmations, sits.id),
        isMe: sits.userId === actor.userId,
      })),
      substitutes: free.map(({ id, name }) => ({ id, name })),
      cases: cases.map(({ nomination: { cases: votes, ...nomination }, ...one }) => ({
        ...one,
        ...nomination,
        recusals: ahead?.filter(({ caseId }) => caseId === one.id) ?? one.recusals,
        earlier: votes
          .filter(({ sessionId }) => sessionId < session.id)
          .map(({ session: { code }, agree, base }) => ({ code, agree, base })),
        id: one.id,
        nominationId: nomination.id,
        tierName: tiers.get(nomination.tierId) ?? "",
        obstacle: blocked.get(nomination.id) ?? null,
      })),
      receipts: receipts.map(({ code }) => code),
      openVotes: await listOpenVotes(tx, session),
      proposals: await tx.proposal.findMany({
        where: { sessionId: session.id, AND: rowsOfProvince(actor, "proposal.read") },
        orderBy: { code: "asc" },
        select: { id: true, code: true, status: true },
      }),
      verbs: await refusalsOf(tx, actor, session.id, now),
    };
  });
}
export type SessionPage = NonNullable<Awaited<ReturnType<typeof findSession>>>;

/** What stands against the cases of a session in preparation; only for those who may know of holds. */
async function listBlocked(
  tx: Transaction,
  actor: Actor,
  session: { id: string; status: string; round: { id: string } },
  now: Date,
) {
  if (session.status !== "PREPARING" || !reach(actor, "hold.read")) return new Map<string, CaseObstacle>();
  const proposed = await listProposed(tx, { roundId: session.round.id, sessionId: session.id }, now);
  return new Map(proposed.flatMap(({ id, obstacle }) => (obstacle ? [[id, obstacle] as const] : [])));
}

/** Who voted how in an open ballot; nothing at all before the vote is closed. */
async function listOpenVotes(
  tx: Transaction,
  { id, status, ballotKind }: { id: string; status: string; ballotKind: string },
) {
  if (ballotKind !== "OPEN" || (status !== "CLOSED" && status !== "COMPLETED")) return [];
  return tx.ballot.findMany({
    where: { case: { sessionId: id } },
    orderBy: [{ caseId: "asc" }, { member: { position: "asc" } }],
    select: { caseId: true, choice: true, note: true, member: { select: { name: true } } },
  });
}

/** For each verb of the session: null when the actor may do it now, else why not. Verbs out of the matrix are left out. */
async function refusalsOf(tx: Transaction, actor: Actor, id: string, now: Date) {
  const head = await findSessionHead(tx, actor, "council.prepare", id);
  if (!head) return null;
  const attempt = { actor, row: head, facts: factsOf(head, 0, now) };
  const verb = (name: keyof typeof sessionWorkflow.moves) => {
    const refusal = refusalTo(sessionWorkflow, name, attempt);
    return refusal && { reason: refusal.reason, text: refusal.text };
  };
  return { open: verb("open"), close: verb("close"), complete: verb("complete") };
}

/** The nominations that a new session of a round could take, and those it could not, with why. */
export function listSessionChoices(
  actor: Actor,
  { roundId, sessionId }: { roundId: string; sessionId?: string },
  now = new Date(),
) {
  return read(actor, async (tx) => {
    if (!reach(actor, "council.prepare")) return null;
    const round = await tx.round.findFirst({
      where: { id: roundId, provinceId: actor.provinceId },
      select: { id: true, title: true, campaignId: true, terms: true },
    });
    if (!round) return null;
    const proposed = await listProposed(tx, { roundId, ...(sessionId && { sessionId }) }, now);
    const { terms, ...shown } = round;
    const tiers = new Map((terms as PlanTerms).tiers.map((tier) => [tier.id, tier]));
    return {
      round: shown,
      cases: proposed.map(({ id, subjectName, tierId, obstacle }) => ({
        id,
        subjectName,
        tierName: tiers.get(tierId)?.name ?? "",
        awardCode: tiers.get(tierId)?.award.code ?? null,
        obstacle,
      })),
    };
  });
}
