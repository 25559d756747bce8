import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { registrationsFor } from "./policy";
import { type RegistrationFilter, registrationFilter, registrationPage } from "./schema";

/** Registrations the actor may read, the newest first; without their lines. */
export function listRegistrations(actor: Actor, filter: RegistrationFilter = {}) {
  const { roundId, campaignId, status, cursor, limit } = registrationFilter.parse(filter);
  const after = registrationPage.read(cursor);
  return read(actor, async (tx) => {
    const rows = await tx.registration.findMany({
      where: {
        AND: registrationsFor(actor, "registration.read"),
        ...(roundId ? { roundId } : {}),
        ...(campaignId ? { round: { campaignId } } : {}),
        ...(status ? { status } : {}),
        ...(after ? { id: { lt: after[0] } } : {}),
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
      },
    });
    const shown = rows.slice(0, limit);
    const about = await namesAndCounts(
      tx,
      shown.map(({ id }) => id),
    );
    const items = shown.map((row) => ({ ...row, ...(about.get(row.id) ?? { unitName: "", lineCount: 0 }) }));
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? registrationPage.write(last.id) : null };
  });
}

/** The unit's name of its day and the number of lines. Prisma would count the lines of every registration there is. */
async function namesAndCounts(tx: Transaction, ids: string[]) {
  const rows = await tx.$queryRaw<{ id: string; unitName: string; lineCount: number }[]>`
    select r."id", v."name" as "unitName",
           (select count(*)::int from "RegistrationLine" l where l."registrationId" = r."id") as "lineCount"
      from "Registration" r join "OrgUnitVersion" v on v."id" = r."unitVersionId" where r."id" = any(${ids})`;
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
