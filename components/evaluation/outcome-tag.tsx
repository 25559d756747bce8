import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import { outcomeText, storedOutcome } from "@/lib/evaluation/text";
import type { Explanation } from "@/lib/scoring";
import { verdictText } from "@/lib/scoring/text";
import type { VerdictOutcome } from "@/prisma/generated/enums";

export const outcomeTone: Record<VerdictOutcome, Tone> = {
  MET: "met",
  NOT_MET: "failed",
  NOT_APPLICABLE: "none",
  MISSING_DATA: "missing",
  NEEDS_JUDGEMENT: "published",
};

export const outcomeLabel = (outcome: VerdictOutcome, provisional: boolean) =>
  provisional ? `${outcomeText[outcome]} (dự kiến)` : outcomeText[outcome];

/** A verdict as people read it: icon, words and colour together. */
export const OutcomeTag = ({
  outcome,
  provisional = false,
}: {
  outcome: VerdictOutcome;
  provisional?: boolean;
}) => <AnswerTag outcome={outcome} words={outcomeLabel(outcome, provisional)} />;

/** The answer of one condition: a condition is met, a subject is eligible. */
export const ClauseTag = ({ node }: { node: Explanation }) => (
  <AnswerTag outcome={storedOutcome[node.outcome]} words={verdictText(node)} />
);

const AnswerTag = ({ outcome, words }: { outcome: VerdictOutcome; words: string }) => (
  <StatusTag
    tone={outcomeTone[outcome]}
    {...(outcome === "NEEDS_JUDGEMENT" ? { icon: "council" as const } : {})}
  >
    {words}
  </StatusTag>
);
