import type { ClauseLine } from "@/lib/commendations/nominations/clauses/text";
import type { VerdictOutcome, VoteChoice } from "@/prisma/generated/enums";

/** One case as a ballot shows it. */
export type BallotCase = {
  id: string;
  position: number;
  subjectName: string;
  about: string;
  tierName: string;
  explanation: string;
  outcome: VerdictOutcome;
  provisional: boolean;
  conditions: string;
  added: string | null;
  justification: string | null;
  lines: readonly ClauseLine[];
  recusal: string | null;
  mine: { choice: VoteChoice; note: string } | null;
};

/** What a member has chosen so far, by case; nothing is preselected. */
export type Draft = Record<string, { choice?: VoteChoice; note: string }>;
