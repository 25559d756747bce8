import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, fromDateColumn, toDateColumn } from "@/lib/calendar";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";
import { notify, notifyUnits } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import { formatDate } from "@/lib/vietnamese";
import type { AnswerInput, CommentsInput, ObjectionInput } from "../schema";
import { type CommentsObstacle, objectionObstacle, windowObstacle } from "./rules";
import { commentsAskedText, commentsHref, commentsObstacleText } from "./text";

const refuse = (obstacle: CommentsObstacle) =>
  new Refusal("rule", commentsObstacleText[obstacle], obstacle, { through: commentsObstacleText[obstacle] });

const draftFields = {
  id: true,
  title: true,
  status: true,
  kind: true,
  version: true,
  commentsFrom: true,
  commentsThrough: true,
  proposal: { select: { round: { select: { id: true, campaignId: true } } } },
} as const;

/** `Lấy ý kiến` about a draft list, or more days for it: a window never gets shorter (10 working days is the pattern). */
export async function openComments(actor: Actor, { id, version, through }: CommentsInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const draft = await tx.decision.findFirst({
      where: { id, kind: "award", AND: rowsOfProvince(actor, "objection.answer") },
      select: draftFields,
    });
    if (!draft?.proposal) throw new Refusal("not-found");
    const today = dayOf(now);
    const obstacle = windowObstacle({
      isDraft: draft.status === "DRAFT",
      through,
      today,
      before: draft.commentsThrough && fromDateColumn(draft.commentsThrough),
    });
    if (obstacle) throw refuse(obstacle);
    const { count } = await tx.decision.updateMany({
      where: { id, version },
      data: {
        commentsFrom: draft.commentsFrom ?? toDateColumn(today),
        commentsThrough: toDateColumn(through),
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw new Refusal("conflict");
    await recordAudit(tx, actor, "decision.ask-comments", id, {
      at: now,
      label: draft.title,
      before: { until: draft.commentsThrough && fromDateColumn(draft.commentsThrough) },
      after: { until: through },
    });
    await tellUnits(tx, actor, { ...draft, round: draft.proposal.round, through }, now);
    return { id, version: version + 1 };
  });
}

type Asked = { id: string; title: string; through: string; round: { id: string; campaignId: string } };
async function tellUnits(tx: Transaction, actor: Actor, asked: Asked, now: Date) {
  const units = await tx.registration.findMany({
    where: { roundId: asked.round.id, status: "ACCEPTED" },
    select: { unitId: true },
  });
  const notices = units.map(({ unitId }) => ({
    unitId,
    kind: "decision.ask-comments",
    text: commentsAskedText(asked.title, formatDate(asked.through)),
    href: commentsHref(asked.round.campaignId, asked.id),
  }));
  await notifyUnits(tx, actor.provinceId, notices, now);
}

/** An objection to a draft list: by a unit in its own name, or entered by the office from a letter. */
export async function fileObjection(actor: Actor, input: ObjectionInput, now = new Date()) {
  const isOffice = reach(actor, "objection.file") === "province";
  if (!reach(actor, "objection.file")) throw new Refusal("forbidden");
  return transaction(actor, async (tx) => {
    const draft = await tx.decision.findFirst({
      where: { id: input.decisionId, provinceId: actor.provinceId, commentsThrough: { not: null } },
      select: { ...draftFields, proposalId: true },
    });
    if (!draft?.proposal) throw new Refusal("not-found");
    const obstacle = objectionObstacle({
      isDraft: draft.status === "DRAFT",
      from: draft.commentsFrom && fromDateColumn(draft.commentsFrom),
      through: draft.commentsThrough && fromDateColumn(draft.commentsThrough),
      receivedOn: isOffice ? input.receivedOn : dayOf(now),
      today: dayOf(now),
    });
    if (obstacle) throw refuse(obstacle);
    const about = input.nominationId
      ? await tx.proposalLine.findFirst({
          where: { proposalId: draft.proposalId ?? "", nominationId: input.nominationId },
          select: { nominationId: true },
        })
      : null;
    const created = await tx.objection.create({
      data: {
        provinceId: actor.provinceId,
        decisionId: draft.id,
        nominationId: about?.nominationId ?? null,
        unitId: isOffice ? null : actor.unitId,
        byName: input.byName,
        content: input.content,
        receivedOn: toDateColumn(isOffice ? input.receivedOn : dayOf(now)),
        filedById: actor.userId,
        filedAt: now,
      },
      select: { id: true, version: true },
    });
    await recordAudit(tx, actor, "objection.file", created.id, { at: now, label: draft.title });
    await notify(
      tx,
      actor.provinceId,
      {
        to: { roles: ["PLANNER"] },
        kind: "objection.file",
        text: `Có ý kiến về dự thảo danh sách: ${draft.title}.`,
        href: `/lam-viec/phong-trao/${draft.proposal.round.campaignId}/quyet-dinh/${draft.id}`,
      },
      now,
    );
    return created;
  });
}

/** The answer to an objection; it stays with it, and whoever filed it is told. */
export async function answerObjection(actor: Actor, { id, version, answer }: AnswerInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await tx.objection.findFirst({
      where: { id, AND: rowsOfProvince(actor, "objection.answer") },
      select: {
        filedById: true,
        decision: {
          select: {
            id: true,
            title: true,
            status: true,
            proposal: { select: { round: { select: { campaignId: true } } } },
          },
        },
      },
    });
    if (!row) throw new Refusal("not-found");
    if (row.decision.status !== "DRAFT") throw refuse("not-a-draft");
    const { count } = await tx.objection.updateMany({
      where: { id, version },
      data: { answer, answeredById: actor.userId, answeredAt: now, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal("conflict");
    await recordAudit(tx, actor, "objection.answer", id, {
      at: now,
      label: row.decision.title,
      after: { answer },
    });
    await notify(
      tx,
      actor.provinceId,
      {
        to: { userIds: [row.filedById] },
        kind: "objection.answer",
        text: `Đã trả lời ý kiến về dự thảo danh sách: ${row.decision.title}.`,
        href: commentsHref(row.decision.proposal?.round.campaignId ?? "", row.decision.id),
      },
      now,
    );
    return { id, version: version + 1 };
  });
}
