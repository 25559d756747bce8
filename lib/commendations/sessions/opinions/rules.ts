import type { SessionStatus } from "@/prisma/generated/enums";
import type { VoteBase } from "../votes/rules";

export type OpinionObstacle =
  | "not-voting"
  | "not-a-member"
  | "has-voted"
  | "on-paper"
  | "not-counted"
  | "document-later";

/** Why an absent member's opinion in writing is not taken, or null. It counts where all members are the base. */
export function opinionObstacle(facts: {
  status: SessionStatus;
  isMember: boolean;
  hasVoted: boolean;
  isOnPaper: boolean;
  base: VoteBase;
  documentOn: string;
  today: string;
}): OpinionObstacle | null {
  if (facts.status !== "VOTING") return "not-voting";
  if (!facts.isMember) return "not-a-member";
  if (facts.hasVoted) return "has-voted";
  if (facts.isOnPaper) return "on-paper";
  if (facts.base === "present") return "not-counted";
  return facts.documentOn > facts.today ? "document-later" : null;
}
