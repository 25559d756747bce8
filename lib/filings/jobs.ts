import "server-only";
import { db, read, transaction } from "@/lib/database";
import { deleteFile, listFiles, sweepUnfinished } from "@/lib/files";
import type { Actor } from "@/lib/identity/actor";
import { actorOfMembership } from "@/lib/identity/find-actor";
import { checkSnapshots, writeSnapshots } from "./snapshots/staging/commands";
import { forgetSettledRows } from "./snapshots/staging/queries";
import { scanUploads } from "./uploads/jobs";
import { sweepAfterHours } from "./uploads/rules";

/**
 * Removes uploads that no command has linked within a day: first their rows, then content that no row
 * of any province names. Content stored within that day stays, for its row may be about to come.
 */
async function sweepUploads(_payload: unknown, now = new Date()) {
  const before = new Date(now.getTime() - sweepAfterHours * 3_600_000);
  const provinces = await db.province.findMany({ select: { id: true } });
  const named = new Set<string>();
  for (const { id: provinceId } of provinces) {
    await transaction({ provinceId }, (tx) =>
      tx.storedFile.deleteMany({ where: { provinceId, linkedAt: null, uploadedAt: { lt: before } } }),
    );
    const kept = await read({ provinceId }, (tx) =>
      tx.storedFile.findMany({ where: { provinceId }, select: { storageKey: true } }),
    );
    for (const { storageKey } of kept) named.add(storageKey);
  }
  for (const { id: provinceId } of provinces)
    await transaction({ provinceId }, (tx) => forgetSettledRows(tx, before));
  for await (const { key, storedAt } of listFiles())
    if (!named.has(key) && storedAt < before) await deleteFile(key);
  await sweepUnfinished(before);
}

type Intake = { importId: string; membershipId: string };

/** Works on a hand-over as the person who sent it; somebody whose membership has ended sends nothing any more. */
const asSender =
  (work: (actor: Actor, importId: string) => Promise<void>) => async (payload: Record<string, unknown>) => {
    const { importId, membershipId } = payload as Intake;
    const actor = await actorOfMembership(membershipId);
    if (actor) await work(actor, importId);
  };

export const jobs = {
  "sweep-uploads": sweepUploads,
  "scan-uploads": scanUploads,
  "check-snapshots": asSender(checkSnapshots),
  "write-snapshots": asSender(writeSnapshots),
};
