import "server-only";
import { addDays, addWorkingDays, type Day, dayOf, fromDateColumn } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { findHolidays, findRule } from "@/lib/organizations/rules/queries";
import type { PlanTerms } from "@/lib/plans/terms";
import { objectionsFor } from "./policy";
import { objectionObstacle } from "./rules";

/** The draft list that units may comment on, with their own objections and the answers; the office sees all. Null when none was opened. */
export function findComments(actor: Actor, decisionId: string, now = new Date()) {
  return read(actor, async (tx) => {
    const scope = reach(actor, "objection.file");
    const row = scope
      ? await tx.decision.findFirst({
          where: { id: decisionId, provinceId: actor.provinceId, commentsThrough: { not: null } },
          select: {
            id: true,
            title: true,
            status: true,
            commentsFrom: true,
            commentsThrough: true,
            proposalId: true,
            proposal: { select: { round: { select: { title: true, campaignId: true, terms: true } } } },
          },
        })
      : null;
    if (!row?.proposal || !row.commentsFrom || !row.commentsThrough) return null;
    const { round } = row.proposal;
    const lines = await tx.proposalLine.findMany({
      where: { proposalId: row.proposalId ?? "", decision: "AGREED" },
      orderBy: { position: "asc" },
      select: {
        nomination: {
          select: {
            id: true,
            subjectKind: true,
            subjectName: true,
            post: true,
            unitName: true,
            tierId: true,
          },
        },
      },
    });
    const window = { from: fromDateColumn(row.commentsFrom), through: fromDateColumn(row.commentsThrough) };
    const today = dayOf(now);
    const obstacle = objectionObstacle({
      isDraft: row.status === "DRAFT",
      ...window,
      receivedOn: today,
      today,
    });
    const { tiers } = round.terms as PlanTerms;
    return {
      id: row.id,
      title: row.title,
      roundTitle: round.title,
      campaignId: round.campaignId,
      ...window,
      obstacle,
      lines: lines.map(({ nomination: { tierId, ...one } }) => ({
        ...one,
        tierName: tiers.find(({ id }) => id === tierId)?.name ?? "",
      })),
      objections: await listObjections(tx, actor, row.id),
    };
  });
}
export type CommentsPage = NonNullable<Awaited<ReturnType<typeof findComments>>>;

const listObjections = (tx: Transaction, actor: Actor, decisionId: string) =>
  tx.objection.findMany({
    where: { decisionId, AND: objectionsFor(actor, "objection.file") },
    orderBy: { id: "asc" },
    select: {
      id: true,
      version: true,
      byName: true,
      content: true,
      receivedOn: true,
      answer: true,
      answeredAt: true,
      nomination: { select: { subjectName: true } },
    },
  });

/** The last day that the rules of the province give for comments, from today; null where they give none. */
export function proposeCommentsEnd(actor: Actor, now = new Date()): Promise<Day | null> {
  return read(actor, async (tx) => {
    const today = dayOf(now);
    const rule = await findRule(tx, actor.provinceId, "time-limit", "public-comment", today);
    const value = rule?.value as { days?: string; counting?: string } | undefined;
    const days = Number(value?.days);
    if (!Number.isSafeInteger(days) || days < 1) return null;
    return value?.counting === "working"
      ? addWorkingDays(today, days, await findHolidays(tx, actor.provinceId))
      : addDays(today, days);
  });
}
