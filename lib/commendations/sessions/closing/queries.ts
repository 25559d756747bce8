import "server-only";
import type { Transaction } from "@/lib/database";
import type { BallotKind } from "@/prisma/generated/enums";
import type { Tally } from "../votes/rules";

export type CaseCount = Tally & { caseId: string; nominationId: string; recused: number };

/** The votes of each case of a session, counted: two statements, however many votes. Only closing may ask. */
export async function countVotes(
  tx: Transaction,
  { id: sessionId, ballotKind }: { id: string; ballotKind: BallotKind },
): Promise<CaseCount[]> {
  const cases = await tx.sessionCase.findMany({
    where: { sessionId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      nominationId: true,
      tally: { select: { agree: true, disagree: true, other: true } },
      _count: { select: { recusals: true } },
    },
  });
  const where = { caseId: { in: cases.map(({ id }) => id) } };
  const group = {
    by: ["caseId", "choice"] as ("caseId" | "choice")[],
    where,
    _count: { _all: true } as const,
  };
  const counted =
    ballotKind === "SECRET" ? await tx.secretBallot.groupBy(group) : await tx.ballot.groupBy(group);
  return cases.map(({ id: caseId, nominationId, tally, _count }) => {
    const of = (choice: string) =>
      counted.find((row) => row.caseId === caseId && row.choice === choice)?._count._all ?? 0;
    return {
      caseId,
      nominationId,
      recused: _count.recusals,
      ...(tally ?? { agree: of("AGREE"), disagree: of("DISAGREE"), other: of("OTHER") }),
    };
  });
}
