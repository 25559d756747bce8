import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import type { Action } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";
import { Refusal } from "@/lib/refusal";
import { perform } from "@/lib/workflow";
import type { Prisma } from "@/prisma/generated/client";
import type { JustificationInput, ReasonedNomination } from "../schema";
import { nominationWorkflow } from "../workflow";

const fields = {
  id: true,
  status: true,
  version: true,
  subjectName: true,
  unitId: true,
  round: { select: { title: true } },
} satisfies Prisma.NominationSelect;
export type NominationHead = Prisma.NominationGetPayload<{ select: typeof fields }>;

/** The nominations that an act of council or leadership moves with it, in the order given. */
export const findHeads = (tx: Transaction, ids: readonly string[]) =>
  tx.nomination.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: "asc" }, select: fields });

export const labelOf = ({ subjectName, round }: Pick<NominationHead, "subjectName" | "round">) =>
  `${subjectName} – ${round.title}`;

async function take(tx: Transaction, actor: Actor, action: Action, id: string) {
  const row = await tx.nomination.findFirst({
    where: { id, AND: rowsOfProvince(actor, action) },
    select: fields,
  });
  if (!row) throw new Refusal("not-found");
  return row;
}

type Move = {
  verb: keyof typeof nominationWorkflow.moves;
  now: Date;
  reason?: string;
  version?: number;
  facts?: unknown;
  data?: Prisma.NominationUncheckedUpdateManyInput;
  after?: unknown;
};

/** One move of one nomination with its own line in the log. */
export function moveNomination(tx: Transaction, actor: Actor, row: NominationHead, move: Move) {
  const { verb, now, reason, version = row.version, facts, data = {}, after } = move;
  const audit = { label: labelOf(row), unitId: row.unitId, after };
  return perform(tx, nominationWorkflow, verb, { actor, row, facts, reason, now, audit }, (stamp) =>
    tx.nomination.updateMany({
      where: { id: row.id, version },
      data: { ...data, ...stamp },
    }),
  );
}

/** `Đưa ra khỏi danh sách`: with a reason, kept for good; a session in preparation loses the case. */
export async function dropNomination(actor: Actor, input: ReasonedNomination, now = new Date()) {
  const { id, version, reason } = input;
  return transaction(actor, async (tx) => {
    const row = await take(tx, actor, "nomination.decide", id);
    const isInVoting =
      (await tx.sessionCase.count({ where: { nominationId: id, session: { status: "VOTING" } } })) > 0;
    const moved = await moveNomination(tx, actor, row, {
      verb: "drop",
      version,
      reason,
      now,
      facts: { isInVoting },
      data: { dropReason: reason, decidedById: actor.userId, decidedAt: now },
    });
    const cases = { nominationId: id, session: { status: "PREPARING" as const } };
    await tx.recusal.deleteMany({ where: { case: cases } });
    await tx.sessionCase.deleteMany({ where: cases });
    return moved;
  });
}

/** Takes a case up again that leadership returned or put off; the council's approval stands. */
export async function resumeNomination(actor: Actor, input: ReasonedNomination, now = new Date()) {
  const { id, version, reason } = input;
  return transaction(actor, async (tx) => {
    const row = await take(tx, actor, "nomination.decide", id);
    return moveNomination(tx, actor, row, { verb: "resume", version, reason, now });
  });
}

/** `Đề nghị xét lại`: a case the council did not pass goes before a later session, with why; its earlier votes are kept. */
export async function reconsiderNomination(actor: Actor, input: ReasonedNomination, now = new Date()) {
  const { id, version, reason } = input;
  return transaction(actor, async (tx) => {
    const row = await take(tx, actor, "nomination.decide", id);
    const data = { reconsiderReason: reason };
    return moveNomination(tx, actor, row, { verb: "reconsider", version, reason, now, data });
  });
}

/** Why the case stands beside an earlier award for an overlapping period (Law 06/2022, art. 5). */
export async function justifyNomination(actor: Actor, input: JustificationInput, now = new Date()) {
  const { id, version, reason } = input;
  return transaction(actor, async (tx) => {
    const row = await take(tx, actor, "nomination.decide", id);
    if (!["PROPOSED", "COUNCIL_APPROVED", "RETURNED", "DEFERRED"].includes(row.status))
      throw new Refusal("conflict", undefined, "wrong-state");
    const { count } = await tx.nomination.updateMany({
      where: { id, version },
      data: { justification: reason, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refusal("conflict");
    await recordAudit(tx, actor, "nomination.justify", id, {
      at: now,
      label: labelOf(row),
      unitId: row.unitId,
      reason,
    });
    return { id, status: row.status, version: row.version + 1 };
  });
}
