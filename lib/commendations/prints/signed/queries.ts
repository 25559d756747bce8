import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { OfficialDocument } from "@/lib/documents";
import type { Actor } from "@/lib/identity/actor";
import { findPublication } from "@/lib/publication/queries";
import { hashOf } from "@/lib/scoring/hash";
import type { PrintKind } from "../commands";
import type { ListedCopy } from "./text";

/** The signed files of a paper, newest first, and whether the paper still says what each was signed as. */
export async function listSignedCopies(
  actor: Actor,
  kind: PrintKind,
  subjectId: string,
  /** Null once the paper has changed by being signed: number and day are in it now. */
  document: OfficialDocument | null,
): Promise<ListedCopy[]> {
  const hash = document && hashOf(document);
  return read(actor, async (tx) => {
    const rows = await tx.signedCopy.findMany({
      where: { kind, subjectId, provinceId: actor.provinceId },
      orderBy: { id: "desc" },
      select: {
        id: true,
        sha256: true,
        paperHash: true,
        recordedAt: true,
        recordedById: true,
        file: { select: { id: true, name: true } },
      },
    });
    const people = await tx.user.findMany({
      where: { id: { in: rows.map(({ recordedById }) => recordedById) } },
      select: { id: true, name: true },
    });
    return rows.map(({ paperHash, recordedById, ...row }) => ({
      ...row,
      recordedBy: people.find(({ id }) => id === recordedById)?.name ?? "",
      isStale: hash !== null && paperHash !== hash,
    }));
  });
}

/** Whether the newest signed file was signed as something else than the paper says; false where none was returned. */
export async function isSignedCopyStale(
  tx: Transaction,
  kind: PrintKind,
  subjectId: string,
  documentNow: () => Promise<OfficialDocument>,
) {
  const latest = await findSignedCopy(tx, kind, subjectId);
  return latest !== null && latest.paperHash !== hashOf(await documentNow());
}

/** The newest signed file of a paper; null where none was returned. */
export const findSignedCopy = (tx: Transaction, kind: PrintKind, subjectId: string) =>
  tx.signedCopy.findFirst({
    where: { kind, subjectId },
    orderBy: { id: "desc" },
    select: { paperHash: true, sha256: true, file: { select: { name: true, size: true } } },
  });

/**
 * The signed file of a decision as its public page offers it, to anybody; null where the page is not there, offers no
 * file, or its file may not be handed out.
 */
export async function findPublishedCopy(slug: string) {
  const page = await findPublication("DECISION", slug);
  const offered = page?.content.signedFile;
  if (!page || !offered) return null;
  return read(page, async (tx) => {
    const copy = await tx.signedCopy.findFirst({
      where: {
        kind: "decision",
        subjectId: page.sourceId,
        sha256: offered.sha256,
        file: { scan: { notIn: ["pending", "infected"] } },
      },
      orderBy: { id: "desc" },
      select: { file: { select: { storageKey: true, name: true, contentType: true, size: true } } },
    });
    return copy?.file ?? null;
  });
}
