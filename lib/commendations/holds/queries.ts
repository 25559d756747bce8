import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";

/** The holds of a round, open ones first: only for the few who may know (hold.read). */
export function listHolds(actor: Actor, roundId: string) {
  return read(actor, async (tx) => {
    const rows = await tx.hold.findMany({
      where: { roundId, AND: rowsOfProvince(actor, "hold.read") },
      orderBy: [{ liftedAt: { sort: "asc", nulls: "first" } }, { openedAt: "desc" }, { id: "desc" }],
      take: 200,
      select: {
        id: true,
        version: true,
        subjectKind: true,
        subjectId: true,
        reason: true,
        document: true,
        openedAt: true,
        liftedAt: true,
        liftDocument: true,
      },
    });
    const ids = rows.map(({ subjectId }) => subjectId);
    const people = await tx.person.findMany({
      where: { id: { in: ids } },
      select: { id: true, fullName: true },
    });
    const units = await tx.orgUnitVersion.findMany({
      where: { unitId: { in: ids } },
      orderBy: { validFrom: "asc" },
      select: { unitId: true, name: true },
    });
    const names = new Map([
      ...units.map(({ unitId, name }) => [unitId, name] as const),
      ...people.map(({ id, fullName }) => [id, fullName] as const),
    ]);
    return rows.map((row) => ({ ...row, subjectName: names.get(row.subjectId) ?? "" }));
  });
}
