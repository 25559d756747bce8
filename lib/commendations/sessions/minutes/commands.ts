import "server-only";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { notifyUnits } from "@/lib/notifications/notify";
import { Refusal } from "@/lib/refusal";
import { perform } from "@/lib/workflow";
import { differsFromSent } from "../confirmations/rules";
import { factsOf, findSessionHead, type SessionHead, sessionHref, sessionLabel } from "../head/queries";
import type { MinutesInput } from "../schema";
import { awardNameOf, changedSinceSentText } from "../text";
import { neededOf } from "../votes/rules";
import { sessionWorkflow } from "../workflow";
import { listWritten } from "./queries";
import { minutesDraft, rejectionText } from "./text";

/**
 * `Ký biên bản`: the minutes stand as the members were asked to confirm them, the session is over. Units of refused cases get their written
 * notice with the count, before any decision is made.
 */
export async function completeSession(actor: Actor, input: MinutesInput, now = new Date()) {
  const { id, version, minutesText } = input;
  return transaction(actor, async (tx) => {
    const head = await findSessionHead(tx, actor, "council.prepare", id);
    if (!head) throw new Refusal("not-found");
    const cases = await listCounted(tx, id);
    const text = minutesText || head.minutesText || draftOf(head, cases, await listWritten(tx, id));
    const isSent = head.minutesSentAt !== null;
    if (head.status === "CLOSED" && differsFromSent({ isSent, sent: head.minutesText, text }))
      throw new Refusal("rule", changedSinceSentText, "minutes-changed");
    const completed = await perform(
      tx,
      sessionWorkflow,
      "complete",
      {
        actor,
        row: head,
        facts: factsOf(head, 0, now),
        now,
        audit: { label: sessionLabel(head) },
        notices: [
          {
            to: { roles: ["PLANNER"] },
            kind: "session.complete",
            text: `Lập tờ trình: ${head.title} đã hoàn thành biên bản.`,
            href: sessionHref(head),
          },
        ],
      },
      (stamp) =>
        tx.councilSession.updateMany({
          where: { id, version },
          data: { ...stamp, minutesText: text, completedAt: now },
        }),
    );
    await tellRejected(tx, actor, head, cases, now);
    return completed;
  });
}

const listCounted = (tx: Transaction, sessionId: string) =>
  tx.sessionCase.findMany({
    where: { sessionId },
    orderBy: { position: "asc" },
    select: {
      agree: true,
      base: true,
      passed: true,
      nomination: {
        select: { subjectName: true, unitId: true, personId: true, runId: true },
      },
      session: {
        select: {
          awardCode: true,
          openedAt: true,
          closedAt: true,
          round: { select: { title: true, campaignId: true } },
        },
      },
    },
  });
type Counted = Awaited<ReturnType<typeof listCounted>>;

function draftOf(head: SessionHead, cases: Counted, written: string[]) {
  const session = cases[0]?.session;
  return minutesDraft({
    members: head.council._count.members,
    voted: head.paper?.present ?? head._count.turnouts,
    onPaper: head.paper !== null,
    written,
    cases: cases.length,
    passed: cases.filter(({ passed }) => passed).length,
    ballotKind: head.ballotKind,
    awardName: awardNameOf(session?.awardCode ?? ""),
    roundTitle: head.round.title,
    openedAt: session?.openedAt ?? null,
    closedAt: session?.closedAt ?? null,
  });
}

async function tellRejected(tx: Transaction, actor: Actor, head: SessionHead, cases: Counted, now: Date) {
  const notices = cases
    .filter(({ passed }) => passed === false)
    .map(({ agree, base, nomination, session }) => ({
      unitId: nomination.unitId,
      kind: "nomination.reject",
      text: rejectionText({
        subjectName: nomination.subjectName,
        awardName: awardNameOf(session.awardCode),
        agree: agree ?? 0,
        base: base ?? 0,
        needed: neededOf(base ?? 0, head.threshold),
      }),
      href: `/lam-viec/phong-trao/${session.round.campaignId}/xet/${nomination.runId}/${nomination.personId ?? nomination.unitId}`,
    }));
  await notifyUnits(tx, actor.provinceId, notices, now);
}
