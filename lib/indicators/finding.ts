import type { Cell, IndicatorKind } from "./combine";
import type { Comparator } from "./exact";

export type CheckedIndicator = {
  id: string;
  kind: IndicatorKind;
  unit: string;
  decimals: number;
  denominator: string | null;
  evidence: "required" | "optional";
  mayNotApply: boolean;
  target: { comparator: Comparator; value: string } | null;
};

/** One line of a filing, and the same indicator in earlier periods of the round, oldest first. */
export type FilingLine = {
  indicator: CheckedIndicator;
  cell: Cell & { isCumulative: boolean };
  evidenceCount: number;
  explanation: string | null;
  earlier: Cell[];
};

export const findingCodes = [
  "not-entered",
  "numerator-missing",
  "denominator-missing",
  "number-missing",
  "not-a-number",
  "negative",
  "fraction-of-case",
  "numerator-above-denominator",
  "zero-base",
  "yes-or-no-only",
  "figures-beside-none-arose",
  "not-applicable-not-allowed",
  "cumulative-lower",
  "denominators-disagree",
  "reason-missing",
  "jump",
  "at-threshold",
  "evidence-missing",
] as const;
export type FindingCode = (typeof findingCodes)[number];
export type FindingField = "state" | "numerator" | "denominator" | "number" | "evidence" | "explanation";

export type Finding = {
  /** An error blocks; a warning passes once the line is explained. */
  level: "error" | "warning";
  code: FindingCode;
  indicatorId: string;
  field: FindingField;
  /** Amounts as decimal text, ids and typed text, for the sentence. */
  params: Record<string, string>;
  isExplained: boolean;
};
