import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { type Action, reach } from "@/lib/identity/permissions";
import { rowsOfUnits } from "@/lib/identity/policy";
import { notify, notifyUnits } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import { clausesOf } from "@/lib/scoring";
import { perform } from "@/lib/workflow";
import { explainable, explanationsOf } from "../explanation/trees/queries";
import { verdictsFor } from "../policy";
import { reviewsFor } from "./policy";
import { findReviewWindows } from "./queries";
import { reviewObstacle } from "./rules";
import type { ReviewAnswer, ReviewChoice, ReviewInput } from "./schema";
import { answeredNotice, filedNotice, reviewHref, reviewObstacleText, stillOpenText } from "./text";
import { reviewWorkflow } from "./workflow";

const ofRun = {
  id: true,
  roundId: true,
  number: true,
  recognisedAt: true,
  round: { select: { title: true, campaignId: true } },
} as const;

/** `Đề nghị xem xét lại`: a unit asks about one line of a recognised verdict of its own, within the window. */
export async function fileReview(actor: Actor, input: ReviewInput, now = new Date()) {
  if (!reach(actor, "review.file")) throw new Refusal("forbidden");
  const { runId, tierId, subjectId, conditionId, content } = input;
  return transaction(actor, async (tx) => {
    const verdict = await tx.verdictRow.findFirst({
      where: {
        runId,
        tierId,
        OR: [{ personId: subjectId }, { unitId: subjectId, personId: null }],
        AND: [verdictsFor(actor), rowsOfUnits(actor, "review.file")],
      },
      select: { id: true, subjectName: true, unitName: true, ...explainable, run: { select: ofRun } },
    });
    const [tree] = verdict ? await explanationsOf(tx, [verdict]) : [];
    if (!verdict || !tree || !clausesOf(tree).some((line) => line.conditionId === conditionId))
      throw new Refusal("not-found");
    const { run, subjectName, unitId, unitName } = verdict;
    const [window] = await findReviewWindows(tx, actor, run, [verdict]);
    const obstacle = window && reviewObstacle(window, now);
    if (obstacle) throw new Refusal("rule", reviewObstacleText(obstacle, window), obstacle);
    const open = { verdictId: verdict.id, conditionId, status: "OPEN" } as const;
    if ((await tx.reviewRequest.count({ where: open })) > 0)
      throw new Refusal("rule", stillOpenText, "already-open");
    const filed = { content, filedById: actor.userId, filedAt: now };
    const created = await tx.reviewRequest.create({
      data: { provinceId: actor.provinceId, runId, unitId, ...open, ...filed },
      select: { id: true, version: true },
    });
    const { title, campaignId } = run.round;
    await recordAudit(tx, actor, "review.file", created.id, {
      at: now,
      label: labelOf(subjectName, title),
      unitId,
      reason: content,
      after: { conditionId },
    });
    const notice = {
      to: { roles: ["PLANNER" as const] },
      kind: "review.file",
      text: filedNotice(unitName, subjectName, title),
      href: reviewHref({ campaignId, runId, subjectId, conditionId }),
    };
    await notify(tx, actor.provinceId, notice, now);
    return created;
  });
}

const labelOf = (subjectName: string, roundTitle: string) => `${subjectName} – ${roundTitle}`;

async function findReview(tx: Transaction, actor: Actor, id: string, action: Action) {
  const row = await tx.reviewRequest.findFirst({
    where: { id, AND: reviewsFor(actor, action) },
    select: {
      id: true,
      status: true,
      version: true,
      unitId: true,
      runId: true,
      conditionId: true,
      verdict: { select: { subjectName: true, personId: true } },
      run: { select: { round: ofRun.round } },
    },
  });
  if (!row) throw new Refusal("not-found");
  const { verdict, run, ...review } = row;
  return { ...review, ...verdict, ...run.round, subjectId: verdict.personId ?? review.unitId };
}

/** The office's answer with its reason; the unit is told, and a correction comes with the next run. */
export async function answerReview(actor: Actor, input: ReviewAnswer, now = new Date()) {
  const { id, version, outcome, answer } = input;
  return transaction(actor, async (tx) => {
    const row = await findReview(tx, actor, id, "review.answer");
    const { unitId, subjectName, title } = row;
    const audit = { label: labelOf(subjectName, title), unitId, after: { outcome } };
    const done = await perform(
      tx,
      reviewWorkflow,
      "answer",
      { actor, row, reason: answer, now, audit },
      (stamp) =>
        tx.reviewRequest.updateMany({
          where: { id, version },
          data: { ...stamp, outcome, answer, answeredById: actor.userId, answeredAt: now },
        }),
    );
    const text = answeredNotice(outcome, subjectName, title);
    await notifyUnits(
      tx,
      actor.provinceId,
      [{ unitId, kind: "review.answer", text, href: reviewHref(row) }],
      now,
    );
    return done;
  });
}

/** The unit takes its request back before it is answered. */
export async function withdrawReview(actor: Actor, { id, version }: ReviewChoice, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await findReview(tx, actor, id, "review.file");
    const audit = { label: labelOf(row.subjectName, row.title), unitId: row.unitId };
    return perform(tx, reviewWorkflow, "withdraw", { actor, row, now, audit }, (stamp) =>
      tx.reviewRequest.updateMany({ where: { id, version }, data: stamp }),
    );
  });
}
