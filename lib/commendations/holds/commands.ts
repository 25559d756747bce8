import "server-only";
import { recordAudit } from "@/lib/audit";
import { type Transaction, transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { rowsOfProvince } from "@/lib/identity/policy";
import { Refusal } from "@/lib/refusal";
import type { HoldInput, LiftInput } from "./schema";

// The log says that a hold was opened and by which paper, never against whom or why: it is read by
// more people than a hold may be (pitfall 25 of the dossier).

/** `Tạm dừng xét`: a postponement while discipline, inspection or a complaint is under way; never a rejection. */
export async function openHold(actor: Actor, input: HoldInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const round = await findRound(tx, actor, input.roundId);
    await assertSubject(tx, actor, input);
    const open = await tx.hold.count({
      where: { roundId: input.roundId, subjectId: input.subjectId, liftedAt: null },
    });
    if (open > 0)
      throw new Refusal(
        "conflict",
        "Trường hợp này đang tạm dừng xét theo một văn bản khác.",
        "already-held",
      );
    const hold = await tx.hold.create({
      data: { ...input, provinceId: actor.provinceId, openedById: actor.userId, openedAt: now },
      select: { id: true, version: true },
    });
    await recordAudit(tx, actor, "hold.open", hold.id, {
      at: now,
      label: round.title,
      after: { document: input.document },
    });
    return hold;
  });
}

/** Lifts a hold by a paper; the case goes on from where it stood. */
export async function liftHold(actor: Actor, { id, version, document }: LiftInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const row = await tx.hold.findFirst({
      where: { id, AND: rowsOfProvince(actor, "hold.manage") },
      select: { id: true, version: true, liftedAt: true, round: { select: { title: true } } },
    });
    if (!row) throw new Refusal("not-found");
    const { count } = await tx.hold.updateMany({
      where: { id, version, liftedAt: null },
      data: {
        liftedAt: now,
        liftedById: actor.userId,
        liftDocument: document,
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw new Refusal("conflict");
    await recordAudit(tx, actor, "hold.lift", id, { at: now, label: row.round.title, after: { document } });
    return { id, version: row.version + 1 };
  });
}

async function findRound(tx: Transaction, actor: Actor, roundId: string) {
  const round =
    reach(actor, "hold.manage") === "province"
      ? await tx.round.findFirst({
          where: { id: roundId, provinceId: actor.provinceId },
          select: { title: true },
        })
      : null;
  if (!round) throw new Refusal("not-found");
  return round;
}

async function assertSubject(tx: Transaction, actor: Actor, { subjectKind, subjectId }: HoldInput) {
  const where = { id: subjectId, provinceId: actor.provinceId };
  const found =
    subjectKind === "COLLECTIVE" ? await tx.orgUnit.count({ where }) : await tx.person.count({ where });
  if (found === 0)
    throw new Refusal("invalid", "Không tìm thấy đối tượng cần tạm dừng xét.", "unknown-subject", {
      subjectId: "Chọn đối tượng trong danh sách.",
    });
}
