import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import { outcomeText } from "@/lib/evaluation/text";
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
export function OutcomeTag({
  outcome,
  provisional = false,
}: {
  outcome: VerdictOutcome;
  provisional?: boolean;
}) {
  return (
    <StatusTag
      tone={outcomeTone[outcome]}
      {...(outcome === "NEEDS_JUDGEMENT" ? { icon: "council" as const } : {})}
    >
      {outcomeLabel(outcome, provisional)}
    </StatusTag>
  );
}
