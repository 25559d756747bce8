import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Refusal } from "@/lib/refusal";

/** Keeps an uploaded file of this purpose with what it belongs to; answers its name and hash. */
export async function linkFile(
  tx: Transaction,
  { provinceId }: Actor,
  { id, purpose }: { id: string; purpose: "minutes" | "decision" },
  now: Date,
) {
  const file = await tx.storedFile.findFirst({
    where: { id, provinceId, purpose, scan: { not: "infected" } },
    select: { name: true, sha256: true, linkedAt: true },
  });
  if (!file) throw new Refusal("not-found");
  if (!file.linkedAt) await tx.storedFile.updateMany({ where: { id }, data: { linkedAt: now } });
  return file;
}
