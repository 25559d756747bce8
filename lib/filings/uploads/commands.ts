import "server-only";
import { recordAudit } from "@/lib/audit";
import { read, transaction } from "@/lib/database";
import { fileProblemText, inspectUpload, scanForViruses, storeFile } from "@/lib/files";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
import { namingFile } from "@/lib/vietnamese";
import { mayUpload } from "./policy";
import { uploadObstacle } from "./rules";
import type { FilePurpose } from "./schema";
import { scanText, uploadObstacleText } from "./text";

export type Upload = { name: string; bytes: Uint8Array; purpose: FilePurpose };

/**
 * Takes an uploaded file: told by its content, cleaned, scanned, stored, and then known by a row that
 * no record points to yet. A later command links it; what is never linked is swept.
 */
export async function uploadFile(actor: Actor, { name, bytes, purpose }: Upload, now = new Date()) {
  if (!mayUpload(actor, purpose)) throw new Refusal("forbidden", undefined, "role-may-not");
  await assertAllowance(actor, bytes.length, now);

  const inspection = await inspectUpload(bytes, name);
  if (!inspection.ok) {
    const text = namingFile(fileProblemText[inspection.problem], name);
    throw new Refusal("invalid", text, `file-${inspection.problem}`, { file: text });
  }
  const { file } = inspection;
  const scan = await scanForViruses(file.bytes);
  if (scan.state === "infected") throw new Refusal("invalid", scanText.infected(file.name), "file-infected");
  // What is read at once cannot wait for the scanner; everything else can, closed, until it has answered.
  if (scan.state === "unavailable" && purpose === "index-import")
    throw new Refusal("rule", scanText.unavailable, "scan-unavailable");
  const { key } = await storeFile(file.bytes);

  return transaction(actor, async (tx) => {
    const { provinceId, userId } = actor;
    const sent = { name: file.name, sha256: file.sha256, uploadedById: userId, purpose };
    const again = await tx.storedFile.findFirst({
      where: { provinceId, ...sent, unitId: purpose === "filing" ? actor.unitId : null },
      select: { ...shown, linkedAt: true },
    });
    if (again) {
      // The answer to the first try was lost: the same file is there once, and may wait another day for its record.
      const { linkedAt, ...row } = again;
      if (!linkedAt) await tx.storedFile.updateMany({ where: { id: row.id }, data: { uploadedAt: now } });
      return row;
    }
    const row = await tx.storedFile.create({
      data: {
        provinceId,
        storageKey: key,
        name: file.name,
        contentType: file.contentType,
        size: file.size,
        sha256: file.sha256,
        pages: file.pages,
        scan: scan.state === "unavailable" ? "pending" : scan.state,
        uploadedById: userId,
        uploadedAt: now,
        unitId: purpose === "filing" ? actor.unitId : null,
        purpose,
      },
      select: shown,
    });
    await recordAudit(tx, actor, "file.upload", row.id, { label: row.name, at: now, after: row });
    return row;
  });
}

const shown = {
  id: true,
  name: true,
  size: true,
  pages: true,
  contentType: true,
  sha256: true,
  scan: true,
} as const;

/** Refuses when the file at hand would go beyond what one person may upload in a day. */
export async function assertAllowance(actor: Actor, size: number, now: Date) {
  const since = new Date(now.getTime() - 24 * 3_600_000);
  const used = await read(actor, (tx) =>
    tx.storedFile.aggregate({
      where: { provinceId: actor.provinceId, uploadedById: actor.userId, uploadedAt: { gt: since } },
      _count: true,
      _sum: { size: true },
    }),
  );
  const obstacle = uploadObstacle({ files: used._count, bytes: used._sum.size ?? 0 }, size);
  if (obstacle) throw new Refusal("throttled", uploadObstacleText[obstacle], obstacle);
}
