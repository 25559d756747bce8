import "server-only";
import { read } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { rowsOfProvince } from "@/lib/identity/policy";
import { sessionKey } from "../queries";

/** The paper count as entered so far, for whoever enters it to correct; null where there is none. One statement. */
export function findPaperCount(actor: Actor, key: string) {
  return read(actor, async (tx) => {
    const row = await tx.councilSession.findFirst({
      where: { ...sessionKey(key), AND: rowsOfProvince(actor, "council.prepare") },
      select: {
        paper: { select: { absentIds: true } },
        cases: {
          orderBy: { position: "asc" },
          select: {
            tally: { select: { caseId: true, agree: true, disagree: true, other: true, invalid: true } },
          },
        },
      },
    });
    if (!row?.paper) return null;
    return {
      absentIds: row.paper.absentIds,
      tallies: row.cases.flatMap(({ tally }) => (tally ? [tally] : [])),
    };
  });
}
export type PaperCount = NonNullable<Awaited<ReturnType<typeof findPaperCount>>>;
