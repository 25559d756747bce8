import type { BallotKind } from "@/prisma/generated/enums";
import { neededOf, reaches } from "./votes/rules";

export type SessionObstacle = "no-cases" | "cases-not-ready" | "not-the-day" | "no-quorum";
export type SessionFacts = {
  cases: number;
  /** Cases that may not go on any more: held, dropped, in need of a justification. */
  blocked: number;
  heldOnReached: boolean;
  voted: number;
  members: number;
  quorum: string;
};

/** Why the vote cannot be opened, or null. */
export function openingObstacle(facts: SessionFacts): SessionObstacle | null {
  if (facts.cases === 0) return "no-cases";
  if (facts.blocked > 0) return "cases-not-ready";
  return facts.heldOnReached ? null : "not-the-day";
}

/** Why the vote cannot be closed, or null: the quorum is a share of all members, whatever the votes are counted against. */
export const closingObstacle = ({ voted, members, quorum }: SessionFacts): SessionObstacle | null =>
  members > 0 && reaches(voted, members, quorum) ? null : "no-quorum";

export const quorumOf = (members: number, quorum: string) => neededOf(members, quorum);

export const ballotKindOf = { open: "OPEN", secret: "SECRET" } as const satisfies Record<string, BallotKind>;

export type PreparationObstacle =
  | "no-council"
  | "no-rule"
  | "mixed-awards"
  | "no-cases"
  | "case-not-eligible";

/** Why no session can be made of these cases, or null. */
export function preparationObstacle(facts: {
  hasCouncil: boolean;
  hasRule: boolean;
  awardCodes: readonly string[];
  cases: number;
  asked: number | null;
}): PreparationObstacle | null {
  if (facts.asked !== null && facts.cases < facts.asked) return "case-not-eligible";
  if (facts.cases === 0) return "no-cases";
  if (facts.awardCodes.length > 1) return "mixed-awards";
  if (!facts.hasCouncil) return "no-council";
  return facts.hasRule ? null : "no-rule";
}
