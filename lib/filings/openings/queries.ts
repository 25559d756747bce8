import "server-only";
import type { Transaction } from "@/lib/database";
import { findNames } from "../cells/queries";

/** What a unit asked to have opened besides the pinned lines, newest first, with the office's answers. */
export async function listOpenings(tx: Transaction, filingId: string) {
  const rows = await tx.openingRequest.findMany({
    where: { filingId },
    orderBy: { askedAt: "desc" },
    take: 20,
    select: {
      id: true,
      version: true,
      indicatorIds: true,
      reason: true,
      askedById: true,
      askedAt: true,
      granted: true,
      answer: true,
      decidedById: true,
      decidedAt: true,
    },
  });
  const names = await findNames(
    tx,
    rows.flatMap(({ askedById, decidedById }) => [askedById, decidedById]),
  );
  return rows.map(({ askedById, decidedById, ...row }) => ({
    ...row,
    askedBy: names.get(askedById) ?? "",
    decidedBy: decidedById ? (names.get(decidedById) ?? "") : null,
  }));
}
export type Opening = Awaited<ReturnType<typeof listOpenings>>[number];
