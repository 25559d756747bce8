import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { registrationsFor } from "./policy";
import { type RegistrationFilter, registrationFilter } from "./schema";

/** Registrations the actor may read, the newest first; without their lines. */
export function listRegistrations(actor: Actor, filter: RegistrationFilter = {}) {
  const { roundId, campaignId, status, cursor, limit } = registrationFilter.parse(filter);
  return read(actor, async (tx) => {
    const rows = await tx.registration.findMany({
      where: {
        AND: registrationsFor(actor, "registration.read"),
        ...(roundId ? { roundId } : {}),
        ...(campaignId ? { round: { campaignId } } : {}),
        ...(status ? { status } : {}),
        ...(cursor ? { id: { lt: cursor } } : {}),
      },
      // Ids are in order of time (uuid 7), so one column is sort key and cursor.
      orderBy: { id: "desc" },
      take: limit + 1,
      select: {
        id: true,
        version: true,
        roundId: true,
        unitId: true,
        status: true,
        late: true,
        receiptCode: true,
        submittedAt: true,
        decidedAt: true,
        unitVersion: { select: { name: true } },
        _count: { select: { lines: true } },
      },
    });
    const items = rows.slice(0, limit).map(({ unitVersion, _count, ...row }) => ({
      ...row,
      unitName: unitVersion.name,
      lineCount: _count.lines,
    }));
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
}
