import "server-only";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { assertRecentlyProven } from "@/lib/identity/proof";
import { enqueue } from "@/lib/jobs";
import { conditionsOf } from "@/lib/plans";
import type { PlanTerms } from "@/lib/plans/terms";
import { Refusal } from "@/lib/refusal";
import { engineVersion } from "@/lib/scoring";
import { perform } from "@/lib/workflow";
import { tiersOf } from "./judging/rules";
import { runsFor } from "./policy";
import { startObstacle } from "./rules";
import type { JudgementInput, RunInput, StartRunInput } from "./schema";
import { findRoundForRun } from "./snapshot/queries";
import { runKindText, startObstacleText } from "./text";
import { runWorkflow } from "./workflow";

/** The background task that carries a run out. */
export const runTask = "evaluation-run";

/** Starts a trial or official run in the background; answers its id at once. */
export async function startRun(actor: Actor, { roundId, kind }: StartRunInput, now = new Date()) {
  const action = kind === "TRIAL" ? "run.trial" : "run.official";
  if (reach(actor, action) !== "province") throw new Refusal("forbidden");
  if (kind === "OFFICIAL") assertRecentlyProven(actor, now);

  return transaction(actor, async (tx) => {
    const round = await findRoundForRun(tx, actor, roundId);
    if (!round) throw new Refusal("not-found");
    const atWork = await tx.evaluationRun.count({
      where: { roundId, kind: "OFFICIAL", status: { in: ["QUEUED", "RUNNING"] } },
    });
    const tiers = tiersOf(round.terms, round.roundKind).length;
    const obstacle = startObstacle({
      roundOpen: round.status === "OPEN",
      tiers,
      officialAtWork: atWork > 0,
      kind,
    });
    if (obstacle) throw new Refusal("rule", startObstacleText[obstacle], obstacle);

    const last = await tx.evaluationRun.findFirst({
      where: { roundId },
      orderBy: { number: "desc" },
      select: { number: true },
    });
    const run = await tx.evaluationRun.create({
      data: {
        provinceId: actor.provinceId,
        roundId,
        number: (last?.number ?? 0) + 1,
        kind,
        termsHash: round.termsHash,
        engineVersion,
        dataAt: now,
        requestedById: actor.userId,
        requestedAt: now,
      },
      select: { id: true, number: true, version: true, status: true },
    });
    const deputy = actor.onBehalfOf ? { userId: actor.userId, name: actor.name } : null;
    const asked = { runId: run.id, membershipId: actor.membershipId, deputy };
    await enqueue(tx, runTask, asked, `${runTask}:${run.id}`);
    await recordAudit(tx, actor, "evaluation.start", run.id, {
      label: `${runKindText[kind]} lần ${run.number} – ${round.title}`,
      after: { kind, number: run.number },
      at: now,
    });
    return run;
  });
}

/** Công nhận kết quả: this official run is the round's result; the one recognised before is kept as superseded. */
export async function recogniseRun(actor: Actor, { id, version }: RunInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await tx.evaluationRun.findFirst({
      where: { id, AND: runsFor(actor, "run.recognise") },
      select: {
        id: true,
        status: true,
        version: true,
        kind: true,
        total: true,
        number: true,
        roundId: true,
        round: { select: { title: true } },
      },
    });
    if (!row) throw new Refusal("not-found");
    await tx.evaluationRun.updateMany({
      where: { roundId: row.roundId, status: "RECOGNISED", id: { not: id } },
      data: { status: "SUPERSEDED", version: { increment: 1 } },
    });
    return perform(
      tx,
      runWorkflow,
      "recognise",
      {
        actor,
        row,
        facts: row,
        now,
        audit: { label: `${runKindText[row.kind]} lần ${row.number} – ${row.round.title}` },
      },
      (stamp) =>
        tx.evaluationRun.updateMany({
          where: { id, version },
          data: { ...stamp, recognisedAt: now, recognisedById: actor.userId },
        }),
    );
  });
}

/** A person's answer to a clause without a number. It counts from the next run on; earlier answers stay in the record. */
export async function giveJudgement(actor: Actor, input: JudgementInput, now = new Date()) {
  if (reach(actor, "judgement.give") !== "province") throw new Refusal("forbidden");
  return transaction(actor, async (tx) => {
    const round = await findRoundForRun(tx, actor, input.roundId);
    const known =
      round &&
      (await tx.verdictRow.findFirst({
        where: {
          tierId: input.tierId,
          run: { roundId: round.id },
          ...(input.subjectKind === "COLLECTIVE"
            ? { unitId: input.subjectId, personId: null }
            : { personId: input.subjectId }),
        },
        select: { subjectName: true, unitId: true, run: { select: { terms: true } } },
        orderBy: { id: "desc" },
      }));
    const terms = (known?.run.terms ?? round?.terms) as PlanTerms | undefined;
    const tiers = terms?.tiers.filter(({ id }) => id === input.tierId) ?? [];
    const isAsked = conditionsOf({ tiers }).some(({ condition }) => condition.id === input.conditionId);
    if (!known || !isAsked) throw new Refusal("not-found");
    const { id } = await tx.humanJudgement.create({
      data: { ...input, provinceId: actor.provinceId, judgedById: actor.userId, judgedAt: now },
      select: { id: true },
    });
    await recordAudit(tx, actor, "evaluation.judge", id, {
      label: known.subjectName,
      unitId: known.unitId,
      reason: input.reason,
      after: { conditionId: input.conditionId, outcome: input.outcome },
      at: now,
    });
    return { id };
  });
}
