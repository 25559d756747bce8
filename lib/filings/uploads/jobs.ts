import "server-only";
import { db, read, transaction } from "@/lib/database";
import { openFile, scanForViruses } from "@/lib/files";
import { notify } from "@/lib/notifications/notify";
import { scanText } from "./text";

/** Files one run looks at in each province: a scanner that has just come back is not buried. */
const scannedAtOnce = 50;

/** Has the scanner look again at what it could not look at when it came; what it passes can be opened from then on. */
export async function scanUploads(_payload: unknown, now = new Date()) {
  const provinces = await db.province.findMany({ select: { id: true } });
  for (const { id: provinceId } of provinces) {
    const waiting = await read({ provinceId }, (tx) =>
      tx.storedFile.findMany({
        where: { provinceId, scan: "pending" },
        orderBy: { uploadedAt: "asc" },
        take: scannedAtOnce,
        select: { id: true, name: true, storageKey: true, uploadedById: true },
      }),
    );
    for (const file of waiting) {
      const content = await new Response(await openFile(file.storageKey)).arrayBuffer();
      const { state: scan } = await scanForViruses(new Uint8Array(content));
      if (scan === "unavailable") return;
      await transaction({ provinceId }, async (tx) => {
        const { count } = await tx.storedFile.updateMany({
          where: { id: file.id, scan: "pending" },
          data: { scan },
        });
        if (count === 0 || scan !== "infected") return;
        const to = { userIds: [file.uploadedById] };
        const notice = { to, kind: "file.infected", text: scanText.found(file.name), href: "/lam-viec" };
        await notify(tx, provinceId, notice, now);
      });
    }
  }
}
