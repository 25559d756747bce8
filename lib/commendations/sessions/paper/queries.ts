import "server-only";
import { fromDateColumn } from "@/lib/calendar";
import { read } from "@/lib/database";
import { explainable, explanationsOf } from "@/lib/evaluation/explanation/trees/queries";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import type { PlanTerms } from "@/lib/plans/terms";
import { clauseLines } from "../../nominations/clauses/text";
import { sessionKey } from "../queries";
import { seatedAt } from "../seats/queries";

/**
 * A member's own ballot paper: the cases with their summary, those the member is kept out of, and in
 * an open ballot what the member chose before. Nobody else's choice is in it. Null without a seat.
 */
export function findBallotPaper(actor: Actor, key: string) {
  return read(actor, async (tx) => {
    const session = await tx.councilSession.findFirst({
      where: {
        ...sessionKey(key),
        council: { members: { some: { userId: actor.userId, AND: seatedAt(sessionKey(key)) } } },
        AND: rowsOfProvince(actor, "council.vote"),
      },
      select: {
        id: true,
        code: true,
        title: true,
        status: true,
        ballotKind: true,
        heldOn: true,
        place: true,
        round: { select: { id: true, title: true, campaignId: true, terms: true } },
        council: {
          select: {
            members: { where: { userId: actor.userId }, select: { id: true, name: true } },
          },
        },
        cases: {
          orderBy: { position: "asc" },
          select: {
            id: true,
            position: true,
            recusals: { where: { member: { userId: actor.userId } }, select: { reason: true } },
            ballots: {
              where: { member: { userId: actor.userId } },
              select: { choice: true, note: true },
            },
            nomination: {
              select: {
                tierId: true,
                runId: true,
                unitId: true,
                personId: true,
                subjectKind: true,
                subjectName: true,
                unitName: true,
                post: true,
                byVerdict: true,
                reason: true,
                justification: true,
                verdict: {
                  select: {
                    outcome: true,
                    provisional: true,
                    conditionsMet: true,
                    conditionsTotal: true,
                    ...explainable,
                  },
                },
              },
            },
          },
        },
        turnouts: { where: { member: { userId: actor.userId } }, select: { castAt: true } },
      },
    });
    const seat = session?.council.members[0];
    if (!session || !seat) return null;
    const { terms, ...round } = session.round;
    const trees = await explanationsOf(
      tx,
      session.cases.map(({ nomination }) => nomination.verdict),
    );
    const tiers = new Map((terms as PlanTerms).tiers.map(({ id, name }) => [id, name]));
    return {
      id: session.id,
      code: session.code,
      title: session.title,
      status: session.status,
      ballotKind: session.ballotKind,
      heldOn: fromDateColumn(session.heldOn),
      place: session.place,
      round,
      memberName: seat.name,
      votedAt: session.turnouts[0]?.castAt ?? null,
      cases: session.cases.map(({ nomination, recusals, ballots, ...one }, at) => {
        const { verdict, tierId, ...shown } = nomination;
        const { outcome, provisional, conditionsMet, conditionsTotal } = verdict;
        const explanation = trees[at];
        return {
          ...shown,
          ...one,
          tierName: tiers.get(tierId) ?? "",
          outcome,
          provisional,
          conditionsMet,
          conditionsTotal,
          lines: explanation ? clauseLines(explanation) : [],
          recusal: recusals[0]?.reason ?? null,
          mine: ballots[0] ?? null,
        };
      }),
    };
  });
}
export type BallotPaper = NonNullable<Awaited<ReturnType<typeof findBallotPaper>>>;
