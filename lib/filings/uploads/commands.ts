import "server-only";
import { recordAudit } from "@/lib/audit";
import { read, transaction } from "@/lib/database";
import { fileProblemText, inspectUpload, scanForViruses, storeFile } from "@/lib/files";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";
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
  if (!inspection.ok)
    throw new Refusal("invalid", fileProblemText[inspection.problem], `file-${inspection.problem}`);
  const { file } = inspection;
  const scan = await scanForViruses(file.bytes);
  if (scan.state === "infected") throw new Refusal("invalid", scanText.infected(file.name), "file-infected");
  if (scan.state === "unavailable") throw new Refusal("rule", scanText.unavailable, "scan-unavailable");
  const { key } = await storeFile(file.bytes);

  return transaction(actor, async (tx) => {
    const { provinceId, userId } = actor;
    const row = await tx.storedFile.create({
      data: {
        provinceId,
        storageKey: key,
        name: file.name,
        contentType: file.contentType,
        size: file.size,
        sha256: file.sha256,
        pages: file.pages,
        scan: scan.state,
        uploadedById: userId,
        uploadedAt: now,
        unitId: purpose === "filing" ? actor.unitId : null,
        purpose,
      },
      select: { id: true, name: true, size: true, pages: true, contentType: true, sha256: true },
    });
    await recordAudit(tx, actor, "file.upload", row.id, { label: row.name, at: now, after: row });
    return row;
  });
}

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
