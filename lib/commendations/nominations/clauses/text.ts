import { clausesOf, type Explanation, type Outcome } from "@/lib/scoring";
import { readingText, valueText } from "@/lib/scoring/text";
import { missingText } from "@/lib/vietnamese";

export type ClauseLine = {
  id: string;
  clauseId: string | null;
  kind: Explanation["kind"];
  /** `SIPAS từ 90% trở lên` */
  asked: string;
  /** `91,20%`; null where the clause rests on no value. */
  value: string | null;
  outcome: Outcome;
};

/** An explanation as short lines: what was asked, what was there, how it was answered. */
export const clauseLines = (explanation: Explanation): ClauseLine[] =>
  clausesOf(explanation).map(({ conditionId, clauseId, kind, reading, value, outcome }) => ({
    id: conditionId,
    clauseId,
    kind,
    asked: readingText(reading),
    value: value && valueText(value, "threshold" in reading ? reading.threshold : null),
    outcome,
  }));

/** What stands beside a clause on paper where it has no value: a clause without a number lacks none. */
export const shownValue = (value: string | null, answer: Outcome): string =>
  value ?? (answer === "missing-data" ? missingText : "Không tính bằng số");
