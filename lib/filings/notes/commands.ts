import "server-only";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { takeHead } from "../standing/commands";
import type { NoteInput } from "./schema";

/** Adds a note to a line of the unit's own filing. Figures do not move, so neither does the filing's version. */
export function addNote(actor: Actor, { filingId, indicatorId, text }: NoteInput, now = new Date()) {
  return transaction(actor, async (tx) => {
    const head = await takeHead(tx, actor, "filing.prepare", filingId, now);
    if (!head.period.terms.indicators.some(({ id }) => id === indicatorId)) throw new Refusal("not-found");
    const { provinceId, userId } = actor;
    return tx.filingNote.create({
      data: { provinceId, filingId, indicatorId, text, writtenById: userId, writtenAt: now },
      select: { id: true },
    });
  });
}
