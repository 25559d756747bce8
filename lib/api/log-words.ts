import type { ValueWords } from "@/lib/audit/changes/text";
import { eventText, knownEvents } from "@/lib/campaigns/rounds/text";
import { campaignKindText } from "@/lib/campaigns/text";
import { lineDecisionText } from "@/lib/commendations/proposals/text";
import { reviewOutcomeText } from "@/lib/evaluation/requests/text";
import { outcomeText, runKindText } from "@/lib/evaluation/text";
import { lineMarkText, pinAnswerText, valueStateText } from "@/lib/filings/text";
import { actionText } from "@/lib/identity/text";
import { attributeText, ruleChoices, unitKindText } from "@/lib/organizations/text";
import { awardText, termsPartText } from "@/lib/plans/text";

/** The words of enumerations that stand in the log, each from the module that owns it. */
export const logWords: ValueWords = {
  kind: { ...runKindText, ...campaignKindText, ...unitKindText, ...pinAnswerText },
  state: valueStateText,
  mark: lineMarkText,
  outcome: { ...outcomeText, ...reviewOutcomeText },
  decision: lineDecisionText,
  parts: termsPartText,
  event: Object.fromEntries(knownEvents.map((event) => [event, eventText(event)])),
  awardCode: awardText,
  scopes: actionText,
  attribute: attributeText,
  ballot: ruleChoices.ballot ?? {},
  base: ruleChoices.base ?? {},
};
