import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { Refusal } from "@/lib/refusal";
import { filesFor } from "./policy";
import { scanText } from "./text";

/** How many files of the province the virus scanner has said what of; null for whoever does not look after the system. */
export function countFilesByScan(actor: Actor) {
  return read(actor, async (tx) => {
    if (reach(actor, "job.read") !== "province") return null;
    const rows = await tx.storedFile.groupBy({
      by: ["scan"],
      where: { provinceId: actor.provinceId },
      _count: true,
    });
    const count = (state: string) => rows.find(({ scan }) => scan === state)?._count ?? 0;
    return {
      clean: count("clean"),
      pending: count("pending"),
      infected: count("infected"),
      notScanned: count("not-scanned"),
    };
  });
}

/** A stored file as it is handed out, for whoever may read the record it belongs to; null for everybody else. */
export async function findDownload(actor: Actor, fileId: string) {
  const file = await read(actor, (tx) =>
    tx.storedFile.findFirst({
      where: { id: fileId, AND: filesFor(actor) },
      select: { storageKey: true, name: true, contentType: true, size: true, scan: true },
    }),
  );
  if (!file) return null;
  const { scan, ...download } = file;
  // Every door hands out through here, so nothing leaves before the scanner has passed it.
  if (scan === "pending") throw new Refusal("rule", scanText.pending, "scan-pending");
  if (scan === "infected") throw new Refusal("rule", scanText.found(file.name), "file-infected");
  return download;
}
