import "server-only";
import type { Transaction } from "@/lib/database";
import { reviewsFor } from "@/lib/evaluation/requests/policy";
import type { Actor } from "@/lib/identity/actor";
import { type Matter, matterOf } from "../rules";

/** Requests for reconsideration that nobody has answered: the office's to answer, their unit's to wait for. As many statements however many there are. */
export async function listReviewMatters(tx: Transaction, actor: Actor): Promise<Matter[]> {
  const rows = await tx.reviewRequest.findMany({
    where: { status: "OPEN", AND: reviewsFor(actor, "verdict.read") },
    orderBy: { id: "asc" },
    take: 200,
    select: {
      id: true,
      runId: true,
      conditionId: true,
      filedAt: true,
      verdict: { select: { unitId: true, personId: true, subjectName: true, unitName: true } },
      run: {
        select: {
          round: { select: { code: true, title: true, campaign: { select: { id: true, title: true } } } },
        },
      },
    },
  });
  return rows.map(({ id, runId, conditionId, filedAt, verdict, run: { round } }) =>
    matterOf({
      id,
      kind: "review.answer",
      ref: `${runId}/${verdict.personId ?? verdict.unitId}#${encodeURIComponent(conditionId)}`,
      label: verdict.subjectName,
      campaign: round.campaign,
      round: { code: round.code, title: round.title },
      sender: verdict.unitName,
      since: filedAt,
    }),
  );
}
