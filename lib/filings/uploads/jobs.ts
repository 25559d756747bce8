import "server-only";
import { db, read, type Transaction, transaction } from "@/lib/database";
import { openFile, scanForViruses } from "@/lib/files";
import { notify } from "@/lib/notifications/notify";
import { reviewHref, sheetHref } from "../text";
import { infectedProofText, scanText } from "./text";

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
        await tellOfInfected(tx, provinceId, file, now);
      });
    }
  }
}

const kind = "file.infected";
type Shut = { id: string; name: string; uploadedById: string };

/** Whoever sent the file is told; where it proves figures, also the unit's people and whoever verifies them. */
async function tellOfInfected(tx: Transaction, provinceId: string, file: Shut, now: Date) {
  const proofs = await tx.evidence.findMany({
    where: { fileId: file.id },
    select: { value: { select: filingOf } },
  });
  const filings = new Map(proofs.map(({ value: { filing } }) => [filing.id, filing]));
  if (filings.size === 0) {
    const to = { userIds: [file.uploadedById] };
    await notify(tx, provinceId, { to, kind, text: scanText.found(file.name), href: "/lam-viec" }, now);
  }
  for (const { unitId, unitVersion, reviewerId, receiptCode, unit, period } of filings.values()) {
    const facts = { file: file.name, period: period.name, unit: unitVersion.shortName };
    const place = { campaignId: period.round.campaignId, periodCode: period.code };
    const roles = ["UNIT_HEAD" as const, "UNIT_OFFICER" as const];
    const own = { to: { roles, unitId }, text: infectedProofText.unit(facts), href: sheetHref(place) };
    await notify(tx, provinceId, { ...own, kind }, now);
    if (!receiptCode) continue;
    const to = reviewerId ? { userIds: [reviewerId] } : { roles: ["PLANNER" as const] };
    const href = reviewHref({ ...place, unitCode: unit.code });
    await notify(tx, provinceId, { to, kind, text: infectedProofText.office(facts), href }, now);
  }
}

const filingOf = {
  filing: {
    select: {
      id: true,
      unitId: true,
      reviewerId: true,
      receiptCode: true,
      unit: { select: { code: true } },
      unitVersion: { select: { shortName: true } },
      period: { select: { code: true, name: true, round: { select: { campaignId: true } } } },
    },
  },
} as const;
