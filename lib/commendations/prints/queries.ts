import "server-only";
import { read } from "@/lib/database";
import type { OfficialDocument } from "@/lib/documents";
import type { Actor } from "@/lib/identity/actor";
import { hashOf } from "@/lib/scoring/hash";
import type { PrintKind } from "./commands";

/** When the paper at hand was made and whether its data has changed since; null when none was made. */
export async function findPrint(
  actor: Actor,
  kind: PrintKind,
  subjectId: string,
  document: OfficialDocument,
) {
  const latest = await read(actor, (tx) =>
    tx.paperPrint.findFirst({
      where: { kind, subjectId, provinceId: actor.provinceId },
      orderBy: { madeAt: "desc" },
      select: { hash: true, madeAt: true },
    }),
  );
  return latest && { madeAt: latest.madeAt, isStale: latest.hash !== hashOf(document) };
}
