import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { filesFor } from "./policy";

/** A stored file as it is handed out, for whoever may read the record it belongs to; null for everybody else. */
export function findDownload(actor: Actor, fileId: string) {
  return read(actor, (tx) =>
    tx.storedFile.findFirst({
      where: { id: fileId, AND: filesFor(actor) },
      select: { storageKey: true, name: true, contentType: true, size: true },
    }),
  );
}
