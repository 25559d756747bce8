import type { SessionStatus } from "@/prisma/generated/enums";

export type PaperTallies = {
  caseId: string;
  agree: number;
  disagree: number;
  other: number;
  invalid: number;
}[];
export type PaperObstacle =
  | "not-voting"
  | "votes-cast"
  | "nobody-present"
  | "cases-differ"
  | "too-many-votes";

export type PaperFacts = {
  status: SessionStatus;
  turnouts: number;
  members: number;
  /** Members of the council who did not take part. */
  absent: number;
  /** The cases of the session with how many members are kept out of each. */
  cases: readonly { id: string; recused: number }[];
  tallies: PaperTallies;
};

/** Why the totals of a paper vote are not taken, or null: per case no more ballots than members present who may vote. */
export function paperObstacle(facts: PaperFacts): PaperObstacle | null {
  const { cases, tallies, members, absent } = facts;
  const present = members - absent;
  if (facts.status !== "VOTING") return "not-voting";
  if (facts.turnouts > 0) return "votes-cast";
  if (present <= 0) return "nobody-present";
  const known = new Map(cases.map(({ id, recused }) => [id, recused]));
  if (tallies.length !== cases.length || tallies.some(({ caseId }) => !known.has(caseId)))
    return "cases-differ";
  return overCounted(facts) ? "too-many-votes" : null;
}

/** The first case with more ballots than members who may vote on it: how many were given, and how many there may be. */
export function overCounted({ cases, tallies, members, absent }: PaperFacts) {
  const counted = tallies.map(({ caseId, agree, disagree, other, invalid }) => ({
    caseId,
    given: agree + disagree + other + invalid,
    most: Math.min(members - absent, members - (cases.find(({ id }) => id === caseId)?.recused ?? 0)),
  }));
  return counted.find(({ given, most }) => given > most) ?? null;
}
