import "server-only";
import { read, type Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";

/** Where leadership agreed against the verdict of a subject in a round: per tier the reason, who and when. Nothing out of reach. */
export function listOverrides(actor: Actor, { roundId, subjectId }: { roundId: string; subjectId: string }) {
  return read(actor, async (tx) => {
    const rows = await tx.nomination.findMany({
      where: {
        roundId,
        overriddenAt: { not: null },
        OR: [{ personId: subjectId }, { unitId: subjectId, personId: null }],
        AND: rowsOfProvince(actor, "nomination.read"),
      },
      orderBy: { id: "asc" },
      select: { tierId: true, overrideReason: true, overriddenById: true, overriddenAt: true },
    });
    const people = await tx.user.findMany({
      where: { id: { in: rows.flatMap(({ overriddenById }) => overriddenById ?? []) } },
      select: { id: true, name: true },
    });
    return rows.map(({ tierId, overrideReason: reason, overriddenById, overriddenAt: at }) => ({
      tierId,
      reason,
      at,
      by: people.find(({ id }) => id === overriddenById)?.name ?? "",
    }));
  });
}

/** The reasons of those nominations that were agreed to against their verdict, by nomination. */
export async function overridesOf(tx: Transaction, nominationIds: readonly string[]) {
  const rows = await tx.nomination.findMany({
    where: { id: { in: [...nominationIds] }, overriddenAt: { not: null } },
    select: { id: true, overrideReason: true },
  });
  return new Map(rows.map(({ id, overrideReason }) => [id, overrideReason]));
}
