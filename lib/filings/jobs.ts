import "server-only";
import { db, read, transaction } from "@/lib/database";
import { deleteFile, listFiles } from "@/lib/files";
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
  for await (const { key, storedAt } of listFiles())
    if (!named.has(key) && storedAt < before) await deleteFile(key);
}

export const jobs = { "sweep-uploads": sweepUploads };
