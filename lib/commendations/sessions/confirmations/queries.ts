import "server-only";
import type { Transaction } from "@/lib/database";
import { seatedAt } from "../seats/queries";

/** The members who took part in person, on paper or here; an opinion in writing comes from somebody absent. */
export function listAttending(
  tx: Transaction,
  session: { id: string; councilId: string; paper: { absentIds: string[] } | null },
) {
  const { id: sessionId, councilId, paper } = session;
  return tx.councilMember.findMany({
    where: {
      councilId,
      AND: [
        seatedAt({ id: sessionId }),
        paper ? { id: { notIn: paper.absentIds } } : { turnouts: { some: { sessionId, manner: "self" } } },
      ],
    },
    orderBy: { position: "asc" },
    select: { id: true, userId: true },
  });
}
