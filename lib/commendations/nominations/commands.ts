import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import { explainable, explanationsOf } from "@/lib/evaluation/explanation/trees/queries";
import { findRecognisedRun } from "@/lib/evaluation/queries";
import { findRoundForRun, type RoundRow } from "@/lib/evaluation/snapshot/queries";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { Refusal } from "@/lib/refusal";
import {
  additionObstacle,
  againOf,
  isProposable,
  isSameAward,
  type NominationObstacle,
  repeatedAwards,
  subjectKey,
} from "./rules";
import type { AdditionInput, ProposeInput } from "./schema";
import { listEarlierAwards, listExistingUnits, listPosts, periodOf, postDay } from "./standing/queries";
import { nominationObstacleText } from "./text";

const refuse = (obstacle: NominationObstacle) =>
  new Refusal(
    obstacle === "already-nominated" ? "conflict" : "rule",
    nominationObstacleText[obstacle],
    obstacle,
    obstacle === "not-justified" ? { justification: nominationObstacleText[obstacle] } : undefined,
  );

const verdictFields = {
  id: true,
  runId: true,
  tierId: true,
  subjectKind: true,
  unitId: true,
  unitVersionId: true,
  personId: true,
  subjectName: true,
  unitName: true,
  blockCode: true,
  outcome: true,
  provisional: true,
  withinQuota: true,
  quotaReason: true,
} as const;

/** The round, found within the actor's right to decide on nominations, and its recognised run. */
async function findRoundAndRun(tx: Transaction, actor: Actor, roundId: string) {
  const round =
    reach(actor, "nomination.decide") === "province" ? await findRoundForRun(tx, actor, roundId) : null;
  if (!round) throw new Refusal("not-found");
  const run = await findRecognisedRun(tx, roundId);
  if (!run) throw refuse("no-recognised-run");
  return { round, run };
}

/**
 * Drafts the list: every case of the round's recognised run that meets its tier inside the quota and
 * was not on the list before. What people dropped stays dropped; answers how many came on and who did not, and why.
 */
export async function proposeFromRun(actor: Actor, { roundId }: ProposeInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const { round, run } = await findRoundAndRun(tx, actor, roundId);
    const verdicts = await tx.verdictRow.findMany({
      where: { runId: run.id, outcome: "MET", provisional: false },
      orderBy: [{ subjectName: "asc" }, { id: "asc" }],
      select: verdictFields,
    });
    const before = await tx.nomination.findMany({
      where: { roundId },
      select: { tierId: true, unitId: true, personId: true },
    });
    const listed = new Set(before.map((one) => `${one.tierId} ${subjectKey(one)}`));
    const fresh = verdicts.filter(
      (verdict) => isProposable(verdict) && !listed.has(`${verdict.tierId} ${subjectKey(verdict)}`),
    );
    const units = await listExistingUnits(
      tx,
      fresh.map(({ unitId }) => unitId),
      dayOf(now),
    );
    const awards = await listEarlierAwards(tx, fresh);
    const reasonAgainst = (verdict: (typeof fresh)[number]) => {
      if (!units.has(verdict.unitId)) return "unit-dissolved" as const;
      const again = againOf(round.terms, verdict.tierId);
      const one = { ...verdict, roundId, period: periodOf(round), again };
      return repeatedAwards(one, awards).some((award) => isSameAward(one, award))
        ? ("already-awarded" as const)
        : null;
    };
    const created = fresh.filter((verdict) => !reasonAgainst(verdict));
    await insertNominations(tx, actor, { round, verdicts: created, byVerdict: () => true, now });
    await recordAudit(tx, actor, "nomination.propose", roundId, {
      at: now,
      label: `${round.title}, lần xét ${run.number}`,
      after: { runId: run.id, created: created.length },
    });
    return {
      created: created.length,
      skipped: fresh.flatMap((verdict) => {
        const reason = reasonAgainst(verdict);
        return reason
          ? [{ subjectName: verdict.subjectName, reason, detail: nominationObstacleText[reason] }]
          : [];
      }),
    };
  });
}

