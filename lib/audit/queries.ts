import "server-only";
import { addDays, startOfDay } from "@/lib/calendar";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { searchKey } from "@/lib/vietnamese";
import { type AuditFilter, auditFilter, auditPage } from "./schema";

/** How many people a name may mean before the filter gives up telling them apart. */
const mostPeople = 50;

/** The log of the province, newest first, keyset-paged by the place in the chain. */
export function listAuditEvents(actor: Actor, asked: AuditFilter = {}) {
  const { person, subject, subjectId, unitId, from, through, cursor, limit } = auditFilter.parse(asked);
  const after = auditPage.read(cursor);
  return read(actor, async (tx) => {
    if (reach(actor, "audit.read") !== "province") return { items: [], nextCursor: null };
    const people = person ? await findPeople(tx, actor, person) : null;
    const at = {
      ...(from ? { gte: startOfDay(from) } : {}),
      ...(through ? { lt: startOfDay(addDays(through, 1)) } : {}),
    };
    const rows = await tx.auditEvent.findMany({
      where: {
        provinceId: actor.provinceId,
        ...(people ? { actorId: { in: people } } : {}),
        ...(subject ? { subject } : {}),
        ...(subjectId ? { subjectId } : {}),
        ...(unitId ? { unitId } : {}),
        ...(from || through ? { at } : {}),
        ...(after ? { sequence: { lt: BigInt(after[0]) } } : {}),
      },
      orderBy: { sequence: "desc" },
      take: limit + 1,
      select: {
        sequence: true,
        at: true,
        actorId: true,
        actorName: true,
        actorRole: true,
        onBehalfOf: true,
        verb: true,
        subject: true,
        subjectId: true,
        subjectLabel: true,
        unitId: true,
        before: true,
        after: true,
        reason: true,
      },
    });
    const items = rows.slice(0, limit).map((row) => ({ ...row, sequence: String(row.sequence) }));
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? auditPage.write(last.sequence) : null };
  });
}
export type AuditItem = Awaited<ReturnType<typeof listAuditEvents>>["items"][number];

async function findPeople(tx: Transaction, { provinceId }: Actor, text: string) {
  const users = await tx.user.findMany({
    where: {
      provinceId,
      OR: [
        { id: text },
        { email: { contains: text.toLowerCase() } },
        { name: { contains: text, mode: "insensitive" } },
        { person: { searchKey: { contains: searchKey(text) } } },
      ],
    },
    take: mostPeople,
    select: { id: true },
  });
  return users.map(({ id }) => id);
}
