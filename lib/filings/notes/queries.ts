import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { filingsFor } from "../policy";

type NoteRow = { id: string; text: string; by: string; at: Date };

/** The notes of a unit's people on one line, oldest first; null when they are not the actor's to read. */
export function listNotes(actor: Actor, filingId: string, indicatorId: string) {
  return read(actor, async (tx) => {
    // The unit's own: whoever may read the figures may not therefore read what colleagues write each other.
    const filing = await tx.filing.findFirst({
      where: { id: filingId, AND: filingsFor(actor, "filing.prepare") },
      select: { id: true },
    });
    if (!filing) return null;
    return tx.$queryRaw<NoteRow[]>`
      select n."id", n."text", u."name" as "by", n."writtenAt" as "at"
      from "FilingNote" n join "User" u on u."id" = n."writtenById"
      where n."filingId" = ${filingId} and n."indicatorId" = ${indicatorId} order by n."writtenAt", n."id"`;
  });
}
