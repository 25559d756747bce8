import type { SessionStatus } from "@/prisma/generated/enums";

export type SubstitutionObstacle =
  | "not-at-work"
  | "on-paper"
  | "not-a-member"
  | "not-a-substitute"
  | "already-replaced"
  | "already-sitting"
  | "has-voted";

type Member = {
  id: string;
  isSubstitute: boolean;
  /** Who stands in for this member here, one at most, and for whom this substitute does. */
  absences: readonly { substituteId: string; reason: string }[];
  sittings: readonly unknown[];
};

/** The seats of a council at one session, in its order: a substitute where the member is absent; then who is free to stand in. */
export function seatsOf<M extends Member>(members: readonly M[]) {
  const seats = members
    .filter(({ isSubstitute }) => !isSubstitute)
    .map((member) => {
      const [absence] = member.absences;
      const substitute = absence && members.find(({ id }) => id === absence.substituteId);
      return substitute ? { sits: substitute, standsFor: member, reason: absence.reason } : { sits: member };
    });
  return { seats, free: members.filter((one) => one.isSubstitute && one.sittings.length === 0) };
}

export type SubstitutionFacts = {
  status: SessionStatus;
  isOnPaper: boolean;
  /** The absent member of the session's council; null when there is none by that id. */
  member: { isSubstitute: boolean; isReplaced: boolean; hasVoted: boolean } | null;
  substitute: { isSubstitute: boolean; isSitting: boolean } | null;
};

/** Why this substitute cannot take this member's seat, or null: a seat has one vote, so nobody replaces who has voted. */
export function substitutionObstacle(facts: SubstitutionFacts): SubstitutionObstacle | null {
  const { member, substitute } = facts;
  if (facts.status !== "PREPARING" && facts.status !== "VOTING") return "not-at-work";
  if (facts.isOnPaper) return "on-paper";
  if (!member || member.isSubstitute) return "not-a-member";
  if (!substitute?.isSubstitute) return "not-a-substitute";
  if (member.isReplaced) return "already-replaced";
  if (substitute.isSitting) return "already-sitting";
  return member.hasVoted ? "has-voted" : null;
}

/** Why a member cannot have the seat back, or null. */
export function returnObstacle(facts: {
  status: SessionStatus;
  isOnPaper: boolean;
  hasVoted: boolean;
}): SubstitutionObstacle | null {
  if (facts.status !== "PREPARING" && facts.status !== "VOTING") return "not-at-work";
  if (facts.isOnPaper) return "on-paper";
  return facts.hasVoted ? "has-voted" : null;
}
