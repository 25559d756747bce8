import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { Prisma } from "@/prisma/generated/client";
import { filingsFor } from "../policy";
import type { LineEvent } from "./text";

const verbs = [
  "filing.save",
  "filing.import",
  "filing.adopt",
  "filing.attach",
  "filing.detach",
  "filing.answer",
  "filing.explain",
];

/** Who changed one line of a filing, when and from what to what, newest first; null when the filing is out of reach. */
export function listLineLog(actor: Actor, filingId: string, indicatorCode: string) {
  return read(actor, async (tx): Promise<LineEvent[] | null> => {
    const filing = await tx.filing.findFirst({
      where: { id: filingId, AND: filingsFor(actor, "filing.read") },
      select: { id: true },
    });
    if (!filing) return null;
    const touches = (side: "before" | "after") => ({
      [side]: { path: [indicatorCode], not: Prisma.AnyNull },
    });
    const events = await tx.auditEvent.findMany({
      where: {
        provinceId: actor.provinceId,
        subject: "filing",
        subjectId: filingId,
        verb: { in: verbs },
        OR: [touches("before"), touches("after")],
      },
      orderBy: { sequence: "desc" },
      take: 50,
      select: { at: true, actorName: true, verb: true, before: true, after: true },
    });
    const part = (value: Prisma.JsonValue) =>
      (value as Record<string, Record<string, string | null>> | null)?.[indicatorCode] ?? {};
    return events.map(({ before, after, actorName, ...event }) => ({
      ...event,
      by: actorName,
      before: part(before),
      after: part(after),
    }));
  });
}
