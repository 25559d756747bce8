import "server-only";
import { recordAudit } from "@/lib/audit";
import { transaction } from "@/lib/database";
import type { OfficialDocument } from "@/lib/documents";
import type { Actor } from "@/lib/identity/actor";
import { hashOf } from "@/lib/scoring/hash";

export type PrintKind = "proposal" | "decision";
type Print = { kind: PrintKind; subjectId: string; label: string; document: OfficialDocument };

/** Remembers what a paper was made from; the same data printed again adds nothing. */
export async function rememberPrint(
  actor: Actor,
  { kind, subjectId, label, document }: Print,
  now = new Date(),
) {
  const hash = hashOf(document);
  await transaction(actor, async (tx) => {
    const latest = await tx.paperPrint.findFirst({
      where: { kind, subjectId },
      orderBy: { madeAt: "desc" },
      select: { hash: true },
    });
    if (latest?.hash === hash) return;
    await tx.paperPrint.create({
      data: { provinceId: actor.provinceId, kind, subjectId, hash, madeAt: now, madeById: actor.userId },
      select: { id: true },
    });
    await recordAudit(tx, actor, "paper.print", subjectId, { at: now, label });
  });
}
