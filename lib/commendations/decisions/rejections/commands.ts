import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { notifyUnits } from "@/lib/notifications/notify";
import type { PlanTerms } from "@/lib/plans/terms";
import { type RejectedCase, type RejectedRow, rejectedCase } from "./rules";
import { rejectedText } from "./text";

type Told = { decisionId: string; roundId: string; number: string; href: string };

/**
 * Tells each unit of its cases that the round leaves out, with the reason, together with the decision
 * (the written notice of rejected cases that procedures ask for): a step of issuing. Whoever was told is not told twice.
 */
export async function noticeRejected(tx: Transaction, actor: Actor, told: Told, now: Date) {
  const rows = await listRejected(tx, told.roundId);
  const byUnit = new Map<string, RejectedCase[]>();
  for (const { unitId, ...one } of rows) byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), one]);
  if (byUnit.size === 0) return;
  await tx.rejectionNotice.createMany({
    data: [...byUnit].map(([unitId, cases]) => ({
      provinceId: actor.provinceId,
      decisionId: told.decisionId,
      unitId,
      cases,
      sentAt: now,
      sentById: actor.userId,
    })),
  });
  const notices = [...byUnit].map(([unitId, cases]) => ({
    unitId,
    kind: "decision.reject-notice",
    text: rejectedText(told.number, cases.length),
    href: `${told.href}/thong-bao/${unitId}`,
  }));
  await notifyUnits(tx, actor.provinceId, notices, now);
}

async function listRejected(tx: Transaction, roundId: string) {
  const earlier = await tx.rejectionNotice.findMany({
    where: { decision: { proposal: { roundId } } },
    select: { cases: true },
  });
  const known = new Set(
    earlier.flatMap(({ cases }) => (cases as RejectedCase[]).map(({ nominationId }) => nominationId)),
  );
  const { terms } = await tx.round.findUniqueOrThrow({ where: { id: roundId }, select: { terms: true } });
  const rows = await tx.nomination.findMany({
    where: { roundId, status: { in: ["COUNCIL_REJECTED", "RETURNED", "DROPPED"] } },
    orderBy: [{ subjectName: "asc" }, { id: "asc" }],
    select: {
      id: true,
      status: true,
      unitId: true,
      subjectName: true,
      tierId: true,
      dropReason: true,
      cases: { orderBy: { id: "desc" }, take: 1, select: { agree: true, base: true, passed: true } },
      proposalLines: { orderBy: { id: "desc" }, take: 1, select: { reason: true } },
    },
  });
  return rows
    .filter(({ id }) => !known.has(id))
    .map((row) => ({ unitId: row.unitId, ...rejectedCase(row as RejectedRow, (terms as PlanTerms).tiers) }));
}
