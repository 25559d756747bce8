import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Transaction, transaction } from "@/lib/database";
import { type Actor, ownAmong } from "@/lib/identity/actor";
import { notify } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import { findNames } from "../cells/queries";
import { namesOf, takeHead } from "../standing/commands";
import type { FilingHead } from "../standing/queries";
import { findVerifiers } from "./queries";
import { isHeldByOther } from "./rules";
import type { HandingOut, TakeOver } from "./schema";
import { custodyNotice, heldText, notHeldText, notVerifierText, reasonForHeldText } from "./text";

const inHand = ["SUBMITTED", "UNDER_REVIEW"];

/** Refuses to work on a filing that somebody else at the office holds. */
export async function assertHeld(tx: Transaction, actor: Actor, head: FilingHead) {
  if (!isHeldByOther(head, ownAmong(actor, [head.reviewerId]))) return;
  const names = await findNames(tx, [head.reviewerId]);
  throw new Refusal("rule", heldText(names.get(head.reviewerId ?? "") ?? ""), "claimed");
}

/** `Tiếp quản`: takes a filing out of another verifier's hands, with the reason, and tells them. */
export function takeOverFiling(actor: Actor, { filingId, version, reason }: TakeOver, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.verify", filingId, now);
    if (!inHand.includes(head.status)) throw new Refusal("conflict", undefined, "wrong-state");
    if (!isHeldByOther(head, actor.userId)) throw new Refusal("rule", notHeldText, "not-held");
    await give(tx, actor, head, { version, reviewerId: actor.userId, reason, verb: "filing.take-over" }, now);
    const { review } = namesOf(head);
    const text = custodyNotice.takenOver(actor.name, head.unitShortName, head.period.name);
    const to = { userIds: [head.reviewerId ?? ""] };
    await notify(tx, actor.provinceId, { to, kind: "filing.taken-over", text, href: review }, now);
    return { id: filingId, version: version + 1 };
  });
}

/** Gives filings to one verifier: what waits to be taken up, and with a reason what another one holds. All or nothing. */
export function handOutFilings(actor: Actor, { filings, reviewerId, reason }: HandingOut, now = new Date()) {
  return transaction(actor, async (tx) => {
    const verifiers = await findVerifiers(tx, actor.provinceId, now);
    for (const { filingId, version } of filings) {
      const head = await takeHead(tx, actor, "filing.verify", filingId, now);
      if (!inHand.includes(head.status)) throw new Refusal("conflict", undefined, "wrong-state");
      if (!verifiers.has(reviewerId)) throw new Refusal("invalid", notVerifierText, "not-a-verifier");
      if (head.reviewerId === reviewerId) continue;
      if (head.reviewerId && (reason?.length ?? 0) < 10)
        throw new Refusal("invalid", reasonForHeldText, "reason-needed", { reason: reasonForHeldText });
      await give(tx, actor, head, { version, reviewerId, reason, verb: "filing.hand-out" }, now);
      const text = custodyNotice.handedOut(head.unitShortName, head.period.name);
      const notice = { kind: "filing.handed-out", text, href: namesOf(head).review };
      if (reviewerId !== actor.userId)
        await notify(tx, actor.provinceId, { to: { userIds: [reviewerId] }, ...notice }, now);
    }
    return { handedOut: filings.length };
  });
}

type Giving = { version: number; reviewerId: string; reason: string | null; verb: string };

async function give(
  tx: Transaction,
  actor: Actor,
  head: FilingHead,
  { version, reviewerId, reason, verb }: Giving,
  now: Date,
) {
  const { count } = await tx.filing.updateMany({
    where: { id: head.id, version },
    data: { reviewerId, reviewedAt: now, version: { increment: 1 }, updatedAt: now },
  });
  if (count !== 1) throw new Refusal("conflict");
  const names = await findNames(tx, [head.reviewerId, reviewerId]);
  await recordAudit(tx, actor, verb, head.id, {
    label: namesOf(head).label,
    unitId: head.unitId,
    at: now,
    reason,
    before: { reviewer: names.get(head.reviewerId ?? "") ?? null },
    after: { reviewer: names.get(reviewerId) ?? null },
  });
}
