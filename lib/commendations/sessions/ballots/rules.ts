import type { BallotKind, SessionStatus } from "@/prisma/generated/enums";

export type BallotObstacle =
  | "voting-not-open"
  | "voting-closed"
  | "already-voted"
  | "opinion-recorded"
  | "on-paper"
  | "recused-case"
  | "foreign-case"
  | "incomplete";

export type BallotFacts = {
  status: SessionStatus;
  kind: BallotKind;
  hasVoted: boolean;
  /** The member's opinion in writing was entered; it is not cast over. */
  isWritten: boolean;
  /** The vote was taken on paper. */
  isOnPaper: boolean;
  cases: readonly string[];
  recused: readonly string[];
  chosen: readonly string[];
};

/** The cases a member has to decide on: all but those they are kept out of. */
export const casesToVote = ({ cases, recused }: Pick<BallotFacts, "cases" | "recused">) =>
  cases.filter((id) => !recused.includes(id));

/** How many cases a ballot leaves undecided: `Còn 2 trường hợp chưa chọn`. */
export const missingChoices = (facts: Pick<BallotFacts, "cases" | "recused" | "chosen">) =>
  casesToVote(facts).filter((id) => !facts.chosen.includes(id)).length;

/** Why a ballot is not taken, or null. An open one may be cast again until the vote closes, a secret one never. */
export function ballotObstacle(facts: BallotFacts): BallotObstacle | null {
  if (facts.status === "PREPARING") return "voting-not-open";
  if (facts.status !== "VOTING") return "voting-closed";
  if (facts.isOnPaper) return "on-paper";
  if (facts.isWritten) return "opinion-recorded";
  if (facts.kind === "SECRET" && facts.hasVoted) return "already-voted";
  if (facts.chosen.some((id) => facts.recused.includes(id))) return "recused-case";
  if (facts.chosen.some((id) => !facts.cases.includes(id))) return "foreign-case";
  return missingChoices(facts) > 0 ? "incomplete" : null;
}

export type RecusalObstacle = "not-voting" | "already-recused" | "case-voted";

/** Why a member cannot stand aside from a case any more, or null: it has to be said before voting on it. */
export function declarationObstacle(facts: {
  status: SessionStatus;
  isRecused: boolean;
  hasVoted: boolean;
}): RecusalObstacle | null {
  if (facts.status !== "VOTING") return "not-voting";
  if (facts.isRecused) return "already-recused";
  return facts.hasVoted ? "case-voted" : null;
}
