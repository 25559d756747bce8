import "server-only";
import { transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { joinColleagues } from "@/lib/identity/presence";
import { Refusal } from "@/lib/refusal";
import type { SheetPresence } from "./schema";

/** Says in which line of their own unit's sheet somebody is at work; answers who else is, and the version the sheet has now. */
export function joinSheet(actor: Actor, { periodId, indicatorId }: SheetPresence, now = new Date()) {
  return transaction(actor, async (tx) => {
    if (!reach(actor, "filing.prepare")) throw new Refusal("forbidden", undefined, "role-may-not");
    const period = await tx.reportingPeriod.findFirst({ where: { id: periodId }, select: { id: true } });
    if (!period) throw new Refusal("not-found");
    const filing = await tx.filing.findFirst({
      where: { periodId, unitId: actor.unitId },
      orderBy: { revision: "desc" },
      select: { version: true },
    });
    const place = { subject: "sheet" as const, subjectId: `${periodId}:${actor.unitId}`, part: indicatorId };
    return { others: await joinColleagues(tx, actor, place, now), version: filing?.version ?? null };
  });
}
export type SheetColleagues = Awaited<ReturnType<typeof joinSheet>>;