type Verdict = { [Field in keyof typeof verdictFields]: unknown } & {
  id: string;
  runId: string;
  tierId: string;
  subjectKind: "COLLECTIVE" | "INDIVIDUAL";
  unitId: string;
  unitVersionId: string;
  personId: string | null;
  subjectName: string;
  unitName: string;
  blockCode: string;
};
type Insertion = {
  round: RoundRow;
  verdicts: readonly Verdict[];
  byVerdict: (verdict: Verdict) => boolean;
  reason?: string;
  justification?: string;
  now: Date;
};

/** One statement for the whole list, with each person's post as it was in the round. */
async function insertNominations(tx: Transaction, actor: Actor, insertion: Insertion) {
  const { round, verdicts, byVerdict, reason = "", justification = "", now } = insertion;
  const people = verdicts.flatMap(({ personId }) => personId ?? []);
  const posts = await listPosts(tx, people, postDay(round, now));
  const period = periodOf(round);
  return tx.nomination.createManyAndReturn({
    data: verdicts.map((verdict) => ({
      provinceId: actor.provinceId,
      roundId: round.id,
      runId: verdict.runId,
      verdictId: verdict.id,
      tierId: verdict.tierId,
      subjectKind: verdict.subjectKind,
      unitId: verdict.unitId,
      unitVersionId: verdict.unitVersionId,
      personId: verdict.personId,
      subjectName: verdict.subjectName,
      unitName: verdict.unitName,
      blockCode: verdict.blockCode,
      post: verdict.personId ? (posts.get(verdict.personId) ?? "") : "",
      achievementFrom: toDateColumn(period.from),
      achievementThrough: toDateColumn(period.through),
      byVerdict: byVerdict(verdict),
      reason,
      justification,
      decidedById: actor.userId,
      decidedAt: now,
    })),
    select: { id: true, version: true, status: true },
  });
}

/** Puts a case on the list that the machine did not: with a reason, and the mark that people did it. */
export async function addNomination(actor: Actor, input: AdditionInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const verdict = await tx.verdictRow.findFirst({
      where: { id: input.verdictId, provinceId: actor.provinceId },
      select: { ...verdictFields, ...explainable, run: { select: { roundId: true } } },
    });
    if (!verdict) throw new Refusal("not-found");
    const { roundId } = verdict.run;
    const [explanation] = await explanationsOf(tx, [verdict]);
    if (!explanation) throw new Refusal("not-found");
    const { round, run } = await findRoundAndRun(tx, actor, roundId);
    const { tierId, unitId, personId } = verdict;
    const again = againOf(round.terms, tierId);
    const one = { ...verdict, roundId, period: periodOf(round), again };
    const obstacle = additionObstacle({
      isOfRecognisedRun: verdict.runId === run.id,
      isNominated:
        (await tx.nomination.count({
          where: { roundId, tierId, unitId, personId, status: { not: "DROPPED" } },
        })) > 0,
      unitExists: (await listExistingUnits(tx, [unitId], dayOf(now))).has(unitId),
      explanation,
      repeats: repeatedAwards(one, await listEarlierAwards(tx, [verdict])),
      case: one,
      justification: input.justification,
    });
    if (obstacle) throw refuse(obstacle);

    const { reason, justification } = input;
    const byVerdict = isProposable(verdict);
    const [created] = await insertNominations(tx, actor, {
      round,
      verdicts: [verdict],
      byVerdict: () => byVerdict,
      reason,
      justification,
      now,
    });
    if (!created) throw new Refusal("conflict");
    await recordAudit(tx, actor, "nomination.add", created.id, {
      at: now,
      label: `${verdict.subjectName} – ${round.title}`,
      unitId,
      reason,
      after: { tierId, outcome: verdict.outcome, byVerdict, justification },
    });
    return created;
  });
}
