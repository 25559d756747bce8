import "server-only";
import { type AuditDetails, recordAudit } from "@/lib/audit";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { assertRecentlyProven } from "@/lib/identity/proof";
import { type NewNotice, notify } from "@/lib/notifications/notify";
import { doneAlreadyText, Refusal } from "@/lib/refusal";
import { formatInstant } from "@/lib/vietnamese";
import type { AnyWorkflow, Verb } from "./workflow";

type Row = { id: string; status: string; version: number };

export type Attempt<R extends Row = Row> = {
  actor: Actor;
  row: R;
  // biome-ignore lint/suspicious/noExplicitAny: the workflow's own guard types its facts
  facts?: any;
  reason?: string | null;
  now?: Date;
  /** What the log calls the object, and what besides the status changed. */
  audit?: AuditDetails;
  notices?: NewNotice[];
};

/** Why `verb` is not to be had now, or null. Screens hide what it denies, `perform` denies it again. */
export function refusalTo<W extends AnyWorkflow>(
  workflow: W,
  verb: Verb<W>,
  { actor, row, facts }: Attempt,
): Refusal | null {
  const move = workflow.moves[verb];
  if (!move) return new Refusal("rule", undefined, "unknown-verb");
  if (!reach(actor, move.action)) return new Refusal("forbidden", undefined, "role-may-not");
  if (!move.from.includes(row.status)) return new Refusal("conflict", undefined, "wrong-state");
  const obstacle = move.guard?.(facts);
  return obstacle ? new Refusal("rule", workflow.say[obstacle], obstacle) : null;
}

/** The verbs of the workflow this actor could perform on the row now. */
export function verbsFor<W extends AnyWorkflow>(workflow: W, attempt: Attempt): Verb<W>[] {
  return Object.keys(workflow.moves).filter(
    (verb) => !refusalTo(workflow, verb as Verb<W>, attempt),
  ) as Verb<W>[];
}

/**
 * Moves `row` by `verb`: asks the matrix, the state and the guard, lets `save` write over the
 * version the user saw, audits, and leaves notices in the outbox, all in the caller's transaction.
 * `save` gets the stamp (`status`, `version`) to write and returns how many rows it changed: none
 * means somebody was faster, `Refusal("conflict")`.
 */
export async function perform<W extends AnyWorkflow, R extends Row>(
  tx: Transaction,
  workflow: W,
  verb: Verb<W>,
  attempt: Attempt<R>,
  // biome-ignore lint/suspicious/noExplicitAny: each noun has its own status enum; the table above types it
  save: (stamp: { status: any; version: { increment: 1 } }) => PromiseLike<{ count: number }>,
): Promise<{ id: string; status: string; version: number }> {
  const { actor, row, facts, notices = [], now = new Date() } = attempt;
  const act = { subject: workflow.subject, subjectId: row.id, verb: `${workflow.subject}.${verb}` };
  const refusal = refusalTo(workflow, verb, attempt);
  if (refusal?.kind === "conflict") throw (await doneAlready(tx, actor, act)) ?? refusal;
  if (refusal) throw refusal;
  const move = workflow.moves[verb] as NonNullable<W["moves"][string]>;
  const reason = attempt.reason?.trim() || null;
  if (move.needsReason && !reason)
    throw new Refusal("invalid", "Nêu lý do.", "reason-needed", { reason: "Nêu lý do." });
  if (move.legal) assertRecentlyProven(actor, now);

  const status: string = typeof move.to === "function" ? move.to(facts) : move.to;
  const { count } = await save({ status, version: { increment: 1 } });
  if (count !== 1) throw (await doneAlready(tx, actor, act)) ?? new Refusal("conflict");

  const { before, after, ...details } = attempt.audit ?? {};
  await recordAudit(tx, actor, act.verb, row.id, {
    ...details,
    at: now,
    reason,
    before: { status: row.status, ...(before as object) },
    after: { status, ...(after as object) },
  });
  for (const notice of notices) await notify(tx, actor.provinceId, notice, now);
  return { id: row.id, status, version: row.version + 1 };
}

/**
 * The conflict with one's own act, or null: a second click, a sent-again request or another window of the same person
 * finds that the last thing done to the object is what they ask for, and is told when.
 */
async function doneAlready(
  tx: Transaction,
  { provinceId, userId }: Actor,
  { subject, subjectId, verb }: { subject: string; subjectId: string; verb: string },
) {
  const last = await tx.auditEvent.findFirst({
    where: { provinceId, subject, subjectId },
    orderBy: { sequence: "desc" },
    select: { actorId: true, verb: true, at: true },
  });
  return last?.actorId === userId && last.verb === verb
    ? new Refusal("conflict", doneAlreadyText(formatInstant(last.at)), "done-already")
    : null;
}
