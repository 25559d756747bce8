import "server-only";
import { fromDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import { findRecognisedRun } from "@/lib/evaluation/queries";
import type { PlanTerms } from "@/lib/plans/terms";
import { listRegistrationFacts } from "@/lib/registrations/facts/queries";
import { quotasOf } from "@/lib/scoring";
import { againOf, isInsideQuota, repeatedAwards, standing, subjectKey } from "../../nominations/rules";
import { listEarlierAwards, listHeldSubjects } from "../../nominations/standing/queries";
import { attentionOf, isExceeded, quotaGroups } from "../rules";

type Source = { roundId: string; sessionId: string; proposalId?: string };

/**
 * The lines a paper of a session has now: cases the council passed that may go on and stand in no
 * other paper at work, in the order of the session, each with why it should be looked at first.
 */
export async function draftLines(tx: Transaction, { roundId, sessionId, proposalId }: Source) {
  const session = await tx.councilSession.findUniqueOrThrow({
    where: { id: sessionId },
    select: { threshold: true, round: { select: { terms: true } } },
  });
  const cases = await listPassed(tx, { roundId, sessionId, ...(proposalId && { proposalId }) });
  const held = await listHeldSubjects(tx, roundId);
  const awards = await listEarlierAwards(
    tx,
    cases.map(({ nomination }) => nomination),
  );
  const run = await findRecognisedRun(tx, roundId);
  const groups = await findQuotaGroups(
    tx,
    { roundId, runId: run?.id ?? "" },
    session.round.terms as PlanTerms,
  );
  const open = cases
    .map(({ nomination: { achievementFrom, achievementThrough, ...nomination }, ...one }) => {
      const period = { from: fromDateColumn(achievementFrom), through: fromDateColumn(achievementThrough) };
      const again = againOf(session.round.terms as PlanTerms, nomination.tierId);
      return { ...one, nomination, repeats: repeatedAwards({ ...nomination, period, again }, awards).length };
    })
    .filter(
      ({ nomination, repeats }) =>
        !held.has(subjectKey(nomination)) && (repeats === 0 || nomination.justification !== ""),
    );
  return open.map(({ nomination, repeats, agree, base }) => {
    const { verdict, byVerdict, runId, proposalLines } = nomination;
    const same = open.filter((other) => subjectKey(other.nomination) === subjectKey(nomination));
    return {
      nominationId: nomination.id,
      subjectKind: nomination.subjectKind,
      attention: attentionOf({
        byVerdict,
        outcome: verdict.outcome,
        provisional: verdict.provisional,
        isInsideQuota: isInsideQuota(verdict),
        isQuotaExceeded: isExceeded(groups, nomination),
        vote: agree === null || base === null ? null : { agree, base, threshold: session.threshold },
        repeats,
        otherAwards: same.length - 1,
        isOfRecognisedRun: runId === run?.id,
        reconsidered: nomination.reconsiderReason !== "",
        returnedBefore: proposalLines.some(({ decision }) => decision === "RETURNED"),
      }),
    };
  });
}

const listPassed = (tx: Transaction, { sessionId, proposalId }: Source) =>
  tx.sessionCase.findMany({
    where: {
      sessionId,
      passed: true,
      nomination: {
        status: "COUNCIL_APPROVED",
        proposalLines: {
          none: {
            proposal: {
              status: { in: ["DRAFT", "SUBMITTED", "RETURNED"] },
              ...(proposalId && { id: { not: proposalId } }),
            },
          },
        },
      },
    },
    orderBy: { position: "asc" },
    select: {
      agree: true,
      base: true,
      nomination: {
        select: {
          id: true,
          roundId: true,
          runId: true,
          tierId: true,
          subjectKind: true,
          unitId: true,
          personId: true,
          blockCode: true,
          byVerdict: true,
          justification: true,
          reconsiderReason: true,
          achievementFrom: true,
          achievementThrough: true,
          verdict: {
            select: { outcome: true, provisional: true, withinQuota: true, quotaReason: true },
          },
          proposalLines: {
            where: { proposal: { status: { in: ["APPROVED", "PARTLY_APPROVED"] } } },
            select: { decision: true },
          },
        },
      },
    },
  });

/** Where the quotas of a round stand with everybody still on the list. */
export async function findQuotaGroups(
  tx: Transaction,
  { roundId, runId }: { roundId: string; runId: string },
  terms: Pick<PlanTerms, "tiers">,
) {
  const listed = await tx.nomination.findMany({
    where: { roundId, status: { in: [...standing] } },
    select: { tierId: true, blockCode: true, unitId: true, unitName: true },
  });
  const isOfRegistered = terms.tiers.some(({ quota }) =>
    quotasOf(quota).some(({ limit }) => limit.kind === "share" && limit.of === "registered"),
  );
  const judged = await tx.verdictRow.findMany({
    where: { runId, ...(isOfRegistered ? {} : { outcome: "MET" }) },
    select: { tierId: true, blockCode: true, unitId: true, personId: true, outcome: true },
  });
  const accepted = new Set(
    isOfRegistered
      ? (await listRegistrationFacts(tx, roundId)).flatMap(({ status, subjectId }) =>
          status === "ACCEPTED" ? [subjectId] : [],
        )
      : [],
  );
  const groups = quotaGroups(terms.tiers, listed, {
    eligible: judged.filter(({ outcome }) => outcome === "MET"),
    registered: judged.filter((one) => accepted.has(subjectKey(one))),
  });
  const nameOf = new Map(listed.map(({ unitId, unitName }) => [unitId, unitName]));
  return groups.map((group) => ({ ...group, unitName: (group.unitId && nameOf.get(group.unitId)) ?? null }));
}
